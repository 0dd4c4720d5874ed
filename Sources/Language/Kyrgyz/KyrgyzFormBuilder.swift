/// Puts the endings of number, possessor and case to a word, in this order.
struct KyrgyzFormBuilder {
  /// Which of the shapes that the norm allows is wanted.
  struct Norm {
    /// `энемен` for `энемден` (official spelling rules, 27).
    var hasShortEndings = false
    /// `балалар` for `балдар`.
    var hasRegularPlural = false

    static let all = [
      Norm(), Norm(hasShortEndings: true), Norm(hasRegularPlural: true),
      Norm(hasShortEndings: true, hasRegularPlural: true),
    ]
  }

  private let word: KyrgyzLastWord
  private let isPossessed: Bool
  private let norm: Norm

  init(_ word: KyrgyzLastWord, isPossessed: Bool, norm: Norm = Norm()) {
    self.word = word
    self.isPossessed = isPossessed
    self.norm = norm
  }

  func form(_ form: KyrgyzForm) -> String {
    if isPossessed { return formOfPossessed(form) }
    return text(of: form, letters: word.isQuoted ? [] : word.letters, stem: word.stem, end: word.end)
  }

  /// A phrase that carries -(с)I takes the cases of that ending. A plural or another possessor replaces it:
  /// `мектеп директору`, `мектеп директорлору`, `мектеп директорубуз`.
  private func formOfPossessed(_ form: KyrgyzForm) -> String {
    if form.number == .singular, form.possessor == nil || form.possessor == .third {
      guard let endings = form.grammaticalCase.endings(after: .third) else { return word.stem + word.rest }
      return word.stem + spelled(endings[word.end].text) + word.rest
    }
    let possessor = form.possessor ?? .third
    let wanted = KyrgyzForm(form.grammaticalCase, number: form.number, possessor: possessor)
    guard !word.isQuoted, let owned = KyrgyzUnpossessed(word.letters, isPlural: form.number == .plural),
      let end = KyrgyzStem.end(of: owned.letters)
    else { return text(of: wanted, letters: [], stem: word.stem, end: word.end) }
    let stem = changed(word.stem, by: owned.change)
    return text(of: wanted, letters: owned.letters, stem: stem, end: end)
  }

  private func text(of form: KyrgyzForm, letters: [Letter], stem: String, end: WordEnd) -> String {
    var end = end
    var result = stem
    var isFirst = true
    func attach(_ table: EndingTable, irregular: KyrgyzStemLists.Irregular?) {
      let ending = table[irregular?.end ?? end]
      if isFirst, !letters.isEmpty {
        let change = irregular?.change ?? KyrgyzStem.change(of: letters, before: ending)
        result = changed(result, by: change)
        result += spelled(change.skipping == 0 ? ending.text : String(ending.text.dropFirst()))
      } else {
        result += spelled(ending.text)
      }
      end = ending.end
      isFirst = false
    }
    if form.number == .plural {
      let irregular = norm.hasRegularPlural ? nil : KyrgyzStemLists.pluralStem(of: letters)
      attach(KyrgyzEndings.plural, irregular: irregular)
    }
    if let possessor = form.possessor {
      let irregular = isFirst ? KyrgyzStemLists.possessiveStem(of: letters) : nil
      attach(possessor.endings, irregular: irregular)
    }
    if let table = caseEndings(of: form) { attach(table, irregular: nil) }
    return result + word.rest
  }

  private func caseEndings(of form: KyrgyzForm) -> EndingTable? {
    if norm.hasShortEndings, form.possessor == .firstSingular || form.possessor == .secondSingular {
      if form.grammaticalCase == .genitive { return KyrgyzEndings.AfterOnePossessor.shortGenitive }
      if form.grammaticalCase == .ablative { return KyrgyzEndings.AfterOnePossessor.shortAblative }
    }
    return form.grammaticalCase.endings(after: form.possessor)
  }

  private func changed(_ stem: String, by change: StemChange) -> String {
    if change.dropping == 0, change.adding.isEmpty { return stem }
    var stem = stem
    stem.unicodeScalars.removeLast(change.dropping)
    stem += spelled(change.adding)
    return stem
  }

  private func spelled(_ ending: String) -> String { word.isHeading ? ending.uppercased() : ending }
}
