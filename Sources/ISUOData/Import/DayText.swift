internal import Spreadsheet

/// A day written as text, in the forms that school papers use (DOMAIN 6.6).
struct DayText: Hashable, Sendable {
  var day: CalendarDay
  /// Whether the year had two digits, so that its century is a guess.
  var hasShortYear: Bool

  /// Reads `01.09.2021`, `1.09.2021-ж.`, `01.09.2021 г.`, `27,06,2011`, `28/06/2009`, `2009-06-18`,
  /// `02.12.17`, «2013-жылдын 17-сентябры», «17 сентября 2013 года»; nil for anything else and for days
  /// that do not exist.
  init?(_ text: String) {
    let parts = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let numbers = parts.compactMap { Int($0) }
    let words = parts.filter { Int($0) == nil }.map { HeaderKey($0).description }
    if let month = words.lazy.compactMap(monthNumber).first {
      self.init(named: month, numbers: numbers, otherWords: words.filter { monthNumber($0) == nil })
    } else {
      guard parts.count >= 3, parts.prefix(3).allSatisfy({ Int($0) != nil }), numbers.count == 3,
        words.allSatisfy(isYearWord), parts.allSatisfy({ $0.utf8.count <= 4 || Int($0) == nil })
      else { return nil }
      self.init(numbers, lengths: parts.prefix(3).map(\.utf8.count))
    }
  }

  private init?(_ numbers: [Int], lengths: [Int]) {
    if lengths[0] == 4 {
      guard let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) else { return nil }
      self.init(day: day, hasShortYear: false)
    } else {
      guard lengths[2] == 4 || lengths[2] == 2 else { return nil }
      let hasShortYear = lengths[2] == 2
      // Nobody who works or learns at a school was born before 1930; what lies after is of this century.
      let year = hasShortYear ? numbers[2] + (numbers[2] < 30 ? 2000 : 1900) : numbers[2]
      guard let day = CalendarDay(year: year, month: numbers[1], day: numbers[0]) else { return nil }
      self.init(day: day, hasShortYear: hasShortYear)
    }
  }

  private init?(named month: Int, numbers: [Int], otherWords: [String]) {
    guard numbers.count == 2, otherWords.allSatisfy(isYearWord),
      let year = numbers.first(where: { $0 > 1000 }),
      let dayOfMonth = numbers.first(where: { $0 < 32 }),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    self.init(day: day, hasShortYear: false)
  }

  init(day: CalendarDay, hasShortYear: Bool) {
    self.day = day
    self.hasShortYear = hasShortYear
  }
}

private func isYearWord(_ word: String) -> Bool {
  ["ж", "г", "жыл", "жылдын", "жылы", "год", "года", "гг"].contains(word)
}

/// The month that a word names in either language, in any case: both borrow the same stems.
private func monthNumber(_ word: String) -> Int? {
  let stems = [
    ["январ"], ["феврал"], ["март"], ["апрел"], ["май", "мая", "маи"], ["июн"], ["июл"], ["август"],
    ["сентябр"],
    ["октябр"], ["ноябр"], ["декабр"],
  ]
  return stems.firstIndex { $0.contains { word.hasPrefix($0) } }.map { $0 + 1 }
}
