/// The forms that a Russian noun takes after a number (Unicode CLDR, "Language Plural Rules", Russian).
///
/// A Kyrgyz noun stays singular after any number (DOMAIN 7.3), so Kyrgyz needs no such choice.
public enum PluralCategory: Hashable, Sendable {
  /// 1, 21, 101: ученик
  case one
  /// 2–4, 22: ученика; also every fraction: 2,5 ученика
  case few
  /// 0, 5–20, 11–14: учеников
  case many

  /// The form after a whole number.
  public init(_ number: Int64) {
    let magnitude = number.magnitude
    switch (magnitude % 10, magnitude % 100) {
    case (1, let hundred) where hundred != 11: self = .one
    case (2...4, let hundred) where !(12...14).contains(hundred): self = .few
    default: self = .many
    }
  }
}
