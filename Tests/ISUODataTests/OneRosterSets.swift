import Foundation
import GRDB
import Language
import Spreadsheet
import SpreadsheetTestKit

@testable import ISUOData

/// OneRoster sets and the schools that they come from or go to.
struct OneRosterSets {
  private let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  let now = "2026-07-01T10:00:00Z"

  func emptySchool() throws -> SchoolDatabase {
    try SchoolDatabase.create(path: temporary.path("\(UUID().uuidString).sqlite"))
  }

  func school(of files: [ImportFile]) throws -> SchoolDatabase {
    let database = try emptySchool()
    let plan = try planImport(files: files, into: database, language: .ky)
    try database.commit(plan, at: now, by: "owner")
    return database
  }

  func exported(_ source: SchoolDatabase, _ version: OneRosterVersion) throws -> [ImportFile] {
    let request = ExportRequest(user: "owner", day: "2026-01-15", recipient: .school)
    return try source.oneRoster(version, request).files.map { ImportFile(name: $0.name, bytes: $0.bytes) }
  }

  /// The cells of a CSV file, line by line.
  func cells(_ file: ImportFile) -> [[String]] {
    let sheet = try? readCSV(file.bytes, separator: UInt8(ascii: ","))
    return (sheet?.rows ?? []).map { row in row.cells.map { $0.textValue ?? "" } }
  }

  /// The rows of a CSV file by the names of its columns.
  func records(_ file: ImportFile) -> [[String: String]] {
    let all = cells(file)
    return all.dropFirst().map { row in
      Dictionary(zip(all[0], row + Array(repeating: "", count: max(0, all[0].count - row.count)))) { one, _ in
        one
      }
    }
  }

  /// What a OneRoster set can tell, in the school's own keys.
  func facts(_ database: SchoolDatabase) throws -> [String] {
    let number =
      "(SELECT file_no FROM pupil_file_no AS f WHERE f.pupil_id = p.id ORDER BY from_date DESC LIMIT 1)"
    let names = "n.surname, n.given, n.patronymic"
    let label = "c.grade || '-' || c.letter"
    let queries = [
      """
      SELECT 'pupil', \(number), person.pin, person.birth_date, person.sex, \(names), \(label), m.from_date, m.to_date
      FROM class_membership AS m JOIN enrolment AS e ON e.id = m.enrolment_id JOIN pupil AS p ON p.id = e.pupil_id
      JOIN person ON person.id = p.person_id JOIN class AS c ON c.id = m.class_id
      JOIN person_name AS n ON n.person_id = person.id AND n.to_date IS NULL
      """,
      """
      SELECT 'staff', person.pin, person.birth_date, person.sex, \(names) FROM staff
      JOIN person ON person.id = staff.person_id
      JOIN person_name AS n ON n.person_id = person.id AND n.to_date IS NULL
      """,
      "SELECT 'subject', code, name_ky, name_ru FROM subject",
      "SELECT 'term', number, grade_from || '-' || grade_to, starts, ends FROM period",
      """
      SELECT 'head', \(label), n.surname, n.given, t.from_date, t.to_date FROM class_teacher AS t
      JOIN class AS c ON c.id = t.class_id JOIN staff ON staff.id = t.staff_id
      JOIN person_name AS n ON n.person_id = staff.person_id AND n.to_date IS NULL
      """,
      """
      SELECT 'lesson', \(label), s.code, t.subgroup, n.surname, n.given, t.from_date, t.to_date FROM teaching AS t
      JOIN class AS c ON c.id = t.class_id JOIN staff ON staff.id = t.staff_id JOIN subject AS s ON s.id = t.subject_id
      JOIN person_name AS n ON n.person_id = staff.person_id AND n.to_date IS NULL
      """,
      """
      SELECT 'group', \(number), s.code, g.subgroup FROM subgroup_member AS g JOIN pupil AS p ON p.id = g.pupil_id
      JOIN subject AS s ON s.id = g.subject_id
      """,
      """
      SELECT 'mark', \(number), s.code, r.period, r.kind, r.value FROM result AS r JOIN pupil AS p ON p.id = r.pupil_id
      JOIN subject AS s ON s.id = r.subject_id
      """,
    ]
    return try database.writer.read { db in
      try queries.flatMap { sql in
        try Row.fetchAll(db, sql: sql).map { row in
          row.databaseValues.map { value in
            value.isNull ? "-" : String.fromDatabaseValue(value) ?? "\(value)"
          }.joined(separator: " ")
        }
      }.sorted()
    }
  }
}
