internal import Cryptography
internal import PDFSyntax

/// A signature, held against the bytes that it covers.
struct CheckedSignature {
  let found: History.Found
  let isDocumentTimestamp: Bool
  /// nil when it cannot be read.
  let message: SignedMessage?
  let signer: Certificate?
  /// The stamp of the signature, or of the document.
  let timestamp: Timestamp?
  let timestampAuthority: Certificate?
  let timestampFaults: [SignatureFault]
  /// Why it does not hold, leaving aside what came later.
  let faults: [SignatureFault]
  /// Whether it is made as PAdES asks.
  let isBaseline: Bool

  /// The forms that are known (ISO 32000-2, "Signature dictionary").
  private static let forms: Set = ["ETSI.CAdES.detached", "adbe.pkcs7.detached", "ETSI.RFC3161"]
  private static let outdated: Set = ["adbe.pkcs7.sha1", "adbe.x509.rsa_sha1"]

  init(_ found: History.Found, in history: History) {
    self.found = found
    let entries = found.value.dictionary
    let form = (try? history.file.value(entries["SubFilter"]).nameValue) ?? ""
    isDocumentTimestamp = form == "ETSI.RFC3161" || entries["Type"] == .name("DocTimeStamp")
    var (message, signer, timestamp): (SignedMessage?, Certificate?, Timestamp?)
    var (authority, stampFaults): (Certificate?, [SignatureFault]) = (nil, [])
    var faults: [SignatureFault] = []
    let bytes = history.file.bytes
    if Self.outdated.contains(form) {
      faults.append(.outdatedForm(form))
    } else if !Self.forms.contains(form), !entries.isEmpty {
      faults.append(.unknownForm(form))
    }
    switch found.range {
    case .failure(let fault): faults.append(fault)
    case .success(let range) where faults.isEmpty && isDocumentTimestamp:
      if let token = Timestamp(range.contents) {
        timestamp = token
        authority = token.message.certificate
        stampFaults = token.faults(by: authority) { range.digest($0, of: bytes) }
        (message, signer) = (token.message, authority)
        faults += stampFaults
      } else {
        faults.append(.unreadable)
      }
    case .success(let range) where faults.isEmpty:
      do throws(SignatureFault) {
        let read = try SignedMessage(range.contents)
        message = read
        signer = read.certificate
        faults += try Self.faults(read, signer, form, range, bytes)
        let stamps = read.signer.unsigned(.signatureTimeStamp)
        timestamp = stamps.lazy.compactMap { Timestamp($0.bytes) }.first
        authority = timestamp?.message.certificate
        stampFaults = timestamp?.faults(by: authority) { $0.digest(read.signer.signature[...]) } ?? []
        if !stampFaults.isEmpty || timestamp == nil && !stamps.isEmpty { faults.append(.badTimestamp) }
      } catch { faults.append(error) }
    case .success: break
    }
    if found.isRemoved { faults.append(.removedLater) }
    self.message = message
    self.signer = signer
    self.timestamp = timestamp
    timestampAuthority = authority
    timestampFaults = stampFaults
    self.faults = faults
    isBaseline = form == "ETSI.CAdES.detached"
  }

  private static func faults(
    _ message: SignedMessage, _ signer: Certificate?, _ form: String, _ range: SignedRange, _ bytes: [UInt8]
  ) throws(SignatureFault) -> [SignatureFault] {
    guard message.data.contentType == .data, message.data.content == nil else { throw .unreadable }
    guard let signer else { throw .noCertificate }
    return message.faults(
      by: signer, mustNameCertificate: form == "ETSI.CAdES.detached",
      digest: { range.digest($0, of: bytes) },
      content: { Array(bytes[range.head] + bytes[range.tail]) })
  }
}
