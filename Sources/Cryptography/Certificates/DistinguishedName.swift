internal import COpenSSL

/// The name of a person or an authority in a certificate (RFC 5280, "Issuer" and "Subject").
public struct DistinguishedName: Hashable, Sendable {
  /// One fact of it.
  public struct Part: Hashable, Sendable {
    /// The object identifier of the kind of fact, such as `2.5.4.3`.
    public let type: String
    /// What stands there. It comes from a stranger: whoever shows it must take out what is no text.
    public let value: String
  }

  /// In the order of the certificate, from the widest to the narrowest as a rule.
  public let parts: [Part]
  /// As the certificate writes it.
  public let der: [UInt8]

  /// The first fact of a kind.
  public subscript(kind: Kind) -> String? { parts.first { $0.type == kind.rawValue }?.value }

  /// Kinds of facts that are shown to people.
  public enum Kind: String, Sendable {
    case commonName = "2.5.4.3"
    case surname = "2.5.4.4"
    case serialNumber = "2.5.4.5"
    case organisation = "2.5.4.10"
    case unit = "2.5.4.11"
    case title = "2.5.4.12"
    case givenName = "2.5.4.42"
  }

  init(_ name: OpaquePointer) {
    parts = (0..<max(0, X509_NAME_entry_count(name))).compactMap { index in
      guard let entry = X509_NAME_get_entry(name, index), let value = text(X509_NAME_ENTRY_get_data(entry))
      else { return nil }
      return Part(type: oid(X509_NAME_ENTRY_get_object(entry)), value: value)
    }
    der = encoded { i2d_X509_NAME(name, $0) }
  }
}

/// The dotted numbers of an object identifier.
func oid(_ object: OpaquePointer?) -> String {
  guard let object else { return "" }
  var buffer = [CChar](repeating: 0, count: 128)
  let count = OBJ_obj2txt(&buffer, Int32(buffer.count), object, 1)
  return String(
    decoding: buffer.prefix(max(0, min(Int(count), 127))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The text of a string of any of ASN.1's kinds.
private func text(_ string: UnsafeMutablePointer<ASN1_STRING>?) -> String? {
  var bytes: UnsafeMutablePointer<UInt8>?
  let count = ASN1_STRING_to_UTF8(&bytes, string)
  guard count >= 0, let bytes else { return nil }
  defer { CRYPTO_free(bytes, nil, 0) }
  return String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
}

/// The bytes of a string.
func bytes(_ string: UnsafePointer<ASN1_STRING>?) -> [UInt8] {
  guard let string, let start = ASN1_STRING_get0_data(string) else { return [] }
  return Array(UnsafeBufferPointer(start: start, count: Int(ASN1_STRING_length(string))))
}

/// What one of OpenSSL's `i2d_…` writes.
func encoded(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: Int(max(0, write(nil)))) { buffer, count in
    var place = buffer.baseAddress
    count = Int(max(0, write(&place)))
  }
}
