import Foundation

/// Tokens of software with keys of the tests (SoftHSM): `make-token` says which.
public struct TestTokens: Sendable {
  public static let module = "/usr/lib/softhsm/libsofthsm2.so"
  public static let pin = "1234"
  /// Those of this run of the tests; made when first asked for.
  public static let shared = Result { try TestTokens(TestPKI.shared.get()) }

  /// What SoftHSM reads to find the tokens: the value of `SOFTHSM2_CONF`.
  public let configuration: String

  private init(_ pki: TestPKI) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/make-token")
    try TestPKI.run("/bin/bash", [script.path, pki.folder.path])
    configuration = pki.url("softhsm2.conf").path
    // For the tests' own process; the library reads it when it begins.
    setenv("SOFTHSM2_CONF", configuration, 1)
  }
}
