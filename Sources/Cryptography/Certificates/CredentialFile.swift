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
    for block in armouredBlocks(bytes) {
      switch block.label {
      case "CERTIFICATE", "X509 CERTIFICATE": certificates += Certificate(der: block.der).map { [$0] } ?? []
      case "X509 CRL": revocationLists += RevocationList(der: block.der).map { [$0] } ?? []
      default: break
      }
    }
  }
}
