import Foundation
import GRDB
import Language
import Testing

@testable import ISUOData

/// A pupil's record as it must stand after an import.
private struct ExpectedPupil: Decodable {
  struct EarlierName: Decodable {
    var until: String
    var surname: String
    var given: String?
    var patronymic: String?
    var surname_ru: String
  }

  struct Stay: Decodable {
    var label: String
    var from: String
    var to: String?

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      label = try values.decode(String.self)
      from = try values.decode(String.self)
      to = try values.decodeIfPresent(String.self)
    }
  }

  var file_nos: [String]
  var surname: String
  var given: String?
  var patronymic: String?
  var name_ru: String
  var sex: Int
  var birth: String
  var pin: String?
  var pin_reason: String?
  var citizenship: String
  var earlier_names: [EarlierName]
  var classes: [Stay]

  var text: String {
    let names = earlier_names.map {
      "[\($0.surname) \($0.given ?? "-") \($0.patronymic ?? "-") / \($0.surname_ru) until \($0.until)]"
    }
    let stays = classes.map { "\($0.label) \($0.from) \($0.to ?? "-")" }
    return
      "\(file_nos.joined(separator: "+")): \(names.joined())\(surname)|\(given ?? "-")|\(patronymic ?? "-")|\(name_ru)"
      + " \(sex == 1 ? "f" : "m") \(birth) \(pin ?? pin_reason ?? "-") \(citizenship) \(stays.joined(separator: ", "))"
  }
}

@Suite struct ImportSchoolsTests {
  @Test(
    .enabled(if: SharedSchools.areTested), arguments: ["ak-terek", "kara-suu-7"],
    ["xlsx", "xlsx-libreoffice", "csv"])
  func `a school's files give the records that must stand, in every form`(school: String, form: String)
    throws
  {
    let temporary = try TemporaryFolder()
    let database = try SchoolDatabase.create(path: temporary.path("school.sqlite"))
    let plan = try planImport(files: try files(of: school, form), into: database, language: .ru)
    #expect(plan.findings == [])
    try database.commit(plan, at: "2026-06-30T10:00:00+06:00", by: "owner")

    let expected = try JSONDecoder().decode(
      [ExpectedPupil].self, from: SharedSchools.expected("pupils", of: school))
    let stored = try storedPupils(database)
    #expect(stored.sorted() == expected.map(\.text).sorted())

    let again = try planImport(files: try files(of: school, form), into: database, language: .ru)
    #expect(again.changesNothing)
  }

  /// The files of a form; what it lacks is taken from the workbooks.
  private func files(of school: String, _ form: String) throws -> [ImportFile] {
    let files = try SharedSchools.files(of: school, form)
    let workbooks = try SharedSchools.files(of: school, "xlsx")
    let replaced = form == "csv" ? ["pupils.xlsx", "staff.xlsx", "consents.xlsx", "movement.xlsx"] : []
    let names = Set(files.map(\.name))
    return files + workbooks.filter { !names.contains($0.name) && !replaced.contains($0.name) }
  }

  private func storedPupils(_ database: SchoolDatabase) throws -> [String] {
    try database.writer.read { db in
      let shared = try Set(
        String.fetchAll(db, sql: "SELECT grade || letter FROM class GROUP BY 1 HAVING count(*) > 1"))
      return try PupilRecord.fetchAll(db).map { try text(of: $0, db, sharedLabels: shared) }
    }
  }

  private func text(of pupil: PupilRecord, _ db: Database, sharedLabels: Set<String>) throws -> String {
    let numbers = try String.fetchAll(
      db, sql: "SELECT file_no FROM pupil_file_no WHERE pupil_id = ? ORDER BY from_date",
      arguments: [pupil.id])
    let names = try PersonNameRecord.fetchAll(
      db, sql: "SELECT * FROM person_name WHERE person_id = ? ORDER BY from_date",
      arguments: [pupil.personId])
    let person = try #require(try PersonRecord.fetchOne(db, key: pupil.personId))
    let stays = try Row.fetchAll(
      db,
      sql: """
        SELECT c.grade, c.letter, c.language, m.from_date, m.to_date FROM enrolment e
        JOIN class_membership m ON m.enrolment_id = e.id JOIN class c ON c.id = m.class_id
        WHERE e.pupil_id = ? ORDER BY m.from_date
        """, arguments: [pupil.id]
    ).map { row in
      let (grade, letter, language): (Int, String, String) = (row[0], row[1], row[2])
      let suffix = sharedLabels.contains("\(grade)\(letter)") ? "/\(language)" : ""
      return "\(grade)-\(letter)\(suffix) \(row[3] as String) \(row[4] as String? ?? "-")"
    }
    let earlier = names.dropLast().map {
      "[\($0.surname) \($0.given ?? "-") \($0.patronymic ?? "-") / \($0.surnameRu ?? "-") until \($0.toDate ?? "-")]"
    }
    let name = try #require(names.last)
    return "\(numbers.joined(separator: "+")): \(earlier.joined())\(name.surname)|\(name.given ?? "-")"
      + "|\(name.patronymic ?? "-")|\(name.russianName?.full ?? "-") \(person.sex ?? "-") \(person.birthDate ?? "-")"
      + " \(person.pin ?? person.pinAbsentReason ?? "-") \(person.citizenship ?? "-") \(stays.joined(separator: ", "))"
  }
}
