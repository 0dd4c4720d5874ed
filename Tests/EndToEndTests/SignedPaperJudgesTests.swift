import Foundation
import PDFTestKit
import SigningTestKit
import Testing

/// Signatures of every level on documents of every kind, which programs of others judge after each step.
/// `scripts/test --all` runs it.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ISUO_SLOW_TESTS"] == "1"))
struct SignedPaperJudgesTests {
  enum Level: String, CaseIterable {
    case basic = "B-B"
    case timed = "B-T"
    case longTerm = "B-LT"
    case archived = "B-LTA"
  }

  /// A document, and where its two signatures are seen.
  struct Kind: CustomTestStringConvertible {
    let testDescription: String
    let first: [String]
    let second: [String]
    let make: @Sendable (Desk) throws -> Void
  }

  private static let kinds = [
    Kind(
      testDescription: "an order, whose first signature is seen in a new place",
      first: ["--new-field", "stamp", "--rect", "20mm,240mm,80mm,28mm"], second: []
    ) { desk in
      _ = try DemoSchool.copy(to: desk)
      let example = Desk.repository.appending(path: "templates/order/example.yaml").path
      let common = ["--db", "school.sqlite", "--today", "2026-06-15"]
      for words in [["draft", "order", "--from", example], ["issue", "1", "--out", "base.pdf"]] {
        let outcome = try desk.run(Desk.program, ["document"] + words + common)
        try #require(outcome.status == 0, "\(outcome.errors)")
      }
    },
    Kind(
      testDescription: "a page that offers both places", first: ["--field", "director"],
      second: ["--field", "deputy"]
    ) { desk in
      try desk.write("page.html", Data(page.utf8))
      let outcome = try desk.run("typeset", "page.html", "--out", "base.pdf")
      try #require(outcome.status == 0, "\(outcome.errors)")
    },
    Kind(
      testDescription: "a form with its data (PDF/A-3), whose signatures are not seen", first: [], second: []
    ) { desk in
      let outcome = try desk.run(
        Desk.program,
        [
          "render", "school-by-class", "--db", DemoSchool.database, "--set", "period=2", "--out", "base.pdf",
          "--quiet",
        ])
      try #require(outcome.status == 0, "\(outcome.errors)")
      try #require(try desk.run("extract", "base.pdf", "--out", "data").status == 0)
    },
  ]

  private static let page = """
    <html lang="ky"><head><title>Буйрук</title><style>.place { width: 80mm; height: 28mm }</style></head>
    <body><h1>Буйрук</h1><p>Бекитилсин.</p>
    <div class="place" data-signature-field="director" title="Директордун колу"></div>
    <div class="place" data-signature-field="deputy" title="Завучтун колу"></div></body></html>
    """

  private let pki: TestPKI
  private let desk: Desk

  init() throws {
    pki = try TestPKI.shared.get()
    desk = try Desk(["pin": TestPKI.passphrase])
    try desk.write("root.pem", Data(contentsOf: pki.url("root.pem")))
  }

  @Test(arguments: kinds)
  func `the director certifies, the deputy approves, and the file stays what it is`(kind: Kind) throws {
    try kind.make(desk)
    var files = ["base.pdf"]
    for level in Level.allCases {
      for keys in [["rsa", "p256"], ["p256", "rsa"]] {
        var before = "base.pdf"
        for (index, words) in [kind.first + ["--certify"], kind.second].enumerated() {
          let file = "\(level.rawValue)-\(keys[0])-\(index + 1).pdf"
          try sign(before, level, key: keys[index], words, as: file)
          try judge(file, level, signatures: index + 1, signedBefore: before)
          files.append(file)
          before = file
        }
      }
    }
    #expect(try Preflight.faults(of: files, on: desk) == [])
  }

  private func sign(_ file: String, _ level: Level, key: String, _ words: [String], as signed: String) throws
  {
    let server = ["--timestamp", "\(pki.server.url)/tsa"]
    var words = words
    if level != .basic { words += server }
    if level == .longTerm || level == .archived {
      words += ["--long-term", "--credentials", pki.url("root.pem").path]
    }
    let outcome = try desk.run(
      ["sign", file, "--key", pki.url("\(key).p12").path, "--out", signed] + words, pin: "pin")
    try #require(outcome.status == 0, "\(signed): \(outcome.errors)")
    guard level == .archived else { return }
    let stamped = try desk.run(
      Desk.program, ["timestamp", signed] + server + ["--credentials", pki.url("root.pem").path])
    try #require(stamped.status == 0, "\(signed): \(stamped.errors)")
  }

  private func judge(_ name: String, _ level: Level, signatures count: Int, signedBefore: String) throws {
    let file = desk.folder.appending(path: name)
    #expect(try desk.data(name).starts(with: desk.data(signedBefore)), "\(name)")
    try Judges.qpdf(file)
    #expect(try TaggedFile([UInt8](desk.data(name))).faults() == [], "\(name)")
    #expect(try Judges.pdfsig(file).ranges(of: "Signature is Valid").count == count, "\(name)")
    let verdict = try Judges.pyHanko(file, trusting: pki)
    #expect(verdict.ranges(of: "The signature is judged VALID").count >= count, "\(name): \(verdict)")
    if level == .longTerm || level == .archived {
      let proved = try Judges.longTerm(file, trusting: pki)
      #expect(proved.contains("INTACT:TRUSTED,TIMESTAMP_TOKEN"), "\(name): \(proved)")
    }
    let own = try desk.run("verify", name, "--trust", "root.pem", "--json")
    #expect(own.status == 0, "\(name): \(own.output)")
    let levels = try own.objects().compactMap { $0["level"] as? String }
    #expect(levels.filter { $0 == level.rawValue }.count >= count, "\(name): \(levels)")
    if desk.contents.contains("data/") {
      #expect(try desk.run("extract", name, "--out", "data").status == 0, "\(name)")
    }
  }
}
