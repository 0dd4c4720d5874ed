import Cryptography
import Diagnostics
import Network
import Signing

/// Gathers what proves the signatures of files later (EN 319 142-1, 5.4): of each certificate its issuer's,
/// and that it was not revoked, from what was given or from where the certificates say.
///
/// What was fetched is kept for the next file.
struct ValidationCollector {
  let given: CredentialFiles
  private let moment: Moment
  private let client = HTTPClient()
  /// Certificates that the files need not hold, such as roots.
  private var known: [Certificate]
  private var lists: [RevocationList]
  private var answers: [OCSPResponse]
  /// Addresses that were asked, whatever came.
  private var asked: Set<String> = []

  init(given: CredentialFiles, moment: Moment) {
    self.given = given
    self.moment = moment
    known = given.certificates
    lists = given.revocationLists
    answers = given.answers
  }

  /// Adds the certificates of a signer's key file.
  mutating func add(_ signer: Signer) { known += [signer.certificate] + signer.issuers + signer.others }

  /// What a file needs that it does not hold.
  ///
  /// - Throws: a diagnostic when nothing tells whether a certificate was revoked, or when it was.
  mutating func material(for file: [UInt8]) throws -> ValidationMaterial {
    var material = ValidationMaterial()
    var open = try signatureCertificates(of: file)
    var done: Set<Certificate> = []
    while let certificate = open.popLast() {
      guard done.insert(certificate).inserted else { continue }
      material.certificates.append(certificate.der)
      if certificate.isSelfIssued { continue }
      guard let issuer = try issuer(of: certificate, among: Array(done) + open) else {
        throw Diagnostic.noIssuer(certificate.serialText)
      }
      open.append(issuer)
      // An answerer's certificate may say so (RFC 6960, "Revocation Checking of an Authorized Responder").
      if certificate.needsNoRevocation { continue }
      try proveValid(certificate, issuer, &material, &open)
    }
    return material
  }

  private mutating func issuer(of certificate: Certificate, among others: [Certificate]) throws
    -> Certificate?
  {
    func found(_ certificates: [Certificate]) -> Certificate? {
      certificates.first { $0.subject.der == certificate.issuer.der && certificate.isSigned(by: $0) }
    }
    if let issuer = found(known) ?? found(others) { return issuer }
    for url in certificate.addresses.issuers {
      guard let bytes = fetch(url) else { continue }
      known += CredentialFile(bytes).certificates
      if let issuer = found(known) { return issuer }
    }
    return nil
  }

  /// Adds what says that a certificate was not revoked.
  private mutating func proveValid(
    _ certificate: Certificate, _ issuer: Certificate, _ material: inout ValidationMaterial,
    _ open: inout [Certificate]
  ) throws {
    if use(certificate, issuer, try verdict(certificate, issuer), &material, &open) { return }
    for url in certificate.addresses.responders {
      guard let answer = ask(url, certificate, issuer).flatMap({ OCSPResponse(der: $0) }) else { continue }
      answers.append(answer)
      if use(certificate, issuer, try verdict(certificate, issuer), &material, &open) { return }
    }
    for url in certificate.addresses.revocationLists {
      lists += fetch(url).map { CredentialFile($0).revocationLists } ?? []
      if use(certificate, issuer, try verdict(certificate, issuer), &material, &open) { return }
    }
    throw Diagnostic.unknownRevocation(certificate.serialText)
  }

  private enum Proof {
    case answer(OCSPResponse)
    case list(RevocationList)
  }

  /// What is known of a certificate so far.
  private func verdict(_ certificate: Certificate, _ issuer: Certificate) throws -> Proof? {
    func isGood(_ answer: RevocationAnswer?) throws -> Bool {
      guard let answer, answer.covers(moment) else { return false }
      if case .revoked(let since, _) = answer.state {
        throw Diagnostic.revoked(certificate.serialText, since)
      }
      return true
    }
    for answer in answers where try isGood(answer.answer(for: certificate, issuer: issuer, through: known)) {
      return .answer(answer)
    }
    for list in lists where try isGood(list.answer(for: certificate, issuer: issuer)) { return .list(list) }
    return nil
  }

  private func use(
    _ certificate: Certificate, _ issuer: Certificate, _ proof: Proof?, _ material: inout ValidationMaterial,
    _ open: inout [Certificate]
  ) -> Bool {
    switch proof {
    case .answer(let answer):
      material.revocationAnswers.append(answer.der)
      open += answer.certificates
    case .list(let list): material.revocationLists.append(list.der)
    case nil: return false
    }
    return true
  }

  // MARK: Asking

  /// nil when there is no answer: another address may have one.
  private mutating func fetch(_ url: String) -> [UInt8]? {
    asked.insert(url).inserted ? try? client.get(url) : nil
  }

  private func ask(_ url: String, _ certificate: Certificate, _ issuer: Certificate) -> [UInt8]? {
    try? client.post(
      revocationQuestion(on: certificate, issuer: issuer), of: "application/ocsp-request",
      accepting: "application/ocsp-response", to: url)
  }
}
