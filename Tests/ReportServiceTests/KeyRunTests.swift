import Cryptography
import Diagnostics
import Foundation
import ISUOData
import Language
import Testing

@testable import ReportService

/// Keys are made and replaced, papers are issued with a code, and codes are checked.
@Suite struct KeyRunTests {
  private let paper: TestPaper
  private let file: CodeKeyFile

  init() throws {
    paper = try TestPaper(
      """
        series: certificate
        title: {ky: Сыноо, ru: Проба}
        facts: {ky: "{{ content.to }} үчүн", ru: "для {{ content.to }}"}
        content:
          to: {type: text, label: {ky: кимге, ru: кому}}
      """,
      page:
        "<qr if=\"verification?\" value=\"{{ verification.code }}\"/><p>{{ verification?.fingerprint ?? '-' }}</p>"
    )
    file = CodeKeyFile(paper.report.folder.path("codes.pem"))
  }

  private func run(_ day: String = "2025-12-01") throws -> KeyRun {
    KeyRun(
      database: paper.database, today: try #require(CalendarDate(iso: day)), time: "\(day)T10:00:00Z",
      user: "owner")
  }

  private func secret(_ text: String) -> Secret {
    var bytes = Array(text.utf8)
    return Secret(taking: &bytes)
  }

  private func create(_ address: String? = "https://school.example/check") throws {
    let diagnostics = try run().create(file, passphrase: TestPaper.passphrase, address: address)
    try #require(diagnostics.isEmpty, "\(diagnostics.map(\.printed))")
  }

  private func codes(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map { "\($0.code)" } }

  /// The code that the paper of a document would have, as its archived data say.
  private func code(of document: StoredDocument) throws -> String {
    let key = try file.open(passphrase: TestPaper.passphrase)
    return DocumentCode(
      keyID: key.publicKey.id, kind: "test", no: try #require(document.no), date: try #require(document.date),
      fingerprint: DocumentCode.fingerprint(of: document.versions[0].data), facts: "РББ үчүн"
    ).text(signedBy: key, address: "https://school.example/check")
  }

  private func check(_ code: String) throws -> VerifiedCode {
    let source = VerifyCodeRun.Source.school(path: paper.database, catalogue: paper.report.catalogue)
    let found = try VerifyCodeRun(
      text: code, source: source, today: try #require(CalendarDate(iso: "2025-12-02"))
    ).run()
    return try #require(found.value, "\(found.diagnostics.map(\.printed))")
  }

  private func issue() throws -> StoredDocument {
    let issued = try paper.issue(try paper.draft("to: РББ"), key: file)
    return try #require(issued.document, "\(issued.run.printed)")
  }

  @Test func `the file is the owner's alone, and a second key is not made by create`() throws {
    try create()
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let again = try run().create(
      CodeKeyFile(file.path + "2"), passphrase: TestPaper.passphrase, address: nil)
    #expect(codes(again) == ["REG-0028"])
    #expect(!FileManager.default.fileExists(atPath: file.path + "2"))
  }

  @Test func `what is wrong with a key is said before anything is written`() throws {
    #expect(
      codes(try run().create(file, passphrase: secret("short"), address: nil)) == ["COD-0003"])
    for address in ["school.example", "ftp://school.example", "https://a.example/#x", "https:///x", ""] {
      let refused = try run().create(file, passphrase: TestPaper.passphrase, address: address)
      #expect(codes(refused) == ["COD-0004"], "\(address)")
    }
    #expect(!file.exists)
    #expect(try run().keys().isEmpty)
    try Data("other".utf8).write(to: URL(filePath: file.path))
    #expect(
      codes(try run().create(file, passphrase: TestPaper.passphrase, address: nil)) == ["COD-0002"])
    #expect(try Data(contentsOf: URL(filePath: file.path)) == Data("other".utf8))
  }

  @Test func `a key file that a stopped run left is taken into use`() throws {
    try file.make(passphrase: TestPaper.passphrase, replacing: false) { _, write in try write() }
    try create()
    let key = try file.open(passphrase: TestPaper.passphrase)
    #expect(try run().keys().map(\.id) == [key.publicKey.id])
  }

  @Test func `an old key does not come back by create`() throws {
    try create()
    let kept = try Data(contentsOf: URL(filePath: file.path))
    let rotated = try run("2025-12-05").rotate(
      CodeKeyFile(file.path + "2"), passphrase: TestPaper.passphrase, address: nil, isCompromised: false)
    #expect(rotated.isEmpty)
    #expect(try Data(contentsOf: URL(filePath: file.path)) == kept)
    // Its paper is refused, too.
    #expect(try paper.issue(try paper.draft("to: РББ"), key: file).codes == ["error COD-0006"])
    let again = try run("2025-12-06").create(file, passphrase: TestPaper.passphrase, address: nil)
    #expect(codes(again) == ["REG-0028"])
  }

  @Test func `rotation overwrites nothing but a key that the passphrase opens`() throws {
    try create()
    let kept = try Data(contentsOf: URL(filePath: file.path))
    let wrong = try run().rotate(
      file, passphrase: secret("wrong passphrase"), address: nil, isCompromised: false)
    #expect(codes(wrong) == ["COD-0001"])
    #expect(try Data(contentsOf: URL(filePath: file.path)) == kept)
    #expect(try run().keys().count == 1)
  }

  @Test func `a school with a key issues nothing without it`() throws {
    try create()
    let draft = try paper.draft("to: РББ")
    #expect(try paper.issue(draft).codes == ["error COD-0005"])
    #expect(try paper.issue(draft, key: file).document?.no == "1")
  }

  @Test func `a school without a key prints no code`() throws {
    let issued = try paper.issue(try paper.draft("to: РББ"))
    #expect(issued.codes == [])
    #expect(issued.document?.no == "1")
    let outcome = try run().exportPublic(
      to: paper.report.folder.path("keys.json"), asPage: false, catalogue: paper.report.catalogue)
    #expect(codes(outcome.diagnostics) == ["REG-0029"])
  }

  @Test func `the register says what became of the document`() throws {
    try create()
    let document = try issue()
    let code = try code(of: document)
    #expect(try check(code).verdict == .valid)
    #expect(
      try check(code).report(in: .ru) == """
        Проба № 1, 1 декабря 2025 года
        РББ үчүн
        Выдан: Кичи орто мектеби
        Код: \(DocumentCode.Read(code).code.printedFingerprint)
        ИТОГ: код подлинный. Сравните номер, день и имена на бумаге со сведениями из кода
        """)
    let school = try paper.open()
    try school.cancel(
      document.id, reason: "ката", on: "2025-12-02", at: "2025-12-02T10:00:00Z", by: "owner")
    try school.close()
    #expect(try check(code).findings == [.cancelled])
    #expect(try check(code).verdict == .untrusted)
  }

  @Test func `what the register does not have is not relied on, whoever signed it`() throws {
    try create()
    _ = try issue()
    let key = try file.open(passphrase: TestPaper.passphrase)
    func forged(_ no: String, _ date: String) -> String {
      DocumentCode(
        keyID: key.publicKey.id, kind: "test", no: no, date: date, fingerprint: "0123456789abcdef", facts: ""
      ).text(signedBy: key, address: nil)
    }
    #expect(try check(forged("2", "2025-12-01")).findings == [.notInRegister])
    #expect(try check(forged("1", "2025-12-01")).findings == [.otherContent])
    let rotated = try run("2025-12-05").rotate(
      file, passphrase: TestPaper.passphrase, address: nil, isCompromised: true)
    #expect(rotated.isEmpty)
    #expect(
      try check(forged("9", "2025-12-06")).findings == [.compromisedKey, .datedAfterKey, .notInRegister])
  }

  @Test func `a paper of a compromised key stands when the register has it`() throws {
    try create()
    let code = try code(of: try issue())
    #expect(
      try run("2025-12-05").rotate(
        file, passphrase: TestPaper.passphrase, address: nil, isCompromised: true
      ).isEmpty)
    #expect(try check(code).findings == [.compromisedKey])
    #expect(try check(code).verdict == .valid)
  }

  @Test func `the file of public keys is enough without the register`() throws {
    try create()
    let code = try code(of: try issue())
    let path = paper.report.folder.path("keys.json")
    _ = try run().exportPublic(to: path, asPage: false, catalogue: paper.report.catalogue)
    func check(_ text: String, _ keys: String) throws -> Diagnosed<VerifiedCode?> {
      try VerifyCodeRun(text: text, source: .keys(path: keys), today: CalendarDate(iso: "2025-12-02")!).run()
    }
    let found = try check(code, path)
    #expect(found.value?.findings == [.registerNotAsked])
    #expect(found.value?.verdict == .valid)
    #expect(codes(try check("hello", path).diagnostics) == ["COD-0007"])
    let later = "isuo:" + base64URL(Array("2\nx".utf8) + [UInt8](repeating: 0, count: 64))
    #expect(codes(try check(later, path).diagnostics) == ["COD-0008"])
    #expect(codes(try check(code, file.path).diagnostics) == ["COD-0009"])
    // Keys that came after the paper do not know it.
    let other = try String(contentsOfFile: path, encoding: .utf8).replacing(
      try file.open(passphrase: TestPaper.passphrase).publicKey.id, with: "AAAAAAAA")
    try Data(other.utf8).write(to: URL(filePath: path + "2"))
    #expect(try check(code, path + "2").value?.findings == [.unknownKey])
  }
}
