/// Turns what a typewriter or a plain keyboard gives into the signs that Kyrgyz and Russian print: quotes,
/// dashes, № and % with their spaces, decimal commas (language rules 10; Мильчин, Чельцова, «Справочник
/// издателя и автора»).
///
/// Text that is right already stays as it is, and so does what could mean two things; so a second pass
/// changes nothing.
public enum Typography {
  public static func typeset(_ plain: String, in language: LanguageTag) -> String {
    var text = Array(plain.unicodeScalars)
    text = withSigns(text)
    text = withNumbers(text, language)
    text = withQuotes(text)
    text = withDashes(text)
    text = withInitials(text)
    return String(scalars: text)
  }

  /// Three dots are one sign, and a c in brackets before a year says whose the work is. Longer rows of dots
  /// are room for handwriting.
  private static func withSigns(_ text: Scalars) -> Scalars {
    var result = Scalars()
    var index = 0
    while index < text.count {
      let dots = text[index...].prefix { $0 == "." }.count
      if dots == 3 {
        result.append("…")
      } else if dots > 0 {
        result += text[index..<index + dots]
      } else if text[index...].starts(with: ["(", "c", ")"]),
        text.skippingSpaces(from: index + 3) > index + 3, text.isDigit(text.skippingSpaces(from: index + 3))
      {
        result.append("©")
        index += 2
      } else {
        result.append(text[index])
      }
      index += max(dots, 1)
    }
    return result
  }

  /// Keeps initials with each other and with the surname after them: `А. С. Асанов`.
  private static func withInitials(_ text: Scalars) -> Scalars {
    var result = text
    for index in text.indices.dropFirst(2) where text[index] == " " && text[index - 1] == "." {
      let isInitial = text[index - 2].properties.isUppercase && !text.isLetter(index - 3)
      if isInitial, text.indices.contains(index + 1), text[index + 1].properties.isUppercase {
        result[index] = gluedSpace
      }
    }
    return result
  }
}

typealias Scalars = [Unicode.Scalar]

let gluedSpace: Unicode.Scalar = "\u{A0}"

// Questions about a place, which may lie outside of the text: then it holds no letter, digit or space.
extension Scalars {
  func isDigit(_ index: Int) -> Bool { indices.contains(index) && ("0"..."9").contains(self[index]) }

  func isLetter(_ index: Int) -> Bool { indices.contains(index) && self[index].properties.isAlphabetic }

  /// A space within a line.
  func isSpace(_ index: Int) -> Bool {
    indices.contains(index) && [" ", gluedSpace, "\u{202F}"].contains(self[index])
  }

  func isLineBreak(_ index: Int) -> Bool { indices.contains(index) && ["\n", "\r"].contains(self[index]) }

  func isAny(of scalars: Set<Unicode.Scalar>, _ index: Int) -> Bool {
    indices.contains(index) && scalars.contains(self[index])
  }

  /// The first place from `index` on that is no space.
  func skippingSpaces(from index: Int) -> Int {
    var index = index
    while isSpace(index) { index += 1 }
    return index
  }

  /// The last place up to `index` that is no space, or -1.
  func skippingSpaces(backFrom index: Int) -> Int {
    var index = index
    while isSpace(index) { index -= 1 }
    return index
  }

  /// The end of the digits that begin at `index`.
  func endOfDigits(from index: Int) -> Int {
    var index = index
    while isDigit(index) { index += 1 }
    return index
  }

  /// The beginning of the digits that end before `index`.
  func startOfDigits(before index: Int) -> Int {
    var index = index
    while isDigit(index - 1) { index -= 1 }
    return index
  }
}
