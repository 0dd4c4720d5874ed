/// What a school states about single words. It wins over every rule and every list.
///
/// Words are written as they stand in texts; capital and small letters count, because `ОТИ` and `оти` are
/// different words.
public struct LanguageExceptions: Hashable, Sendable {
  /// How an acronym or a foreign word is read in Kyrgyz: `КР` as `Кыргыз Республикасы`, `РФ` as `эрэф`.
  public var readings: [String: String] = [:]
  /// Whether a Kyrgyz phrase carries a third-person possessive ending already.
  public var possession: [String: Bool] = [:]
  /// Whether a Russian word is declined: `Айгуль` is not, unless its bearer wants it.
  public var declinability: [String: Bool] = [:]
  /// The sex of persons whose names do not tell it, by the name as it is written.
  public var genders: [String: Gender] = [:]
  public var kyrgyzForms: [Key<KyrgyzForm>: String] = [:]
  public var russianForms: [Key<RussianForm>: String] = [:]

  /// A word in one of its forms.
  public struct Key<Form: Hashable & Sendable>: Hashable, Sendable {
    public var word: String
    public var form: Form

    public init(_ word: String, _ form: Form) {
      self.word = word
      self.form = form
    }
  }

  public init() {}

  /// A school that states nothing.
  public static let none = LanguageExceptions()
}
