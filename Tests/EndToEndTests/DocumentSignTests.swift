import Foundation
import SigningTestKit
import Testing

/// `document sign`: documents that are signed and kept in one step.
@Suite struct DocumentSignTests {
  private let desk: Desk
  private let pki: TestPKI

  init() throws {
    desk = try Desk(["pin": TestPKI.passphrase, "wrong": "1234"])
    pki = try TestPKI.shared.get()
    _ = try DemoSchool.copy(to: desk)
    for id in ["1", "2", "3"] {
      try run("document", "draft", "order", "--from", Self.example)
      try run("document", "issue", id)
    }
    try run("document", "draft", "order", "--from", Self.example)
  }

  private static let today = ["--db", "school.sqlite", "--today", "2026-06-15"]
  private static let example = Desk.repository.appending(path: "templates/order/example.yaml").path

  /// Runs a command on the school, which must succeed.
  @discardableResult
  private func run(_ arguments: String...) throws -> Desk.Outcome {
    let outcome = try desk.run(Desk.program, arguments + Self.today)
    try #require(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome
  }

  private func sign(_ words: String..., key: String = "rsa", pin: String = "pin") throws -> Desk.Outcome {
    try desk.run(
      ["document", "sign", "--key", pki.url("\(key).p12").path] + words + Self.today, pin: pin)
  }

  private func file(of id: String) throws -> Data {
    try run("archive", "get", id, "--out", "got-\(id).pdf")
    return try desk.data("got-\(id).pdf")
  }

  private func states() throws -> [String] {
    try run("document", "list", "--json").objects().compactMap { $0["state"] as? String }
  }

  @Test func `documents are signed with one passphrase, and kept`() throws {
    let issued = try file(of: "1")
    let both = try sign(
      "1", "2", "--certify", "--rect", "20mm,240mm,80mm,28mm", "--reason", "Бекитемин", "--json")
    #expect(both.status == 0, "\(both.errors)")
    let documents = try both.objects().filter { $0["kind"] as? String == "document" }
    #expect(documents.compactMap { $0["state"] as? String } == ["signed", "signed"])
    #expect(try both.objects().last?["documents"] as? Int == 2)
    #expect(try states() == ["signed", "signed", "issued", "draft"])
    let signed = try file(of: "1")
    #expect(signed.starts(with: issued))
    // Another approves, and the file is written, too.
    let approved = try sign("1", "--out", "order.pdf", key: "p256")
    #expect(approved.status == 0 && approved.errors.contains("wrote order.pdf"), "\(approved.errors)")
    #expect(try desk.data("order.pdf") == file(of: "1"))
    #expect(try desk.data("order.pdf").starts(with: signed))
    let verdict = try Judges.pyHanko(desk.folder.appending(path: "order.pdf"), trusting: pki)
    #expect(verdict.ranges(of: "judged VALID").count == 2, "\(verdict)")
    #expect(try run("archive", "verify").errors.contains("6 files"))
    #expect(try run("register", "list", "main", "--year", "2026").output.contains("1-Н  2026-06-15  signed"))
    #expect(try desk.run("audit", "verify", "--db", "school.sqlite").status == 0)
  }

  @Test func `a document that cannot be signed is named, and all stay as they were`() throws {
    try run("document", "cancel", "3", "--reason", "жаңылыш")
    let before = try states()
    let refused = try sign("1", "3", "4", "9", pin: "wrong")
    // The PIN is not asked for in vain.
    #expect(refused.status == 1)
    #expect(
      refused.diagnostics == ["error REG-0017", "error REG-0017", "error REG-0015"], "\(refused.errors)")
    for place in ["document 3", "document 4", "document 9"] {
      #expect(refused.errors.contains("--> \(place)"), "\(refused.errors)")
    }
    // The second has a signature already, so that nobody can certify it any more.
    #expect(try sign("2").status == 0)
    let later = try sign("1", "2", "--certify")
    #expect(later.status == 1 && later.diagnostics == ["error SIG-0007"], "\(later.errors)")
    #expect(later.errors.contains("--> document 2"))
    let wrong = try sign("1", pin: "wrong")
    #expect(wrong.status == 1 && wrong.diagnostics == ["error SIG-0012"], "\(wrong.errors)")
    let server = try sign("1", "--timestamp", "\(pki.server.url)/busy")
    #expect(server.status == 3, "\(server.errors)")
    #expect(try states() == [before[0], "signed"] + before[2...])
    #expect(try run("archive", "verify").errors.contains("4 files"))
  }

  @Test func `a person who only reads signs nothing`() throws {
    let denied = try sign("1", "--as", "reader")
    #expect(denied.status == 1 && denied.diagnostics == ["error REG-0016"], "\(denied.errors)")
    #expect(try states()[0] == "issued")
  }

  @Test func `one document is named once, and one file is of one document`() throws {
    #expect(try sign("1", "1").status == 2)
    #expect(try sign("1", "2", "--out", "x.pdf").status == 2)
    #expect(try sign("1", "--long-term").status == 2)
    #expect(try sign().status == 2)
  }

  @Test func `a file that cannot be written leaves the document signed`() throws {
    let outcome = try sign("1", "--out", "pin/order.pdf")
    #expect(outcome.status == 3, "\(outcome.errors)")
    #expect(try states()[0] == "signed")
  }
}
