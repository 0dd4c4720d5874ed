import Cryptography
import Diagnostics

/// What files hold that prove signatures: certificates, lists of revoked ones, answers about revocation.
struct CredentialFiles: Sendable {
  private(set) var certificates: [Certificate] = []
  private(set) var revocationLists: [RevocationList] = []
  private(set) var answers: [OCSPResponse] = []

  /// Reads files; one that holds none of these is a diagnostic, which is thrown.
  init(_ paths: [String]) throws {
    for path in paths {
      let bytes = try contents(of: path)
      let file = CredentialFile(bytes)
      certificates += file.certificates
      revocationLists += file.revocationLists
      if file.certificates.isEmpty, file.revocationLists.isEmpty {
        guard let answer = OCSPResponse(der: bytes) else { throw Diagnostic.noCredential(path) }
        answers.append(answer)
      }
    }
  }
}
