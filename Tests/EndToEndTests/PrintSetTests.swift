import Foundation
import Testing

/// Documents that are printed together, into folders by recipient.
@Suite struct PrintSetTests {
  private static let small = """
    title: {ky: Кичи топтом, ru: Малый набор}
    folders:
      - name: deputy
        title: {ky: Орун басарга, ru: Заместителю}
        reports:
          - {report: term-summary}
          - {report: missing-marks}
      - name: parents
        title: {ky: Ата-энелерге, ru: Родителям}
        reports:
          - {report: report-card, combine: class}
    """

  /// A desk with the demonstration school and a set of its own.
  private func desk(_ set: String = small) throws -> Desk {
    let desk = try Desk(["own/_sets/small.yaml": set])
    _ = try DemoSchool.copy(to: desk)
    return desk
  }

  private func printSet(_ desk: Desk, _ arguments: String...) throws -> Desk.Outcome {
    try desk.run(
      Desk.program,
      [
        "print-set", "small", "--db", "school.sqlite", "--templates", "own", "--set", "period=2", "--today",
        "2026-01-15", "--out", "set",
      ] + arguments)
  }

  @Test func `the documents lie by recipient, and the cover tells their pages and what is to do`() throws {
    let desk = try desk()
    let outcome = try printSet(desk, "--set", "class=7-А", "--lang", "ru")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      desk.contents.filter { $0.hasPrefix("set/") && !$0.hasSuffix("/") } == [
        "set/cover.pdf", "set/deputy/missing-marks.pdf", "set/deputy/term-summary.pdf",
        "set/parents/report-card.pdf", "set/print-set.json",
      ])
    let cover = try desk.text(of: "set/cover.pdf")
    for words in ["МАЛЫЙ НАБОР", "Заместителю", "Родителям", "Сводная ведомость", "deputy/term-summary.pdf"] {
      #expect(cover.contains(words), "\(words)")
    }
    #expect(cover.contains("Оставлено пустым"))
  }

  @Test func `a run that was interrupted goes on: what is finished is not made again`() throws {
    let desk = try desk()
    #expect(try printSet(desk, "--set", "class=7-А").status == 0)
    let manager = FileManager.default
    func made(_ path: String) throws -> UInt64 {
      try #require(manager.attributesOfItem(atPath: desk.path(path))[.systemFileNumber] as? UInt64)
    }
    let (kept, lost) = ("set/deputy/term-summary.pdf", "set/deputy/missing-marks.pdf")
    let (before, bytes) = (try made(kept), try desk.data(lost))
    try manager.removeItem(atPath: desk.path(lost))
    #expect(try printSet(desk, "--set", "class=7-А").status == 0)
    #expect(try made(kept) == before)
    #expect(try desk.data(lost) == bytes)

    // A file that somebody changed, and every document after a change of the records, is made again.
    try desk.write(kept, Data("x".utf8))
    #expect(try printSet(desk, "--set", "class=7-А").status == 0)
    #expect(try desk.data(kept).starts(with: Data("%PDF".utf8)))
    let printed = try made(kept)
    let ground = try desk.run(
      "ground", "record", "--db", "school.sqlite", "--subject", "pupil", "--from", "2025-09-01",
      "--categories", "identity,marks,attendance", "--recipients", "school", "--law-ru", "Пример")
    #expect(ground.status == 0)
    #expect(try printSet(desk, "--set", "class=7-А").status == 0)
    #expect(try made(kept) != printed)
  }

  @Test(arguments: [
    (set: small, arguments: ["--set", "klass=7-А"], code: "RUN-0007"),
    (set: small.replacing("term-summary", with: "term-sumary"), arguments: [], code: "RUN-0020"),
    (
      set: small.replacing("reports:\n", with: "recipient: nobody\n    reports:\n"), arguments: [],
      code: "RUN-0021"
    ),
    (set: small.replacing("combine: class", with: "combine: school"), arguments: [], code: "TPL-0110"),
    (
      set: small.replacing("title: {ky: Кичи топтом, ru: Малый набор}", with: ""), arguments: [],
      code: "TPL-0109"
    ),
  ])
  func `what is wrong with a set is told before anything is printed`(
    set: String, arguments: [String], code: String
  ) throws {
    let desk = try desk(set)
    let outcome = try desk.run(
      Desk.program,
      ["print-set", "small", "--db", "school.sqlite", "--templates", "own", "--out", "set"] + arguments)
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics.contains("error \(code)"), "\(outcome.errors)")
    #expect(!desk.contents.contains { $0.hasPrefix("set/") })
  }

  @Test func `an unknown set names those that there are`() throws {
    let desk = try desk()
    let outcome = try desk.run(
      "print-set", "terms", "--db", "school.sqlite", "--templates", "own", "--out", "set")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("RUN-0019") && outcome.errors.contains("did you mean 'term'?"))
  }
}
