internal import COpenSSL

/// AES with 256-bit keys in Galois/Counter Mode (NIST SP 800-38D): what is sealed cannot be read without the
/// key, and cannot be changed unseen.
///
/// A nonce must never come twice with one key.
public struct AES256GCM: Sendable {
  public static let keyCount = 32
  public static let nonceCount = 12
  public static let tagCount = 16

  private let key: [UInt8]

  public init(key: [UInt8]) {
    precondition(key.count == AES256GCM.keyCount)
    self.key = key
  }

  /// The bytes encrypted, then the tag, which also covers the bytes `authenticating`.
  public func seal(_ plain: some Collection<UInt8>, nonce: [UInt8], authenticating: [UInt8]) -> [UInt8] {
    let run = CipherRun(key: key, nonce: nonce, encrypts: true)
    run.authenticate(authenticating)
    let sealed = run.process(Array(plain))
    precondition(run.finish(), "whatever is encrypted can be finished")
    return sealed + run.tag()
  }

  /// The bytes that were sealed; nil when they, the nonce, the key or the bytes `authenticating` are others.
  public func open(_ sealed: some Collection<UInt8>, nonce: [UInt8], authenticating: [UInt8]) -> [UInt8]? {
    guard sealed.count >= AES256GCM.tagCount else { return nil }
    let run = CipherRun(key: key, nonce: nonce, encrypts: false)
    run.expect(tag: Array(sealed.suffix(AES256GCM.tagCount)))
    run.authenticate(authenticating)
    let plain = run.process(Array(sealed.dropLast(AES256GCM.tagCount)))
    return run.finish() ? plain : nil
  }
}

/// One encryption or decryption by OpenSSL's `EVP_Cipher…`.
private struct CipherRun: ~Copyable {
  private let context: OpaquePointer

  init(key: [UInt8], nonce: [UInt8], encrypts: Bool) {
    precondition(nonce.count == AES256GCM.nonceCount)
    guard let context = EVP_CIPHER_CTX_new(),
      EVP_CipherInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce, encrypts ? 1 : 0) == 1
    else { preconditionFailure("OpenSSL has AES-256-GCM, and memory for it") }
    self.context = context
  }

  deinit { EVP_CIPHER_CTX_free(context) }

  func authenticate(_ bytes: [UInt8]) {
    var count: Int32 = 0
    precondition(EVP_CipherUpdate(context, nil, &count, bytes, Int32(bytes.count)) == 1)
  }

  func process(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.isEmpty { return [] }
    return [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
      var written: Int32 = 0
      precondition(EVP_CipherUpdate(context, out.baseAddress, &written, bytes, Int32(bytes.count)) == 1)
      count = Int(written)
    }
  }

  func expect(tag: [UInt8]) {
    var tag = tag
    precondition(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) == 1)
  }

  /// False when what was decrypted is not what was sealed.
  func finish() -> Bool {
    var (rest, count): ([UInt8], Int32) = ([UInt8](repeating: 0, count: AES256GCM.tagCount), 0)
    return EVP_CipherFinal_ex(context, &rest, &count) == 1
  }

  func tag() -> [UInt8] {
    var tag = [UInt8](repeating: 0, count: AES256GCM.tagCount)
    precondition(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), &tag) == 1)
    return tag
  }
}
