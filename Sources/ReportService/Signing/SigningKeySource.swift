public import Cryptography
import Foundation
import Signing

/// Where the key lies that signs.
public enum SigningKeySource: Hashable, Sendable {
  /// A PKCS #12 file, as certification authorities hand it out.
  case file(String)
  /// A token, which keeps it.
  case token(TokenSelection)
}

extension SigningKeySource {
  /// The signer; `certificates` are further ones, such as the issuers'.
  func signer(secret: Secret, certificates: [Certificate]) throws -> Signer {
    switch self {
    case .file(let path):
      let file = try KeyFile(try contents(of: path), passphrase: secret)
      return Signer(key: file.key, certificate: file.certificate, others: file.others + certificates)
    case .token(let selection):
      let key = try TokenKey(selection, pin: secret)
      return Signer(key: key, certificate: key.certificate, others: key.others + certificates)
    }
  }
}

/// The bytes of a file.
func contents(of path: String) throws -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw EnvironmentFailure(what: "cannot read '\(path)'", help: "check the path and its permissions")
  }
  return [UInt8](data)
}
