public import Cryptography
internal import PDFSyntax

/// The certificates that the signatures and time stamps of a file come with, the signers' own among them.
///
/// - Throws: `SigningProblem` when the file cannot be read. A signature that cannot be is passed over:
///   whoever verifies tells of it.
public func signatureCertificates(of bytes: [UInt8]) throws -> [Certificate] {
  try throwingProblems {
    let file = try PDFFile(bytes)
    var found: [Certificate] = []
    for field in try FieldReader.signatureFields(of: file) {
      guard let contents = try field.signature(in: file)?.dictionary["Contents"]?.stringValue,
        let message = try? SignedMessage(contents)
      else { continue }
      let stamps = message.signer.unsigned(.signatureTimeStamp).compactMap { Timestamp($0.bytes)?.message }
      found += ([message] + stamps).flatMap(\.certificates)
    }
    return found
  }
}
