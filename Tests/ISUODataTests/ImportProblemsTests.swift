import Foundation
import GRDB
import Language
import Spreadsheet
import SpreadsheetTestKit
import Testing

@testable import ISUOData

/// The faults that were planted into a school's workbooks, and what an importer should do with each.
@Suite struct ImportProblemsTests {
  @Test(.enabled(if: SharedSchools.areTested))
  func `every planted problem is found once, at its place, with its action, and nothing else`() throws {
    let problems = try PlantedProblem.all()
    #expect(problems.count == 224)
    var findings = try plan(messyWorkbooks()).findings
    for problem in problems where problem.isText {
      let file = ImportFile(name: problem.file, bytes: try fileBytes("\(messyFolder)/\(problem.file)"))
      // What its rows say depends on the school: here it is alone, and the file as a whole is meant.
      findings += try plan([file]).findings.filter { $0.scope == .file && $0.code != "IMP-0012" }
    }
    let byPlace = Dictionary(grouping: findings) { PlantedProblem.place($0.file, $0.sheet, $0.cell) }

    var met: [String: (exact: Int, listed: Int)] = [:]
    for problem in problems {
      let isExact = byPlace[problem.place].map { $0.count == 1 && problem.isMet(by: $0[0]) } ?? false
      met[problem.kind, default: (0, 0)].listed += 1
      if isExact { met[problem.kind, default: (0, 0)].exact += 1 }
      #expect(isExact, "\(problem) gives \(byPlace[problem.place] ?? [])")
    }
    let listed = Set(problems.map(\.place))
    // A row that waits for a refused one, and an order cited from there, are consequences.
    let consequences: Set = ["IMP-0025", "IMP-0098"]
    for finding in findings where !consequences.contains(finding.code) {
      #expect(listed.contains(PlantedProblem.place(finding.file, finding.sheet, finding.cell)), "\(finding)")
    }
    printTable(met)
  }

  @Test(.enabled(if: SharedSchools.areTested))
  func `after the corrections the records are those of the clean workbooks`() throws {
    let problems = Dictionary(grouping: try PlantedProblem.all().filter { !$0.isText }, by: \.workbook)
    let files = try messyWorkbooks().map { file in
      guard let listed = problems[file.name] else { return file }
      return ImportFile(name: file.name, bytes: try corrected(readWorkbook(file.bytes), listed).fileBytes)
    }
    let mended = try records(files)
    let clean = try records(SharedSchools.files(of: "ak-terek", "xlsx"))
    #expect(mended.count == clean.count)
    #expect(Set(mended).symmetricDifference(clean).isEmpty)
  }

  private var messyFolder: String { "\(SharedSchools.folder)/ak-terek/messy" }

  private func plan(_ files: [ImportFile]) throws -> ImportPlan {
    let temporary = try TemporaryFolder()
    let database = try SchoolDatabase.create(path: temporary.path("school.sqlite"))
    // The workbooks are Kyrgyz, and so are the usual words.
    return try planImport(files: files, into: database, language: .ky)
  }

  /// The rows of all tables after an import.
  private func records(_ files: [ImportFile]) throws -> [String] {
    let temporary = try TemporaryFolder()
    let database = try SchoolDatabase.create(path: temporary.path("school.sqlite"))
    let plan = try planImport(files: files, into: database, language: .ru)
    #expect(
      plan.findings.filter { $0.action == .reject || $0.action == .warn } == [])
    try database.commit(plan, at: "2026-06-30T10:00:00+06:00", by: "owner")
    return try storedRows(database)
  }

  /// A workbook with every value put right and every extra row and sheet taken out.
  private func corrected(_ workbook: Workbook, _ problems: [PlantedProblem]) throws -> Workbook {
    var workbook = workbook
    for problem in problems {
      guard let index = workbook.sheets.firstIndex(where: { $0.name == problem.sheet }) else { continue }
      switch problem.scope {
      case .cell:
        let place = try #require(problem.cell.flatMap { CellReference($0) })
        workbook.sheets[index].put(problem.correct.cell, at: place)
      case .row:
        let range = try #require(problem.cell.flatMap { CellRange($0) })
        workbook.sheets[index].rows.removeAll { $0.number == range.first.row }
      case .sheet, .file: continue
      }
    }
    for problem in problems where problem.scope == .sheet {
      guard let index = workbook.sheets.firstIndex(where: { $0.name == problem.sheet }) else { continue }
      if let name = problem.correct.shown {
        workbook.sheets[index].name = name
      } else {
        workbook.sheets.remove(at: index)
      }
    }
    return workbook
  }

  private func printTable(_ met: [String: (exact: Int, listed: Int)]) {
    var lines = ["planted problems: kind, found as listed, listed"]
    for (kind, counts) in met.sorted(by: { $0.key < $1.key }) {
      lines.append("\(kind)\t\(counts.exact)\t\(counts.listed)")
    }
    let exact = met.values.reduce(0) { $0 + $1.exact }
    lines.append("all \(met.count) kinds\t\(exact)\t\(met.values.reduce(0) { $0 + $1.listed })")
    print(lines.joined(separator: "\n"))
  }
}

/// The rows of all tables that an import fills, each as one text; not the log and the list of imports.
func storedRows(_ database: SchoolDatabase) throws -> [String] {
  try database.writer.read { db in
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1")
    let others: Set = ["audit", "import_batch", "meta", "grdb_migrations"]
    return try tables.filter { !others.contains($0) }.flatMap { table in
      try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0.description)" }
    }
  }
}

extension Sheet {
  /// Puts a value into a cell, whatever stood there.
  mutating func put(_ value: CellValue, at place: CellReference) {
    guard let row = rows.firstIndex(where: { $0.number == place.row }) else { return }
    while rows[row].cells.count <= place.column { rows[row].cells.append(.empty) }
    rows[row].cells[place.column] = value
    formulas[place] = nil
  }
}
