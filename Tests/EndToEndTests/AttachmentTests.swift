import Foundation
import PDFSyntax
import PDFTestKit
import Testing

/// Data go into a PDF and come back.
@Suite struct AttachmentTests {
  private func printed(_ arguments: String...) throws -> Desk {
    let desk = try Desk()
    let outcome = try desk.run(
      Desk.program,
      ["render", "school-by-class", "--db", try DemoSchool.database, "--set", "period=2", "--out", "a.pdf"]
        + arguments)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return desk
  }

  @Test func `the figures of a document come back as they were printed`() throws {
    let desk = try printed()
    let outcome = try desk.run("extract", "a.pdf", "--out", "data")
    #expect(outcome.status == 0 && outcome.diagnostics == [], "\(outcome.errors)")
    let names = ["rows.csv", "rows.json", "school.csv", "school.json", "year.csv", "year.json"]
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.path("data")).sorted() == names)
    let object = try JSONSerialization.jsonObject(with: desk.data("data/rows.json"))
    let found = try #require(object as? [String: Any])
    #expect(found["schema"] as? String == "isuo:school-by-class/rows")
    let figures = try #require(
      try desk.run(
        Desk.program,
        [
          "render", "school-by-class", "--db", try DemoSchool.database, "--set", "period=2", "--format",
          "json",
        ]
      ).objects().first)
    let rows = try #require((figures["datasets"] as? [String: Any])?["rows"] as? [[String: Any]])
    #expect(found["rows"] as? NSArray == rows as NSArray)
    #expect(found["totals"] as? NSDictionary == figures["totals"] as? NSDictionary)
    let lines = String(decoding: try desk.data("data/rows.csv"), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == rows.count + 1)
    #expect(Set(lines[0].split(separator: ",").map(String.init)) == Set(rows[0].keys))
  }

  @Test func `with data inside a file is PDF/A-3, and in order`() throws {
    let desk = try printed()
    let pdf = [UInt8](try desk.data("a.pdf"))
    #expect(String(decoding: pdf, as: UTF8.self).contains("<pdfaid:part>3</pdfaid:part>"))
    #expect(try TaggedFile(pdf).faults() == [])
    let check = try desk.run(URL(filePath: "/usr/bin/env"), ["qpdf", "--check", "a.pdf"])
    #expect(check.status == 0, "\(check.output)")
    let list = try desk.run(URL(filePath: "/usr/bin/env"), ["pdfdetach", "-list", "a.pdf"])
    #expect(list.output.contains("6 embedded files"), "\(list.output)")
  }

  @Test func `changed data are found out, and nothing is written`() throws {
    let desk = try printed()
    let tagged = try TaggedFile([UInt8](desk.data("a.pdf")))
    let files = try tagged.dictionary(tagged.dictionary(tagged.catalog["Names"])["EmbeddedFiles"])
    let specification = try tagged.dictionary(files["Names"]?.arrayValue?[3])
    let reference = try #require(tagged.dictionary(specification["EF"])["F"]?.referenceValue)
    guard case .stream(let stream)? = try tagged.file.object(reference) else {
      throw CocoaError(.fileReadUnknown)
    }
    var text = String(decoding: try tagged.file.decoded(stream), as: UTF8.self)
    text = text.replacing("\"attested\": 1", with: "\"attested\": 2")
    var update = PDFUpdate(of: tagged.file)
    update.set(reference, .stream(PDFStream(["Type": "EmbeddedFile"], data: Array(text.utf8))))
    try desk.write("b.pdf", Data(update.finish().bytes))
    let outcome = try desk.run("extract", "b.pdf", "--out", "data")
    #expect(outcome.status == 4)
    #expect(outcome.diagnostics == ["error ATT-0003"], "\(outcome.errors)")
    #expect(!desk.contents.contains("data"))
  }

  @Test func `what is no PDF, has nothing inside or was put there by others is said`() throws {
    let desk = try printed("--pdf-profile", "plain")
    #expect(try desk.run("extract", "a.pdf", "--out", "data").status == 0)
    try desk.write("note.txt", Data("x".utf8))
    #expect(try desk.run("extract", "note.txt").diagnostics == ["error ATT-0001"])
    #expect(try desk.run("extract", "nowhere.pdf").status == 3)
    try desk.write("page.html", Data("<html><body><p>а</p></body></html>".utf8))
    #expect(try desk.run("typeset", "page.html", "--out", "page.pdf").status == 0)
    #expect(try desk.run("extract", "page.pdf").diagnostics == ["error ATT-0002"])
    let added = try desk.run(
      URL(filePath: "/usr/bin/env"), ["qpdf", "page.pdf", "--add-attachment", "note.txt", "--", "other.pdf"])
    #expect(added.status == 0, "\(added.errors)")
    let outcome = try desk.run("extract", "other.pdf", "--out", "others/")
    #expect(outcome.status == 0 && outcome.diagnostics == ["warning ATT-0004"], "\(outcome.errors)")
    #expect(try desk.data("others/note.txt") == Data("x".utf8))
  }
}
