internal import COpenSSL

extension DigestAlgorithm {
  /// Whether others can make two texts of one hash, or soon will: such a signature proves nothing.
  public var isWeak: Bool {
    switch self {
    case .md5, .sha1, .sha224: true
    case .sha256, .sha384, .sha512: false
    }
  }

  /// As people write it: `SHA-256`.
  public var name: String { self == .md5 ? "MD5" : "SHA-\(rawValue.dropFirst(3))" }

  /// A hash that Nettle is not loaded for.
  func old(_ pieces: [ArraySlice<UInt8>]) -> [UInt8] {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, type, nil) == 1 else {
      preconditionFailure("OpenSSL has \(name), and memory for it")
    }
    defer { EVP_MD_CTX_free(context) }
    for piece in pieces {
      piece.withUnsafeBytes { bytes in
        precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1)
      }
    }
    var digest = [UInt8](repeating: 0, count: count)
    precondition(EVP_DigestFinal_ex(context, &digest, nil) == 1)
    return digest
  }

  /// OpenSSL's own object, which lives as long as the library.
  var type: OpaquePointer? {
    switch self {
    case .md5: EVP_md5()
    case .sha1: EVP_sha1()
    case .sha224: EVP_sha224()
    case .sha256: EVP_sha256()
    case .sha384: EVP_sha384()
    case .sha512: EVP_sha512()
    }
  }

  /// The function of OpenSSL's number; nil for one that no signature here may use.
  init?(nid: Int32) {
    switch nid {
    case NID_md5: self = .md5
    case NID_sha1: self = .sha1
    case NID_sha224: self = .sha224
    case NID_sha256: self = .sha256
    case NID_sha384: self = .sha384
    case NID_sha512: self = .sha512
    default: return nil
    }
  }
}
