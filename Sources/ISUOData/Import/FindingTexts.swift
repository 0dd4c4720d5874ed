internal import Language

/// What a finding says, in either language: why, and what to do. `{}` stands for a detail.
struct FindingText {
  var reason: String
  var remedy: String?

  init(_ code: FindingCode, _ language: LanguageTag, detail: String?) {
    let texts =
      switch language {
      case .ky: kyrgyzText(code)
      case .ru: russianText(code)
      }
    func filled(_ text: String) -> String {
      let parts = text.split(separator: "{}", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.joined(separator: detail ?? "")
    }
    reason = filled(texts.reason)
    remedy = texts.remedy.map(filled)
  }
}

typealias ReasonAndRemedy = (reason: String, remedy: String?)

extension ImportFinding {
  /// What a code says of a place, in a language.
  init(
    _ code: FindingCode, at place: FindingPlace, in language: LanguageTag, found: String? = nil,
    stored: String? = nil, detail: String? = nil
  ) {
    let text = FindingText(code, language, detail: detail)
    self.init(
      file: place.file, sheet: place.sheet, cell: place.cell, scope: place.scope, action: code.action,
      code: code.rawValue, found: found, stored: stored, reason: text.reason, remedy: text.remedy)
  }
}
