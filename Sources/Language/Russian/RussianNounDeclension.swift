/// A noun with what is known of its declension.
struct RussianNoun: Hashable, Sendable {
  /// The nominative in small letters, singular unless the noun has none.
  var lemma: String
  var index: RussianNounIndex
  /// Forms that no rule gives: люди, лет.
  var irregular: [RussianForm: String] = [:]
  /// False when the text that the noun was found in does without ё.
  var writesYo = true

  init(lemma: String, index: RussianNounIndex) {
    self.lemma = lemma
    self.index = index
  }

  /// The noun in a form, in small letters. A noun without singular is declined in the plural.
  func form(_ asked: RussianForm) -> String {
    writesYo ? formWithYo(asked) : RussianNounLexicon.folded(formWithYo(asked))
  }

  private func formWithYo(_ asked: RussianForm) -> String {
    var form = asked
    if index.isPluralOnly { form.number = .plural }
    if let irregular = irregular[form] { return irregular }
    switch index.declension {
    case .indeclinable: return lemma
    case .adjective:
      return RussianAdjective(lemma)?.form(form, gender: index.gender, isAnimate: index.isAnimate) ?? lemma
    case .noun(let type): return nounForm(form, type: type)
    }
  }

  private func nounForm(_ form: RussianForm, type: Int) -> String {
    if form.grammaticalCase == .nominative, form.number == .singular || index.isPluralOnly { return lemma }
    if form.grammaticalCase == .accusative {
      if let feminine = feminineAccusative(form, type: type) { return feminine }
      let isGenitive = index.isAnimate && (form.number == .plural || index.endings == .masculine)
      return formWithYo(.init(isGenitive ? .genitive : .nominative, number: form.number))
    }
    if index.changesStemInPlural, let changed = changedStemForm(form, type: type) { return changed }
    if form == .init(.genitive, number: .plural) { return genitivePlural(type: type) }
    let stem = stem(for: form)
    return stem + (type == 8 ? thirdDeclensionEnding(form) : ending(form, type: type))
  }

  /// The accusative of its own, which only the singular in -а, -я has; nil otherwise.
  private func feminineAccusative(_ form: RussianForm, type: Int) -> String? {
    guard index.endings == .feminine, form.number == .singular, type != 8 else { return nil }
    return bareStem + (RussianSpelling.isSoft(type) ? "ю" : "у")
  }
}

// MARK: - Stems

extension RussianNoun {
  /// The lemma without its ending: директор, музе-, школ-, станци-, дел-.
  var bareStem: String {
    if index.endings == .masculine, !index.isPluralOnly {
      return lemma.hasSuffix("ь") || lemma.hasSuffix("й") ? String(lemma.dropLast()) : lemma
    }
    return String(lemma.dropLast())
  }

  /// The stem before an ending that begins with a vowel.
  private func stem(for form: RussianForm) -> String {
    var stem = bareStem
    let isThird = index.declension == .noun(type: 8)
    if index.hasFleetingVowel, !index.isPluralOnly {
      let keepsVowel = isThird && form == .init(.instrumental)
      if index.endings == .masculine || (isThird && !keepsVowel) {
        stem = RussianSpelling.droppingVowel(of: stem, declension: index.declension)
      }
    }
    return withYo(stem, in: form)
  }

  /// е and ё of the stem as the stress asks: чертёж — чертежа, село — сёла.
  private func withYo(_ stem: String, in form: RussianForm) -> String {
    if index.isEndingStressed(form) {
      return stem.contains("ё") ? stem.replacing("ё", with: "е") : stem
    }
    guard index.restoresYo, form.number == .plural else { return stem }
    return RussianSpelling.restoringYo(stem)
  }
}

// MARK: - Endings

extension RussianNoun {
  private func ending(_ form: RussianForm, type: Int) -> String {
    let isSoft = RussianSpelling.isSoft(type)
    if form.number == .plural {
      switch form.grammaticalCase {
      case .nominative, .accusative, .genitive: return nominativePluralEnding(type: type)
      case .dative: return isSoft ? "ям" : "ам"
      case .instrumental: return isSoft ? "ями" : "ами"
      case .prepositional: return isSoft ? "ях" : "ах"
      }
    }
    return index.endings == .feminine
      ? feminineEnding(form, type: type) : masculineOrNeuterEnding(form, type: type)
  }

  private func nominativePluralEnding(type: Int) -> String {
    let isSoft = RussianSpelling.isSoft(type)
    let takesA = (index.endings == .neuter) != index.hasOtherPlural
    if takesA { return isSoft ? "я" : "а" }
    return isSoft || type == 3 || type == 4 ? "и" : "ы"
  }

  private func feminineEnding(_ form: RussianForm, type: Int) -> String {
    let isSoft = RussianSpelling.isSoft(type)
    switch form.grammaticalCase {
    case .nominative: return isSoft ? "я" : "а"
    case .genitive: return isSoft || type == 3 || type == 4 ? "и" : "ы"
    case .dative, .prepositional: return type == 7 ? "и" : "е"
    case .accusative: return isSoft ? "ю" : "у"
    case .instrumental:
      if isSoft { return index.isEndingStressed(form) ? "ёй" : "ей" }
      return (type == 4 || type == 5) && !index.isEndingStressed(form) ? "ей" : "ой"
    }
  }

  private func masculineOrNeuterEnding(_ form: RussianForm, type: Int) -> String {
    let isSoft = RussianSpelling.isSoft(type)
    switch form.grammaticalCase {
    case .nominative, .accusative: return ""
    case .genitive: return isSoft ? "я" : "а"
    case .dative: return isSoft ? "ю" : "у"
    case .prepositional: return type == 7 ? "и" : "е"
    case .instrumental:
      if isSoft { return index.isEndingStressed(form) ? "ём" : "ем" }
      return (type == 4 || type == 5) && !index.isEndingStressed(form) ? "ем" : "ом"
    }
  }

  /// четверть, четверти, четвертью; путь, пути, путём.
  private func thirdDeclensionEnding(_ form: RussianForm) -> String {
    let afterSibilant = RussianSpelling.endsInSibilant(bareStem)
    switch (form.number, form.grammaticalCase) {
    case (.singular, .instrumental): return index.endings == .masculine ? "ём" : "ью"
    case (.singular, _), (.plural, .nominative), (.plural, .accusative), (.plural, .genitive): return "и"
    case (.plural, .dative): return afterSibilant ? "ам" : "ям"
    case (.plural, .instrumental): return afterSibilant ? "ами" : "ями"
    case (.plural, .prepositional): return afterSibilant ? "ах" : "ях"
    }
  }
}

// MARK: - The genitive plural

extension RussianNoun {
  private func genitivePlural(type: Int) -> String {
    let form = RussianForm(.genitive, number: .plural)
    let stem = stem(for: form)
    let isStressed = index.isEndingStressed(form)
    if type == 8 { return stem + "ей" }
    let takesZero = (index.endings != .masculine) != index.hasOtherGenitivePlural
    guard takesZero else { return stem + fullGenitiveEnding(type: type, isStressed: isStressed) }
    // поле — полей, море — морей
    if type == 2, index.endings == .neuter { return stem + "ей" }
    return zeroGenitive(stem: stem, type: type, isStressed: isStressed)
  }

  private func fullGenitiveEnding(type: Int, isStressed: Bool) -> String {
    switch type {
    case 1, 3: "ов"
    case 2, 4: "ей"
    case 5: isStressed ? "ов" : "ев"
    default: isStressed && index.endings == .masculine ? "ёв" : "ев"
    }
  }

  /// школ, справок, недель, песен, станций, статей.
  private func zeroGenitive(stem: String, type: Int, isStressed: Bool) -> String {
    // The stress falls back on the stem when there is no ending: село — сёл, слеза — слёз.
    var stem = index.restoresYo ? RussianSpelling.restoringYo(bareStem) : bareStem
    if index.hasFleetingVowel {
      // статья, семья: статей, семей; ущелье, гостья: ущелий, гостий
      if type == 6 { return stem.dropLast() + (index.stress == .a ? "ий" : "ей") }
      stem = RussianSpelling.insertingVowel(into: stem, isStressed: isStressed)
    }
    switch type {
    case 2: return index.hasFleetingVowel && stem.hasSuffix("н") && !isStressed ? stem : stem + "ь"
    case 6, 7: return stem + "й"
    default: return stem
    }
  }

  /// The plurals of гражданин, ребёнок, время; nil for the forms that do not change.
  private func changedStemForm(_ form: RussianForm, type: Int) -> String? {
    if index.endings == .neuter {
      // время: времени, времена, времён; знамя: знамени, знамёна, знамён
      let bearsStress = form.number == .plural && (index.stress == .d || form.grammaticalCase == .genitive)
      return lemma.dropLast() + (bearsStress ? "ён" : "ен") + neuterInMyaEnding(form)
    }
    guard form.number == .plural else {
      // ребёнок: ребёнка
      guard type == 3 else { return nil }
      return RussianSpelling.droppingVowel(of: bareStem, declension: index.declension)
        + masculineOrNeuterEnding(form, type: type)
    }
    let isYoung = type == 3
    // граждан-е; котят-а, волчат-а
    let stem = isYoung ? youngStem : String(lemma.dropLast(2))
    switch form.grammaticalCase {
    case .nominative: return stem + (isYoung ? "а" : "е")
    case .genitive, .accusative: return stem
    case .dative: return stem + "ам"
    case .instrumental: return stem + "ами"
    case .prepositional: return stem + "ах"
    }
  }

  private var youngStem: String {
    let root = lemma.dropLast(4)
    return root + (lemma.dropLast(3).hasSuffix("о") ? "ат" : "ят")
  }

  private func neuterInMyaEnding(_ form: RussianForm) -> String {
    switch (form.number, form.grammaticalCase) {
    case (.singular, .instrumental): "ем"
    case (.singular, _): "и"
    case (.plural, .nominative), (.plural, .accusative): "а"
    case (.plural, .genitive): ""
    case (.plural, .dative): "ам"
    case (.plural, .instrumental): "ами"
    case (.plural, .prepositional): "ах"
    }
  }
}
