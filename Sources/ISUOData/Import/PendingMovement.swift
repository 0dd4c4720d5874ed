/// Something that happens to a pupil on a day, waiting until all of the command is read: movements count in
/// the order of their days, not of the files.
struct PendingMovement: Sendable {
  enum Action: Sendable {
    case listed(PupilEntry, pupil: Int64)
    case arrival(SourceRow)
    case departure(SourceRow)
    case inside(SourceRow, MovementKind)
  }

  var day: String
  var action: Action

  /// Of one day's movements: lists first, then who leaves, who comes, and what happens within.
  var rank: Int {
    switch action {
    case .listed(let entry, _): entry.isArrival ? 2 : 0
    case .departure: 1
    case .arrival: 3
    case .inside: 4
    }
  }
}

extension ImportSession {
  /// Reads the rows of a sheet of the movement book.
  mutating func readMovements(_ table: RecognisedTable) {
    guard let year = year(of: table) else { return }
    for row in records(of: table) {
      let reading = readDay(.date, row)
      let kind: MovementKind?
      if table.kind == .inside {
        kind = required(readWord(.movementKind, row, movementWordList), .movementKind, row)
      } else {
        kind = nil
      }
      guard let day = required(reading, .date, row).flatMap({ within(year, $0, .date, row) }) else {
        continue
      }
      switch table.kind {
      case .arrivals: movements.append(PendingMovement(day: day, action: .arrival(row)))
      case .departures: movements.append(PendingMovement(day: day, action: .departure(row)))
      default: if let kind { movements.append(PendingMovement(day: day, action: .inside(row, kind))) }
      }
    }
  }

  /// Applies what was read, day by day.
  mutating func applyMovements() {
    let ordered = movements.enumerated().sorted {
      ($0.element.day, $0.element.rank, $0.offset) < ($1.element.day, $1.element.rank, $1.offset)
    }
    movements = []
    for (_, movement) in ordered {
      switch movement.action {
      case .listed(let entry, let pupil): enrol(entry, pupil: pupil)
      case .arrival(let row): arrive(row, on: movement.day)
      case .departure(let row): leave(row, on: movement.day)
      case .inside(let row, let kind): move(row, kind, on: movement.day)
      }
    }
  }
}
