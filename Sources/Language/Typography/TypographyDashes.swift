extension Typography {
  /// Hyphens that stand for a dash, a range or a minus become those signs; what is right as it is, or may
  /// mean several things, stays.
  static func withDashes(_ text: Scalars) -> Scalars {
    var result = Scalars()
    var index = 0
    while index < text.count {
      guard let run = HyphenRun(text, at: index) else {
        result.append(text[index])
        index += 1
        continue
      }
      index = run.range.upperBound
      if run.isRange {
        result.removeSpacesAtEnd()
        result.append("–")
        index = run.after
      } else if run.isDash {
        result.removeSpacesAtEnd()
        let startsLine = result.isEmpty || result.isLineBreak(result.count - 1)
        // The dash stays with the word before it, and the line may end after it.
        result += startsLine ? ["—", gluedSpace] : [gluedSpace, "—", " "]
        index = run.after
      } else if run.isMinus {
        result.append("−")
      } else {
        result += text[run.range]
      }
    }
    return result
  }
}

/// One or more hyphens or dashes in a row, and what stands around them.
private struct HyphenRun {
  let text: Scalars
  let range: Range<Int>
  /// The places of the nearest characters that are no spaces, -1 before the text and its end after it.
  let before: Int
  let after: Int

  /// Nil when no hyphen stands at the place.
  init?(_ text: Scalars, at index: Int) {
    let end = text[index...].firstIndex { !["-", "–", "—"].contains($0) } ?? text.count
    if end == index { return nil }
    self.text = text
    range = index..<end
    before = text.skippingSpaces(backFrom: index - 1)
    after = text.skippingSpaces(from: end)
  }

  private func isOne(_ sign: Unicode.Scalar) -> Bool { range.count == 1 && text[range.lowerBound] == sign }

  private var isLineStart: Bool { before < 0 || text.isLineBreak(before) }
  private var isSpacedBefore: Bool { before < range.lowerBound - 1 }
  private var isSpacedAfter: Bool { after > range.upperBound }

  /// Between two words, or before the first of a line: `Бишкек - столица`, `слово--слово`.
  var isDash: Bool {
    guard range.count <= 3, after < text.count, !text.isLineBreak(after) else { return false }
    if !isSpacedAfter {
      return range.count == 2 && text[range.lowerBound] == "-" && text.isLetter(before)
        && text.isLetter(after)
        && !isSpacedBefore
    }
    if isLineStart { return true }
    // `1 сентября – 25 мая` is a range already, and `5 - 3` may be a subtraction.
    if isOne("–"), text.isDigit(before) || text.isDigit(after) { return false }
    if isOne("-"), text.isDigit(before), text.isDigit(after) { return false }
    return isSpacedBefore
  }

  /// Before a number, and after nothing that could be subtracted from: `-5 °C`, `(-3)`.
  var isMinus: Bool {
    guard isOne("-"), text.isDigit(range.upperBound) else { return false }
    return isLineStart || text.isAny(of: ["(", "["], range.lowerBound - 1)
      || isSpacedBefore && !text.isDigit(before)
  }

  /// Between two numbers of which the second is greater: `8-9`, `2021 - 2022`. Not in telephone numbers, days
  /// and codes, which have more parts or stand after № or a plus.
  var isRange: Bool {
    guard isOne("-") || isOne("–"), text.isDigit(before), text.isDigit(after) else { return false }
    let (start, end) = (text.startOfDigits(before: before + 1), text.endOfDigits(from: after))
    // Four digits make a year; longer numbers are codes.
    guard before + 1 - start <= 4, end - after <= 4 else { return false }
    let beforeStart = text.skippingSpaces(backFrom: start - 1)
    let isPart =
      text.isAny(of: ["-", "−", "–", ".", ",", "/", ":"], start - 1) || text.isLetter(start - 1)
      || text.isDigit(beforeStart) || text.isAny(of: ["№", "+"], beforeStart) || text.isLetter(end)
      || text.isAny(of: ["-", "–", ".", ",", "/", ":"], end) && text.isDigit(end + 1)
    return !isPart && number(text[start...before]) < number(text[after..<end])
  }

  private func number(_ digits: ArraySlice<Unicode.Scalar>) -> UInt32 {
    digits.reduce(0) { $0 * 10 + $1.value - 0x30 }
  }
}

extension Scalars {
  fileprivate mutating func removeSpacesAtEnd() {
    while isSpace(count - 1) { removeLast() }
  }
}
