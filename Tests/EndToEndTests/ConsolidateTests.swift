import Foundation
import PDFSyntax
import PDFTestKit
import SigningTestKit
import Testing

/// Forms that schools sent become one roll-up.
@Suite struct ConsolidateTests {
  private func print(_ report: String, of database: String, to file: String, on desk: Desk, _ more: String...)
    throws
  {
    let outcome = try desk.run(
      Desk.program,
      ["render", report, "--db", database, "--set", "period=2", "--out", file, "--quiet"] + more)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func consolidate(_ desk: Desk, _ arguments: String...) throws -> Desk.Outcome {
    try consolidate(desk, arguments + ["--today", "2026-01-31"])
  }

  private func consolidate(_ desk: Desk, _ arguments: [String]) throws -> Desk.Outcome {
    try desk.run(Desk.program, ["consolidate"] + arguments)
  }

  /// The form with other data in some of its files, and with the hashes of them when `isSealed`.
  private func altered(
    _ pdf: Data, _ desk: Desk, _ altered: [String] = ["rows", "school", "year"], isSealed: Bool = true,
    _ change: (String) -> String
  ) throws -> Data {
    let tagged = try TaggedFile([UInt8](pdf))
    let files = try tagged.dictionary(tagged.dictionary(tagged.catalog["Names"])["EmbeddedFiles"])
    let names = try #require(files["Names"]?.arrayValue)
    var update = PDFUpdate(of: tagged.file)
    for name in altered {
      let place = try #require(names.firstIndex { $0.textValue == "\(name).json" }) + 1
      let specification = try #require(names[place].referenceValue)
      var entries = try tagged.dictionary(names[place])
      let reference = try #require(tagged.dictionary(entries["EF"])["F"]?.referenceValue)
      guard case .stream(let stream)? = try tagged.file.object(reference) else {
        throw CocoaError(.fileReadUnknown)
      }
      let text = change(String(decoding: try tagged.file.decoded(stream), as: UTF8.self))
      update.set(reference, .stream(PDFStream(["Type": "EmbeddedFile"], data: Array(text.utf8))))
      guard isSealed else { continue }
      try desk.write("data.json", Data(text.utf8))
      let hash = try #require(try desk.call("sha256sum", ["data.json"]).output.split(separator: " ").first)
      entries["Desc"] = .string(text: "isuo:school-by-class/\(name); SHA-256 \(hash)")
      update.set(specification, .value(.dictionary(entries)))
    }
    return Data(update.finish().bytes)
  }

  @Test func `what cannot be relied on is listed and left out`() throws {
    let desk = try Desk()
    try print("school-by-class", of: try DemoSchool.database, to: "in/a.pdf", on: desk)
    let form = try desk.data("in/a.pdf")
    try desk.write("in/b-again.pdf", form)
    try desk.write(
      "in/c-tampered.pdf",
      try altered(form, desk, ["rows"], isSealed: false) { $0.replacing("\"A\": 1", with: "\"A\": 2") })
    try desk.write(
      "in/d-wrong.pdf",
      try altered(form, desk) { $0.replacing("\"begin\": 1", with: "\"begin\": 2") })
    try desk.write("in/e-note.pdf", Data("кат".utf8))
    try desk.write(
      "in/g-means.pdf", try altered(form, desk) { $0.replacing("\"mean\": \"4.", with: "\"mean\": \"3.") })
    try desk.write("page.html", Data("<html><body><p>а</p></body></html>".utf8))
    #expect(try desk.run("typeset", "page.html", "--out", "in/f-letter.pdf").status == 0)
    try desk.write("schools.csv", Data("name,department\nЖок мектеп,РББ\n".utf8))
    let outcome = try consolidate(desk, "in", "--out", "all.pdf", "--lang", "ru", "--schools", "schools.csv")
    #expect(outcome.status == 4, "\(outcome.errors)")
    let found = Set(outcome.diagnostics)
    for code in ["CON-0001", "CON-0002", "CON-0005", "CON-0007", "CON-0009", "CON-0010", "CON-0013"] {
      #expect(found.contains("warning \(code)"), "\(code): \(outcome.errors)")
    }
    #expect(outcome.errors.contains("added up 1 of 7 forms"))
    let words = try desk.words(of: "all.pdf").joined(separator: " ")
    for text in [
      "Получено форм: 7, учтено: 1", "повторяет a.pdf", "данные изменены", "Жок мектеп", "ИТОГО, школ: 1",
    ] {
      #expect(words.contains(text), "\(text)")
    }
    let check = try desk.call("qpdf", ["--check", "all.pdf"])
    #expect(check.status == 0)
    #expect(try TaggedFile([UInt8](desk.data("all.pdf"))).faults() == [])
  }

  @Test func `of figures that contradict each other none counts`() throws {
    let desk = try Desk()
    try print("school-by-class", of: try DemoSchool.database, to: "in/a.pdf", on: desk)
    try print(
      "school-by-class", of: try DemoSchool.database, to: "in/b.pdf", on: desk, "--as-of", "2025-11-20")
    let outcome = try consolidate(desk, "in/a.pdf", "in/b.pdf", "--out", "all.pdf")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(Set(outcome.diagnostics).isSuperset(of: ["warning CON-0014"]), "\(outcome.errors)")
    #expect(outcome.errors.contains("added up 0 of 2 forms"))
  }

  @Test func `each form has a document of its own`() throws {
    let desk = try Desk()
    for report in ["school-by-class", "school-by-subject", "movement-summary"] {
      try print(report, of: try DemoSchool.database, to: "in/\(report).pdf", on: desk)
    }
    #expect(try consolidate(desk, "in", "--out", "all.pdf").diagnostics.contains("error CON-0022"))
    #expect(!desk.contents.contains("all.pdf"))
    for language in ["ky", "ru"] {
      let outcome = try consolidate(desk, "in", "--out", "\(language)/", "--lang", language)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let made = try FileManager.default.contentsOfDirectory(atPath: desk.path("ky")).sorted()
    #expect(
      made == [
        "movement-summary-2025-2026-2.pdf", "school-by-class-2025-2026-2.pdf",
        "school-by-subject-2025-2026-2.pdf",
      ])
  }

  @Test func `a form of another template, an unknown report and nothing at all are said`() throws {
    let desk = try Desk()
    try print("school-by-class", of: try DemoSchool.database, to: "a.pdf", on: desk)
    let form = try desk.data("a.pdf")
    func codes(_ files: [String] = ["rows", "school", "year"], _ change: (String) -> String) throws
      -> [String]
    {
      try desk.write("b.pdf", try altered(form, desk, files, change))
      return try consolidate(desk, "b.pdf", "--out", "all.pdf").diagnostics
    }
    #expect(
      try codes { $0.replacing("\"report\": \"school-by-class", with: "\"report\": \"own") }.contains(
        "warning CON-0003"))
    #expect(
      try codes { $0.replacing("\"version\": \"", with: "\"version\": \"0") }.contains("warning CON-0012"))
    #expect(
      try codes(["rows"]) { $0.replacing("\"version\": \"", with: "\"version\": \"0") }.contains(
        "warning CON-0004"))
    let cut = try codes { String($0.dropLast(5)) }
    #expect(cut.contains("warning CON-0004") && cut.contains("error CON-0021"))
    #expect(try consolidate(desk, "nowhere", "--out", "all.pdf").status == 3)
    #expect(
      try consolidate(desk, "a.pdf", "--out", "all.pdf", "--schools", "a.pdf").diagnostics.contains(
        "error CON-0023"))
    try desk.write("schools.csv", Data("мектеп\nЖок\n".utf8))
    #expect(
      try consolidate(desk, "a.pdf", "--out", "all.pdf", "--schools", "schools.csv").diagnostics.contains(
        "error CON-0024"))
    try FileManager.default.createDirectory(atPath: desk.path("empty"), withIntermediateDirectories: false)
    #expect(try consolidate(desk, "empty", "--out", "all.pdf").diagnostics == ["error CON-0020"])
    let render = try desk.run(
      "render", "roll-up-by-class", "--db", try DemoSchool.database, "--out", "all.pdf")
    #expect(render.diagnostics == ["error RUN-0023"], "\(render.errors)")
  }

  @Test func `a form that is not complete counts all the same`() throws {
    let desk = try Desk()
    let made = try desk.run(
      "render", "school-by-class", "--db", try DemoSchool.database, "--set", "period=3", "--out", "a.pdf")
    #expect(made.status == 0)
    let outcome = try consolidate(desk, "a.pdf", "--out", "all.pdf")
    #expect(outcome.diagnostics.contains("warning CON-0011"), "\(outcome.errors)")
    #expect(outcome.errors.contains("added up 1 of 1 forms"))
  }

  @Test func `signatures of forms are checked`() throws {
    let pki = try TestPKI.shared.get()
    let desk = try Desk(["pin": TestPKI.passphrase])
    try print("school-by-class", of: try DemoSchool.database, to: "a.pdf", on: desk)
    let signed = try desk.run(
      URL(filePath: "/bin/sh"),
      [
        "-c", "exec \"$0\" sign a.pdf --key \"$1\" --pin-fd 3 3<pin", Desk.program.path,
        pki.url("rsa.p12").path,
      ])
    try #require(signed.status == 0, "\(signed.errors)")
    func codes(_ file: String, _ trust: String...) throws -> [String] {
      try consolidate(desk, [file, "--out", "all.pdf", "--today", "2026-12-01"] + trust).diagnostics
    }
    #expect(try codes("a.pdf") == ["warning CON-0008"])
    #expect(try codes("a.pdf", "--trust", pki.url("root.pem").path) == [])
    let form = try desk.data("a.pdf")
    try desk.write("b.pdf", try altered(form, desk) { $0.replacing("\"A\": 1", with: "\"A\": 2") })
    #expect(try codes("b.pdf").contains("warning CON-0006"))
  }

  /// The sums of both schools, against the figures of each.
  @Test(.enabled(if: SharedSchool.areTested)) func `sums of several schools are those of their forms`() throws
  {
    let desk = try Desk()
    var sums: [String: Int] = [:]
    for school in SharedSchool.all {
      let database = try school.desk().path("school.sqlite")
      try print("school-by-class", of: database, to: "in/\(school.name).pdf", on: desk)
      let figures = try desk.run(
        "render", "school-by-class", "--db", database, "--set", "period=2", "--format", "json"
      ).objects().first
      let total = try #require((figures?["totals"] as? [String: Any])?["school"] as? [String: Any])
      for key in ["begin", "end", "attested", "A", "B", "C", "D", "N"] {
        sums[key, default: 0] += try #require(total[key] as? Int)
      }
    }
    let outcome = try consolidate(desk, "in", "--out", "all.csv", "--format", "csv")
    #expect(outcome.status == 0 && outcome.errors.contains("added up 2 of 2 forms"), "\(outcome.errors)")
    let last = try #require(
      String(decoding: try desk.data("all.csv"), as: UTF8.self).split(separator: "\r\n")
        .first { $0.contains("БАРДЫГЫ, мектептер: 2") })
    let cells = last.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    for key in ["begin", "end", "attested", "A", "B", "C", "D", "N"] {
      #expect(cells.contains("\(sums[key] ?? -1)"), "\(key) in \(last)")
    }
  }
}
