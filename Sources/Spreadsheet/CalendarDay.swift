/// A day of the Gregorian calendar, without a time or a zone.
public struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil for a day that does not exist, such as 31 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2025-09-01`.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2025-09-01`
  public var description: String {
    func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
    // Byte by byte: an import writes a day for every person, and compares them.
    return String(unsafeUninitializedCapacity: 10) { text in
      let digits = [
        digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), UInt8(ascii: "-"),
        digit(month / 10), digit(month), UInt8(ascii: "-"), digit(day / 10), digit(day),
      ]
      return text.initialize(fromContentsOf: digits)
    }
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDay {
  /// Days since 1 January of year 1, which is day 0.
  package var dayNumber: Int {
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400
    return before * 365 + leapDays + (1..<month).reduce(0) { $0 + Self.daysInMonth($1, of: year) } + day - 1
  }

  /// The inverse of `dayNumber`; nil outside years 1 to 9999.
  package init?(dayNumber: Int) {
    guard (0..<3_652_059).contains(dayNumber) else { return nil }
    var year = dayNumber * 400 / 146_097 + 1
    while let start = CalendarDay(year: year, month: 1, day: 1)?.dayNumber, start > dayNumber { year -= 1 }
    while let next = CalendarDay(year: year + 1, month: 1, day: 1)?.dayNumber, next <= dayNumber {
      year += 1
    }
    guard let start = CalendarDay(year: year, month: 1, day: 1)?.dayNumber else { return nil }
    var rest = dayNumber - start
    var month = 1
    while rest >= Self.daysInMonth(month, of: year) {
      rest -= Self.daysInMonth(month, of: year)
      month += 1
    }
    self.init(year: year, month: month, day: rest + 1)
  }

  /// The day that a spreadsheet's serial number means, or nil outside its calendar
  /// (ECMA-376 Part 1, "Date Representation").
  package init?(serial: Int, from1904 is1904: Bool) {
    guard (1...2_958_465).contains(serial) else { return nil }
    if is1904 {
      self.init(dayNumber: serial + 695_055)
    } else {
      // The 1900 system counts a 29 February 1900 that never was, as number 60: earlier numbers lie a day
      // off.
      self.init(dayNumber: serial + (serial < 60 ? 693_594 : 693_593))
    }
  }
}
