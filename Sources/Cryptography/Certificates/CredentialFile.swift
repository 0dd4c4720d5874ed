internal import COpenSSL

/// The certificates and the lists of revoked ones in a file, whether it is in PEM or in DER.
public struct CredentialFile: Sendable {
  public private(set) var certificates: [Certificate] = []
  public private(set) var revocationLists: [RevocationList] = []

  /// Reads what can be read; other parts of a PEM file, such as keys, are passed over.
  public init(_ bytes: [UInt8]) {
    if let certificate = Certificate(der: bytes) {
      certificates = [certificate]
    } else if let list = RevocationList(der: bytes) {
      revocationLists = [list]
    } else {
      readArmoured(bytes)
    }
  }

  /// Adds what another file holds.
  public mutating func add(_ other: CredentialFile) {
    certificates += other.certificates
    revocationLists += other.revocationLists
  }

  private mutating func readArmoured(_ bytes: [UInt8]) {
    guard let source = BIO_new_mem_buf(bytes, Int32(clamping: bytes.count)) else { return }
    defer { BIO_free(source) }
    var (name, header): (UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?)
    var (data, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    while PEM_read_bio(source, &name, &header, &data, &count) == 1, let word = name, let start = data {
      let der = Array(UnsafeBufferPointer(start: start, count: count))
      switch String(cString: word) {
      case "CERTIFICATE", "X509 CERTIFICATE": certificates += Certificate(der: der).map { [$0] } ?? []
      case "X509 CRL": revocationLists += RevocationList(der: der).map { [$0] } ?? []
      default: break
      }
      CRYPTO_free(name, nil, 0)
      CRYPTO_free(header, nil, 0)
      CRYPTO_free(data, nil, 0)
    }
  }
}
