import Foundation
import Testing

@Suite struct ImportTests {
  private static let demo = Desk.repository.appending(path: "demo")

  /// How many rows a summary says were added, changed and ended.
  private func changes(_ outcome: Desk.Outcome) throws -> Int {
    let summary = try #require(try outcome.objects().last)
    #expect(summary["kind"] as? String == "summary")
    let tables = try #require(summary["tables"] as? [[String: Any]])
    return tables.reduce(0) { sum, table in
      sum + ["inserted", "updated", "closed"].compactMap { table[$0] as? Int }.reduce(0, +)
    }
  }

  @Test func `the workbooks of a school come in by one command`() throws {
    let outcome = try DemoSchool.imported.outcome
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let objects = try outcome.objects()
    #expect(Set(objects.compactMap { $0["kind"] as? String }) == ["progress", "summary"])
    let findings = objects.filter { $0["kind"] as? String == "finding" }
    #expect(findings.isEmpty)
    let summary = try #require(objects.last)
    #expect(summary["written"] as? Bool == true)
    #expect(summary["rejected"] as? Int == 0)
    let tables = try #require(summary["tables"] as? [[String: Any]])
    let pupils = tables.first { $0["table"] as? String == "pupil" }
    #expect(pupils?["inserted"] as? Int == 426)
  }

  @Test func `a second import changes nothing`() throws {
    let desk = try Desk()
    let database = try DemoSchool.copy(to: desk)
    let outcome = try desk.run("import", "--db", database, "--json", Self.demo.path)
    #expect(outcome.status == 0)
    #expect(try changes(outcome) == 0)
    #expect(desk.contents == [database])
  }

  /// Whether a school's file holds no school yet: an import would still make one. The bytes do not tell,
  /// since opening a file touches its head.
  private func isEmpty(_ database: String, on desk: Desk) throws -> Bool {
    let school = Self.demo.appending(path: "school.xlsx").path
    let summary = try desk.run("import", "--db", database, "--dry-run", "--json", school).objects().last
    let tables = try #require(summary?["tables"] as? [[String: Any]])
    return tables.first { $0["table"] as? String == "school" }?["inserted"] as? Int == 1
  }

  @Test func `a dry run lists what would change, and writes nothing`() throws {
    let desk = try Desk()
    #expect(try desk.run("init", "--db", "s.sqlite").status == 0)
    let outcome = try desk.run("import", "--db", "s.sqlite", "--dry-run", "--json", Self.demo.path)
    #expect(outcome.status == 0)
    #expect(try changes(outcome) > 30_000)
    #expect(try outcome.objects().last?["written"] as? Bool == false)
    #expect(try isEmpty("s.sqlite", on: desk))
    #expect(desk.contents == ["s.sqlite"])
  }

  @Test func `one file that is broken keeps all from coming in`() throws {
    let desk = try Desk(["broken.xlsx": "PK\u{3}\u{4} and no more"])
    #expect(try desk.run("init", "--db", "s.sqlite").status == 0)
    let school = Self.demo.appending(path: "school.xlsx").path
    let outcome = try desk.run("import", "--db", "s.sqlite", "--lang", "ru", school, "broken.xlsx")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        """
        reject[IMP-0005]: файл повреждён: ZIP
         --> broken.xlsx
        help: откройте и снова сохраните его в программе или получите заново
        """), "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("nothing was written\n"))
    #expect(try isEmpty("s.sqlite", on: desk))
  }

  @Test func `findings have all the members that machines rely on`() throws {
    let desk = try Desk(["broken.xlsx": "PK\u{3}\u{4}"])
    #expect(try desk.run("init", "--db", "s.sqlite").status == 0)
    let outcome = try desk.run("import", "--db", "s.sqlite", "--json", "--dry-run", "broken.xlsx")
    #expect(outcome.status == 1)
    let finding = try #require(try outcome.objects().first { $0["kind"] as? String == "finding" })
    let members = [
      "kind", "file", "sheet", "cell", "scope", "action", "code", "found", "stored", "reason", "remedy",
    ]
    #expect(finding.keys.sorted() == members.sorted())
  }

  @Test func `a file that is no school's file is not touched`() throws {
    let desk = try Desk(["page.html": "<p>x</p>"])
    let outcome = try desk.run("import", "--db", "page.html", Self.demo.appending(path: "school.xlsx").path)
    #expect(outcome.status == 3)
    #expect(try desk.data("page.html") == Data("<p>x</p>".utf8))
    #expect(desk.contents == ["page.html"])
  }
}
