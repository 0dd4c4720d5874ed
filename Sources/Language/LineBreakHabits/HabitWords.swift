/// The words that line-break habits of one language know. Lists are words apart by spaces, in small
/// letters; abbreviations stand without their full stop, compounds without their hyphen.
struct HabitWords: Sendable {
  /// Kept with the word that follows.
  let prepositions: WordList
  /// Kept with the word before.
  let particles: WordList
  /// Not counted by the number before them.
  let conjunctions: WordList
  /// Abbreviations before a name or a number: `г. Бишкек`.
  let beforeNames: WordList
  /// Abbreviations before a number: `стр. 12`.
  let beforeNumbers: WordList
  /// Abbreviations after what they belong to: `Бишкек ш.`
  let afterNames: WordList
  /// Titles shortened with a hyphen: `г-н Асанов`.
  let titles: WordList
  /// The last letter of a pair that a word follows: `и. о. директора`.
  let beforeWords: WordList
  /// `уч. г.`
  let beforeYear: WordList
  let years: WordList
  /// Beginnings of the nouns that a number or letter names: `приложение 1`.
  let numbered: StemList
  /// Beginnings of the months.
  let months: StemList
  /// Beginnings of `класс` in all its forms.
  let classes: StemList
  /// What follows a full name and is part of it, with endings: `уулу`, `кызынын`.
  let kinship: StemList
  /// What follows a point in time and belongs to it: `18:00гө чейин`.
  let timeLimits: WordList
  let currencies: StemList
  /// Whose currency: `АКШ`.
  let states: WordList
  /// `тыс.`, `млн`.
  let multiples: WordList
  let phones: WordList
  /// What a house's number follows: `көчөсү`, and `көч.`
  let streets: StemList
  let shortStreets: WordList
}

/// The words of a language, held by one reference: they are handed on for each place that is asked about.
final class HabitVocabulary: Sendable {
  let words: HabitWords

  init(_ words: HabitWords) { self.words = words }

  static let kyrgyz = HabitVocabulary(.kyrgyz)
  static let russian = HabitVocabulary(.russian)
}

extension HabitWords {
  /// Units that begin with a capital, alike in both languages: watt, volt, hertz, bytes, joule, pascal,
  /// newton.
  static let capitalUnits = WordList("вт в гц кб мб гб тб дж па н")
}
