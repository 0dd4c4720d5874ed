import Cryptography
import Foundation

/// What the code on an issued paper says: enough to tell a false paper without a network (DESIGN 7).
///
/// It is text, so that any program reads it: the address of the school's page and `#`, or `isuo:` where
/// there is none, then in base64url (RFC 4648, section 5) the lines of facts in UTF-8 and the 64 bytes of
/// the signature by Ed25519 (RFC 8032) over `DocumentCode.purpose` and these lines. A browser does not send
/// what follows `#`.
struct DocumentCode: Hashable, Sendable {
  /// The key that signs.
  var keyID: String
  /// The paper: the id of its report folder.
  var kind: String
  /// «14а-О»
  var no: String
  /// YYYY-MM-DD.
  var date: String
  /// The first eight bytes of the SHA-256 of what the paper was made from, in hexadecimal digits.
  var fingerprint: String
  /// What the paper's report.yaml lets it say besides; often empty.
  var facts: String

  /// Why a text is no code.
  enum Problem: Error, Hashable { case unreadable, laterForm }

  /// Whether this program reads the form.
  private static let form = "1"
  private static let scheme = "isuo:"
  /// Said before the facts when they are signed, so that no other signature of the key can pass for one of
  /// these.
  private static let purpose = Array("ISUO document code\n".utf8)
  /// No code that can be printed has more.
  private static let longest = 4096

  /// The first eight bytes of a hash, which tell one text from another for whoever cannot choose both.
  static func fingerprint(of data: String) -> String { String(sha256(data.utf8).prefix(16)) }

  /// Four digits together.
  var printedFingerprint: String {
    stride(from: 0, to: fingerprint.count, by: 4).map { String(fingerprint.dropFirst($0).prefix(4)) }
      .joined(separator: " ")
  }

  private var lines: [UInt8] {
    let lines = [Self.form, keyID, kind, no, date, fingerprint, facts]
    // A line that breaks would be two.
    return Array(
      lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
        .joined(separator: "\n").utf8)
  }

  /// The text of the code, signed.
  func text(signedBy key: Ed25519PrivateKey, address: String?) -> String {
    let body = base64URL(lines + key.sign(Self.purpose + lines))
    return (address.map { $0 + "#" } ?? Self.scheme) + body
  }

  /// A code that somebody read from a paper, and whether a key signed it.
  struct Read: Hashable, Sendable {
    var code: DocumentCode
    private let signed: [UInt8]
    private let signature: [UInt8]

    init(_ text: String) throws(Problem) {
      let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
      let body = text.split(whereSeparator: { $0 == "#" || $0 == ":" }).last.map(String.init) ?? ""
      guard text.utf8.count <= longest, let bytes = bytes(ofBase64URL: body),
        bytes.count > Ed25519PublicKey.signatureCount
      else { throw .unreadable }
      let lines = Array(bytes.dropLast(Ed25519PublicKey.signatureCount))
      let parts = String(decoding: lines, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      guard parts[0] == form else { throw parts[0].allSatisfy(\.isNumber) ? .laterForm : .unreadable }
      guard parts.count == 7 else { throw .unreadable }
      code = DocumentCode(
        keyID: parts[1], kind: parts[2], no: parts[3], date: parts[4], fingerprint: parts[5],
        facts: parts[6])
      signed = purpose + lines
      signature = bytes.suffix(Ed25519PublicKey.signatureCount)
    }

    func isSigned(by key: Ed25519PublicKey) -> Bool { key.verifies(signature, of: signed) }
  }
}

extension Ed25519PublicKey {
  /// What codes name the key by.
  var id: String {
    var hash = SHA256()
    hash.update(bytes)
    return base64URL(Array(hash.digest().prefix(6)))
  }
}

/// Base64 that addresses may hold, without padding (RFC 4648, section 5).
func base64URL(_ bytes: [UInt8]) -> String {
  Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
    "=", with: "")
}

/// nil when the text is something else.
func bytes(ofBase64URL text: String) -> [UInt8]? {
  guard text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }) else {
    return nil
  }
  let padded = text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
  return Data(base64Encoded: padded.replacing("-", with: "+").replacing("_", with: "/")).map(Array.init)
}
