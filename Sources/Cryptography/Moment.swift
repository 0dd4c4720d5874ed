internal import COpenSSL

/// A moment in UTC, to the second.
public struct Moment: Hashable, Comparable, Sendable {
  /// Negative before 1970; leap seconds are not counted.
  public let secondsSince1970: Int

  public init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

  /// The moment of a day of the Gregorian calendar; nil for a day or a time that there is not.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard 1...9999 ~= year, 1...12 ~= month, 1...31 ~= day, 0...23 ~= hour, 0...59 ~= minute, 0...60 ~= second
    else { return nil }
    // Days since 1 March of the year 0: years that begin in March end with the leap day.
    let (shifted, place) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * place + 2) / 5 + day - 1
    // From 1 March of the year 0 to 1 January 1970.
    secondsSince1970 = (days - 719_468) * 86_400 + hour * 3_600 + minute * 60 + second
    guard parts.day == day || second == 60 else { return nil }
  }

  /// The day and the time; `offset` is that of a time zone, in seconds.
  public func parts(offset: Int = 0) -> (
    year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int
  ) {
    // Shifted by whole cycles of 400 years, so that dividing need not care for signs.
    let seconds = secondsSince1970 + offset + 719_468 * 86_400
    let (days, rest) = (seconds / 86_400, seconds % 86_400)
    let (cycle, inCycle) = (days / 146_097, days % 146_097)
    let yearOfCycle = (inCycle - inCycle / 1_460 + inCycle / 36_524 - inCycle / 146_096) / 365
    let inYear = inCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let place = (5 * inYear + 2) / 153
    let month = place < 10 ? place + 3 : place - 9
    let year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    return (
      year, month, inYear - (153 * place + 2) / 5 + 1, rest / 3_600, rest / 60 % 60, rest % 60
    )
  }

  private var parts: (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) { parts() }

  public static func < (left: Moment, right: Moment) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// nil for a missing time, and for one that OpenSSL cannot read.
  init?(_ time: UnsafePointer<ASN1_TIME>?) {
    var parts = tm()
    guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else { return nil }
    self.init(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday),
      hour: Int(parts.tm_hour), minute: Int(parts.tm_min), second: Int(parts.tm_sec))
  }
}

extension Moment: CustomStringConvertible {
  /// `2026-01-31T09:30:00Z`.
  public var description: String {
    func padded(_ value: Int, _ count: Int = 2) -> String {
      String(repeating: "0", count: max(0, count - String(value).count)) + String(value)
    }
    let (year, month, day, hour, minute, second) = parts()
    return "\(padded(year, 4))-\(padded(month))-\(padded(day))T"
      + "\(padded(hour)):\(padded(minute)):\(padded(second))Z"
  }
}
