extension Russian {
  /// What becomes of a place's name behind `город`, `село` and the like: official papers keep it, running
  /// text declines it (`города Ош`, `города Оша`).
  public enum PlaceNames: Hashable, Sendable {
    case kept
    case inflected
  }

  /// A common noun, or a phrase with one at its head, in a form: `классный руководитель` →
  /// `классного руководителя`.
  ///
  /// The phrase is given in the nominative. The adjectives before the head agree with it; the head
  /// declines, both parts of it when a hyphen joins them; heads joined by `и` or a comma decline all. What
  /// follows stays: genitives, prepositions with their nouns, numbers, names in quotes, names of persons. A
  /// phrase given in the plural stays plural. Acronyms stay as they are.
  ///
  /// A head that the dictionary does not know is declined by its ending, with ``Doubt/unknownWord``.
  public static func declined(
    _ phrase: String, _ form: RussianForm, placeNames: PlaceNames = .kept,
    exceptions: LanguageExceptions = .none
  ) -> Inflection {
    if let stated = exceptions.russianForms[.init(phrase, form)] { return Inflection(stated) }
    if exceptions.declinability[phrase] == false { return Inflection(phrase) }
    if kyrgyzTerms.contains(phrase.lowercased()) { return Inflection(phrase) }
    if form.number == .singular, RussianPlaceLexicon.contains(phrase) {
      return place(phrase, form.grammaticalCase, exceptions: exceptions)
    }
    var declension = RussianPhraseDeclension(phrase, placeNames: placeNames, exceptions: exceptions)
    return declension.declined(form)
  }
}

extension Russian {
  /// Kyrgyz names of bodies that Russian papers leave as they are.
  private static let kyrgyzTerms: Set<String> = [
    "айыл окмоту", "айыл өкмөтү", "аилокмоту", "айылокмоту",
  ]
}

/// The work of declining one phrase: finds its groups of adjectives and noun, and puts each into the form.
struct RussianPhraseDeclension {
  private var words: [RussianPhraseWord]
  /// What stands between the words.
  private var separators: [Substring]
  private var output: [String]
  private let placeNames: Russian.PlaceNames
  private let exceptions: LanguageExceptions
  private var doubt: Doubt?
  /// Asks for the second prepositional: в году.
  var isLocative = false

  init(_ phrase: String, placeNames: Russian.PlaceNames, exceptions: LanguageExceptions) {
    self.placeNames = placeNames
    self.exceptions = exceptions
    words = []
    separators = []
    var rest = phrase[...]
    while !rest.isEmpty {
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest[word.endIndex...]
      let gap = rest.prefix { $0.isWhitespace }
      rest = rest[gap.endIndex...]
      words.append(RussianPhraseWord(word))
      separators.append(gap)
    }
    output = words.map { String($0.text) }
    markEnclosed()
  }

  private mutating func markEnclosed() {
    var depth = 0
    for index in words.indices {
      depth += words[index].opening.count
      words[index].isEnclosed = depth > 0
      depth = max(0, depth - words[index].closing.count { "»“\"')]".contains($0) })
    }
  }

  mutating func declined(_ form: RussianForm) -> Inflection {
    if let first = firstGroup() {
      decline(first, form)
      declineTheRest(after: first, form)
    } else {
      doubt = doubtOfUnread
    }
    return Inflection(joined, doubt: doubt)
  }

  /// The phrase behind 2–4 or behind 0 and 5–20, in the nominative, or in the accusative of persons.
  mutating func counted(_ category: PluralCategory, asPersons: Bool) -> Inflection {
    guard let group = firstGroup(), let head = group.head else {
      return declined(.init(.genitive, number: .plural))
    }
    if category == .many || (asPersons && group.isAnimate) {
      _ = declined(.init(.genitive, number: .plural))
    } else {
      let beside: RussianCase = group.gender == .feminine && !head.noun.isAdjective ? .nominative : .genitive
      for (index, modifier) in group.modifiers {
        let form = RussianForm(beside, number: .plural)
        put(modifier.form(form, gender: group.gender, isAnimate: group.isAnimate), at: index, form)
      }
    }
    put(
      head.noun.counted(asPersons && group.isAnimate ? .many : category), at: head.index,
      .init(.genitive, number: .plural))
    if !head.noun.isKnown { doubt = .unknownWord }
    return Inflection(joined, doubt: doubt)
  }

  /// Why nothing of the phrase was declined; nil where that is right: МОН, «Манас», зам. директора, 7-«А».
  private var doubtOfUnread: Doubt? {
    guard let first = words.first, !first.text.isEmpty, !first.isEnclosed else { return nil }
    if words.contains(where: { $0.isLatin && !$0.isEnclosed }) { return .latinWord }
    if first.isAcronym || first.closing.first == "." { return nil }
    let isLabel = first.text.contains(where: \.isNumber)
    return isLabel && (words.count == 1 || !first.text.allSatisfy(\.isNumber)) ? nil : .unknownWord
  }

  private var joined: String {
    words.indices.map { words[$0].opening + output[$0] + words[$0].closing + separators[$0] }.joined()
  }

  private mutating func decline(_ group: RussianPhraseGroup, _ asked: RussianForm) {
    var form = asked
    if group.isPlural { form.number = .plural }
    for (index, modifier) in group.modifiers {
      let text = modifier.form(form, gender: group.gender, isAnimate: group.isAnimate)
      put(text, at: index, form)
    }
    guard let head = group.head else { return }
    put(isLocative ? head.noun.locative(form) : head.noun.form(form), at: head.index, form)
    if !head.noun.isKnown { doubt = doubt ?? .unknownWord }
    if placeNames == .inflected { declinePlace(after: head, form) }
  }

  private mutating func put(_ text: String, at index: Int, _ form: RussianForm) {
    let word = words[index]
    let written = String(word.text)
    if exceptions.declinability[written] == false { return }
    output[index] = exceptions.russianForms[.init(written, form)] ?? word.cased(text)
  }

  /// города Оша, селу Кочкору: the name behind the word for its kind.
  private mutating func declinePlace(after head: (index: Int, noun: RussianPhraseHead), _ form: RussianForm) {
    let next = head.index + 1
    guard form.number == .singular, RussianPhraseDeclension.kindsOfPlaces.contains(head.noun.lemma),
      words.indices.contains(next), words[next].isCapitalized, !words[next].isFixed
    else { return }
    let place = Russian.place(String(words[next].text), form.grammaticalCase, exceptions: exceptions)
    output[next] = place.text
    doubt = doubt ?? place.doubt
  }

  private static let kindsOfPlaces: Set<String> = ["город", "село", "деревня", "посёлок", "поселок", "река"]
}

// MARK: - Finding the groups

extension RussianPhraseDeclension {
  private func firstGroup() -> RussianPhraseGroup? {
    // г. Бишкек, с. Беловодское: behind the abbreviation the name stays.
    if words.count == 2, words[0].closing.first == ".", words[1].isCapitalized { return nil }
    return RussianPhraseGroup(in: words, from: 0, guessing: false)
      ?? RussianPhraseGroup(in: words, from: 0, guessing: true)
  }

  /// Heads after the first: joined to it at once, in apposition, or behind `и` where the form can only be a
  /// nominative.
  private mutating func declineTheRest(after first: RussianPhraseGroup, _ form: RussianForm) {
    var index = first.end
    var isBehindHead = true
    var isBehindPreposition = false
    var last = first
    while index < words.count {
      let isJoined = isConjunction(index) || (words[index - 1].closing.last == ",")
      let start = isConjunction(index) ? index + 1 : index
      if isJoined, let group = RussianPhraseGroup(in: words, from: start, guessing: false),
        isBehindHead || group.isSurelyNominative(behindPreposition: isBehindPreposition)
      {
        decline(group, form)
        (index, isBehindHead, last) = (group.end, true, group)
      } else if isBehindHead, let group = apposition(at: index, to: last) ?? clause(at: index, of: last) {
        decline(group, form)
        index = group.end
      } else {
        isBehindHead = false
        isBehindPreposition =
          isBehindPreposition || RussianPhraseGroup.prepositions.contains(words[index].lowercased)
        index += 1
      }
    }
  }

  private func isConjunction(_ index: Int) -> Bool {
    ["и", "или", "либо"].contains(words[index].text)
  }

  /// `лица, ответственные за питание`: a participle or an adjective behind a comma.
  private func clause(at index: Int, of group: RussianPhraseGroup) -> RussianPhraseGroup? {
    guard words[index - 1].closing.last == ",", !words[index].isFixed,
      let modifier = RussianModifier(words[index].lowercased)
    else { return nil }
    let agrees = group.isPlural ? modifier.shape == .plural : modifier.shape.gender == group.gender
    return agrees ? RussianPhraseGroup(modifier, at: index, besides: group) : nil
  }

  /// `учитель дефектолог`, `работа контрольная`: what agrees with the head from behind.
  private func apposition(at index: Int, to group: RussianPhraseGroup) -> RussianPhraseGroup? {
    let word = words[index]
    guard !word.isFixed, !word.isCapitalized, words[index - 1].closing.isEmpty, !group.isPlural else {
      return nil
    }
    let lowercased = word.lowercased
    if let noun = RussianPhraseHead(lowercased) {
      guard group.isAnimate, noun.isAnimate, !noun.isPlural, !noun.isAdjective else { return nil }
      return RussianPhraseGroup(head: noun, at: index)
    }
    guard group.head != nil, let modifier = RussianModifier(lowercased),
      modifier.shape.gender == group.gender,
      !lowercased.hasSuffix("ой")
    else { return nil }
    return RussianPhraseGroup(modifier, at: index, besides: group)
  }
}
