internal import CNettle

/// The SHA-256 (FIPS 180-4) of bytes that come piece by piece.
public struct SHA256: ~Copyable {
  private var context = sha256_ctx()

  public init() { nettle_sha256_init(&context) }

  public mutating func update(_ bytes: some Collection<UInt8>) {
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable { bytes in
      nettle_sha256_update(&context, bytes.count, bytes.baseAddress)
    }
    if isContiguous == nil { update(Array(bytes)) }
  }

  /// The 32 bytes of the hash; nothing can be added after it.
  public consuming func digest() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { digest, count in
      nettle_sha256_digest(&context, digest.count, digest.baseAddress)
      count = digest.count
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
