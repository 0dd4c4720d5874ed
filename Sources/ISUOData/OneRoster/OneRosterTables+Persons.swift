internal import Spreadsheet

extension OneRosterTables {
  func has(_ user: String, _ names: Set<String>) -> Bool {
    !(roles[user] ?? []).isDisjoint(with: names)
  }

  func fullName(_ user: String) -> String? {
    guard let row = users[user] else { return nil }
    let parts = ["familyName", "givenName", "middleName"].compactMap { files.text($0, of: row, in: .users) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// `{PIN:21509201200017}` among the identifiers of a user ("users.csv", "userIds"); a masked one tells
  /// nothing.
  func pin(_ row: Sheet.Row) -> String? {
    let list = files.text("userIds", of: row, in: .users) ?? ""
    return list.split(separator: ",").lazy.compactMap { entry in
      let parts = entry.split(separator: ":").map { $0.filter { !"{} ".contains($0) } }
      let isPIN = parts.count == 2 && ["pin", "пин"].contains(parts[0].lowercased())
      return isPIN && !parts[1].contains("*") ? parts[1] : nil
    }.first
  }

  /// PIN, birth date and sex.
  func particulars(_ row: Sheet.Row, _ id: String) -> [String?] {
    let facts = demographics[id]
    let sex = facts.flatMap { files.text("sex", of: $0, in: .demographics)?.lowercased() }
    return [
      pin(row), facts.flatMap { files.text("birthDate", of: $0, in: .demographics) },
      sex == "female" ? "ж" : sex == "male" ? "м" : nil,
    ]
  }

  func personColumns(_ source: OneRosterTable) -> [Field: Int] {
    var columns: [Field: Int] = [.pin: source.width, .birthDate: source.width + 1, .sex: source.width + 2]
    for (field, head) in [
      (Field.surname, "familyName"), (.given, "givenName"), (.patronymic, "middleName"), (.phone, "phone"),
    ] {
      columns[field] = source.heads[head]
    }
    return columns
  }

  /// The roles of those who work in the school. 1.1 has `administrator` for whoever leads it; who stands
  /// above it (`districtAdministrator`) or keeps its computers (`systemAdministrator`) is no member of its
  /// staff.
  private static let staffRoles: Set = [
    "teacher", "principal", "administrator", "siteAdministrator", "counselor", "aide", "proctor",
  ]

  /// Roles without lists of their own: representatives are read with their pupils.
  private static let otherRoles: Set = ["student", "guardian", "parent", "relative"]

  mutating func noteUnreadUsers() {
    guard let source = files.tables[.users] else { return }
    let read = OneRosterTables.staffRoles.union(OneRosterTables.otherRoles)
    for row in source.rows {
      guard let id = source.text("sourcedId", row), !has(id, read) else { continue }
      unreadUsers.append((source.place("sourcedId", row), (roles[id] ?? []).sorted().joined(separator: ", ")))
    }
  }

  mutating func addStaff() {
    guard let source = files.tables[.users] else { return }
    let rows = source.rows.compactMap { row -> Sheet.Row? in
      guard let id = source.text("sourcedId", row), has(id, OneRosterTables.staffRoles) else { return nil }
      return appended(
        row, source, particulars(row, id) + [has(id, ["principal"]) ? "директор" : nil])
    }
    var columns = personColumns(source)
    columns[.post] = source.width + 3
    tables.append(table(.staff, source, columns: columns, rows: rows))
  }

  /// A pupil's stay in a class of ours: by homerooms, where there are such.
  struct Stay {
    var label: String
    var from: String?
    /// The first day on which it no longer holds (OneRoster, "endDate": exclusive).
    var to: String?
    var row: Sheet.Row
  }

  /// The lists of pupils, and what of their enrolments is a movement: another class, leaving, coming back.
  mutating func addPupils() {
    guard let source = files.tables[.users] else { return }
    guard let enrolled = files.tables[.enrollments] else {
      pupilsWithoutClass = source.rows.filter { row in
        source.text("sourcedId", row).map { has($0, ["student"]) } ?? false
      }.map { source.place("sourcedId", $0) }
      return
    }
    var listed: [Sheet.Row] = []
    var later: [Sheet.Row] = []
    var moves = Moves()
    let stays = stays(enrolled)
    let begins = firstDay
    for row in source.rows {
      guard let id = source.text("sourcedId", row), has(id, ["student"]) else { continue }
      guard let own = stays[id], let start = own.first else {
        pupilsWithoutClass.append(source.place("sourcedId", row))
        continue
      }
      let arrival = start.from.flatMap { $0 > begins ? $0 : nil }
      let pupil = appended(row, source, particulars(row, id) + [start.label, arrival, guardian(row)])
      if arrival == nil { listed.append(pupil) } else { later.append(pupil) }
      addMoves(of: own, [fullName(id), source.text("identifier", row)], enrolled, &moves)
    }
    var columns = personColumns(source)
    columns[.fileNumber] = source.heads["identifier"]
    columns[.className] = source.width + 3
    columns[.guardian] = source.width + 5
    tables.append(table(.pupils, source, columns: columns, rows: listed))
    columns[.arrivalDate] = source.width + 4
    if !later.isEmpty { tables.append(table(.laterPupils, source, columns: columns, rows: later)) }
    addTables(of: moves, enrolled)
  }

  /// Rows of the book of movement.
  struct Moves {
    var inside: [Sheet.Row] = []
    var departures: [Sheet.Row] = []
    var arrivals: [Sheet.Row] = []
  }

  private func addMoves(
    of stays: [Stay], _ who: [String?], _ source: OneRosterTable, _ moves: inout Moves
  ) {
    for (before, after) in zip(stays, stays.dropFirst()) {
      guard let day = after.from else { continue }
      if let end = before.to, end < day {
        moves.departures.append(appended(before.row, source, who + [end, before.label]))
        moves.arrivals.append(appended(after.row, source, who + [day, after.label]))
      } else {
        moves.inside.append(
          appended(after.row, source, who + [day, before.label, after.label, "класстан класска"]))
      }
    }
    if let last = stays.last, let end = last.to, end < lastDay {
      moves.departures.append(appended(last.row, source, who + [end, last.label]))
    }
  }

  private mutating func addTables(of moves: Moves, _ source: OneRosterTable) {
    let first = source.width
    var columns: [Field: Int] = [.pupilName: first, .fileNumber: first + 1, .date: first + 2]
    columns[.className] = first + 3
    if !moves.departures.isEmpty {
      tables.append(table(.departures, source, columns: columns, rows: moves.departures))
    }
    if !moves.arrivals.isEmpty {
      tables.append(table(.arrivals, source, columns: columns, rows: moves.arrivals))
    }
    columns[.className] = nil
    columns[.fromClass] = first + 3
    columns[.toClass] = first + 4
    columns[.movementKind] = first + 5
    if !moves.inside.isEmpty {
      tables.append(table(.inside, source, columns: columns, rows: moves.inside))
    }
  }

  /// The first day of the school year: 1 September, or the first session's when that is later.
  private var firstDay: String {
    let sessions = files.rows(.academicSessions).compactMap {
      files.text("startDate", of: $0, in: .academicSessions)
    }
    return max(sessions.min() ?? "", (year?.prefix(4)).map { "\($0)-09-01" } ?? "")
  }

  /// The first day after the year's last session.
  private var lastDay: String {
    files.rows(.academicSessions).compactMap { files.text("endDate", of: $0, in: .academicSessions) }.max()
      ?? "9999"
  }

  func guardian(_ row: Sheet.Row) -> String? {
    (files.text("agentSourcedIds", of: row, in: .users) ?? "").split(separator: ",").lazy
      .compactMap { fullName(String($0).trimmingSpaces) }.first
  }

  mutating func stays(_ source: OneRosterTable) -> [String: [Stay]] {
    var result: [String: [Stay]] = [:]
    for row in source.rows where source.text("role", row) == "student" {
      guard let user = source.text("userSourcedId", row), let id = source.text("classSourcedId", row) else {
        continue
      }
      if users[user] == nil { unknown.append((source.place("userSourcedId", row), user, "users.csv")) }
      guard let lesson = classes[id] else {
        unknown.append((source.place("classSourcedId", row), id, "classes.csv"))
        continue
      }
      guard isHomeroom(lesson) || !isHomeroomKnown, let label = label(of: lesson) else { continue }
      let stay = Stay(
        label: label, from: source.text("beginDate", row), to: source.text("endDate", row), row: row)
      if result[user]?.contains(where: { $0.label == label && $0.from == stay.from }) != true {
        result[user, default: []].append(stay)
      }
    }
    return result.mapValues { $0.sorted { ($0.from ?? "") < ($1.from ?? "") } }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
