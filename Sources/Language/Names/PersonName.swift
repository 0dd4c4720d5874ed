/// A person's name in the three parts that papers ask for (DOMAIN 6.5).
///
/// Only one part is always there: «Бакыт уулу Нурлан» has no patronymic, and some people have one name,
/// which stands as the surname. The surname is empty where a text gives none: «Зарлык Асанович». A part may
/// be an initial with its point, where nobody has told more: «З.».
public struct PersonName: Hashable, Sendable {
  /// May be two words: «Бакыт уулу», «Асан тегин».
  public var surname: String
  /// May be two words or hyphenated: «Айша Бегим», «Нур-Ислам».
  public var given: String?
  /// May be two words: «Бакыт уулу».
  public var patronymic: String?

  public init(surname: String, given: String? = nil, patronymic: String? = nil) {
    self.surname = surname
    self.given = given
    self.patronymic = patronymic
  }

  /// «Асанова Айжан Бакытовна».
  public var full: String { formatted(.full) }
}
