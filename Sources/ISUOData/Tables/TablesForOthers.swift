internal import GRDB

/// The tables of persons that may leave the school for others, each with the category of its data (DOMAIN
/// 5.3). What is named neither here nor below stays: registers of consents, accounts and orders, whose free
/// texts may name anybody.
private let leavingTables: [String: DataCategory] = [
  "person": .identity, "person_name": .identity, "identity_document": .identity, "contact": .contacts,
  "pupil": .identity, "pupil_file_no": .identity,
  "enrolment": .identity, "class_membership": .identity, "movement_event": .identity,
  "subgroup_member": .identity, "staff": .service, "staff_post": .service, "staff_training": .service,
  "staff_award": .service,
  "school_director": .service, "class_teacher": .service,
  "teaching": .service, "result": .marks, "attendance": .attendance, "behaviour": .attendance,
]

/// Tables without persons.
private let nobodysTables: Set = [
  "department", "department_name", "school", "school_name", "academic_year", "period", "promotion_rule",
  "class_set", "class", "subject", "curriculum",
]

/// Columns of leaving tables that belong to another category than the table.
private let otherColumns: [String: DataCategory] = [
  "person_name.basis": .social, "pupil.note": .social,
  "movement_event.note": .social, "movement_event.basis": .social, "period.closed_by": .service,
]

/// Third hands never see a PIN whole (DOMAIN 6.1), and a masked one would break the rules of the column.
private let neverLeaving: Set = ["person.pin"]

/// What of the records a recipient may have: the tables and columns of the categories asked for, without the
/// persons whom neither a consent nor a ground covers for all of these, and without all rows of theirs.
///
/// The rule is one for whole persons: who is not covered for everything that is asked for is not in it.
func tablesForOthers(
  _ all: [TableRows], _ request: ExportRequest, _ db: Database
) throws -> (tables: [TableRows], withheld: Int) {
  let withheld = try withheldPersons(request, db)
  var tables = all.filter { table in
    nobodysTables.contains(table.table.name)
      || leavingTables[table.table.name].map(request.categories.contains) ?? false
  }
  let left = Set(tables.map(\.table.name))
  var gone: [String: Set<DatabaseValue>] = ["person": Set(withheld.map(\.databaseValue))]
  for index in tables.indices {
    var table = tables[index]
    let name = table.table.name
    if name == "person" { table.rows.removeAll { gone["person"]?.contains($0[0]) == true } }
    table.blank { column in
      let isOfOther = otherColumns["\(name).\(column)"].map { !request.categories.contains($0) } ?? false
      return isOfOther || neverLeaving.contains("\(name).\(column)")
    }
    table.dropReferences(toTablesBeside: left)
    gone[name, default: []].formUnion(table.removeRows(referringTo: gone))
    tables[index] = table
  }
  return (tables, withheld.count)
}

/// The persons who stay: of pupils and staff those whom nothing covers for all that is asked for, of others
/// all.
func withheldPersons(_ request: ExportRequest, _ db: Database) throws -> Set<Int64> {
  let subjects = ConsentSubject.allCases.map { "SELECT person_id FROM \($0.rawValue)" }
  var stay = try Set(
    Int64.fetchAll(
      db, sql: "SELECT id FROM person WHERE id NOT IN (\(subjects.joined(separator: " UNION ")))"))
  for subject in ConsentSubject.allCases {
    let granted = try Set(
      String.fetchAll(
        db, sql: grantedCategories(of: subject, for: request.recipient, on: ":day"),
        arguments: ["day": request.day]))
    let needed = DataCategory.allCases.filter {
      request.categories.contains($0) && subject.categories.contains($0) && !granted.contains($0.rawValue)
    }
    if needed.isEmpty { continue }
    stay.formUnion(
      try Int64.fetchAll(
        db, sql: uncoveredPersons(of: subject, needed, for: request.recipient, on: ":day"),
        arguments: ["day": request.day]))
  }
  return stay
}

extension ConsentSubject {
  /// What there is of them.
  fileprivate var categories: Set<DataCategory> {
    switch self {
    case .pupil: [.identity, .contacts, .marks, .attendance, .social]
    case .staff: [.identity, .contacts, .service]
    }
  }
}

extension TableRows {
  /// Empties columns.
  fileprivate mutating func blank(_ isWithheld: (String) -> Bool) {
    for (index, column) in table.columns.enumerated() where isWithheld(column.name) {
      for row in rows.indices { rows[row][index] = .null }
    }
  }

  /// Empties what refers to tables that stay.
  fileprivate mutating func dropReferences(toTablesBeside left: Set<String>) {
    let staying = Set(table.references.filter { !left.contains($0.table) }.map(\.column))
    blank(staying.contains)
  }

  /// Removes the rows that refer to rows that are gone, and returns their keys. A reference that may be empty
  /// becomes so, unless it says whose the row is.
  fileprivate mutating func removeRows(referringTo gone: [String: Set<DatabaseValue>]) -> [DatabaseValue] {
    var removed: [DatabaseValue] = []
    let key = table.key.count == 1 ? position(of: table.key[0]) : nil
    for reference in table.references {
      guard let lost = gone[reference.table], !lost.isEmpty, let column = position(of: reference.column)
      else { continue }
      let isOwner =
        table.isRequired(reference.column)
        || ["person_id", "pupil_id", "staff_id"].contains(reference.column)
      if isOwner {
        removed += rows.filter { lost.contains($0[column]) }.compactMap { row in key.map { row[$0] } }
        rows.removeAll { lost.contains($0[column]) }
      } else {
        for row in rows.indices where lost.contains(rows[row][column]) { rows[row][column] = .null }
      }
    }
    return removed
  }
}
