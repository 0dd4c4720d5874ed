internal import COpenSSL

/// OpenSSL's `X509`; freed exactly once.
///
/// Threads may share it: nothing here changes one, and OpenSSL locks what it works out later of it.
struct CertificateHandle: ~Copyable, @unchecked Sendable {
  private let certificate: OpaquePointer

  /// nil when the bytes are anything else than one certificate.
  init?(der: [UInt8]) {
    guard let certificate = decoded(der, { d2i_X509(nil, $0, $1) }, X509_free) else { return nil }
    self.certificate = certificate
  }

  deinit { X509_free(certificate) }

  /// The certificate for one call of OpenSSL.
  borrowing func use<Result>(_ call: (OpaquePointer) throws -> Result) rethrows -> Result {
    try call(certificate)
  }
}

/// What one of OpenSSL's `d2i_…` reads, when it takes all the bytes.
func decoded(
  _ bytes: [UInt8], _ read: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> OpaquePointer?,
  _ free: (OpaquePointer) -> Void
) -> OpaquePointer? {
  bytes.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return nil }
    var place: UnsafePointer<UInt8>? = start
    guard let result = read(&place, buffer.count) else { return nil }
    if place == start + buffer.count { return result }
    free(result)
    return nil
  }
}

/// Calls with OpenSSL's `STACK_OF(X509)` of certificates, which it does not own.
func withStack<Result>(
  _ certificates: [Certificate], _ call: (OpaquePointer) throws -> Result
) rethrows -> Result {
  guard let stack = OPENSSL_sk_new_null() else { preconditionFailure("there is memory for a list") }
  defer { OPENSSL_sk_free(stack) }
  for certificate in certificates {
    certificate.handle.use { precondition(OPENSSL_sk_push(stack, UnsafeRawPointer($0)) > 0) }
  }
  return try withExtendedLifetime(certificates) { try call(stack) }
}
