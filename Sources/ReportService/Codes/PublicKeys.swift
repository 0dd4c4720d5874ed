import Cryptography
import Diagnostics
import Foundation
import ISUOData
import Language
import Templates

/// What others need to check the codes on a school's papers: its public keys as a JSON Web Key Set (RFC
/// 7517, 8037) with the days on which they sign, and the names of the school and of its papers.
struct PublicKeys: Codable, Hashable {
  struct Key: Codable, Hashable {
    var kty = "OKP"
    var crv = "Ed25519"
    var alg = "EdDSA"
    var use = "sig"
    var kid: String
    var x: String
    var address: String?
    var from: String
    /// The first day on which it signs no more.
    var to: String?
    var compromised: Bool
  }

  struct Name: Codable, Hashable {
    var ky: String
    var ru: String

    subscript(language: LanguageTag) -> String { language == .ky ? ky : ru }
  }

  var keys: [Key]
  var school: Name
  var papers: [String: Name]

  /// Those of a school's file.
  init(_ school: SchoolDatabase, _ catalogue: Catalogue, today: CalendarDate) throws {
    keys = try school.verificationKeys().map { key in
      Key(
        kid: key.id, x: key.publicKey, address: key.address, from: key.from, to: key.to,
        compromised: key.isCompromised)
    }
    let connection = try ReportConnection(
      path: school.path, context: ReportContext(asOf: today.description, language: .ky))
    let row = try connection.query("SELECT name_ky, name_ru FROM report_school").rows.first ?? []
    let names = row.map { value -> String? in if case .text(let text) = value { text } else { nil } }
    let known = names.compactMap(\.self).first ?? ""
    self.school = Name(ky: names.first.flatMap(\.self) ?? known, ru: names.last.flatMap(\.self) ?? known)
    let definitions = catalogue.definitions().value.filter { $0.document != nil }
    papers = Dictionary(
      uniqueKeysWithValues: definitions.map { ($0.id, Name(ky: $0.title[.ky], ru: $0.title[.ru])) })
  }

  /// Those of a file that `json` made.
  init(contentsOf path: String) throws {
    guard let keys = try? JSONDecoder().decode(Self.self, from: Data(try contents(of: path))),
      !keys.keys.isEmpty, keys.keys.allSatisfy({ $0.publicKey != nil })
    else { throw Diagnostic.noPublicKeys(path) }
    self = keys
  }

  var json: [UInt8] { stableJSON(self) }
}

/// The same bytes for the same value.
func stableJSON(_ value: some Encodable) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(value) else { preconditionFailure("texts can be written as JSON") }
  return [UInt8](data) + [0x0A]
}

extension PublicKeys.Key {
  var publicKey: Ed25519PublicKey? { bytes(ofBase64URL: x).flatMap(Ed25519PublicKey.init) }
}
