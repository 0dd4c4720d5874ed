internal import Language

/// A class's name as written: «5-А», «5 "А"», «5а», «5-А (кырг.)», «5-А/ky».
struct ClassLabel: Hashable, Sendable, CustomStringConvertible {
  var grade: Int
  /// Cyrillic, upper case.
  var letter: String
  /// Given where two classes of a school share grade and letter.
  var language: String?

  /// `5-А`, `5-А/ky`
  var description: String { "\(grade)-\(letter)" + (language.map { "/\($0)" } ?? "") }

  init(grade: Int, letter: String, language: String? = nil) {
    self.grade = grade
    self.letter = letter
    self.language = language
  }

  /// Reads a text that is a class's name and nothing more, or nil.
  init?(_ text: String) {
    let scanner = LabelScanner(text)
    guard let found = scanner.label(at: scanner.start, isLoose: true), scanner.isEnd(found.end) else {
      return nil
    }
    self = found.label
  }

  /// The classes named within a longer text, those beside the word «класс» first.
  static func mentioned(in text: String) -> [ClassLabel] {
    let scanner = LabelScanner(text)
    var beside: [ClassLabel] = []
    var others: [ClassLabel] = []
    var index = scanner.start
    while index < scanner.scalars.count {
      guard let found = scanner.label(at: index, isLoose: false) else {
        index += 1
        continue
      }
      if scanner.isBesideClassWord(index..<found.end) {
        beside.append(found.label)
      } else {
        others.append(found.label)
      }
      index = found.end
    }
    return beside + others
  }
}

/// Finds class names in a text, position by position.
private struct LabelScanner {
  let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.nfc.unicodeScalars) }

  var start: Int { skipSpaces(0) }

  func isEnd(_ index: Int) -> Bool { skipSpaces(index) == scalars.count }

  /// The class that a name beginning at `index` means, and where the name ends. Loose: a space may part
  /// grade and letter, as nothing else follows; in running text «№ 7 г. Кара-Суу» would be one.
  func label(at index: Int, isLoose: Bool) -> (label: ClassLabel, end: Int)? {
    guard index < scalars.count, !isPartOfNumber(before: index) else { return nil }
    var position = index
    var grade = 0
    while let digit = digit(at: position), position < index + 2 {
      grade = grade * 10 + digit
      position += 1
    }
    guard position > index, (0...99).contains(grade), digit(at: position) == nil else { return nil }
    guard let letter = letter(from: position, isLoose: isLoose) else { return nil }
    let suffix = language(from: letter.end)
    let label = ClassLabel(grade: grade, letter: letter.text, language: suffix?.language)
    return (label, suffix?.end ?? letter.end)
  }

  func isBesideClassWord(_ range: Range<Int>) -> Bool {
    let before = String(scalars[max(0, range.lowerBound - 9)..<range.lowerBound])
    let after = String(scalars[range.upperBound..<min(scalars.count, range.upperBound + 9)])
    return HeaderKey(before).description.hasSuffix("класс")
      || HeaderKey(after).description.hasPrefix("класс")
  }

  private func letter(from start: Int, isLoose: Bool) -> (text: String, end: Int)? {
    var position = skipSpaces(start)
    let hasSpace = position > start
    let hasDash = position < scalars.count && "-–—‐‑".unicodeScalars.contains(scalars[position])
    if hasDash { position = skipSpaces(position + 1) }
    let isQuoted = position < scalars.count && quotes.contains(scalars[position])
    if isQuoted { position += 1 }
    guard isLoose || hasDash || isQuoted || !hasSpace else { return nil }
    let first = position
    while position < scalars.count, scalars[position].properties.isAlphabetic { position += 1 }
    // A letter is one letter; a profile in quotes («ФМ») may be longer (DOMAIN 6.4).
    guard position > first, position - first <= (isQuoted ? 15 : 1) else { return nil }
    let text = LookAlikes.cyrillic(String(scalars[first..<position])).uppercased()
    if isQuoted, position < scalars.count, quotes.contains(scalars[position]) { position += 1 }
    // «01.09.2025-ж.» and «7 г.» are a year and a town.
    guard isLoose || isQuoted || position >= scalars.count || scalars[position] != "." || hasDash else {
      return nil
    }
    return (text, position)
  }

  private func language(from start: Int) -> (language: String, end: Int)? {
    var position = skipSpaces(start)
    guard position < scalars.count, "(/-".unicodeScalars.contains(scalars[position]) else { return nil }
    let isBracketed = scalars[position] == "("
    position += 1
    let first = position
    while position < scalars.count, scalars[position].properties.isAlphabetic { position += 1 }
    guard let language = instructionLanguage(String(scalars[first..<position])) else { return nil }
    if isBracketed {
      while position < scalars.count, scalars[position] != ")" { position += 1 }
      position = min(position + 1, scalars.count)
    }
    return (language, position)
  }

  /// Whether what stands before makes the digits part of a longer number, a date or a school's number.
  private func isPartOfNumber(before index: Int) -> Bool {
    guard index > 0 else { return false }
    if digit(at: index - 1) != nil || scalars[index - 1].properties.isAlphabetic { return true }
    if ".,".unicodeScalars.contains(scalars[index - 1]), index > 1, digit(at: index - 2) != nil {
      return true
    }
    return scalars[..<index].last { $0 != " " } == "№"
  }

  private func digit(at index: Int) -> Int? {
    guard index < scalars.count, ("0"..."9").contains(scalars[index]) else { return nil }
    return Int(scalars[index].value) - 0x30
  }

  private func skipSpaces(_ index: Int) -> Int {
    var index = index
    while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
    return index
  }
}

private let quotes: Set<Unicode.Scalar> = ["\"", "«", "»", "“", "”", "„", "'", "’", "‘"]

/// The code of a language of instruction by its name or abbreviation in either language (DOMAIN 1.6).
func instructionLanguage(_ word: String) -> String? {
  if ["ky", "ru", "uz", "tg"].contains(word.lowercased()) { return word.lowercased() }
  return switch HeaderKey(word).description {
  case "кырг", "кыргыз", "кыргызча", "кыргызский", "киргизский", "кыргызтили": "ky"
  case "рус", "орус", "орусча", "русский", "орустили": "ru"
  case "узб", "озбек", "өзбек", "өзбекче", "узбекский": "uz"
  case "тадж", "тажик", "тажикче", "таджикский": "tg"
  default: nil
  }
}

private func String(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  var view = Swift.String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return Swift.String(view)
}
