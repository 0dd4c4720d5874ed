import Foundation
import SigningTestKit
import Testing

/// `sign` and `timestamp`, judged by others.
@Suite struct SignCommandTests {
  private let pki: TestPKI
  private let desk: Desk

  init() throws {
    pki = try TestPKI.shared.get()
    desk = try Desk([
      "page.html": "<html lang=\"ky\"><head><title>Буйрук</title></head><body><h1>Буйрук</h1></body></html>",
      "pin": TestPKI.passphrase, "wrong": "1234",
    ])
    let made = try desk.run("typeset", "page.html", "--out", "order.pdf")
    try #require(made.status == 0, "\(made.errors)")
  }

  /// `sign` with a key of the tests and the passphrase from a file descriptor.
  private func sign(
    _ words: String..., key: String = "rsa", pin: String = "pin"
  ) throws -> Desk.Outcome {
    try desk.run(["sign", "--key", pki.url("\(key).p12").path] + words, pin: pin)
  }

  private func file(_ name: String) -> URL { desk.folder.appending(path: name) }

  @Test func `a document is signed beside its file, or in its place`() throws {
    let base = try desk.data("order.pdf")
    let outcome = try sign("order.pdf", "--out", "signed.pdf")
    #expect(outcome.status == 0 && outcome.errors.contains("wrote signed.pdf"), "\(outcome.errors)")
    #expect(outcome.errors.contains("ms a document"))
    #expect(try desk.data("order.pdf") == base)
    #expect(try desk.data("signed.pdf").starts(with: base))
    #expect(try Judges.pyHanko(file("signed.pdf"), trusting: pki).contains("judged VALID"))
    try Judges.qpdf(file("signed.pdf"))
    #expect(try sign("order.pdf").status == 0)
    #expect(try desk.data("order.pdf").starts(with: base))
    #expect(try Judges.pdfsig(file("order.pdf")).contains("Signature is Valid"))
    #expect(!desk.contents.contains { $0.hasSuffix(".partial") })
  }

  @Test func `the director certifies and the deputy approves`() throws {
    let first = try sign(
      "order.pdf", "--certify", "--new-field", "director", "--rect", "20mm,200mm,80mm,30mm", "--reason",
      "Бекитемин",
      "--location", "Ак-Терек")
    #expect(first.status == 0, "\(first.errors)")
    let second = try sign("order.pdf", "--new-field", "deputy", key: "p256")
    #expect(second.status == 0, "\(second.errors)")
    let verdict = try Judges.pyHanko(file("order.pdf"), trusting: pki)
    #expect(verdict.ranges(of: "judged VALID").count == 2, "\(verdict)")
    let third = try sign("order.pdf", "--certify", key: "p384")
    #expect(third.status == 1 && third.diagnostics == ["error SIG-0007"], "\(third.errors)")
    let again = try sign("order.pdf", "--field", "deputy", key: "p384")
    #expect(again.diagnostics == ["error SIG-0005"], "\(again.errors)")
    let unknown = try sign("order.pdf", "--field", "teacher")
    #expect(unknown.diagnostics == ["error SIG-0003"], "\(unknown.errors)")
    let taken = try sign("order.pdf", "--new-field", "deputy")
    #expect(taken.diagnostics == ["error SIG-0006"], "\(taken.errors)")
  }

  @Test(arguments: [("ky", "Электрондук кол тамга коюлду"), ("ru", "Подписано электронной подписью")])
  func `what is seen names the signer and the certificate`(language: String, heading: String) throws {
    let outcome = try sign(
      "order.pdf", "--rect", "20mm,200mm,80mm,28mm", "--page", "1", "--lang", language, "--out", "signed.pdf")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try desk.text(of: "signed.pdf")
    #expect(
      text.contains(heading) && text.contains("Асанова Гүлнара") && text.contains("Директор"), "\(text)")
    #expect(text.contains("Сертификат № 1000"))
    #expect(try Judges.pdfsig(file("signed.pdf")).contains("Signature is Valid"))
    try Judges.qpdf(file("signed.pdf"))
  }

  @Test func `a folder of documents is signed with one passphrase`() throws {
    for name in ["a", "b", "c"] { try desk.write("in/\(name).pdf", desk.data("order.pdf")) }
    let outcome = try sign("in/a.pdf", "in/b.pdf", "in/c.pdf", "--out-dir", "out", "--json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let objects = try outcome.objects()
    #expect(objects.compactMap { $0["path"] as? String } == ["out/a.pdf", "out/b.pdf", "out/c.pdf"])
    #expect(objects.last?["documents"] as? Int == 3)
    #expect(objects.last?["milliseconds_per_document"] is Int)
    for name in ["a", "b", "c"] {
      #expect(try Judges.pdfsig(file("out/\(name).pdf")).contains("Signature is Valid"))
    }
  }

  @Test func `one document that cannot be signed keeps all back`() throws {
    try desk.write("other.pdf", Data("%PDF-1.7 nothing".utf8))
    let outcome = try sign("order.pdf", "other.pdf", "--out-dir", "out")
    #expect(outcome.status == 1 && outcome.diagnostics == ["error SIG-0001"], "\(outcome.errors)")
    #expect(!desk.contents.contains { $0.hasPrefix("out") })
    try desk.write("in/order.pdf", desk.data("order.pdf"))
    let twice = try sign("order.pdf", "in/order.pdf", "--out-dir", "out")
    #expect(twice.status == 1 && twice.diagnostics == ["error SIG-0019"], "\(twice.errors)")
  }

  @Test func `what is wrong with a key is said, and nothing is written`() throws {
    let wrong = try sign("order.pdf", "--out", "signed.pdf", pin: "wrong")
    #expect(wrong.status == 1 && wrong.diagnostics == ["error SIG-0012"], "\(wrong.errors)")
    #expect(!wrong.errors.contains("1234"))
    #expect(try sign("order.pdf", key: "rsa1024").diagnostics == ["error SIG-0015"])
    #expect(try sign("order.pdf", key: "certificates").diagnostics == ["error SIG-0013"])
    let issuer = try sign("order.pdf", key: "root")
    #expect(issuer.status == 1 && issuer.diagnostics == ["error SIG-0018"], "\(issuer.errors)")
    #expect(issuer.errors.contains("root.p12"))
    let noFile = try desk.run(["sign", "order.pdf", "--key", "order.pdf"], pin: "pin")
    #expect(noFile.diagnostics == ["error SIG-0011"], "\(noFile.errors)")
    #expect(try sign("order.pdf", key: "nobody").status == 3)
    // The child of a test has no terminal.
    let silent = try desk.run(
      URL(filePath: "/usr/bin/setsid"),
      [Desk.program.path, "sign", "order.pdf", "--key", pki.url("rsa.p12").path])
    #expect(silent.status == 3 && silent.errors.contains("--pin-fd"), "\(silent.errors)")
    #expect(!desk.contents.contains("signed.pdf"))
  }

  @Test func `a token signs, and a wrong PIN does not`() throws {
    let tokens = try TestTokens.shared.get()
    func sign(pin: String, _ words: String...) throws -> Desk.Outcome {
      try desk.write("token-pin", Data(pin.utf8))
      return try desk.run(
        ["sign", "order.pdf", "--pkcs11"] + words, pin: "token-pin",
        ["SOFTHSM2_CONF": tokens.configuration])
    }
    let base = try desk.data("order.pdf")
    let wrong = try sign(pin: "4321", TestTokens.module, "--token", "director")
    #expect(wrong.status == 1 && wrong.diagnostics == ["error SIG-0026"], "\(wrong.errors)")
    #expect(try sign(pin: TestTokens.pin, "/nowhere.so").status == 3)
    #expect(try desk.data("order.pdf") == base)
    let signed = try sign(pin: TestTokens.pin, TestTokens.module, "--token", "deputy", "--key-id", "03")
    #expect(signed.status == 0, "\(signed.errors)")
    #expect(try Judges.pyHanko(file("order.pdf"), trusting: pki).contains("judged VALID"))
  }

  @Test func `a place that is not there is said`() throws {
    #expect(try sign("order.pdf", "--rect", "20mm,290mm,80mm,30mm").diagnostics == ["error SIG-0010"])
    #expect(
      try sign("order.pdf", "--rect", "20mm,20mm,80mm,30mm", "--page", "2").diagnostics == ["error SIG-0009"])
    #expect(try sign("order.pdf", "--rect", "20mm,20mm").status == 2)
    #expect(try sign("order.pdf", "order.pdf", "--out", "a.pdf").status == 2)
    #expect(try sign("order.pdf", "--long-term").status == 2)
  }

  @Test func `with a stamp, what proves it and a stamp over all, a document can be checked for ever`() throws
  {
    let signed = try sign(
      "order.pdf", "--timestamp", "\(pki.server.url)/tsa", "--long-term", "--credentials",
      pki.url("root.pem").path)
    #expect(signed.status == 0, "\(signed.errors)")
    #expect(try Judges.longTerm(file("order.pdf"), trusting: pki).contains("INTACT:TRUSTED,TIMESTAMP_TOKEN"))
    let stamped = try desk.run("timestamp", "order.pdf", "--timestamp", "\(pki.server.url)/tsa")
    #expect(stamped.status == 0, "\(stamped.errors)")
    try Judges.qpdf(file("order.pdf"))
    #expect(try Judges.longTerm(file("order.pdf"), trusting: pki).contains("INTACT:TRUSTED,TIMESTAMP_TOKEN"))
    #expect(try Judges.pyHanko(file("order.pdf"), trusting: pki).contains("judged VALID"))
  }

  @Test func `what a revoked certificate signs is not proved`() throws {
    let outcome = try sign(
      "order.pdf", "--timestamp", "\(pki.server.url)/tsa", "--long-term", "--credentials",
      pki.url("root.crl").path,
      key: "revoked")
    #expect(outcome.status == 1 && outcome.diagnostics == ["error SIG-0023"], "\(outcome.errors)")
    let strange = try sign(
      "order.pdf", "--timestamp", "\(pki.server.url)/tsa", "--long-term", "--credentials", "page.html")
    #expect(strange.diagnostics == ["error SIG-0020"], "\(strange.errors)")
  }

  @Test(arguments: [
    ("/busy", "refuses a stamp: too many requests today"), ("/silent", "sent something else than a stamp"),
    ("/nowhere:1", "no answer from"),
  ])
  func `a server that fails leaves the file as it was`(path: String, words: String) throws {
    let base = try desk.data("order.pdf")
    let url = path == "/nowhere:1" ? "http://127.0.0.1:1/" : pki.server.url + path
    let outcome = try sign("order.pdf", "--timestamp", url)
    #expect(outcome.status == 3 && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(try desk.data("order.pdf") == base)
    #expect(try desk.run("timestamp", "order.pdf", "--timestamp", url).status == 3)
    #expect(try desk.data("order.pdf") == base)
    #expect(!desk.contents.contains { $0.hasSuffix(".partial") })
  }
}
