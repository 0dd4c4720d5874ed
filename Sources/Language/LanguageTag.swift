/// A language in which documents are printed and findings are said.
///
/// The raw value is its BCP 47 tag: Kyrgyz is `ky`, not `kg` (DOMAIN 7.5).
public enum LanguageTag: String, CaseIterable, Hashable, Sendable {
  case ky
  case ru

  /// The language of a BCP 47 tag such as `ky-KG` or `ru-Cyrl-RU`; nil when it is another one.
  public init?(bcp47 tag: String) {
    self.init(rawValue: LanguageTag.primarySubtag(of: tag))
  }

  /// The language of a BCP 47 tag, in small letters: `ky` of `ky-KG`, `en` of `EN_GB`.
  public static func primarySubtag(of tag: String) -> String {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }
}
