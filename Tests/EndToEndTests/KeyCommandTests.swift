import Foundation
import Testing

/// The code on a paper, from the making of the key to the telephone that reads it.
@Suite struct KeyCommandTests {
  private let desk: Desk

  init() throws {
    desk = try Desk(["pin": "four words of mine"])
    _ = try DemoSchool.copy(to: desk)
    try run("key", "create", "--key", "codes.pem", "--address", "https://school.example/check")
  }

  /// Runs a command on the school with the passphrase at file descriptor 3.
  @discardableResult
  private func run(_ words: String..., expecting status: Int32 = 0) throws -> Desk.Outcome {
    let outcome = try desk.run(
      URL(filePath: "/bin/sh"),
      ["-c", "exec \"$0\" \"$@\" --db school.sqlite --today 2026-06-15 --pin-fd 3 3<pin", Desk.program.path]
        + words)
    try #require(outcome.status == status, "\(words): \(outcome.errors)")
    return outcome
  }

  /// The text of the code on the first page of a PDF, as a camera reads it.
  private func scan(_ pdf: String) throws -> String {
    _ = try desk.run(URL(filePath: "/usr/bin/pdftoppm"), ["-r", "150", "-png", "-singlefile", pdf, "page"])
    let read = try desk.run(URL(filePath: "/usr/bin/zbarimg"), ["--quiet", "--raw", "page.png"])
    return read.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func certificate() throws -> String {
    let example = Desk.repository.appending(path: "templates/study-certificate/example.yaml").path
    let draft = try desk.run(
      Desk.program,
      [
        "document", "draft", "study-certificate", "--from", example, "--db", "school.sqlite", "--today",
        "2026-06-15",
      ])
    try #require(draft.status == 0, "\(draft.errors)")
    try run("document", "issue", "1", "--code-key", "codes.pem", "--out", "certificate.pdf")
    return try scan("certificate.pdf")
  }

  private func verify(_ words: String...) throws -> Desk.Outcome {
    try desk.run(Desk.program, ["verify"] + words)
  }

  private func export(_ name: String) throws {
    let outcome = try desk.run(
      Desk.program, ["key", "export-public", "--db", "school.sqlite", "--out", name, "--today", "2026-06-15"])
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `a scanned code is checked with the school's public keys alone`() throws {
    let code = try certificate()
    #expect(code.hasPrefix("https://school.example/check#"))
    try export("keys.json")
    let found = try verify("--qr", code, "--keys", "keys.json", "--lang", "ru")
    #expect(found.status == 0, "\(found.errors)")
    let lines = found.output.split(separator: "\n")
    #expect(lines.first == "Справка с места учёбы № 1, 15 июня 2026 года")
    #expect(lines.last?.hasPrefix("ИТОГ: код подлинный") == true)
    // The code tells no more than surname, initials and class of the pupil.
    #expect(lines[1].contains(/^\S+\s\S\.\s\S\., 7-«А» класс(ы)?$/), "\(lines[1])")
    #expect(try verify("--qr", "-", "--keys", "keys.json").status == 1)
    let register = try verify("--qr", code, "--db", "school.sqlite", "--json").objects()
    #expect(register.map { $0["verdict"] as? String } == ["valid"])
  }

  @Test func `a changed code is a false one, and one of another school is not relied on`() throws {
    let code = try certificate()
    try export("keys.json")
    #expect(try verify("--qr", code.dropLast(6) + "AAAAAA", "--keys", "keys.json").status == 4)
    #expect(
      try verify("--qr", "https://school.example", "--keys", "keys.json").diagnostics == ["error COD-0007"])
    try run("key", "rotate", "--key", "codes.pem", "--compromised")
    try export("keys.json")
    #expect(try verify("--qr", code, "--keys", "keys.json").status == 5)
    // The register has it all the same.
    #expect(try verify("--qr", code, "--db", "school.sqlite").status == 0)
    let list = try desk.run(Desk.program, ["key", "list", "--db", "school.sqlite", "--json"]).objects()
    #expect(list.map { $0["state"] as? String } == ["compromised", ""])
  }

  @Test func `the key file is one that OpenSSL opens`() throws {
    let shown = try desk.run(
      URL(filePath: "/usr/bin/openssl"),
      ["pkey", "-in", "codes.pem", "-passin", "file:pin", "-noout", "-text"])
    #expect(shown.output.contains("ED25519 Private-Key"))
    let wrong = try desk.run(
      URL(filePath: "/usr/bin/openssl"), ["pkey", "-in", "codes.pem", "-passin", "pass:other", "-noout"])
    #expect(wrong.status != 0)
  }

  @Test func `the page for a telephone tells a good code from a false one without a network`() throws {
    let code = try certificate()
    try export("check.html")
    func page(_ hash: String) throws -> String {
      let url = URL(filePath: desk.path("check.html")).absoluteString + "#" + hash
      return try desk.run(
        URL(filePath: "/usr/bin/chromium"),
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(desk.path("profile"))",
          "--dump-dom", url,
        ]
      ).output
    }
    let body = try #require(code.split(separator: "#").last.map(String.init))
    let good = try page(body)
    #expect(
      good.contains("<section id=\"result\" aria-live=\"polite\" class=\"valid\">"), "\(good.suffix(3000))")
    #expect(good.contains("<p id=\"number\">№ 1, 15.06.2026</p>"))
    let bad = try page(String(body.dropLast(6)) + "AAAAAA")
    #expect(bad.contains("class=\"invalid\""))
    #expect(!bad.contains("№ 1, 15.06.2026"))
    #expect(try page("hello").contains("class=\"untrusted\""))
  }
}
