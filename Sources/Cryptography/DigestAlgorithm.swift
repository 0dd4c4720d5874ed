internal import CNettle

/// The hash functions that signatures use: those of FIPS 180-4, and older ones, whose signatures are only
/// read.
public enum DigestAlgorithm: String, Hashable, Sendable, CaseIterable {
  case md5
  case sha1
  case sha224
  case sha256
  case sha384
  case sha512

  /// The bytes of a hash.
  public var count: Int {
    switch self {
    case .md5: 16
    case .sha1: 20
    case .sha224: 28
    case .sha256: 32
    case .sha384: 48
    case .sha512: 64
    }
  }

  /// The hash of pieces that follow each other.
  public func digest(_ pieces: ArraySlice<UInt8>...) -> [UInt8] { digest(pieces) }

  /// The hash of pieces that follow each other.
  public func digest(_ pieces: [ArraySlice<UInt8>]) -> [UInt8] {
    switch self {
    case .sha256:
      var hash = SHA256()
      for piece in pieces { hash.update(piece) }
      return hash.digest()
    case .sha384: return wide(pieces, nettle_sha384_init, nettle_sha384_digest)
    case .sha512: return wide(pieces, nettle_sha512_init, nettle_sha512_digest)
    case .md5, .sha1, .sha224: return old(pieces)
    }
  }

  /// Hashes of words of 64 bits.
  private func wide(
    _ pieces: [ArraySlice<UInt8>], _ begin: (UnsafeMutablePointer<sha512_ctx>) -> Void,
    _ finish: (UnsafeMutablePointer<sha512_ctx>, Int, UnsafeMutablePointer<UInt8>) -> Void
  ) -> [UInt8] {
    var context = sha512_ctx()
    begin(&context)
    for piece in pieces {
      piece.withUnsafeBufferPointer { nettle_sha512_update(&context, $0.count, $0.baseAddress) }
    }
    var digest = [UInt8](repeating: 0, count: count)
    finish(&context, digest.count, &digest)
    return digest
  }
}
