/// A private key that signs: read from a file, or kept by a token.
public protocol SigningKey: Sendable {
  /// What kind of key it is.
  var kind: KeyKind { get }

  /// The signature over the hash of a message, by the algorithms of `kind`.
  ///
  /// - Throws: `KeyProblem` when the key cannot be used, `TokenFailure` when the token does not answer.
  func sign(_ message: [UInt8]) throws -> [UInt8]
}

/// The kinds of keys that documents are signed with.
public enum KeyKind: Hashable, Sendable {
  /// RSA with so many bits; signatures are those of PKCS #1, version 1.5, with SHA-256.
  case rsa(bits: Int)
  /// ECDSA on NIST's P-256, with SHA-256.
  case p256
  /// ECDSA on NIST's P-384, with SHA-384.
  case p384

  /// RSA keys from the weakest that is still accepted to the strongest that tokens have.
  static let rsaBits = 2048...4096

  /// The hash function that goes with the key.
  public var digest: DigestAlgorithm {
    switch self {
    case .rsa, .p256: .sha256
    case .p384: .sha384
    }
  }
}

/// Why a key cannot be had or used.
public enum KeyProblem: Error, Hashable, Sendable {
  /// The bytes are no PKCS #12 file.
  case notAKeyFile
  case wrongPassphrase
  /// The file holds no private key, or no certificate that belongs to it.
  case noKey
  /// The file is encrypted in a way that OpenSSL does not know here: RC2 without its legacy provider.
  case unknownEncryption
  /// A kind of key that documents are not signed with, in words.
  case unsuitableKey(String)
  /// OpenSSL did not sign.
  case cannotSign
}
