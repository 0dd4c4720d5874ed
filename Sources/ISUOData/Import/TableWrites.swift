internal import GRDB

/// The rows to write to all tables, in an order that no rule of the schema refuses.
struct TableWrites: Sendable {
  private(set) var counts: [ImportPlan.TableCount] = []
  /// The numbers of the batches that changed something.
  private(set) var batches: Set<Int64> = []
  private var steps: [@Sendable (Database) throws -> Void] = []
  private var before = RowsBefore()

  init(_ school: SchoolImage) {
    add(school.departments.changes)
    add(school.departmentNames.changes)
    add(school.school.changes)
    add(school.schoolNames.changes)
    add(school.years.changes)
    add(school.periods.changes)
    add(school.promotionRules.changes)
    add(school.classSets.changes)
    add(school.classes.changes)
    add(school.subjects.changes)
    add(school.curriculum.changes)
    addMany(school.persons.changes)
    add(school.formerPINs.changes)
    addMany(school.names.changes)
    addMany(school.contacts.changes)
    addMany(school.documents.changes)
    add(school.staff.changes)
    add(school.posts.changes)
    add(school.trainings.changes)
    add(school.awards.changes)
    add(school.directors.changes)
    add(school.classTeachers.changes)
    add(school.teaching.changes)
    addMany(school.pupils.changes)
    addMany(school.fileNumbers.changes)
    addMany(school.guardians.changes)
    add(school.series.changes)
    add(school.orders.changes)
    add(school.events.changes)
    addEnrolments(school)
    addMany(school.subgroupMembers.changes)
    add(school.exemptions.changes)
    addMany(school.results.changes)
    addMany(school.attendance.changes)
    addMany(school.behaviour.changes)
    add(school.consentForms.changes)
    addMany(school.consents.changes)
  }

  /// - Parameter day: the day of the command.
  func write(_ db: Database, on day: String) throws {
    try before.keeping(db, on: day) { for step in steps { try step(db) } }
  }

  /// Memberships lie within enrolments on every step: what shrinks goes inside out, what grows outside in.
  private mutating func addEnrolments(_ school: SchoolImage) {
    let enrolments = school.enrolments.changes
    let memberships = school.memberships.changes
    let shrunk = memberships.updated.map(\.after).filter { $0.toDate != nil }
    let grown = memberships.updated.map(\.after).filter { $0.toDate == nil }
    steps.append { db in
      for row in shrunk { try row.update(db) }
      for change in enrolments.updated { try change.after.update(db) }
      for row in grown { try row.update(db) }
      try EnrolmentRecord.insert(enrolments.inserted, db)
      try ClassMembershipRecord.insert(memberships.inserted, db)
    }
    count(enrolments)
    count(memberships)
  }

  /// Changes go before new rows: an ended row makes room for its successor.
  private mutating func add<Record>(_ changes: TableChanges<Record>) {
    steps.append { db in
      for change in changes.updated { try change.after.update(db) }
      for var row in changes.inserted { try row.insert(db) }
    }
    count(changes)
  }

  private mutating func addMany<Record: BulkRecord & KeyedRecord>(_ changes: TableChanges<Record>) {
    steps.append { db in
      for change in changes.updated { try change.after.update(db) }
      try Record.insert(changes.inserted, db)
    }
    count(changes)
  }

  private mutating func count<Record>(_ changes: TableChanges<Record>) {
    before.add(changes)
    let closed = changes.updated.count { $0.before.end == nil && $0.after.end != nil }
    let count = ImportPlan.TableCount(
      table: Record.databaseTableName, inserted: changes.inserted.count,
      updated: changes.updated.count - closed,
      closed: closed, unchanged: changes.unchanged)
    if count.inserted + count.updated + count.closed + count.unchanged > 0 { counts.append(count) }
    batches.formUnion((changes.inserted + changes.updated.map(\.after)).compactMap(\.batch))
  }
}
