/// What stands between two spaces, as far as line-break habits look at it: `(приложение`, `2021-жылдын`,
/// `А.С.`, `«Билим»,`.
struct HabitToken {
  /// What the token opens with: `(` or `«`.
  private(set) var opensBracket = false
  private(set) var opensQuote = false
  /// What it ends with: `.`, or punctuation that ends a clause, or `)`, or `»`.
  private(set) var endsWithPeriod = false
  private(set) var endsClause = false
  private(set) var closesBracket = false
  private(set) var closesQuote = false

  // What is between them.
  private(set) var key = WordKey()
  private(set) var capitals = 0
  private(set) var digits = 0
  /// The digits it begins with.
  private(set) var leadingDigits = 0
  private(set) var hyphens = 0
  /// `.` and other separators between digits or letters.
  private(set) var separators = 0
  private(set) var latin = 0
  private(set) var romans = 0
  /// The first character when it is neither letter nor digit nor punctuation: `№`, `%`, `—`.
  private(set) var symbol: UInt32 = 0
  private(set) var symbols = 0
  private(set) var beginsWithCapital = false
  private(set) var beginsWithSmallLetter = false
  private(set) var beginsWithPlus = false
  /// Whether it ends with a class letter in quotes: `«А»`, `5-«А»`.
  private(set) var endsWithQuotedLetter = false
  private(set) var isEmpty = true

  /// Reads the bytes `range` of a text, in which there is no space.
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var start = range.lowerBound
    var end = range.upperBound
    takeOpening(text, &start, end)
    takeClosing(text, start, &end)
    isEmpty = start == end
    var offset = start
    while offset < end {
      let length = scalarLength(text[offset], limit: end - offset)
      take(text, offset, length, isFirst: offset == start)
      offset += length
    }
    endsWithQuotedLetter = closesQuote && isQuotedLetter(text, start, end)
  }

  private mutating func takeOpening(_ text: UnsafeBufferPointer<UInt8>, _ start: inout Int, _ end: Int) {
    while start < end {
      let length = scalarLength(text[start], limit: end - start)
      switch packed(text, start, length) {
      case 0x28, 0x5B: opensBracket = true  // ( [
      case 0x22, 0xC2AB, 0xE2809E, 0xE2809C: opensQuote = true  // " « „ “
      default: return
      }
      start += length
    }
  }

  private mutating func takeClosing(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: inout Int) {
    while end > start {
      var first = end - 1
      while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
      switch packed(text, first, end - first) {
      case 0x2E: endsWithPeriod = true
      case 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0xE280A6: endsClause = true  // , : ; ! ? …
      case 0x29, 0x5D: closesBracket = true  // ) ]
      case 0x22, 0xC2BB, 0xE2809C, 0xE2809D: closesQuote = true  // " » “ ”
      default: return
      }
      end = first
    }
  }

  private mutating func take(
    _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ length: Int, isFirst: Bool
  ) {
    let first = text[offset]
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      digits += 1
      if leadingDigits + 1 == digits, key.count + latin + separators + hyphens == 0 { leadingDigits += 1 }
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      latin += 1
      if isRomanDigit(first) { romans += 1 }
      if isFirst { beginsWithCapital = true }
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      latin += 1
      if isFirst { beginsWithSmallLetter = true }
    case UInt8(ascii: "-"): hyphens += 1
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"): separators += 1
    case UInt8(ascii: "+") where isFirst: beginsWithPlus = true
    default:
      let isLetter = length == 2 && takeLetter(first, text[offset + 1], isFirst: isFirst)
      if !isLetter { takeSymbol(packed(text, offset, length), isFirst: isFirst) }
    }
  }

  private mutating func takeLetter(_ first: UInt8, _ second: UInt8, isFirst: Bool) -> Bool {
    let (letter, isCapital) = CyrillicLetters.decode(first, second)
    if letter == CyrillicLetters.none { return false }
    key.append(letter)
    if isCapital { capitals += 1 }
    if isFirst {
      beginsWithCapital = isCapital
      beginsWithSmallLetter = !isCapital
    }
    return true
  }

  private mutating func takeSymbol(_ scalar: UInt32, isFirst: Bool) {
    switch scalar {
    case 0xE28093, 0xE28092, 0xE28090: hyphens += 1  // – ‒ ‐, as in a range
    case 0xE28892 where isFirst: break  // − before a number
    case 0xC2AD: break  // a soft hyphen
    default:
      if isFirst { symbol = scalar }
      symbols += 1
    }
  }
}

extension HabitToken {
  var letters: Int { key.count }

  /// Whether it is a word of Cyrillic letters, perhaps a compound with hyphens.
  var isWord: Bool { letters > 0 && digits + latin + symbols + separators == 0 }

  /// A word in small letters with nothing before and after it.
  var isPlainWord: Bool {
    beginsWithSmallLetter && isWord && hyphens == 0
      && !(endsWithPeriod || endsClause || closesBracket || closesQuote || opensBracket || opensQuote)
  }

  /// `25`, `0,5`, `8-9`, `10.09.2021`, `−5`, `+996`.
  var isNumber: Bool { digits > 0 && letters + latin + symbols == 0 }

  /// `25`, of a number that may be the group of a longer one.
  var isInteger: Bool { isNumber && separators + hyphens == 0 }

  /// `А.`, `А.С.`
  var isInitials: Bool {
    endsWithPeriod && letters > 0 && letters <= 3 && capitals == letters && separators == letters - 1
      && digits + latin + symbols + hyphens == 0
  }

  /// A name or the first word of a sentence: `Пушкин`.
  var isCapitalised: Bool { beginsWithCapital && letters > 1 && capitals < letters + hyphens && isWord }

  /// `ООО`, `АКШ`.
  var isAcronym: Bool { isWord && letters > 1 && capitals == letters }

  var isRoman: Bool { romans > 0 && romans == latin && letters + digits + symbols == 0 }

  /// A dash that stands alone.
  var isDash: Bool {
    symbols == 1 && (symbol == 0xE28094 || symbol == 0xE28093 || symbol == 0xE28892) && letters + digits == 0
      || hyphens == 1 && letters + digits + latin + symbols == 0
  }

  /// Whether something after it belongs to another clause.
  var isClosed: Bool { endsClause || closesBracket }

  /// A small letter with a full stop, of `т. е.`, `ж. б.`
  var isOneLetterAbbreviation: Bool { endsWithPeriod && isWord && letters == 1 && capitals == 0 }
}

/// The length of a character by its first byte; malformed bytes count as characters of their own.
private func scalarLength(_ lead: UInt8, limit: Int) -> Int {
  let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  return min(length, limit)
}

/// The bytes of a character as one number.
private func packed(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ length: Int) -> UInt32 {
  var value: UInt32 = 0
  for index in offset..<offset + length { value = value << 8 | UInt32(text[index]) }
  return value
}

private func isRomanDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"), UInt8(ascii: "C"),
    UInt8(ascii: "D"), UInt8(ascii: "M"):
    true
  default: false
  }
}

/// Whether the last thing before a closing quote is one letter after an opening quote, or the whole token.
private func isQuotedLetter(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
  guard end - start >= 2, CyrillicLetters.decode(text[end - 2], text[end - 1]).letter != CyrillicLetters.none
  else { return false }
  if end - start == 2 { return true }
  return text[end - 3] == 0x22 || end - start >= 4 && text[end - 4] == 0xC2 && text[end - 3] == 0xAB
}
