internal import COpenSSL

/// A private key in memory. Owns `EVP_PKEY`, freed once.
public final class PrivateKey: SigningKey {
  /// OpenSSL counts the users of a key with locks, and signing only reads it.
  private nonisolated(unsafe) let handle: OpaquePointer
  public let kind: KeyKind

  /// Takes over a key, also when it throws.
  init(taking handle: OpaquePointer) throws(KeyProblem) {
    do throws(KeyProblem) {
      kind = try Self.kind(of: handle)
    } catch {
      EVP_PKEY_free(handle)
      throw error
    }
    self.handle = handle
  }

  deinit { EVP_PKEY_free(handle) }

  private static func kind(of key: OpaquePointer) throws(KeyProblem) -> KeyKind {
    let bits = Int(EVP_PKEY_get_bits(key))
    switch EVP_PKEY_get_base_id(key) {
    case EVP_PKEY_RSA where KeyKind.rsaBits.contains(bits): return .rsa(bits: bits)
    case EVP_PKEY_RSA: throw .unsuitableKey("RSA with \(bits) bits")
    case EVP_PKEY_EC:
      switch curve(of: key) {
      case "prime256v1": return .p256
      case "secp384r1": return .p384
      case let other: throw .unsuitableKey("the elliptic curve \(other)")
      }
    default: throw .unsuitableKey("neither RSA nor an elliptic curve")
    }
  }

  private static func curve(of key: OpaquePointer) -> String {
    var name = [CChar](repeating: 0, count: 64)
    guard EVP_PKEY_get_group_name(key, &name, name.count, nil) == 1 else { return "without a name" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  public func sign(_ message: [UInt8]) throws -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { throw KeyProblem.cannotSign }
    defer { EVP_MD_CTX_free(context) }
    let digest = kind.digest == .sha384 ? EVP_sha384() : EVP_sha256()
    // 512 bytes is a signature of RSA with 4096 bits.
    var (signature, count) = ([UInt8](repeating: 0, count: 512), 512)
    guard EVP_DigestSignInit(context, nil, digest, nil, handle) == 1,
      EVP_DigestSign(context, &signature, &count, message, message.count) == 1
    else {
      ERR_clear_error()
      throw KeyProblem.cannotSign
    }
    return Array(signature.prefix(count))
  }
}
