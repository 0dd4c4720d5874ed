extension Kyrgyz {
  /// The phrase in a form: only its last word changes.
  ///
  /// - Parameters:
  ///   - phrase: a word, a name or a phrase in the nominative: `№5 мектеп`, `«Манас»`, `Бишкек шаары`, `КР`.
  ///   - isPossessed: whether the last word carries the third person's possessive ending already (`шаары`,
  ///     `кызы`); it takes other case endings then. Nil lets the word's look decide.
  ///   - reading: how the last word is read, for acronyms and foreign words: `эрэф` for `РФ`.
  ///   - exceptions: what the school states; wins over every rule.
  /// - Returns: the form, with a doubt when it rests on a guess. What is not inflected is never doubted.
  public static func inflected(
    _ phrase: String, _ form: KyrgyzForm, isPossessed: Bool? = nil, reading: String? = nil,
    exceptions: LanguageExceptions = .none
  ) -> Inflection {
    if let stated = exceptions.kyrgyzForm(form, ofLastWordIn: phrase) { return Inflection(stated) }
    let text = KyrgyzLetters.repaired(phrase)
    if form.isBare { return Inflection(text) }
    guard let word = KyrgyzLastWord(of: text, reading: reading, readings: exceptions.readings) else {
      return Inflection(text, doubt: .unclearLastWord)
    }
    let possession = KyrgyzPossession(
      of: word, stated: isPossessed ?? exceptions.possession(ofLastWordIn: phrase))
    let inflected = KyrgyzFormBuilder(word, isPossessed: possession.isPossessed).form(form)
    return Inflection(inflected, doubt: word.doubt ?? possession.doubt)
  }

  /// Every shape of the form that the norm allows, the usual one first: `мектебимден`, `мектебимен`.
  public static func variants(
    of phrase: String, _ form: KyrgyzForm, isPossessed: Bool? = nil, reading: String? = nil,
    exceptions: LanguageExceptions = .none
  ) -> [String] {
    let usual = inflected(
      phrase, form, isPossessed: isPossessed, reading: reading, exceptions: exceptions
    ).text
    let isStated = exceptions.kyrgyzForm(form, ofLastWordIn: phrase) != nil
    guard !form.isBare, !isStated,
      var word = KyrgyzLastWord(
        of: KyrgyzLetters.repaired(phrase), reading: reading, readings: exceptions.readings)
    else { return [usual] }
    let possession = KyrgyzPossession(
      of: word, stated: isPossessed ?? exceptions.possession(ofLastWordIn: phrase))
    var ends = [word.end]
    if let other = word.otherEnd { ends.append(other) }
    var found = [usual]
    for end in ends {
      word.end = end
      for norm in KyrgyzFormBuilder.Norm.all {
        let builder = KyrgyzFormBuilder(word, isPossessed: possession.isPossessed, norm: norm)
        let text = builder.form(form)
        if !found.contains(text) { found.append(text) }
      }
    }
    return found
  }

  /// The ordinal of a number word: `бир`, `биринчи`; `жыйырма`, `жыйырманчы`.
  ///
  /// In a number of several words only the last one takes the ending.
  public static func ordinal(ofWord word: String) -> String {
    guard let end = KyrgyzStem.end(of: word.utf16.map(\.small)) else { return word }
    return word + KyrgyzEndings.ordinal[end].text
  }
}

extension KyrgyzForm {
  /// The form in which a dictionary lists a noun.
  var isBare: Bool { grammaticalCase == .nominative && number == .singular && possessor == nil }

  /// The forms of a noun as a printed table lists them: singular, then plural; without a possessor, then
  /// with each; all cases.
  public static let paradigm: [KyrgyzForm] = GrammaticalNumber.allCases.flatMap { number in
    ([nil] + KyrgyzPossessor.allCases).flatMap { possessor in
      KyrgyzCase.allCases.map { KyrgyzForm($0, number: number, possessor: possessor) }
    }
  }
}

extension LanguageExceptions {
  /// The phrase in a form that is stated for it, or for its last word.
  fileprivate func kyrgyzForm(_ form: KyrgyzForm, ofLastWordIn phrase: String) -> String? {
    if kyrgyzForms.isEmpty { return nil }
    if let stated = kyrgyzForms[Key(phrase, form)] { return stated }
    guard let start = phrase.lastIndex(of: " ").map(phrase.index(after:)) else { return nil }
    return kyrgyzForms[Key(String(phrase[start...]), form)].map { phrase[..<start] + $0 }
  }

  /// What is stated of the phrase, or of its last word.
  fileprivate func possession(ofLastWordIn phrase: String) -> Bool? {
    if possession.isEmpty { return nil }
    return possession[phrase]
      ?? phrase.lastIndex(of: " ").flatMap { possession[String(phrase[phrase.index(after: $0)...])] }
  }
}
