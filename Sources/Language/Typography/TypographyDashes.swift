extension Typography {
  /// Hyphens that stand for a dash, a range or a minus become those signs.
  static func withDashes(_ text: Scalars) -> Scalars {
    var result = Scalars()
    var index = 0
    while index < text.count {
      let end = text[index...].firstIndex { !hyphens.contains($0) } ?? text.count
      if end == index {
        result.append(text[index])
        index += 1
      } else if let sign = sign(for: text, index..<end) {
        index = text.skippingSpaces(from: end)
        if sign.isSpaced || sign.scalar == "–" {
          while result.isSpace(result.count - 1) { result.removeLast() }
        }
        if !sign.isSpaced {
          result.append(sign.scalar)
        } else if result.isEmpty || result.isLineBreak(result.count - 1) {
          result += [sign.scalar, gluedSpace]
        } else {
          // The dash stays with the word before it, and the line may end after it.
          result += [gluedSpace, sign.scalar, " "]
        }
      } else {
        result += text[index..<end]
        index = end
      }
    }
    return result
  }

  private static let hyphens: Set<Unicode.Scalar> = ["-", "–", "—"]

  private struct Sign {
    let scalar: Unicode.Scalar
    let isSpaced: Bool
  }

  /// What a run of hyphens stands for; nil when it is right as it is, or may mean several things.
  private static func sign(for text: Scalars, _ run: Range<Int>) -> Sign? {
    let dash = Sign(scalar: "—", isSpaced: true)
    let (first, length) = (text[run.lowerBound], run.count)
    guard length <= 3 else { return nil }
    let (before, after) = (
      text.skippingSpaces(backFrom: run.lowerBound - 1), text.skippingSpaces(from: run.upperBound)
    )
    let isSpacedBefore = before < run.lowerBound - 1
    let isSpacedAfter = after > run.upperBound
    let isLineStart = before < 0 || text.isLineBreak(before)
    let isOneHyphen = length == 1 && first == "-"
    if isOneHyphen || length == 1 && first == "–", isRange(text, run, before, after) {
      return Sign(scalar: "–", isSpaced: false)
    }
    if isSpacedAfter, after < text.count, !text.isLineBreak(after) {
      if isLineStart { return dash }
      guard isSpacedBefore else { return nil }
      // An en dash between spaces parts the ends of a range: `1 сентября – 25 мая`.
      let isBesideDigits = text.isDigit(before) || text.isDigit(after)
      if length == 1, first == "–" { return isBesideDigits ? nil : dash }
      if isOneHyphen { return text.isDigit(before) && text.isDigit(after) ? nil : dash }
      return dash
    }
    if length == 2, first == "-", text.isLetter(run.lowerBound - 1), text.isLetter(run.upperBound) {
      return dash
    }
    let opens =
      isLineStart || text.isAny(of: ["(", "["], run.lowerBound - 1) || isSpacedBefore && !text.isDigit(before)
    return isOneHyphen && opens && text.isDigit(run.upperBound) ? Sign(scalar: "−", isSpaced: false) : nil
  }

  /// Whether a hyphen stands between two numbers of which the second is greater: `8-9`, `2021 - 2022`. Not
  /// in telephone numbers, days and codes, which have more parts or stand after № or a plus.
  private static func isRange(_ text: Scalars, _ run: Range<Int>, _ before: Int, _ after: Int) -> Bool {
    guard text.isDigit(before), text.isDigit(after) else { return false }
    let start = text.startOfDigits(before: before + 1)
    let end = text.endOfDigits(from: after)
    guard before + 1 - start <= 4, end - after <= 4 else { return false }
    let parts: Set<Unicode.Scalar> = ["-", "−", "–", ".", ",", "/", ":", "+", "№"]
    let beforeStart = text.skippingSpaces(backFrom: start - 1)
    let isFree =
      !text.isAny(of: parts, start - 1) && !text.isLetter(start - 1) && !text.isDigit(beforeStart)
      && !text.isAny(of: ["№", "+"], beforeStart) && !text.isLetter(end)
    let continues = text.isAny(of: ["-", "–", ".", ",", "/", ":"], end) && text.isDigit(end + 1)
    return isFree && !continues && number(text[start...before]) < number(text[after..<end])
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> UInt32 {
    digits.reduce(0) { $0 * 10 + $1.value - 0x30 }
  }
}
