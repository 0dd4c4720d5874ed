import Foundation
import Testing

/// Consents, grounds, roles and corrections as an administrator enters them.
@Suite struct RegisterTests {
  private let desk: Desk
  private let db: String

  init() throws {
    desk = try Desk()
    db = try DemoSchool.copy(to: desk)
  }

  private func run(_ words: String, _ more: String...) throws -> Desk.Outcome {
    let words = words.split(separator: " ").map(String.init)
    return try desk.run(Desk.program, words + more + ["--db", db])
  }

  @Test func `a withdrawn consent withholds the name on the next document, and a ground shows it`() throws {
    let file = "А-31"
    func card(_ day: String) throws -> [String: Any] {
      let outcome = try run(
        "render report-card --set period=1 --format json --recipient school --as-of \(day) --lang ru --quiet --set",
        "pupil=\(file)")
      return try #require(try outcome.objects().first)
    }
    #expect(try card("2025-11-04")["masked"] as? Int == 1, "has no consent for the school")
    let recorded = try run(
      "consent record --categories identity,marks,attendance --recipients school --form 2025-1 --given 2025-11-05",
      "--pupil", file, "--signer", "Абдырахманбердикожоева Гүлсүн", "--relation", "энеси")
    #expect(recorded.status == 0, "\(recorded.errors)")
    #expect(try card("2025-11-04")["masked"] as? Int == 1)
    #expect(try card("2025-11-05")["masked"] as? Int == 0)
    #expect(try run("consent withdraw --on 2025-11-20", "--pupil", file).status == 0)
    #expect(try card("2025-11-20")["masked"] as? Int == 1)
    let printed = try run(
      "render report-card --set period=1 --recipient school --as-of 2025-11-20 --lang ru --quiet --out x.pdf --set",
      "pupil=\(file)")
    #expect(printed.status == 0, "\(printed.errors)")
    let text = try desk.words(of: "x.pdf").joined(separator: " ")
    #expect(text.contains("нет согласия"))
    #expect(text.contains("Имена не показаны из-за отсутствия согласия на обработку персональных данных: 1."))
    #expect(!text.contains("Абдырахман"))
    let ground = try run(
      "ground record --subject pupil --categories identity,marks,attendance --recipients school --from 2025-09-01",
      "--law-ru", "Пример")
    #expect(ground.errors == "recorded as ground 1\n")
    #expect(try card("2025-11-20")["masked"] as? Int == 0)
  }

  @Test func `a report is made for accounts whose role it is for, and shows them what is theirs`() throws {
    let order = "--order 41-О --order-date 2025-08-29"
    let summary = "render term-summary --set period=1 --format json --quiet --today 2025-11-20 --as"
    #expect(try run("role grant katchy secretary \(order)").status == 0)
    #expect(try run("\(summary) katchy").diagnostics == ["error RUN-0018"])
    #expect(try run("role grant oti deputy \(order)").status == 0)
    #expect(try run("\(summary) oti").status == 0)
    let stranger = try run("\(summary) stranger")
    #expect(stranger.status == 3)
    #expect(stranger.errors.contains("has no account 'stranger'"))
    let granted = try run("role grant ata parent \(order)", "--child", "А-12")
    #expect(granted.status == 0, "\(granted.errors)")
    let cards = try run("render report-card --set period=1 --format json --quiet --today 2025-11-20 --as ata")
    let datasets = try #require(try cards.objects().first?["datasets"] as? [String: [[String: Any]]])
    #expect(datasets["card"]?.compactMap { $0["file_no"] as? String } == ["А-12"])
  }

  @Test func `an import is taken back once`() throws {
    let list = try run("import list --json").objects()
    #expect(list.map { $0["no"] as? String } == ["1"])
    #expect(try run("import undo").errors == "import 1 is undone\n")
    #expect(try run("import undo").diagnostics == ["error REG-0012"])
    #expect(try run("import undo 7").diagnostics == ["error REG-0012"])
    let again = try run("import --quiet", Desk.repository.appending(path: "demo").path)
    #expect(again.status == 0, "\(again.errors)")
  }

  @Test func `a listing names the pupils without a consent, to machines too`() throws {
    let people = try run("consent list --missing --as-of 2025-12-30")
    #expect(people.output.contains("never given"))
    let lines = try run("consent list --missing --as-of 2025-12-30 --json").objects()
    #expect(lines.allSatisfy { $0["kind"] as? String == "missing-consent" })
    #expect(lines.count { $0["class"] as? String != "" } == 21)
  }

  @Test func `a closed term is corrected by an order, and an earlier day keeps its figures`() throws {
    #expect(try run("period close 2 --year 2025-2026").status == 0)
    #expect(try run("role grant oti deputy --order 41-О --order-date 2025-08-29").status == 0)
    #expect(try run("role list --as-of 2025-09-01").output.contains("deputy"))
    let opened = try run(
      "period correct 2 --year 2025-2026 --order 41-О --order-date 2025-08-29 --today 2026-01-20", "--reason",
      "ката")
    #expect(opened.errors == "opened\n")
    let ended = try run("period correct 2 --year 2025-2026 --end --today 2026-01-21")
    #expect(ended.errors == "ended; results changed: 0\n")
  }

  @Test(arguments: [
    ("REG-0001", "consent withdraw --pupil Я-999"), ("REG-0002", "consent withdraw --staff 00000000000000"),
    ("REG-0003", "role grant oti deputy --order 9999 --order-date 2025-08-29"),
    ("REG-0005", "consent withdraw --pupil А-31 --on 2020-01-01"), ("REG-0006", "ground end 9"),
    ("REG-0010", "role grant oti deputy --order 41-О --order-date 2025-08-29 --to 2025-08-01"),
    ("REG-0011", "period close 2 --year 1999-2000"),
    ("REG-0009", "period correct 1 --year 2025-2026 --end"),
  ])
  func `what cannot be entered is an error that says why`(code: String, words: String) throws {
    let outcome = try run(words)
    #expect(outcome.diagnostics == ["error \(code)"])
    #expect(outcome.status == 1)
  }

  @Test(arguments: [
    "consent record --pupil А-1 --signer Х --categories marks,foo --recipients school --form 1 --given 2025-09-01",
    "consent record --signer Х --categories marks --recipients school --form 1 --given 2025-09-01",
    "consent withdraw --pupil А-1 --staff 1", "consent list --all --missing",
    "period close 7 --year 2025-2026",
    "period close 1 --year 2025-2026 --grades 9-1", "period correct 1 --year 2025-2026",
    "ground record --subject pupil --categories marks --recipients school --from 2025-09-01",
    "role grant oti emperor --order 1 --order-date 2025-08-29",
  ])
  func `a wrong command line is refused before the file is touched`(words: String) throws {
    #expect(try run(words).status == 2)
  }
}
