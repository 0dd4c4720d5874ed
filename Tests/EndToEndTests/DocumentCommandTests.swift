import Foundation
import SigningTestKit
import Testing

/// Documents from draft to archive, as the program is used.
@Suite struct DocumentCommandTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    _ = try DemoSchool.copy(to: desk)
  }

  private static let today = ["--db", "school.sqlite", "--today", "2026-06-15"]

  /// Runs a command on the school, which must succeed.
  @discardableResult
  private func run(_ arguments: String...) throws -> Desk.Outcome {
    let outcome = try desk.run(Desk.program, arguments + Self.today)
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome
  }

  /// The text of a PDF without spaces: turned letters and narrow cells break its lines anywhere.
  private func letters(of pdf: String) throws -> String {
    try desk.text(of: pdf).filter { !$0.isWhitespace }
  }

  private func example(_ paper: String) -> String {
    Desk.repository.appending(path: "templates/\(paper)/example.yaml").path
  }

  @Test func `an order is drafted, issued, registered and given again`() throws {
    try run("document", "draft", "order", "--from", example("order"), "--out", "draft.pdf")
    let draft = try letters(of: "draft.pdf")
    #expect(draft.contains("ДОЛБООР/ПРОЕКТ"))
    #expect(!draft.contains("№1-Н"))
    let issued = try run("document", "issue", "1", "--out", "order.pdf", "--json").objects()
    #expect(issued.map { $0["kind"] as? String } == ["document", "artefact"])
    #expect(issued[0]["no"] as? String == "1-Н")
    let text = try letters(of: "order.pdf")
    for part in [
      "БУЙРУК", "2026-жылдын 15-июну", "№ 1-Н", "БУЙРУК КЫЛАМ:",
      "3. Буйруктун аткарылышын көзөмөлдөө Р. Ж. Эсенкановага жүктөлсүн.",
      "Негиз: Педагогикалык кеңештин чечими",
      "Буйрук менен тааныштым:", "15.06.2026 № 1-Н буйрукка тиркеме", "Хамидова Нилуфар Шерзодовна",
    ] {
      #expect(text.contains(part.replacing(" ", with: "")), "\(part)")
    }
    #expect(!text.contains("ДОЛБООР"))
    try run("archive", "get", "1", "--out", "again.pdf")
    #expect(try desk.data("again.pdf") == desk.data("order.pdf"))
    let hash = try #require(issued[0]["file"] as? String)
    try run("archive", "get", hash, "--out", "by-hash.pdf")
    #expect(try desk.data("by-hash.pdf") == desk.data("order.pdf"))
    let csv = try run("register", "list", "main", "--year", "2026", "--csv").output
    #expect(csv.contains("1-Н,2026-06-15,issued,Кызматкерлердин ИСУОдогу милдеттерин аныктоо жөнүндө"))
    #expect(try run("archive", "verify").errors.contains("the archive is whole: 1 files"))
    #expect(try desk.run("doctor", "--db", "school.sqlite", "--json").status == 0)
  }

  @Test(arguments: [
    ("order", "ky", [], ["БУЙРУК", "БУЙРУК КЫЛАМ:"], ["ПРИКАЗ"]),
    ("order", "ru", [], ["ПРИКАЗ", "ПРИКАЗЫВАЮ:", "возложить на Р. Ж. Эсенканову."], ["БУЙРУК"]),
    ("order", "ky", ["--set", "bilingual=ооба"], ["БУЙРУК / ПРИКАЗ", "БУЙРУК КЫЛАМ:", "ПРИКАЗЫВАЮ:"], []),
    ("study-certificate", "ky", [], ["МААЛЫМКАТ", "окуй тургандыгы үчүн", "7-«А»"], []),
    ("study-certificate", "ru", [], ["СПРАВКА", "она действительно обучается в 7-«А» классе"], []),
  ])
  func `a paper speaks its language`(
    paper: String, language: String, fields: [String], there: [String], notThere: [String]
  ) throws {
    let draft = try desk.run(
      Desk.program,
      ["document", "draft", paper, "--from", example(paper), "--lang", language] + fields + Self.today)
    #expect(draft.status == 0, "\(draft.errors)")
    try run("document", "issue", "1", "--out", "paper.pdf")
    let text = try letters(of: "paper.pdf")
    for part in there { #expect(text.contains(part.replacing(" ", with: "")), "\(part)") }
    for part in notThere { #expect(!text.contains(part), "\(part)") }
  }

  @Test func `numbers go on after the imported book, and the printed register tells what became of them`()
    throws
  {
    for _ in 0..<2 {
      try run("document", "draft", "order", "--from", example("order"), "--series", "pupils")
    }
    #expect(
      try run("document", "issue", "2", "--date", "2026-06-23").errors.contains("issued № 18-О of 2026-06-23")
    )
    #expect(
      try run("document", "issue", "1", "--date", "2026-06-24").errors.contains("issued № 19-О of 2026-06-24")
    )
    try run("document", "cancel", "2", "--reason", "жаңылыш чыгарылган")
    try run("document", "supersede", "1", "--from", example("order"), "--lang", "ru")
    try run("document", "issue", "3", "--date", "2026-06-25")
    try run(
      "render", "document-register", "--set", "year=2026", "--as-of", "2026-06-30", "--out", "register.pdf")
    let words = try desk.words(of: "register.pdf").joined(separator: " ")
    #expect(words.contains("жокко чыгарылган: жаңылыш"))
    #expect(words.contains("алмаштырылган: № 20-О"))
    #expect(words.contains("№ 19-О ордуна"))
    #expect(try run("document", "list", "--state", "superseded").output.contains("19-О"))
    #expect(try run("document", "show", "1", "--json").objects()[0]["superseded_by"] as? String == "3")
    // An import of the old book again changes nothing of it.
    let again = try desk.run(
      "import", "--db", "school.sqlite", "--json", Desk.repository.appending(path: "demo/movement.xlsx").path)
    #expect(again.status == 0, "\(again.errors)")
    #expect(
      try run("register", "list", "pupils", "--year", "2026").output.contains("18-О  2026-06-23  cancelled"))
  }

  @Test func `documents whose term is over are listed, and kept`() throws {
    try run("document", "draft", "order", "--from", example("order"))
    try run("document", "issue", "1")
    try run("register", "set", "О", "--keep", "1")
    try run("register", "set", "Н", "--keep", "1")
    let none = try run("archive", "expired", "--date", "2026-12-31", "--json").objects()
    #expect(none.isEmpty)
    let some = try run("archive", "expired", "--date", "2027-01-01", "--json").objects()
    #expect(!some.isEmpty && some.allSatisfy { ($0["date"] as? String)?.hasPrefix("2025-") == true })
    #expect(Set(some.compactMap { $0["kept_until"] as? String }) == ["2026-12-31"])
    let csv = try run("archive", "expired", "--date", "2028-01-01", "--lang", "ru", "--csv").output
    #expect(
      csv.hasPrefix("series,no,date,title,years,kept_until,state,document,file\r\n"), "\(csv.prefix(80))")
    #expect(
      csv.contains("Н,1-Н,2026-06-15,Об определении обязанностей сотрудников в ИСУО,1,2027-12-31,issued,1,"))
    #expect(try run("archive", "verify").errors.contains("1 files"))
  }

  @Test func `mistakes of the content are said in the language of the document, and nothing is kept`() throws
  {
    try desk.write("content.yaml", Data("heading: {ky: А}\npoint: []\n".utf8))
    let outcome = try desk.run(
      Desk.program, ["document", "draft", "order", "--from", "content.yaml", "--out", "x.pdf"] + Self.today)
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics == ["error PAP-0002", "error PAP-0001"])
    #expect(outcome.errors.contains("«point» деген талаа жок\n --> content.yaml:2:1"))
    #expect(try run("document", "list").output.split(separator: "\n").count == 1)
    #expect(!desk.contents.contains("x.pdf"))
    #expect(
      try desk.run(Desk.program, ["document", "issue", "1"] + Self.today).diagnostics == ["error REG-0015"])
    let none = try desk.run(Desk.program, ["document", "draft", "order"] + Self.today)
    #expect(none.status == 2)
  }

  @Test func `a signed file is kept when its signature holds for the issued one`() throws {
    let pki = try TestPKI.shared.get()
    try desk.write("pin", Data(TestPKI.passphrase.utf8))
    for id in ["1", "2"] {
      try run("document", "draft", "order", "--from", example("order"))
      try run("document", "issue", id)
      try run("archive", "get", id, "--out", "\(id).pdf")
    }
    let signed = try desk.run(
      ["sign", "--key", pki.url("rsa.p12").path, "1.pdf", "--certify", "--out", "signed.pdf"], pin: "pin")
    #expect(signed.status == 0, "\(signed.errors)")
    func keep(_ id: String, _ file: String) throws -> Desk.Outcome {
      try desk.run(Desk.program, ["document", "keep-signed", id, "--from", file] + Self.today)
    }
    var altered = try desk.data("signed.pdf")
    altered[altered.count / 3] ^= 1
    try desk.write("altered.pdf", altered)
    for file in ["1.pdf", "altered.pdf", "pin"] {
      #expect(try keep("1", file).diagnostics == ["error PAP-0016"], "\(file)")
    }
    // The signature holds, but for another document.
    #expect(try keep("2", "signed.pdf").diagnostics == ["error REG-0025"])
    let kept = try keep("1", "signed.pdf")
    #expect(kept.status == 0 && kept.errors.contains("document 1: signed № 1-Н"), "\(kept.errors)")
    try run("archive", "get", "1", "--out", "again.pdf")
    #expect(try desk.data("again.pdf") == desk.data("signed.pdf"))
    #expect(try run("archive", "verify").errors.contains("3 files"))
    #expect(try run("register", "list", "main", "--year", "2026").output.contains("1-Н  2026-06-15  signed"))
  }

  @Test func `an altered archive ends with 4`() throws {
    try run("document", "draft", "order", "--from", example("order"))
    try run("document", "issue", "1")
    let script = """
      import sqlite3
      db = sqlite3.connect('school.sqlite')
      db.execute('DROP TRIGGER archived_file_never_update')
      db.execute('UPDATE archived_file SET bytes = zeroblob(size)')
      db.commit()
      """
    #expect(try desk.run(URL(filePath: "/usr/bin/python3"), ["-c", script]).status == 0)
    let outcome = try desk.run(Desk.program, ["archive", "verify", "--json"] + Self.today)
    #expect(outcome.status == 4)
    #expect(try outcome.objects().map { $0["fault"] as? String } == ["altered"])
    let get = try desk.run(Desk.program, ["archive", "get", "1", "--out", "x.pdf"] + Self.today)
    #expect(get.status == 1)
    #expect(get.diagnostics == ["error REG-0026"])
  }

  @Test func `who issue at the same time get different numbers, one after the other`() throws {
    let count = 8
    for _ in 0..<count { try run("document", "draft", "order", "--from", example("order")) }
    let commands = (1...count).map {
      "\(Desk.program.path) document issue \($0) \(Self.today.joined(separator: " ")) --quiet &"
    }
    let script = commands.joined(separator: "\n") + "\nwait"
    let outcome = try desk.run(URL(filePath: "/bin/bash"), ["-c", script])
    #expect(outcome.errors == "")
    let lines = try run("document", "list", "--state", "issued", "--json").objects()
    #expect(Set(lines.compactMap { $0["no"] as? String }) == Set((1...count).map { "\($0)-Н" }))
    #expect(try desk.run("audit", "verify", "--db", "school.sqlite").status == 0)
  }
}
