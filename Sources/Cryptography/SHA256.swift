internal import COpenSSL

/// The SHA-256 (FIPS 180-4) of bytes that come piece by piece.
public struct SHA256: ~Copyable {
  private let context: OpaquePointer

  public init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("OpenSSL has SHA-256, and memory for it")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  public mutating func update(_ bytes: some Collection<UInt8>) {
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable { bytes in
      precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1)
    }
    if isContiguous == nil { update(Array(bytes)) }
  }

  /// The 32 bytes of the hash; nothing can be added after it.
  public consuming func digest() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
      precondition(EVP_DigestFinal_ex(context, digest.baseAddress, nil) == 1)
      count = 32
    }
  }
}

/// The SHA-256 of bytes, as 64 hexadecimal digits.
public func sha256(_ bytes: some Collection<UInt8>) -> String {
  var hash = SHA256()
  hash.update(bytes)
  return hexadecimal(hash.digest())
}

/// Bytes as hexadecimal digits in lower case, two a byte.
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
