internal import COpenSSL

/// A private key with its certificates from a PKCS #12 file (RFC 7292), as certification authorities hand it
/// out.
public struct KeyFile: Sendable {
  public let key: PrivateKey
  /// The certificate of the key.
  public let certificate: Certificate
  /// What else is in the file, usually the issuers' certificates.
  public let others: [Certificate]

  /// Opens a file, encrypted with AES or Triple DES, or with RC2 where OpenSSL's legacy provider is there.
  public init(_ bytes: [UInt8], passphrase: Secret) throws(KeyProblem) {
    defer { ERR_clear_error() }
    guard let file = PKCS12File(bytes) else { throw .notAKeyFile }
    guard file.isOpened(by: passphrase) else { throw .wrongPassphrase }
    if let content = try file.content(passphrase) {
      self = content
      return
    }
    guard let provider = OSSL_PROVIDER_try_load(nil, "legacy", 1) else { throw .unknownEncryption }
    defer { OSSL_PROVIDER_unload(provider) }
    guard let content = try file.content(passphrase) else { throw .unknownEncryption }
    self = content
  }

  fileprivate init(key: PrivateKey, certificate: Certificate, others: [Certificate]) {
    self.key = key
    self.certificate = certificate
    self.others = others
  }
}

/// Owns `PKCS12`, freed once.
private struct PKCS12File: ~Copyable {
  private let handle: OpaquePointer

  init?(_ bytes: [UInt8]) {
    let handle = bytes.withUnsafeBufferPointer { bytes in
      var start = bytes.baseAddress
      return d2i_PKCS12(nil, &start, bytes.count)
    }
    guard let handle else { return nil }
    self.handle = handle
  }

  deinit { PKCS12_free(handle) }

  func isOpened(by passphrase: Secret) -> Bool {
    if PKCS12_mac_present(handle) == 0 { return true }
    return passphrase.withBytes { bytes in
      PKCS12_verify_mac(handle, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count)) == 1
    }
  }

  /// nil when it is encrypted in a way that is not known.
  func content(_ passphrase: Secret) throws(KeyProblem) -> KeyFile? {
    var (key, certificate, others): (OpaquePointer?, OpaquePointer?, OpaquePointer?)
    let isRead = passphrase.withBytes { bytes in
      PKCS12_parse(handle, bytes.bindMemory(to: CChar.self).baseAddress, &key, &certificate, &others) == 1
    }
    guard isRead else { return nil }
    let own = certificate.flatMap(take)
    let rest = takeAll(others)
    guard let key else { throw .noKey }
    let privateKey = try PrivateKey(taking: key)
    guard let own else { throw .noKey }
    return KeyFile(key: privateKey, certificate: own, others: rest)
  }
}

/// The certificate; its handle is freed.
private func take(_ certificate: OpaquePointer) -> Certificate? {
  defer { X509_free(certificate) }
  return Certificate(der: encoded { i2d_X509(certificate, $0) })
}

/// The certificates of a stack; the stack and its handles are freed.
private func takeAll(_ stack: OpaquePointer?) -> [Certificate] {
  defer { OPENSSL_sk_free(stack) }
  return elements(stack).compactMap { take(OpaquePointer($0)) }
}
