import Cryptography
import Signing

extension VerifiedFile {
  /// The members of a JSON object for each signature, and one for the file.
  public func write(signature place: Int, to json: inout JSONWriter) {
    let signature = signatures[place]
    json.members([
      "file": path, "field": printable(signature.field), "signature": signature.kind.rawValue,
      "signer": signature.signer?.subject[.commonName].map { printable($0) },
      "post": signature.signer?.subject[.title].map { printable($0) },
      "organisation": signature.signer?.subject[.organisation].map { printable($0) },
      "certificate": signature.signer?.serialText,
      "issuer": signature.signer?.issuer[.commonName].map { printable($0) },
      "valid_from": signature.signer?.notBefore.description,
      "valid_to": signature.signer?.notAfter.description,
      "claimed_time": signature.claims.time?.description, "timestamp": signature.timestamp?.time.description,
      "proven_time": signature.provenTime?.description, "level": signature.level?.rawValue,
    ])
    json.key("revision")
    json.integer(signature.revision)
    json.key("whole")
    json.boolean(signature.isWhole)
    json.key("trusted")
    json.boolean(signature.isTrusted)
    json.members(["trust": signature.trust?.word, "timestamp_trust": signature.timestamp?.trust?.word])
    json.key("faults")
    json.beginArray()
    for fault in signature.faults { json.string(fault.word) }
    json.endArray()
    json.key("later_changes")
    json.beginArray()
    for later in signature.laterChanges {
      json.beginObject()
      json.key("revision")
      json.integer(later.revision)
      json.members(["change": later.change.word])
      json.key("allowed")
      json.boolean(later.isAllowed)
      json.endObject()
    }
    json.endArray()
  }

  public var signatureCount: Int { signatures.count }
}

extension TrustFinding {
  /// For machines.
  fileprivate var word: String {
    switch self {
    case .trusted(.good): "trusted"
    case .trusted(.revokedLater): "revoked-later"
    case .trusted(.unknown): "revocation-unknown"
    case .revoked: "revoked"
    case .untrusted(let reason):
      switch reason {
      case .unknownIssuer: "unknown-issuer"
      case .selfSigned: "self-signed"
      case .expired: "expired"
      case .notYetValid: "not-yet-valid"
      case .weakKey: "weak-key"
      case .weakHash: "weak-hash"
      case .badSignature: "bad-signature"
      case .notAuthority: "not-authority"
      case .wrongPurpose: "wrong-purpose"
      case .other: "other"
      }
    }
  }
}

extension JSONWriter {
  /// Members that are texts; a missing one is null.
  fileprivate mutating func members(_ members: KeyValuePairs<String, String?>) {
    for (key, value) in members {
      self.key(key)
      string(value)
    }
  }
}
