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
