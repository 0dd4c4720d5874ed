/// A language in which documents are printed and findings are said.
///
/// The raw value is its BCP 47 tag: Kyrgyz is `ky`, not `kg` (DOMAIN 7.5).
public enum LanguageTag: String, CaseIterable, Hashable, Sendable {
  case ky
  case ru
}
