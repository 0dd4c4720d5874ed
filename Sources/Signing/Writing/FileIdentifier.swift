internal import Cryptography
internal import PDFSyntax

/// The two parts of a file's identifier (ISO 32000-1, 14.4): that of the file as it was first made, and that
/// of this version.
enum FileIdentifier {
  /// The identifier of the file's next version; it depends on nothing but the file.
  static func next(of file: PDFFile) -> PDFObject {
    let own = PDFObject.string(Array(DigestAlgorithm.sha256.digest(file.bytes[...]).prefix(16)))
    let parts = (try? file.value(file.trailer["ID"]))?.arrayValue ?? []
    return [parts.first ?? own, own]
  }
}
