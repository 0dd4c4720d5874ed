/// One part of a person's name on its way into a case: its words, and what the school says of it.
struct RussianNamePart {
  private let text: String
  private let exceptions: LanguageExceptions

  init(_ text: String, _ exceptions: LanguageExceptions) {
    self.text = text
    self.exceptions = exceptions
  }

  /// The part with each of its words declined. `paradigms` tells how, for the words that hyphens join;
  /// `particles` stay before the word they belong to.
  func declined(
    _ grammaticalCase: RussianCase, except particles: Set<String> = [],
    by paradigms: ([RussianNameWord]) -> [RussianNameParadigm?]
  ) -> Inflection {
    if let stated = exceptions.russianForms[.init(text, RussianForm(grammaticalCase))] {
      return Inflection(stated)
    }
    if grammaticalCase == .nominative || exceptions.declinability[text] == false { return Inflection(text) }
    let words = text.nameWords
    if words.count == 1 { return declined(words[0], grammaticalCase, by: paradigms) }
    if words.contains(where: KinshipWord.contains) { return Inflection(text) }
    var result = ""
    var doubt: Doubt?
    var end = text.startIndex
    for word in words {
      result += text[end..<word.startIndex]
      end = word.endIndex
      if end < text.endIndex, particles.contains(word.lowercased()) {
        result += word
        continue
      }
      let form = declined(word, grammaticalCase, by: paradigms)
      result += form.text
      doubt = doubt ?? form.doubt
    }
    return Inflection(result, doubt: doubt)
  }

  private func declined(
    _ word: Substring, _ grammaticalCase: RussianCase,
    by paradigms: ([RussianNameWord]) -> [RussianNameParadigm?]
  ) -> Inflection {
    let written = word.hyphenatedWords
    // «Бакыт-уулу», as some passports have it.
    if written.count > 1, KinshipWord.contains(written[written.count - 1]) { return Inflection(String(word)) }
    let words = written.map { RussianNameWord($0) }
    if words.contains(where: \.isLatin) { return Inflection(String(word), doubt: .latinWord) }
    let forms = zip(words, paradigms(words)).map { word, paradigm in
      word.isInitial ? word.text : paradigm?.form(word, grammaticalCase) ?? word.text
    }
    return Inflection(forms.count == 1 ? forms[0] : forms.joined(separator: "-"))
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The words of a part of a name, which a space or a no-break space parts.
  var nameWords: [Substring] { parts { $0 == " " || $0 == "\u{A0}" } }

  var hyphenatedWords: [Substring] { parts { $0 == "-" } }

  /// By scalars: a tenth of the time that characters take.
  private func parts(between isSeparator: (Unicode.Scalar) -> Bool) -> [Substring] {
    unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: isSeparator).map {
      self[$0.startIndex..<$0.endIndex]
    }
  }
}
