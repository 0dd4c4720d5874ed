public import Cryptography

/// Who signs: a key, its certificate, and those that lead from it to a root.
public struct Signer: Sendable {
  public let key: any SigningKey
  /// The certificate of the key.
  public let certificate: Certificate
  /// The certificates of the issuers without the root, the signer's own issuer first.
  public let issuers: [Certificate]
  /// The other certificates that were given.
  public let others: [Certificate]

  /// A signer; of `others`, which may be any certificates, those of the issuers are taken.
  public init(key: any SigningKey, certificate: Certificate, others: [Certificate]) {
    self.key = key
    self.certificate = certificate
    self.others = others
    issuers = Self.issuers(of: certificate, among: others)
  }

  private static func issuers(of certificate: Certificate, among others: [Certificate]) -> [Certificate] {
    var (chain, last, rest) = ([Certificate](), certificate, others)
    while let place = rest.firstIndex(where: { $0.subject.der == last.issuer.der }) {
      last = rest.remove(at: place)
      // Whoever checks has the root: one that came with the file would prove nothing.
      if last.isSelfIssued { break }
      chain.append(last)
    }
    return chain
  }

  /// Looks whether the certificate is one to sign documents with at a moment.
  ///
  /// - Throws: `SigningProblem` when it is not.
  public func check(at moment: Moment) throws {
    if moment > certificate.notAfter { throw SigningProblem.expired(certificate.notAfter) }
    if moment < certificate.notBefore { throw SigningProblem.notYetValid(certificate.notBefore) }
    guard let usage = certificate.keyUsage else { return }
    if usage.isDisjoint(with: [.digitalSignature, .nonRepudiation]) { throw SigningProblem.wrongUsage }
  }
}
