internal import Language
internal import Spreadsheet

extension ImportSession {
  /// The text of a cell with spaces, normal form and look-alike letters put right.
  mutating func readText(_ field: Field, _ row: SourceRow) -> Reading<String> {
    switch row[field] {
    case .empty: return .missing
    case .error(let name):
      note(.errorValue, at: row.place(field), found: name)
      return .missing
    case .uncalculated(let formula):
      note(.uncalculated, at: row.place(field), found: "=" + formula)
      return .rejected
    case .text(let text):
      let repaired = repairedText(text)
      if repaired.isEmpty { return .missing }
      if LookAlikes.hasLostLetters(repaired) {
        note(.lostLetters, at: row.place(field), found: text)
        return .rejected
      }
      if !repaired.unicodeScalars.elementsEqual(text.unicodeScalars) {
        note(
          .textRepaired, at: row.place(field), found: text, stored: repaired, detail: repairedLetters(text))
      }
      return .value(repaired)
    case .number(let digits): return .value(plainDecimal(digits) ?? digits)
    case .boolean(let value): return .value(value ? "1" : "0")
    case .date(let day): return .value(day.description)
    }
  }

  /// A part of a person's name.
  mutating func readName(_ field: Field, _ row: SourceRow) -> Reading<String> {
    let reading = readText(field, row)
    if let name = reading.value, isAllCapitals(name) {
      note(.allCapitals, at: row.place(field), found: name)
    }
    return reading
  }

  /// A value without which the row is no record; notes when it is missing.
  mutating func required<Value>(_ reading: Reading<Value>, _ field: Field, _ row: SourceRow) -> Value? {
    if case .missing = reading {
      let head = row.table.head(of: field)
      note(.missingValue, at: row.place(field), detail: head)
    }
    return reading.value
  }

  /// A day, from a date cell, a serial number or text.
  mutating func readDay(_ field: Field, _ row: SourceRow) -> Reading<CalendarDay> {
    let cell = row[field]
    if case .date(let day) = cell { return .value(day) }
    if case .number(let digits) = cell, let serial = plainDecimal(digits).flatMap({ Int($0) }),
      // Serial numbers of 1930 to 2063: fewer would be a year or a count.
      (10_959...59_900).contains(serial), let day = CalendarDay(serial: serial, from1904: false)
    {
      note(.dayRepaired, at: row.place(field), found: digits, stored: day.description)
      return .value(day)
    }
    return readDayText(field, row)
  }

  private mutating func readDayText(_ field: Field, _ row: SourceRow) -> Reading<CalendarDay> {
    guard let text = rawText(row[field]) else {
      return readText(field, row).isRejected ? .rejected : .missing
    }
    guard let read = DayText(text) else {
      note(.unreadableDay, at: row.place(field), found: text)
      return .rejected
    }
    if read.hasShortYear {
      note(.shortYear, at: row.place(field), found: text, stored: read.day.description)
    } else if !row.isText {
      note(.dayRepaired, at: row.place(field), found: text, stored: read.day.description)
    }
    return .value(read.day)
  }

  /// A whole or decimal number as exact text, within bounds.
  mutating func readNumber(
    _ field: Field, _ row: SourceRow, in range: ClosedRange<Double>, expecting what: String
  ) -> Reading<String> {
    if case .number(let digits) = row[field], let number = plainDecimal(digits),
      isNumber(number, within: range)
    {
      return .value(number)
    }
    guard let text = rawText(row[field]) else {
      return readText(field, row).isRejected ? .rejected : .missing
    }
    // «10 саат», «23,0»: a unit may follow.
    let digits = text.prefix { !$0.isLetter && !$0.isWhitespace }
    let unit = text.dropFirst(digits.count)
    guard let number = plainDecimal(String(digits)), isNumber(number, within: range),
      unit.allSatisfy({ $0.isLetter || $0.isWhitespace || $0 == "." }), unit.first?.isLetter != true
    else {
      note(.unreadableNumber, at: row.place(field), found: text, detail: what)
      return .rejected
    }
    if !row.isText || number != text {
      note(.numberRepaired, at: row.place(field), found: text, stored: number)
    }
    return .value(number)
  }

  mutating func readInteger(
    _ field: Field, _ row: SourceRow, in range: ClosedRange<Int>, expecting what: String
  ) -> Reading<Int> {
    let bounds = Double(range.lowerBound)...Double(range.upperBound)
    let reading = readNumber(field, row, in: bounds, expecting: what)
    guard let number = reading.value else { return reading.map { _ in 0 } }
    guard let integer = Int(number) else {
      note(.unreadableNumber, at: row.place(field), found: number, detail: what)
      return .rejected
    }
    return .value(integer)
  }

  /// One of the words that a column may hold.
  mutating func readWord<Value>(_ field: Field, _ row: SourceRow, _ words: WordList<Value>) -> Reading<
    Value
  > {
    guard let text = rawText(row[field]) else {
      return readText(field, row).isRejected ? .rejected : .missing
    }
    guard let known = words[text] else {
      note(.unknownWord, at: row.place(field), found: text, detail: words.examples(language))
      return .rejected
    }
    if !known.isUsual {
      note(.otherWording, at: row.place(field), found: text, stored: known.usual)
    } else if case .text(let found) = row[field], !found.unicodeScalars.elementsEqual(text.unicodeScalars) {
      note(
        .textRepaired, at: row.place(field), found: found, stored: text, detail: repairedLetters(found))
    }
    return .value(known.value)
  }
}

/// A text without the faults that a keyboard, an export or an old font leaves.
func repairedText(_ text: String) -> String { LookAlikes.repaired(withoutStraySpaces(text)) }

/// The letters that `repairedText` replaces, which nobody can tell apart on a screen: ` (A→А 1, c→с 2)`, each
/// with its place from 1. Nil when it replaces none.
func repairedLetters(_ text: String) -> String? {
  let changes = LookAlikes.replacements(in: withoutStraySpaces(text))
  if changes.isEmpty { return nil }
  return " (" + changes.map { "\($0.from)→\($0.to) \($0.position + 1)" }.joined(separator: ", ") + ")"
}

/// A text in normal form, with single spaces and nothing invisible.
private func withoutStraySpaces(_ text: String) -> String {
  let text = text.nfc
  if !hasStraySpaces(text) { return text }
  var spaced = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !scalar.isInvisible {
    if scalar.isSpace {
      if let last = spaced.last, last != " " { spaced.append(" ") }
    } else {
      spaced.append(scalar)
    }
  }
  if spaced.last == " " { spaced.removeLast() }
  return String(spaced)
}

/// Whether something invisible stands in a text, or spaces other than single ones between words.
private func hasStraySpaces(_ text: String) -> Bool {
  var isAfterSpace = true
  for scalar in text.unicodeScalars {
    if scalar.isInvisible { return true }
    guard scalar.isSpace else {
      isAfterSpace = false
      continue
    }
    if isAfterSpace || scalar != " " { return true }
    isAfterSpace = true
  }
  return isAfterSpace && !text.isEmpty
}

/// What stands in a cell, as text put right without a word; nil for nothing, errors and uncalculated
/// formulas.
func rawText(_ cell: CellValue) -> String? {
  switch cell {
  case .text(let text):
    let repaired = repairedText(text)
    return repaired.isEmpty ? nil : repaired
  case .number(let digits): return plainDecimal(digits) ?? digits
  case .boolean(let value): return value ? "1" : "0"
  case .date(let day): return day.description
  case .empty, .error, .uncalculated: return nil
  }
}

private func isNumber(_ text: String, within range: ClosedRange<Double>) -> Bool {
  Double(text).map(range.contains) ?? false
}

func isAllCapitals(_ name: String) -> Bool {
  let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
  return letters.count > 2 && letters.allSatisfy { !$0.properties.isLowercase }
}
