internal import COpenSSL

/// A private key with its certificates from a PKCS #12 file (RFC 7292), as certification authorities hand it
/// out.
public struct KeyFile: Sendable {
  public let key: PrivateKey
  /// The certificate of the key, as DER.
  public let certificate: [UInt8]
  /// What else is in the file, usually the issuers' certificates, as DER.
  public let others: [[UInt8]]

  /// Opens a file, encrypted with AES or Triple DES, or with RC2 where OpenSSL's legacy provider is installed.
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

  fileprivate init(key: PrivateKey, certificate: [UInt8], others: [[UInt8]]) {
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
    let own = certificate.map(takeDER)
    let rest = takeAll(others)
    guard let key else { throw .noKey }
    let privateKey = try PrivateKey(taking: key)
    guard let own else { throw .noKey }
    return KeyFile(key: privateKey, certificate: own, others: rest)
  }
}

/// The certificate as DER; its handle is freed.
private func takeDER(_ certificate: OpaquePointer) -> [UInt8] {
  defer { X509_free(certificate) }
  let count = Int(max(0, i2d_X509(certificate, nil)))
  return [UInt8](unsafeUninitializedCapacity: count) { bytes, written in
    var end = bytes.baseAddress
    written = count == 0 ? 0 : Int(i2d_X509(certificate, &end))
  }
}

/// The certificates of a stack as DER; the stack and its handles are freed.
private func takeAll(_ stack: OpaquePointer?) -> [[UInt8]] {
  guard let stack else { return [] }
  defer { OPENSSL_sk_free(stack) }
  return (0..<OPENSSL_sk_num(stack)).compactMap { place in
    OPENSSL_sk_value(stack, place).map { takeDER(OpaquePointer($0)) }
  }
}
