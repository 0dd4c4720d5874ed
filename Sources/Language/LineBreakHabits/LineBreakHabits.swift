/// What a careful typesetter of Kyrgyz or Russian keeps on one line: `№ 5`, `А. С. Пушкин`, `25 кг`, `в
/// школе`, `5-класс`.
///
/// The habits take breaks away from those that Unicode's rules (UAX 14) allow; they add none, and they
/// change no character: spaces stay spaces, stretch in justified lines and are copied out of a PDF as
/// they were written. Sources: А. Э. Мильчин, "Справочник издателя и автора", section "Переносы"
/// (Russian); Kyrgyz orthography, §85 and §86, and the same habits where both languages share them.
public struct LineBreakHabits: Sendable {
  public let language: LanguageTag
  private let vocabulary: HabitVocabulary

  public init(_ language: LanguageTag) {
    self.language = language
    vocabulary =
      switch language {
      case .ky: .kyrgyz
      case .ru: .russian
      }
  }

  /// Whether habit keeps a line from ending before the byte `offset`, at which Unicode's rules let it end.
  ///
  /// Reads the words on both sides, so it may be asked about any place in a text of any length.
  public func forbidsBreak(at offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset > 0, offset < utf8.count else { return false }
    if utf8[offset - 1] != UInt8(ascii: " ") { return forbidsBreakInWord(at: offset, utf8) }
    let right = HabitText.token(startingAt: offset, utf8)
    let left = HabitText.token(endingBefore: offset, utf8)
    return pair(left, right, utf8).isBound
  }

  /// Whether a word is a name that stays whole: a line ends within it only where it would overflow otherwise.
  ///
  /// A capital within a sentence tells names, and initials behind a word; the first word of a sentence has a
  /// capital whatever it is. `word` are its bytes, of letters alone.
  public func keepsWhole(_ word: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isCapital(at: word.lowerBound, utf8) else { return false }
    let own = HabitText.token(around: word.lowerBound, utf8)
    let before = HabitToken(utf8, HabitText.neighbour(before: own.lowerBound, utf8))
    if !before.isEmpty, !before.endsWithPeriod || before.isInitials || precedesNames(before) { return true }
    let pair = pair(own, HabitText.neighbour(after: own.upperBound, utf8), utf8)
    return pair.right.isInitials && !pair.left.isClosed && pair.isBound
  }

  private func pair(
    _ left: Range<Int>, _ right: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> HabitPair {
    HabitPair(
      left: HabitToken(utf8, left), right: HabitToken(utf8, right), vocabulary: vocabulary, text: utf8,
      leftRange: left, rightRange: right)
  }

  /// `г.`, `ул.`, `им.`
  private func precedesNames(_ token: HabitToken) -> Bool {
    token.isWord && vocabulary.words.beforeNames.contains(token.key)
  }

  /// Breaks after a hyphen, a dash or a slash.
  private func forbidsBreakInWord(at offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let mark = HabitText.character(endingAt: offset, text)
    let before = HabitText.part(endingAt: offset - mark.length, text)
    let after = HabitText.part(startingAt: offset, text)
    switch mark.value {
    case 0x2D, 0xE28090:  // - ‐
      // 5-класс, 2021-ж., 5-«А», 1-го; 7-А; кто-то; Ак-Терек.
      return before.isDigits || after.letters > 0 && after.letters <= 2 || before.letters == 1
        || isCapital(at: offset, text) && !isCapital(at: offset - mark.length - 2, text)
    case 0xE28093: return before.isDigits && after.isDigits  // 2021–2022
    case 0x2F: return before.letters <= 2 || after.letters <= 2  // км/ч, и/или
    default: return false
    }
  }
}

/// Whether a Cyrillic capital begins at a byte.
private func isCapital(at offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
  offset >= 0 && offset + 1 < text.count && CyrillicLetters.decode(text[offset], text[offset + 1]).isCapital
}

/// Reads words around a place of a text.
enum HabitText {
  struct Part {
    /// Letters of any script, or characters that are no letters, digits and punctuation.
    var letters = 0
    var isDigits = false
  }

  /// The character that ends at an offset.
  static func character(
    endingAt end: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> (value: UInt32, length: Int) {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    var value: UInt32 = 0
    for index in start..<end { value = value << 8 | UInt32(text[index]) }
    return (value, end - start)
  }

  /// What stands before an offset up to punctuation.
  static func part(endingAt end: Int, _ text: UnsafeBufferPointer<UInt8>) -> Part {
    var part = Part()
    var index = end - 1
    while index >= 0, isPartByte(text[index]) {
      part.take(text[index])
      index -= 1
    }
    return part
  }

  static func part(startingAt start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Part {
    var part = Part()
    var index = start
    while index < text.count, isPartByte(text[index]) {
      part.take(text[index])
      index += 1
    }
    return part
  }

  /// Letters of Cyrillic take the lead bytes D0 to D3; quotes and dashes have others.
  private static func isPartByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xBF, 0xD0...0xD3: true
    default: false
    }
  }

  static func token(startingAt start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var end = start
    while end < text.count, !beginsSpace(text, end) { end += 1 }
    return start..<end
  }

  /// The token to which the byte at an offset belongs.
  static func token(around offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = offset
    while start > 0, !endsSpace(text, start - 1) { start -= 1 }
    return start..<token(startingAt: offset, text).upperBound
  }

  /// The token before the space before an offset, or before a space at which no line ends.
  static func neighbour(before offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard offset > 0 else { return 0..<0 }
    let space = character(endingAt: offset, text)
    return isBlank(space.value) ? token(endingAt: offset - space.length, text) : offset..<offset
  }

  /// The token behind the space at an offset, or behind a space at which no line ends.
  static func neighbour(after offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard offset < text.count else { return offset..<offset }
    let length = text[offset] == 0x20 ? 1 : text[offset] == 0xC2 ? 2 : 3
    let end = min(offset + length, text.count)
    return isBlank(character(endingAt: end, text).value) ? token(startingAt: end, text) : end..<end
  }

  /// A space, or a no-break space.
  private static func isBlank(_ character: UInt32) -> Bool {
    character == 0x20 || character == 0xC2A0 || character == 0xE280AF
  }

  /// The token before the spaces before an offset.
  static func token(endingBefore offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var end = offset
    while end > 0, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return token(endingAt: end, text)
  }

  private static func token(endingAt end: Int, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = end
    while start > 0, !endsSpace(text, start - 1) { start -= 1 }
    return start..<end
  }

  /// Whether a space, a line feed, a no-break space (C2 A0, E2 80 AF) or an object among the text
  /// (U+FFFC, EF BF BC) begins at a byte.
  private static func beginsSpace(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch text[index] {
    case 0...0x20: true
    case 0xC2: index + 1 < text.count && text[index + 1] == 0xA0
    case 0xE2: index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0xAF
    case 0xEF: index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] == 0xBC
    default: false
    }
  }

  /// Whether one of them ends with a byte.
  private static func endsSpace(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch text[index] {
    case 0...0x20: true
    case 0xA0: index > 0 && text[index - 1] == 0xC2
    case 0xAF, 0xBC: index > 1 && text[index - 2] >= 0xE2 && beginsSpace(text, index - 2)
    default: false
    }
  }
}

extension HabitText.Part {
  fileprivate mutating func take(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39: isDigits = true
    case 0x80...0xBF: break
    default: letters += 1
    }
  }
}
