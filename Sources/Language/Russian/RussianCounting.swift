extension Russian {
  /// The forms of a noun or a phrase after numbers: 1 ученик, 2 ученика, 5 учеников.
  public struct PluralForms: Hashable, Sendable {
    public var one: String
    public var few: String
    public var many: String
    /// Set when the dictionary does not know the noun.
    public var doubt: Doubt?

    /// The form after a number of that category.
    public subscript(category: PluralCategory) -> String {
      switch category {
      case .one: one
      case .few: few
      case .many: many
      }
    }
  }

  /// The three forms from the nominative singular: учебный год → учебный год, учебных года, учебных лет.
  public static func pluralForms(of noun: String, exceptions: LanguageExceptions = .none) -> PluralForms {
    let one = counted(noun, after: 1, exceptions: exceptions)
    return PluralForms(
      one: one.text, few: counted(noun, after: 2, exceptions: exceptions).text,
      many: counted(noun, after: 5, exceptions: exceptions).text, doubt: one.doubt)
  }

  /// The noun or phrase as it stands after a whole number, which the caller writes: (5) учеников; with a
  /// case, к (5) ученикам.
  ///
  /// In the nominative and the accusative the number governs: after 2–4 the noun is in the genitive
  /// singular and its adjectives in the genitive plural, or, before feminines, in the nominative plural
  /// (2 учебных года, 2 средние школы). In the other cases both
  /// agree.
  public static func counted(
    _ noun: String, after number: Int64, _ grammaticalCase: RussianCase = .nominative,
    exceptions: LanguageExceptions = .none
  ) -> Inflection {
    let category = PluralCategory(number)
    if category == .one { return declined(noun, .init(grammaticalCase), exceptions: exceptions) }
    switch grammaticalCase {
    case .nominative, .accusative:
      var declension = RussianPhraseDeclension(noun, placeNames: .kept, exceptions: exceptions)
      // Persons in the accusative: двух учеников, but двадцать два ученика.
      let isPersons = grammaticalCase == .accusative && (2...4).contains(number.magnitude)
      return declension.counted(category, asPersons: isPersons)
    case .genitive, .dative, .instrumental, .prepositional:
      return declined(noun, .init(grammaticalCase, number: .plural), exceptions: exceptions)
    }
  }
}

extension RussianNoun {
  /// The noun itself after a number. Nouns that decline as adjectives have the plural after 2–4: 2 учащихся.
  func counted(_ category: PluralCategory) -> String {
    switch category {
    case .one: form(.init(.nominative))
    case .few:
      form(
        .init(.genitive, number: index.declension == .adjective || index.isPluralOnly ? .plural : .singular))
    case .many: RussianNoun.countForms[lemma] ?? form(.init(.genitive, number: .plural))
    }
  }

  /// Genitives plural of counting that are not those of the noun.
  private static let countForms = ["год": "лет", "человек": "человек"]
}
