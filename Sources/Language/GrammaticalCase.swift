/// The cases of a Kyrgyz noun, and the form in -дагы that says "located in" (DOMAIN 7.3).
public enum GrammaticalCase: String, CaseIterable, Hashable, Sendable {
  case nominative
  case genitive
  case dative
  case accusative
  case locative
  case ablative
  /// `2021-жылдын 1-сентябрындагы`: of that day.
  case attributive
}
