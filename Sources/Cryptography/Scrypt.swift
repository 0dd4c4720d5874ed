internal import COpenSSL

/// How much work it is to make a key from a passphrase with scrypt (RFC 7914).
public struct ScryptCost: Hashable, Sendable {
  /// The logarithm to base 2 of N, the cost of processor and memory.
  public var logN: UInt8
  /// The size of a block: 128 · r bytes.
  public var r: UInt8
  public var p: UInt8

  public init(logN: UInt8, r: UInt8, p: UInt8) {
    self.logN = logN
    self.r = r
    self.p = p
  }

  /// About 0.4 s and 128 MB on a school's machine: what OWASP's "Password Storage Cheat Sheet" asks for.
  public static let interactive = ScryptCost(logN: 17, r: 8, p: 1)

  /// Whether a machine can afford it: what a file asks for is not trusted.
  public var isAffordable: Bool {
    (1...20).contains(logN) && (1...8).contains(r) && (1...16).contains(p) && memory <= 256 << 20
  }

  /// Bytes: 128 · r · (N + p + 2).
  fileprivate var memory: UInt64 { 128 * UInt64(r) * ((1 << UInt64(logN)) + UInt64(p) + 2) }
}

/// A key of `count` bytes made from a passphrase.
public func scrypt(_ passphrase: [UInt8], salt: [UInt8], cost: ScryptCost, count: Int) -> [UInt8] {
  precondition(cost.isAffordable)
  let characters = passphrase.map(CChar.init(bitPattern:))
  return [UInt8](unsafeUninitializedCapacity: count) { key, written in
    let isMade = EVP_PBE_scrypt(
      characters, characters.count, salt, salt.count, 1 << UInt64(cost.logN), UInt64(cost.r), UInt64(cost.p),
      cost.memory + 1 << 20, key.baseAddress, count)
    precondition(isMade == 1, "an affordable cost is one that OpenSSL takes")
    written = count
  }
}

/// Bytes that nobody can foretell, from OpenSSL's generator.
public func randomBytes(_ count: Int) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: count) { bytes, written in
    precondition(RAND_bytes(bytes.baseAddress, Int32(count)) == 1, "the system has a source of chance")
    written = count
  }
}
