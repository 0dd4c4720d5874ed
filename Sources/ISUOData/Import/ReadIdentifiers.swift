internal import Spreadsheet

extension ImportSession {
  /// A personal identification number: 14 digits, sex and birth date first (DOMAIN 6.1). Its last digit is
  /// not checked, the rule is not published.
  mutating func readPIN(_ field: Field, _ row: SourceRow) -> Reading<String> {
    let cell = row[field]
    guard let found = cell.shown, !cell.isBlank else { return .missing }
    let digits: String
    switch cell {
    case .number(let number): digits = plainDecimal(number) ?? number
    case .text(let text):
      // «1.17052E+13» as text has lost its last digits for good; «…897.0» has lost none.
      if let letter = text.firstIndex(where: { "EeЕе".contains($0) }),
        text[..<letter].contains(where: \.isNumber)
      {
        note(.pinLostDigits, at: row.place(field), found: found)
        return .rejected
      }
      let bare = repairedText(text).filter { $0 != " " && $0 != "'" && $0 != "’" && $0 != "-" }
      digits = bare.hasSuffix(".0") ? String(bare.dropLast(2)) : bare
    case .empty, .boolean, .date, .error, .uncalculated: digits = found
    }
    guard PINDigits(digits) != nil else {
      note(.malformedPIN, at: row.place(field), found: found)
      return .rejected
    }
    if digits != found {
      note(.pinRepaired, at: row.place(field), found: found, stored: digits)
    } else if case .number = cell {
      note(.pinRepaired, at: row.place(field), found: found, stored: digits)
    }
    return .value(digits)
  }

  /// A telephone number in international form (DOMAIN 6.7). One that cannot be read is kept out, with a
  /// warning.
  mutating func readPhone(_ field: Field, _ row: SourceRow) -> Reading<String> {
    let reading = readText(field, row)
    guard let text = reading.value else { return reading }
    return storedPhone(text, shown: row[field].shown ?? text, at: row.place(field)).map { .value($0) }
      ?? .missing
  }

  /// The international form of a number as written; nil with a finding when it is none.
  mutating func storedPhone(_ text: String, shown: String, at place: FindingPlace) -> String? {
    let digits = text.filter(\.isNumber)
    let national: Substring? =
      switch (digits.count, text.contains("+")) {
      case (12, _) where digits.hasPrefix("996"): digits.dropFirst(3)
      case (10, false) where digits.hasPrefix("0"): digits.dropFirst()
      case (9, false): digits[...]
      default: nil
      }
    guard let national else {
      // A number of another country stays as it is.
      if text.hasPrefix("+"), !digits.hasPrefix("996"), digits.count >= 10 { return "+" + digits }
      note(.unreadablePhone, at: place, found: text)
      return nil
    }
    let phone = "+996" + national
    if phone != shown { note(.phoneRepaired, at: place, found: text, stored: phone) }
    return phone
  }
}

/// What a PIN says of its bearer.
struct PINDigits: Hashable, Sendable {
  /// `f` or `m`.
  var sex: String
  var birthDate: CalendarDay

  /// Nil unless the text is a well-formed PIN.
  init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 14, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    guard digits[0] == 0x31 || digits[0] == 0x32,
      let day = CalendarDay(year: number(5..<9), month: number(3..<5), day: number(1..<3))
    else { return nil }
    sex = digits[0] == 0x31 ? "f" : "m"
    birthDate = day
  }
}
