import Dispatch
import Foundation
import Synchronization
import Testing

/// The shipped reports of the demonstration school.
@Suite struct RenderTests {
  /// Runs `render` on the demonstration school.
  private func render(_ desk: Desk, _ report: String, _ arguments: String...) throws -> Desk.Outcome {
    try desk.run(Desk.program, ["render", report, "--db", try DemoSchool.database] + arguments)
  }

  /// What a run on the demonstration school is made from.
  private func figures(_ report: String, _ arguments: String...) throws -> Desk.Outcome {
    let desk = try Desk()
    return try desk.run(
      Desk.program, ["render", report, "--db", try DemoSchool.database, "--format", "json"] + arguments)
  }

  /// The reports under templates/, in order.
  private func shippedReports() throws -> [String] {
    let folder = Desk.repository.appending(path: "templates")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
      FileManager.default.fileExists(atPath: folder.appending(path: "\(name)/report.yaml").path)
    }.sorted()
  }

  /// The rows of a dataset of a run's JSON.
  private func rows(_ dataset: String, of outcome: Desk.Outcome) throws -> [[String: Any]] {
    let run = try #require(try outcome.objects().first, "\(outcome.errors)")
    let datasets = try #require(run["datasets"] as? [String: [[String: Any]]])
    return try #require(datasets[dataset])
  }

  @Test(arguments: ["ky", "ru"]) func `a term summary names every pupil of the class`(_ language: String)
    throws
  {
    let desk = try Desk()
    let json = try figures("term-summary", "--set", "class=7-А", "--set", "period=2", "--lang", language)
    #expect(json.status == 0)
    let pupils = try rows("pupils", of: json).compactMap { $0["name"] as? String }
    #expect(pupils.count > 20)

    let outcome = try render(
      desk, "term-summary", "--set", "class=7-а", "--set", "period=2", "--lang", language, "--out", "7.pdf")
    #expect(outcome.status == 0)
    #expect(outcome.diagnostics == [])
    #expect(["1", "2"].contains(try desk.info("Pages", of: "7.pdf")))
    #expect(try desk.info("CreationDate", of: "7.pdf") == "Tue Dec 30 00:00:00 2025 UTC")
    let words = Set(try desk.words(of: "7.pdf"))
    let surnames = pupils.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(surnames.filter { !words.contains($0) } == [])
  }

  @Test(arguments: ["ky", "ru"]) func `report cards are one file for each pupil, named without the name`(
    _ language: String
  ) throws {
    let desk = try Desk()
    let json = try figures("report-card", "--set", "class=7-А", "--set", "period=4", "--lang", language)
    let cards = try rows("card", of: json)
    let outcome = try render(
      desk, "report-card", "--set", "class=7-А", "--set", "period=4", "--lang", language, "--out", "cards/",
      "--json")
    #expect(outcome.status == 0)
    let artefacts = try outcome.objects().filter { $0["kind"] as? String == "artefact" }
    #expect(artefacts.count == cards.count)
    let files = desk.contents.filter { $0.hasPrefix("cards/") && $0 != "cards/" }
    #expect(files.count == cards.count)
    for card in cards {
      let number = try #require(card["file_no"] as? String)
      let file = try #require(files.first { $0.hasSuffix(" \(number).pdf") })
      #expect(try desk.info("Pages", of: file) == "1")
      let surname = try #require((card["name"] as? String)?.split(separator: " ").first.map(String.init))
      #expect(!file.contains(surname))
      // One card stands for all: reading each takes seconds.
      if number == cards.first?["file_no"] as? String { #expect(try desk.words(of: file).contains(surname)) }
    }
  }

  @Test(arguments: [("ky", "Абдыкадырова", "келди"), ("ru", "Абдыкадырова", "прибыла")])
  func `a pupil's record is one sheet with what the school knows of the pupil`(
    language: String, name: String, arrival: String
  ) throws {
    let desk = try Desk()
    let school = try DemoSchool.copy(to: desk)
    let ground = try desk.run(
      "ground", "record", "--db", school, "--subject", "pupil", "--law-ru", "Закон", "--categories",
      "identity,contacts,marks,attendance", "--recipients", "parent,department", "--from", "2025-09-01")
    #expect(ground.status == 0)
    for (recipient, pin) in [("parent", "12907201365750"), ("department", "1*********5750")] {
      let outcome = try desk.run(
        "render", "person-record", "--db", school, "--set", "pupil=А-35", "--as-of", "2026-06-15", "--lang",
        language, "--recipient", recipient, "--out", "\(recipient).pdf")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try desk.info("Pages", of: "\(recipient).pdf") == "1")
      let words = Set(try desk.words(of: "\(recipient).pdf"))
      for word in [name, arrival, pin, "+996700894262", "47-О"] { #expect(words.contains(word), "\(word)") }
    }
  }

  @Test func `the cards of a class can be one file, in the order of the list`() throws {
    let desk = try Desk()
    let outcome = try render(
      desk, "report-card", "--set", "class=7-А", "--set", "period=2", "--lang", "ky", "--combine", "--out",
      "all.pdf")
    #expect(outcome.status == 0)
    let json = try figures("report-card", "--set", "class=7-А", "--set", "period=2", "--lang", "ky")
    let names = try rows("card", of: json).compactMap { $0["name"] as? String }
    let pages = try desk.text(of: "all.pdf").split(separator: "\u{C}").map(String.init)
    #expect(pages.count == names.count)
    for (page, name) in zip(pages, names) {
      let surname = try #require(name.split(separator: " ").first.map(String.init))
      #expect(page.contains(surname))
    }
  }

  @Test func `the same run gives the same bytes on a machine of another time zone and language`() throws {
    let desk = try Desk()
    let arguments = [
      "render", "term-summary", "--db", try DemoSchool.database, "--set", "class=5-А", "--set", "period=1",
      "--out",
    ]
    for (file, environment) in [
      ("a.pdf", ["TZ": "UTC", "LC_ALL": "C"]), ("b.pdf", ["TZ": "Asia/Bishkek", "LC_ALL": "ky_KG.UTF-8"]),
    ] {
      #expect(try desk.run(Desk.program, arguments + [file], environment).status == 0)
    }
    #expect(try desk.data("a.pdf") == desk.data("b.pdf"))
  }

  @Test func `several runs may read one school's file at the same time`() throws {
    let statuses = Mutex<[Int32]>([])
    DispatchQueue.concurrentPerform(iterations: 6) { _ in
      let outcome = try? figures("report-card", "--set", "pupil=А-35", "--set", "period=1")
      statuses.withLock { $0.append(outcome?.status ?? -1) }
    }
    #expect(statuses.withLock { $0 } == Array(repeating: 0, count: 6))
  }

  @Test func `the shipped reports are without any mistake`() throws {
    let desk = try Desk()
    let outcome = try desk.run("check", Desk.repository.appending(path: "templates").path, "--strict")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "checked \(try shippedReports().count) reports\n")
  }

  @Test func `what a year has not brought yet is a dash`() throws {
    let desk = try Desk()
    let outcome = try render(desk, "dynamics", "--as-of", "2025-11-10", "--out", "dynamics.pdf")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try desk.words(of: "dynamics.pdf").contains("–"))
  }

  @Test func `every shipped report stands in docs slash reports`() throws {
    let page = try String(contentsOf: Desk.repository.appending(path: "docs/reports.md"), encoding: .utf8)
    #expect(page.matches(of: /\n\| `([a-z-]+)`/).map { String($0.1) }.sorted() == (try shippedReports()))
  }

  @Test func `the catalogue lists id, titles and parameters`() throws {
    let desk = try Desk()
    let people = try desk.run("reports")
    #expect(people.status == 0)
    #expect(people.output.contains("report-card\n  ky: Окуучунун табели\n  ru: Табель успеваемости\n"))
    #expect(people.output.contains("  --set period=…  period, current when not given\n"))
    let machines = try desk.run("reports", "--json").objects()
    #expect(machines.compactMap { $0["id"] as? String } == (try shippedReports()))
    let summary = try #require(machines.first { $0["id"] as? String == "term-summary" })
    let parameters = try #require(summary["parameters"] as? [[String: Any]])
    #expect(parameters.map { $0["name"] as? String } == ["class", "period"])
  }

  @Test func `a school's own letterhead and reports win over the shipped ones`() throws {
    let desk = try Desk([
      "own/hello/report.yaml": "id: hello\ntitle: {ky: Салам, ru: Привет}\n",
      "own/hello/page.html": "<p>{{ 'Салам' }}</p>",
    ])
    let listed = try desk.run("reports", "--templates", "own", "--json").objects()
    #expect(listed.compactMap { $0["id"] as? String } == (try shippedReports() + ["hello"]).sorted())
    let outcome = try render(
      desk, "hello", "--templates", "own", "--out", "hello.pdf", "--today", "2026-01-31")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try desk.words(of: "hello.pdf") == ["Салам"])
  }

  @Test(arguments: [
    (arguments: ["term-sumary", "--out", "o.pdf"], code: "RUN-0006"),
    (arguments: ["term-summary", "--set", "klass=7-А", "--out", "o/"], code: "RUN-0007"),
    (arguments: ["term-summary", "--set", "class=12-Я", "--out", "o/"], code: "RUN-0011"),
    (arguments: ["term-summary", "--set", "period=7", "--out", "o/"], code: "RUN-0009"),
    (arguments: ["term-summary", "--set", "period=1", "--out", "o.pdf"], code: "RUN-0014"),
    (
      arguments: ["report-card", "--set", "pupil=Я-999", "--set", "period=1", "--out", "o.pdf"],
      code: "RUN-0009"
    ),
  ])
  func `what is wrong with a run is 1, and nothing is written`(arguments: [String], code: String) throws {
    let desk = try Desk()
    let outcome = try desk.run(Desk.program, ["render"] + arguments + ["--db", try DemoSchool.database])
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics == ["error \(code)"], "\(outcome.errors)")
    #expect(desk.contents == [])
  }
}
