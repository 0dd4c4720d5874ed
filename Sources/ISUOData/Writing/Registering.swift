internal import GRDB

extension SchoolDatabase {
  /// Changes a register: the change and its entry in the audit log stand or fall together. The entry
  /// holds nothing of what was changed but the numbers of the persons whom it is about: the change returns
  /// them.
  func register(
    _ action: String, _ object: String, at time: String, by user: String,
    _ change: (Database) throws -> [Int64]
  ) throws {
    do {
      try writer.write { db in
        let persons = try change(db)
        try AuditLog.append(
          AuditEntry(time: time, user: user, action: action, object: object, persons: persons), db)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw RegisterError.refused(error.message ?? "")
    }
  }

  /// The person whom a user names.
  func person(_ subject: DataSubject, _ db: Database) throws -> Int64 {
    switch subject {
    case .pupil(let number):
      guard let person = try self.person(fileNumber: number, db) else { throw RegisterError.unknownPupil }
      return person
    case .staff(let pin):
      let person = try Int64.fetchOne(
        db,
        sql: "SELECT person.id FROM person JOIN staff ON staff.person_id = person.id WHERE person.pin = ?",
        arguments: [pin])
      guard let person else { throw RegisterError.unknownMember }
      return person
    }
  }

  /// The pupil who has or had the number of a personal file.
  func person(fileNumber: String, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT pupil.person_id FROM pupil_file_no AS f JOIN pupil ON pupil.id = f.pupil_id
        WHERE f.file_no = ?
        """, arguments: [fileNumber])
  }

  /// The present name of a person, in full.
  public func name(of subject: DataSubject) throws -> String {
    try writer.read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT \(recordedName) FROM person_name AS n WHERE n.person_id = ? AND n.to_date IS NULL
          """, arguments: [person(subject, db)]) ?? ""
    }
  }

  /// The representative on record with a name.
  func guardian(named name: String, of person: Int64, _ db: Database) throws -> Int64? {
    let rows = try Row.fetchAll(
      db,
      sql:
        """
        SELECT g.id, g.name FROM guardian AS g JOIN pupil ON pupil.id = g.pupil_id WHERE pupil.person_id = ?
        """,
      arguments: [person])
    return rows.first { PersonKey($0["name"]) == PersonKey(name) }?["id"]
  }
}
