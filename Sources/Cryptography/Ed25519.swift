internal import COpenSSL

/// A private key of Ed25519 (RFC 8032). Owns `EVP_PKEY`, freed once; OpenSSL wipes the key then.
public final class Ed25519PrivateKey: Sendable {
  /// OpenSSL counts the users of a key with locks, and signing only reads it.
  private nonisolated(unsafe) let handle: OpaquePointer
  public let publicKey: Ed25519PublicKey

  /// Takes over a key, also when it is of another kind: nil then.
  init?(taking handle: OpaquePointer) {
    var bytes = [UInt8](repeating: 0, count: Ed25519PublicKey.count)
    var count = bytes.count
    guard EVP_PKEY_get_base_id(handle) == EVP_PKEY_ED25519,
      EVP_PKEY_get_raw_public_key(handle, &bytes, &count) == 1,
      let publicKey = Ed25519PublicKey(bytes)
    else {
      EVP_PKEY_free(handle)
      return nil
    }
    self.handle = handle
    self.publicKey = publicKey
  }

  deinit { EVP_PKEY_free(handle) }

  /// A key from 32 bytes that nobody else knows: `randomBytes(32)`.
  public convenience init(seed: Secret) {
    let handle = seed.withBytes { bytes in
      EVP_PKEY_new_raw_private_key(
        EVP_PKEY_ED25519, nil, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
    }
    guard let handle else { preconditionFailure("any 32 bytes are a key") }
    self.init(taking: handle)!
  }

  /// The 64 bytes of the signature over a message.
  public func sign(_ message: [UInt8]) -> [UInt8] {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var (signature, count) = ([UInt8](repeating: 0, count: Ed25519PublicKey.signatureCount), 64)
    precondition(
      EVP_DigestSignInit(context, nil, nil, nil, handle) == 1
        && EVP_DigestSign(context, &signature, &count, message, message.count) == 1,
      "a key of Ed25519 signs any bytes")
    return signature
  }

  /// The key in PEM, encrypted by a passphrase (PKCS #8 with PBES2, RFC 5958 and 8018): scrypt with what
  /// OWASP's "Password Storage Cheat Sheet" asks for within the memory that OpenSSL gives it, and AES-256.
  public func file(passphrase: Secret) -> [UInt8] {
    let salt = randomBytes(16)
    let algorithm = PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), salt, Int32(salt.count), nil, 1 << 14, 8, 5)
    let info = EVP_PKEY2PKCS8(handle)
    defer { PKCS8_PRIV_KEY_INFO_free(info) }
    let sealed = passphrase.withBytes { bytes in
      PKCS8_set0_pbe(
        bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), info, algorithm)
    }
    guard let sealed else { preconditionFailure("OpenSSL encrypts a key with scrypt and AES") }
    defer { X509_SIG_free(sealed) }
    return armoured(encoded { i2d_X509_SIG(sealed, $0) }, as: Self.label)
  }

  /// Opens what `file` made.
  ///
  /// - Throws: `.notAKeyFile`, `.wrongPassphrase` or `.unsuitableKey`.
  public convenience init(file: [UInt8], passphrase: Secret) throws(KeyProblem) {
    defer { ERR_clear_error() }
    guard let der = armouredBlocks(file).first(where: { $0.label == Self.label })?.der else {
      throw .notAKeyFile
    }
    let sealed = der.withUnsafeBufferPointer { bytes in
      var start = bytes.baseAddress
      return d2i_X509_SIG(nil, &start, bytes.count)
    }
    guard let sealed else { throw .notAKeyFile }
    defer { X509_SIG_free(sealed) }
    let info = passphrase.withBytes { bytes in
      PKCS8_decrypt(sealed, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
    }
    guard let info else { throw .wrongPassphrase }
    defer { PKCS8_PRIV_KEY_INFO_free(info) }
    guard let key = EVP_PKCS82PKEY(info) else { throw .notAKeyFile }
    guard EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519 else {
      EVP_PKEY_free(key)
      throw .unsuitableKey("not of Ed25519")
    }
    self.init(taking: key)!
  }

  private static let label = "ENCRYPTED PRIVATE KEY"
}

/// A public key of Ed25519.
public struct Ed25519PublicKey: Hashable, Sendable {
  public static let count = 32
  public static let signatureCount = 64

  public let bytes: [UInt8]

  /// nil when there are not 32 bytes.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Ed25519PublicKey.count else { return nil }
    self.bytes = bytes
  }

  /// Whether the holder of the private key signed the message.
  public func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    defer { ERR_clear_error() }
    guard let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, bytes.count) else {
      return false
    }
    defer { EVP_PKEY_free(key) }
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
      && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
  }
}
