public import Language

/// A text in both languages.
public struct LocalizedText: Hashable, Sendable {
  public let kyrgyz: String
  public let russian: String

  public init(kyrgyz: String, russian: String) {
    self.kyrgyz = kyrgyz
    self.russian = russian
  }

  public subscript(language: LanguageTag) -> String {
    switch language {
    case .ky: kyrgyz
    case .ru: russian
    }
  }
}
