import Foundation
import ISUOData
import Language
import ReportEngine
import Testing

@testable import ReportService

/// Whatever leaves a school's file is told to its audit log first.
@Suite struct RunAuditTests {
  private let folder: TestFolder
  private let database: String
  private let report: TestReport

  init() throws {
    folder = try TestFolder()
    database = folder.path("school.sqlite")
    try TestSchool.bytes.write(to: URL(filePath: database))
    report = try TestReport(
      """
      parameters: {class: {type: class}, pupil: {type: pupil}, note: {type: text}, term: {type: period}}
      datasets:
        pupil:
          rows: one
          sql: >-
            SELECT p.pupil_id, p.name FROM report_period_pupil AS p
            WHERE p.period = 1 AND p.class_id = ifnull(:class, p.class_id)
              AND p.pupil_id = ifnull(:pupil, p.pupil_id) AND :note IS :note AND ifnull(:term, 1)
        marks: {sql: "SELECT pupil_id, mark FROM report_mark WHERE period = 1 AND pupil_id = ifnull(:pupil, pupil_id)"}
      burst: {over: pupil, key: pupil_id, file: "{{ pupil.pupil_id }}.pdf"}
      checks: [{that: "count(marks) == 2", otherwise: {ky: Баалар жетишсиз, ru: Отметок не хватает}}]
      personal-data: {categories: [identity], recipients: [parent]}
      """, page: "<p>{{ pupil.name }}</p>")
  }

  private func entries(of person: String? = nil) throws -> [AuditLine] {
    let school = try SchoolDatabase.open(path: database)
    defer { try? school.close() }
    return try school.auditLines(person: person).filter { $0.action == "print" || $0.action == "export" }
  }

  private var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: report.folder.path("")).sorted() }
  }

  @Test func `a burst is one entry: who, what, for whom, how many, and whose data`() throws {
    let outcome = try report.run(
      set: ["class": "7-А", "note": "Асанов", "term": "1"],
      to: .documents(.pdf, path: report.folder.path("out") + "/", combined: false), on: database
    ) {
      $0.language = .ru
      $0.time = "2025-12-01T09:30:00Z"
    }
    #expect(outcome.artefacts.count == 2, "\(outcome.printed)")
    let entry = try #require(try entries().last)
    #expect(try entries().count == 1)
    #expect(entry.user == "owner" && entry.action == "print" && entry.recipient == "parent")
    #expect(entry.time == "2025-12-01T09:30:00Z")
    // The text may name anybody, so that it was given is all that is told of it.
    #expect(entry.object == "test language=ru form=pdf as_of=2025-11-04 class=7-А note term=1")
    #expect(entry.counts == "documents=2 masked=2")
    #expect(try entries(of: "А-1").count == 1)
    #expect(try entries(of: "Ө-1").count == 1)
    #expect(try entries(of: "К-1").isEmpty)
  }

  @Test func `the figures of a run are an export, and one pupil's document names that pupil`() throws {
    _ = try report.run(set: ["pupil": "К-1"], to: .json, on: database)
    let entry = try #require(try entries().first)
    #expect(entry.action == "export")
    #expect(entry.object == "test language=ky form=json as_of=2025-12-01 pupil")
    #expect(try entries(of: "К-1").count == 1)
    #expect(try entries(of: "А-1").isEmpty)
  }

  @Test func `what is not delivered is not told`() throws {
    let path = report.folder.path("out") + "/"
    _ = try report.run(set: ["pupil": "Я-9"], to: .json, on: database)
    let strict = try report.run(to: .documents(.pdf, path: path, combined: false), on: database) {
      $0.isStrict = true
    }
    #expect(strict.artefacts.isEmpty)
    #expect(try entries().isEmpty)
  }
}
