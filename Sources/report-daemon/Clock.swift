import Cryptography
import Foundation
import Language

/// The only place that asks what time it is.
enum Clock {
  /// The moment in UTC, as `2026-01-31T09:30:00Z`: for the audit log.
  static var now: String { Date().ISO8601Format() }

  /// The moment, to the second: for signatures.
  static var moment: Moment { Moment(secondsSince1970: Int(Date().timeIntervalSince1970)) }

  /// Seconds since the machine started, for measuring how long work takes.
  static let seconds: @Sendable () -> Double = { ProcessInfo.processInfo.systemUptime }

  /// Today in Kyrgyzstan, whatever the machine's time zone: UTC+6 all the year round (DOMAIN 12).
  static var today: CalendarDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 6 * 3600) ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let today = CalendarDate(year: year, month: month, day: day)
    else { preconditionFailure("the calendar gives days that exist") }
    return today
  }
}

extension CalendarDate {
  /// The end of the day in Kyrgyzstan.
  var endOfDay: Moment? {
    Moment(year: year, month: month, day: day).map {
      Moment(secondsSince1970: $0.secondsSince1970 + 18 * 3600 - 1)
    }
  }
}
