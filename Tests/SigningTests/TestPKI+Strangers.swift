import Cryptography
import Foundation
import SigningTestKit
import Testing

extension TestPKI {
  /// The same, with certificates that should not be trusted.
  static let withStrangers = Result {
    let pki = try TestPKI.shared.get()
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/make-strangers")
    try run("/bin/bash", [script.path, pki.folder.path, passphrase])
    return pki
  }

  func certificate(_ name: String) throws -> Certificate {
    try #require(Certificate(der: bytes(name + ".der")))
  }
}
