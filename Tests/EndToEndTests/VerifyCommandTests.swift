import Foundation
import SigningTestKit
import Testing

/// `verify`, for files that `sign` signed and others changed.
@Suite struct VerifyCommandTests {
  private let pki: TestPKI
  private let desk: Desk

  init() throws {
    pki = try TestPKI.shared.get()
    desk = try Desk([
      "page.html": "<html lang=\"ky\"><head><title>Буйрук</title></head><body><h1>Буйрук</h1></body></html>",
      "pin": TestPKI.passphrase, "trusted/README": "not a certificate", "nobody/README": "not a certificate",
    ])
    try desk.write("trusted/root.pem", Data(contentsOf: pki.url("root.pem")))
    let made = try desk.run("typeset", "page.html", "--out", "order.pdf")
    try #require(made.status == 0, "\(made.errors)")
  }

  private func sign(_ words: String..., key: String = "rsa") throws {
    let outcome = try desk.run(["sign", "--key", pki.url("\(key).p12").path] + words, pin: "pin")
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func verify(_ words: String...) throws -> Desk.Outcome {
    try desk.run(Desk.program, ["verify"] + words)
  }

  @Test func `a signed document is found whole and its signer trusted`() throws {
    try sign("order.pdf", "--out", "signed.pdf", "--reason", "Бекитемин")
    let outcome = try verify("signed.pdf", "--trust", "trusted", "--lang", "ru")
    #expect(outcome.status == 0, "\(outcome.errors)")
    for sentence in [
      "Кто подписал: Асанова Гүлнара, Директор, № 7 мектеп", "Основание: Бекитемин", "не доказано",
      "С момента подписания документ не изменён", "отозван ли он, не проверено", "PAdES B-B",
      "ИТОГ: подписи подлинны",
    ] { #expect(outcome.output.contains(sentence), "\(outcome.output)") }
    let kyrgyz = try verify("signed.pdf", "--trust", "trusted")
    #expect(kyrgyz.output.contains("Кол койгон: Асанова Гүлнара, Директор, № 7 мектеп"))
    #expect(kyrgyz.output.contains("ЖЫЙЫНТЫК: кол тамгалар чыныгы"))
    let objects = try verify("signed.pdf", "--trust", "trusted/root.pem", "--json").objects()
    #expect(objects.map { $0["kind"] as? String } == ["finding", "summary"])
    #expect(objects[0]["signer"] as? String == "Асанова Гүлнара")
    #expect(objects[0]["whole"] as? Bool == true && objects[0]["trusted"] as? Bool == true)
    #expect(objects[0]["level"] as? String == "B-B")
    #expect(objects[1]["verdict"] as? String == "valid")
  }

  @Test func `two signers are told, and what the second did`() throws {
    try sign("order.pdf", "--certify", "--new-field", "director")
    try sign("order.pdf", "--new-field", "deputy", key: "p256")
    let outcome = try verify("order.pdf", "--trust", "trusted", "--lang", "ru")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("Подпись 1 «director», удостоверяет документ"))
    #expect(outcome.output.contains("Позже: добавлена подпись «deputy» – разрешено"))
    #expect(outcome.output.contains("Кто подписал: Өмүрбеков Үсөн, Завуч"))
  }

  @Test func `an altered file is found`() throws {
    try sign("order.pdf")
    var bytes = try desk.data("order.pdf")
    bytes[bytes.count / 4] ^= 1
    try desk.write("flipped.pdf", bytes)
    try desk.write("longer.pdf", desk.data("order.pdf") + Data("1 0 obj".utf8))
    for name in ["flipped.pdf", "longer.pdf"] {
      let outcome = try verify(name, "--trust", "trusted", "--lang", "ru")
      #expect(outcome.status == 4)
      #expect(outcome.output.contains("ИТОГ: документ повреждён или изменён"), "\(outcome.output)")
    }
    #expect(try verify("longer.pdf").output.contains("УРУКСАТСЫЗ"))
    let objects = try verify("longer.pdf", "--json").objects()
    #expect(objects[0]["faults"] as? [String] == ["changed-later"])
  }

  @Test func `a file that was cut off is found`() throws {
    try sign("order.pdf")
    try desk.write("cut.pdf", desk.data("order.pdf").dropLast(300))
    let outcome = try verify("cut.pdf", "--trust", "trusted")
    #expect(outcome.status == 4 && outcome.diagnostics == ["error SIG-0053"], "\(outcome.errors)")
  }

  @Test func `whoever is not trusted is told why`() throws {
    try sign("order.pdf")
    let unknown = try verify("order.pdf", "--lang", "ru")
    #expect(unknown.status == 5)
    #expect(unknown.output.contains("выдавшего сертификат нет в списке доверенных"))
    let expired = try verify("order.pdf", "--trust", "trusted", "--at", "2034-01-01", "--lang", "ru")
    #expect(expired.status == 5)
    #expect(expired.output.contains("срок сертификата истёк"))
    try sign("order.pdf", key: "revoked")
    try desk.write("trusted/root.crl", Data(contentsOf: pki.url("root.crl")))
    let revoked = try verify("order.pdf", "--trust", "trusted", "--lang", "ru")
    #expect(revoked.status == 5)
    #expect(revoked.output.contains("НЕ ДОВЕРЕННЫЙ: сертификат отозван"))
    #expect(revoked.output.contains("Сертификат доверенный, не отозван"))
  }

  @Test func `of several files the worst counts`() throws {
    try sign("order.pdf", "--out", "signed.pdf")
    try desk.write("note.txt", Data("x".utf8))
    let outcome = try verify("signed.pdf", "order.pdf", "note.txt", "--trust", "trusted")
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics == ["error SIG-0051", "error SIG-0050"], "\(outcome.errors)")
    #expect(outcome.output.contains("файлга кол коюлган эмес"))
    try desk.write("cut.pdf", desk.data("signed.pdf").dropLast(300))
    #expect(try verify("signed.pdf", "order.pdf", "cut.pdf").status == 4)
  }

  @Test func `a list of nobody, and what is not there, are said`() throws {
    let outcome = try verify("order.pdf", "--trust", "nobody")
    #expect(outcome.status == 1 && outcome.diagnostics == ["error SIG-0052"], "\(outcome.errors)")
    #expect(try verify("order.pdf", "--trust", "nowhere").status == 3)
    #expect(try verify("nowhere.pdf").status == 3)
    #expect(try verify().status == 2)
  }
}
