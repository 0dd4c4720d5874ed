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
    let words = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\u{A0}" }
    if grammaticalCase == .nominative || exceptions.declinability[text] == false
      || words.contains(where: KinshipWord.contains)
    {
      return Inflection(text)
    }
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
    let words = word.split(separator: "-", omittingEmptySubsequences: false).map(RussianNameWord.init)
    if words.contains(where: \.isLatin) { return Inflection(String(word), doubt: .latinWord) }
    let forms = zip(words, paradigms(words)).map { word, paradigm in
      word.isInitial ? word.text : paradigm?.form(word, grammaticalCase) ?? word.text
    }
    return Inflection(forms.joined(separator: "-"))
  }
}
