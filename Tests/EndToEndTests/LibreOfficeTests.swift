import Foundation
import Testing

/// Workbooks go to LibreOffice and come back: what we write it opens as it is, what it saves is read alike.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ISUO_SLOW_TESTS"] == "1"))
struct LibreOfficeTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    _ = try DemoSchool.copy(to: desk)
  }

  /// Converts files into a folder, with a profile of its own: another LibreOffice may be at work.
  private func convert(_ files: [String], to format: String, into folder: String) throws {
    let profile = "-env:UserInstallation=file://\(desk.path("profile"))"
    let outcome = try desk.call(
      "timeout",
      ["300", "soffice", profile, "--headless", "--convert-to", format, "--outdir", folder] + files)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func export(_ database: String, to folder: String) throws {
    let outcome = try desk.run("export", "--db", database, "--out", folder)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func importing(_ files: [String], into database: String) throws {
    #expect(try desk.run("init", "--db", database).status == 0)
    let outcome = try desk.run(Desk.program, ["import", "--db", database, "--quiet"] + files)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  /// The tables in which two folders of an export differ.
  private func differences(_ one: String, _ other: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: desk.path(one)).sorted().filter { name in
      try desk.data("\(one)/\(name)") != desk.data("\(other)/\(name)")
    }
  }

  @Test func `every cell of an export is in LibreOffice what it is in the tables`() throws {
    let made = try desk.run("export", "--db", "school.sqlite", "--format", "xlsx", "--out", "school.xlsx")
    try #require(made.status == 0, "\(made.errors)")
    try export("school.sqlite", to: "tables")
    // Commas, quotes, UTF-8, from line 1, cells as they are and not as they look, all sheets (LibreOffice
    // Help, "Filter Options for CSV Files").
    let format = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    try convert(["school.xlsx"], to: format, into: "seen")
    let script = """
      import csv, glob, os
      def cell(text):
          # Our CSV guards what a program would calculate, and a lone apostrophe is a text without characters.
          if len(text) > 1 and text[0] == "'": text = text[1:]
          try: return float(text) if '.' in text else text
          except ValueError: return text
      def rows(path):
          file = open(path, encoding='utf-8-sig', newline='')
          return [[cell(text) for text in row] for row in csv.reader(file)]
      def same(a, b): return a == b or isinstance(a, float) and b.isdigit() and float(b) == a
      names = sorted(glob.glob('tables/*.csv'))
      assert len(names) > 50, names
      for name in names:
          ours, theirs = rows(name), rows('seen/school-' + os.path.basename(name))
          assert [len(row) for row in ours] == [len(row) for row in theirs], name
          for number, (a, b) in enumerate(zip(ours, theirs), 1):
              assert all(map(same, a, b)), (name, number, a, b)
      """
    let compared = try desk.run(URL(filePath: "/usr/bin/python3"), ["-c", script])
    #expect(compared.status == 0, "\(compared.errors)")
  }

  @Test func `an export that LibreOffice has saved anew gives the same records`() throws {
    let made = try desk.run("export", "--db", "school.sqlite", "--format", "xlsx", "--out", "school.xlsx")
    try #require(made.status == 0, "\(made.errors)")
    try convert(["school.xlsx"], to: "xlsx", into: "saved")
    #expect(try desk.data("saved/school.xlsx") != desk.data("school.xlsx"))
    try importing(["saved/school.xlsx"], into: "new.sqlite")
    try export("school.sqlite", to: "tables")
    try export("new.sqlite", to: "again")
    #expect(try differences("tables", "again") == [])
  }

  @Test func `a school's workbooks that LibreOffice has saved anew are imported alike`() throws {
    let folder = Desk.repository.appending(path: "demo").path
    let books = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xlsx") }
      .sorted()
    try #require(books.count > 3)
    try convert(books.map { "\(folder)/\($0)" }, to: "xlsx", into: "saved")
    try importing(["saved"], into: "new.sqlite")
    try importing(books.map { "\(folder)/\($0)" }, into: "old.sqlite")
    try export("old.sqlite", to: "tables")
    try export("new.sqlite", to: "again")
    // The files' own bytes are others.
    #expect(try differences("tables", "again").filter { !$0.hasPrefix("import_") } == [])
  }
}
