internal import COpenSSL

/// Where a certificate says that news of it can be had.
public struct CertificateAddresses: Hashable, Sendable {
  /// Lists of revoked certificates.
  public let revocationLists: [String]
  /// Who answers whether it was revoked (OCSP).
  public let responders: [String]
  /// The certificate of its issuer.
  public let issuers: [String]

  init(_ certificate: OpaquePointer) {
    revocationLists = distributionPoints(certificate)
    let descriptions = accessDescriptions(certificate)
    responders = descriptions.filter { $0.method == "1.3.6.1.5.5.7.48.1" }.map(\.address)
    issuers = descriptions.filter { $0.method == "1.3.6.1.5.5.7.48.2" }.map(\.address)
  }
}

/// The elements of one of OpenSSL's stacks.
func elements(_ stack: OpaquePointer?) -> [UnsafeMutableRawPointer] {
  guard let stack else { return [] }
  return (0..<max(0, OPENSSL_sk_num(stack))).compactMap { OPENSSL_sk_value(stack, $0) }
}

/// The object identifiers of "Extended Key Usage"; nil when the certificate has none.
func purposes(_ certificate: OpaquePointer) -> [String]? {
  guard let usage = X509_get_ext_d2i(certificate, NID_ext_key_usage, nil, nil) else { return nil }
  let stack = OpaquePointer(usage)
  defer { EXTENDED_KEY_USAGE_free(stack) }
  return elements(stack).map { oid(OpaquePointer($0)) }
}

private func distributionPoints(_ certificate: OpaquePointer) -> [String] {
  guard let points = X509_get_ext_d2i(certificate, NID_crl_distribution_points, nil, nil) else { return [] }
  let stack = OpaquePointer(points)
  defer { CRL_DIST_POINTS_free(stack) }
  return elements(stack).flatMap { point in
    addresses(of: point.assumingMemoryBound(to: DIST_POINT.self).pointee.distpoint)
  }
}

/// The addresses of a distribution point; those that are only a name are left out.
func addresses(of name: UnsafeMutablePointer<DIST_POINT_NAME>?) -> [String] {
  guard let name, name.pointee.type == 0 else { return [] }
  return elements(name.pointee.name.fullname).compactMap { address(OpaquePointer($0)) }
}

private func accessDescriptions(_ certificate: OpaquePointer) -> [(method: String, address: String)] {
  guard let access = X509_get_ext_d2i(certificate, NID_info_access, nil, nil) else { return [] }
  let stack = OpaquePointer(access)
  defer { AUTHORITY_INFO_ACCESS_free(stack) }
  return elements(stack).compactMap { element in
    let description = element.assumingMemoryBound(to: ACCESS_DESCRIPTION.self).pointee
    guard let location = description.location, let address = address(OpaquePointer(location)) else {
      return nil
    }
    return (oid(description.method), address)
  }
}

/// The URL that a general name is.
private func address(_ name: OpaquePointer) -> String? {
  var kind: Int32 = -1
  let general = UnsafePointer<GENERAL_NAME>(name)
  guard let value = GENERAL_NAME_get0_value(general, &kind), kind == GEN_URI else { return nil }
  let string = value.assumingMemoryBound(to: ASN1_STRING.self)
  return String(decoding: bytes(string), as: UTF8.self)
}
