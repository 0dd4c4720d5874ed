internal import Cryptography
internal import PDFSyntax
internal import SwiftASN1

/// Certificates and news of revocation, from wherever they came. None of them is believed unseen.
struct Evidence: Sendable {
  /// More than honest files have: what a stranger's file makes us do is bounded.
  private static let most = 500

  private(set) var certificates: [Certificate] = []
  private(set) var revocationLists: [RevocationList] = []
  private(set) var responses: [OCSPResponse] = []
  private var seen: Set<[UInt8]> = []

  mutating func add(_ lists: [RevocationList]) { revocationLists += lists }

  mutating func add(_ certificates: [Certificate]) {
    for certificate in certificates where isNews(certificate.der) { self.certificates.append(certificate) }
  }

  /// Adds what came with a signature.
  mutating func add(_ message: SignedMessage) {
    add(message.certificates)
    for list in message.data.revocationLists { add(revocationList: list.bytes) }
    guard let archive = message.signer.signedAttributes?.value(.revocationArchive),
      let node = try? BER.parse(archive.bytes)
    else { return }
    for part in node.children {
      for element in part.children.flatMap(\.children) {
        let bytes = Array(element.encodedBytes)
        if part.identifier == .context(0) { add(revocationList: bytes) }
        if part.identifier == .context(1) { add(response: bytes) }
      }
    }
  }

  /// Adds what a file keeps for checking later.
  mutating func addValidationData(of file: PDFFile) throws(PDFSyntaxError) {
    let catalog = try file.value(file.trailer["Root"]).dictionaryValue ?? [:]
    let store = try file.value(catalog["DSS"]).dictionaryValue ?? [:]
    for bytes in try Self.streams(store["Certs"], file) {
      if let certificate = Certificate(der: bytes) { add([certificate]) }
    }
    for bytes in try Self.streams(store["CRLs"], file) { add(revocationList: bytes) }
    for bytes in try Self.streams(store["OCSPs"], file) { add(response: bytes) }
  }

  private static func streams(_ list: PDFObject?, _ file: PDFFile) throws(PDFSyntaxError) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for element in (try file.value(list).arrayValue ?? []).prefix(most) {
      if let stream = try file.resolve(element).streamValue, let data = try? file.decoded(stream) {
        found.append(data)
      }
    }
    return found
  }

  private mutating func add(revocationList bytes: [UInt8]) {
    if isNews(bytes), let list = RevocationList(der: bytes) { revocationLists.append(list) }
  }

  private mutating func add(response bytes: [UInt8]) {
    guard isNews(bytes), let response = OCSPResponse(der: bytes) else { return }
    responses.append(response)
    add(response.certificates)
  }

  private mutating func isNews(_ bytes: [UInt8]) -> Bool {
    seen.count < Self.most && seen.insert(bytes).inserted
  }

  /// What authorities say of a certificate.
  func answers(for certificate: Certificate, issuer: Certificate) -> [RevocationAnswer] {
    revocationLists.compactMap { $0.answer(for: certificate, issuer: issuer) }
      + responses.compactMap { $0.answer(for: certificate, issuer: issuer, through: certificates) }
  }

  /// What is known at a moment of the revocation of all links of a chain.
  func revocation(of chain: CertificateChain, at moment: Moment) -> TrustFinding {
    var finding = RevocationFinding.good
    for link in chain.links {
      let answers = answers(for: link.certificate, issuer: link.issuer)
      let revocations = answers.compactMap { answer in
        if case .revoked(let since, _) = answer.state { since } else { nil }
      }
      if let since = revocations.min() {
        if since <= moment { return .revoked(since: since) }
        if finding == .good { finding = .revokedLater(since) }
      } else if !answers.contains(where: { $0.covers(moment) }) {
        finding = .unknown
      }
    }
    return .trusted(finding)
  }
}

extension ASN1ObjectIdentifier {
  /// Revocation inside a signature, as Adobe's programs write it (ISO 32000-1, "PKCS #7 Signatures").
  fileprivate static let revocationArchive: ASN1ObjectIdentifier = [1, 2, 840, 113_583, 1, 1, 8]
}
