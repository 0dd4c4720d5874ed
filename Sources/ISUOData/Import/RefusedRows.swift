internal import Language
internal import Spreadsheet

/// Rows of persons and orders that were refused. Another row that names one of them waits for it: mending
/// the one mends the other.
struct RefusedRows: Sendable {
  private struct Person: Sendable {
    var names: [NamePattern]
    var fileNumber: String?
    var pin: String?
    var place: String
  }

  private struct Order: Sendable {
    var number: Int?
    var day: CalendarDay?
    var place: String
  }

  private var pupils: [Person] = []
  private var staff: [Person] = []
  private var orders: [Order] = []
  /// Full names in sheets that were not recognised, and where they stand.
  private var namesOfSheets: [PersonKey: String] = [:]

  mutating func addPupil(_ row: SourceRow) {
    if let person = person(row) { pupils.append(person) }
  }

  mutating func addStaff(_ row: SourceRow) {
    if let person = person(row) { staff.append(person) }
  }

  /// Keeps the full names that stand in a sheet that was not recognised.
  mutating func addSheet(_ sheet: Sheet, of file: String) {
    for row in sheet.rows {
      for case .text(let text) in row.cells where (2...5).contains(text.split(separator: " ").count) {
        let cell = [file, sheet.name, "A\(row.number)"].compactMap(\.self).joined(separator: ", ")
        namesOfSheets[PersonKey(text).plain] = cell
      }
    }
  }

  mutating func addOrder(_ row: SourceRow, number: Int?, day: CalendarDay?) {
    orders.append(Order(number: number, day: day, place: row.shownPlace))
  }

  /// Where the refused row of a pupil stands: one of this personal file, PIN or name.
  func pupil(named name: String, fileNumber: String?, pin: String?) -> String? {
    let key = PersonKey(name).plain
    return pupils.first { person in
      if let fileNumber, let own = person.fileNumber { return fileNumber == own }
      if let pin, let own = person.pin, pin == own { return true }
      return person.names.contains { $0.matches(key) }
    }?.place ?? namesOfSheets[key]
  }

  /// Where the refused row of a member of staff stands.
  func member(named name: String) -> String? {
    let key = PersonKey(name).plain
    return staff.first { $0.names.contains { $0.matches(key) } }?.place ?? namesOfSheets[key]
  }

  /// Where the refused row of an order stands: one of this number, or of this day.
  func order(_ reference: OrderReference) -> String? {
    orders.first { order in
      order.number == reference.number || (order.day != nil && order.day == reference.day)
    }?.place
  }

  private func person(_ row: SourceRow) -> Person? {
    func text(_ field: Field) -> String? { rawText(row[field]) }
    let parts = [text(.surname), text(.given), text(.patronymic)]
    var names = [NamePattern(parts), NamePattern([text(.surname), text(.given)])]
    names += [text(.russianName), text(.fullName)].compactMap { $0.map { NamePattern([$0]) } }
    names = names.filter(\.isTelling)
    guard !names.isEmpty else { return nil }
    return Person(
      names: names, fileNumber: text(.fileNumber), pin: text(.pin), place: row.shownPlace)
  }
}

/// A full name of which letters («Д??л?това») or parts are missing, in plain letters.
struct NamePattern: Hashable, Sendable {
  private enum Piece: Hashable {
    case letter(Unicode.Scalar)
    case anyLetter
    case anything
  }

  private var pieces: [Piece] = []

  /// The parts of a name; nil stands for a part of any length, but a missing last part is none.
  init(_ parts: [String?]) {
    let last = parts.lastIndex { $0 != nil } ?? -1
    for part in parts[0..<(last + 1)] {
      guard let part else {
        pieces.append(.anything)
        continue
      }
      for run in part.split(separator: "?", omittingEmptySubsequences: false).enumerated() {
        if run.offset > 0 { pieces.append(.anyLetter) }
        pieces += PersonKey(String(run.element)).plain.scalars.map { Piece.letter($0) }
      }
    }
  }

  /// Whether enough of the name is there to know a person by it.
  var isTelling: Bool {
    pieces.count { if case .letter = $0 { true } else { false } } >= 4
  }

  func matches(_ key: PersonKey) -> Bool {
    let letters = Array(key.scalars)
    // The ends in `letters` that the pieces so far may reach.
    var ends: Set<Int> = [0]
    for piece in pieces {
      switch piece {
      case .letter(let letter):
        ends = Set(ends.filter { $0 < letters.count && letters[$0] == letter }.map { $0 + 1 })
      case .anyLetter: ends = Set(ends.filter { $0 < letters.count }.map { $0 + 1 })
      case .anything: ends = Set(((ends.min() ?? 0)..<(letters.count + 1)))
      }
      if ends.isEmpty { return false }
    }
    return ends.contains(letters.count)
  }
}

extension SourceRow {
  /// Where the row stands, as a person would say it: `pupils.xlsx, 5-Б, A11:O11`.
  var shownPlace: String {
    [table.file.name, table.sheet, wholeRow.cell].compactMap(\.self).joined(separator: ", ")
  }
}

extension ImportSession {
  /// Notes that a row waits for the refused row of the pupil it names; false when there is none.
  mutating func noteWaiting(_ row: SourceRow, for name: String) -> Bool {
    let place = refused.pupil(
      named: name, fileNumber: rawText(row[.fileNumber]), pin: rawText(row[.pin]))
    guard let place else { return false }
    note(.waitsForRow, at: row.wholeRow, found: name, detail: place)
    return true
  }
}
