/// How a number is written in Kyrgyz and in Russian: with a decimal comma (DOMAIN 2.4, 7.4).
public enum NumberFormatting {
  /// Turns a number with a point, such as `-12345.60`, into `-12345,60`.
  public static func withComma(_ number: String) -> String {
    number.utf8.contains(UInt8(ascii: ".")) ? String(number.map { $0 == "." ? "," : $0 }) : number
  }

  /// As `withComma`, with groups of three digits when the whole part has five digits or more: `12 345,60`,
  /// but `1234`. The groups are parted by no-break spaces, so that a number never falls over two lines.
  /// `fromDigits` is the length from which a number is grouped.
  public static func grouped(_ number: String, fromDigits: Int = 5) -> String {
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first else { return number }
    let digits = whole.drop { $0 == "-" }
    guard digits.count >= fromDigits else { return withComma(number) }
    var grouped = whole.hasPrefix("-") ? "-" : ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { grouped.append("\u{A0}") }
      grouped.append(digit)
    }
    return parts.count > 1 ? grouped + "," + parts[1] : grouped
  }
}
