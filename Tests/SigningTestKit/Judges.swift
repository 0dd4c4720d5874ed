public import Foundation

/// Programs of others that say what a signature is worth.
public enum Judges {
  /// The programs that `scripts/setup --test` installs from Python's index.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: ".build/judges/bin")

  /// The Python that knows pyHanko.
  public static let python = folder.appending(path: "python")

  /// What pyHanko says of all signatures of a file; throws when one is not valid or not trusted.
  public static func pyHanko(_ file: URL, trusting pki: TestPKI) throws -> String {
    try TestPKI.run(
      folder.appending(path: "pyhanko").path,
      [
        "sign", "validate", "--pretty-print", "--trust", pki.url("root.pem").path, "--trust-replace",
        "--no-revocation-check", file.path,
      ])
  }

  /// What pyHanko says of a file's signature by the data inside the file alone, without a network.
  public static func longTerm(_ file: URL, trusting pki: TestPKI) throws -> String {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/offline.py")
    return try TestPKI.run(
      python.path,
      [
        script.path, "sign", "adesverify", "--trust", pki.url("root.pem").path, "--trust-replace", file.path,
      ])
  }

  /// What Poppler says of the signatures; it knows no root of ours.
  public static func pdfsig(_ file: URL) throws -> String {
    try TestPKI.run("/usr/bin/pdfsig", ["-nocert", file.path])
  }

  /// Throws when the structure of a file is wrong.
  public static func qpdf(_ file: URL) throws { try TestPKI.run("/usr/bin/qpdf", ["--check", file.path]) }

  /// Throws when OpenSSL does not find the signature of a file to be a CAdES signature of its bytes.
  public static func openssl(_ bytes: [UInt8], trusting pki: TestPKI) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let match = text.firstMatch(of: /\/ByteRange\[0 (\d+) (\d+) (\d+) *\]\/Contents<([0-9A-F]+)>/),
      let (first, second, rest) = numbers(match)
    else { throw ProgramFailed(arguments: ["find the signature"], status: 1, output: "") }
    let digits = Array(match.4.utf8)
    let signature = stride(from: 0, to: digits.count, by: 2).map { place in
      UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16) ?? 0
    }
    let name = UUID().uuidString
    let (content, cms) = (pki.url("\(name).content"), pki.url("\(name).cms"))
    try Data(bytes[..<first] + bytes[second..<second + rest]).write(to: content)
    try Data(signature).write(to: cms)
    try TestPKI.run(
      "/usr/bin/openssl",
      [
        "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", cms.path, "-content", content.path,
        "-CAfile", pki.url("root.pem").path, "-purpose", "any", "-out", "/dev/null",
      ])
  }

  private static func numbers(
    _ match: Regex<(Substring, Substring, Substring, Substring, Substring)>.Match
  ) -> (Int, Int, Int)? {
    guard let first = Int(match.1), let second = Int(match.2), let rest = Int(match.3) else { return nil }
    return (first, second, rest)
  }
}
