internal import Spreadsheet

/// What a printed text is to a program that calculates.
enum PrintedValue: Hashable, Sendable {
  case text(String)
  /// Digits with a point and the sign that was printed before them, a minus as a hyphen.
  case number(String, isGrouped: Bool)
  case day(CalendarDay)

  /// A whole text that is a number as documents print it (a decimal comma, groups of three digits after
  /// spaces, a sign) is a number, and `01.09.2025` is a day. Everything else is a text: also what
  /// begins with a zero or has more than 11 digits, as PINs, phones and codes of enterprises.
  init(_ text: String) {
    self = PrintedValue.number(text) ?? PrintedValue.day(text) ?? .text(text)
  }

  private static let mostDigits = 11
  /// After a plus more of them, without a comma, are a telephone.
  private static let mostDigitsAfterPlus = 6

  private static func number(_ text: String) -> PrintedValue? {
    var rest = Substring(text)
    var sign = ""
    if let first = rest.first, let known = ["-": "-", "−": "-", "+": "+"][first] {
      sign = known
      rest.removeFirst()
    }
    let parts = rest.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard let (whole, isGrouped) = wholeDigits(parts[0]) else { return nil }
    let decimals = parts.count > 1 ? parts[1] : ""
    if parts.count > 1, decimals.isEmpty || !decimals.allSatisfy(\.isASCIIDigit) { return nil }
    let most = sign == "+" && decimals.isEmpty ? mostDigitsAfterPlus : mostDigits
    guard whole.count + decimals.count <= most else { return nil }
    return .number(sign + whole + (decimals.isEmpty ? "" : "." + decimals), isGrouped: isGrouped)
  }

  /// The digits before the comma, without the spaces between their groups.
  private static func wholeDigits(_ text: Substring) -> (digits: String, isGrouped: Bool)? {
    let groups = text.split(separator: " ", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
    if groups.count > 1, groups[0].count > 3 || groups.dropFirst().contains(where: { $0.count != 3 }) {
      return nil
    }
    let digits = groups.joined()
    if digits.count > 1, digits.first == "0" { return nil }
    return (digits, groups.count > 1)
  }

  private static func day(_ text: String) -> PrintedValue? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [2, 2, 4], parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return CalendarDay(year: year, month: month, day: day).map(PrintedValue.day)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
