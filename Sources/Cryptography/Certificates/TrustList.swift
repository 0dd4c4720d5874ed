internal import COpenSSL

/// The certificates that somebody trusts, and from which trust goes down to others.
public struct TrustList: Sendable {
  public var anchors: [Certificate]

  public init(anchors: [Certificate]) { self.anchors = anchors }

  /// What a chain is looked for.
  public enum Purpose: Sendable {
    /// A certificate whose own words about its use are looked at elsewhere.
    case any
    /// The only purpose of its key is to sign timestamps (RFC 3161, "TSA Certificate").
    case timestamping
  }

  /// Looks for a chain from a certificate to an anchor at which every link counts at a moment.
  ///
  /// Keys of less than 112 bits of security and signatures by SHA-1 are refused. Nothing is said about
  /// revocation.
  public func chain(
    of certificate: Certificate, through others: [Certificate], at moment: Moment, for purpose: Purpose
  ) -> Result<CertificateChain, ChainFault> {
    let store = CertificateStore(anchors: anchors, at: moment)
    if purpose == .timestamping { store.require(purpose: X509_PURPOSE_TIMESTAMP_SIGN) }
    return withStack(others) { stack in
      certificate.handle.use { leaf in store.chain(of: leaf, through: stack) }
    }
  }
}

/// A certificate and those that vouch for it, each for the one before.
public struct CertificateChain: Hashable, Sendable {
  /// The anchor is the last.
  public let certificates: [Certificate]

  /// Each certificate that a stranger could revoke, with its issuer.
  public var links: [(certificate: Certificate, issuer: Certificate)] {
    zip(certificates, certificates.dropFirst()).map { ($0, $1) }
  }
}

/// Why there is no chain.
public struct ChainFault: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// Nobody on the list vouches for it.
    case unknownIssuer
    /// It vouches for itself, and is not on the list.
    case selfSigned
    /// One of the chain did not count any more at that moment.
    case expired(until: Moment)
    /// One of the chain did not count yet at that moment.
    case notYetValid(from: Moment)
    /// A key so small that others can find it.
    case weakKey
    /// A signature by a hash that others can forge.
    case weakHash
    /// The issuer's key did not make the signature.
    case badSignature
    /// Whoever issued it may not issue certificates.
    case notAuthority
    /// It was made for something else.
    case wrongPurpose
    /// By OpenSSL's number, with its words.
    case other(Int, String)
  }

  public let reason: Reason
  /// How far from the certificate the fault is: 0 is itself, 1 its issuer.
  public let depth: Int
}

/// OpenSSL's `X509_STORE`; freed exactly once.
struct CertificateStore: ~Copyable {
  private let store: OpaquePointer

  init(anchors: [Certificate], at moment: Moment) {
    guard let store = X509_STORE_new() else { preconditionFailure("there is memory for a store") }
    self.store = store
    for anchor in anchors { _ = anchor.handle.use { X509_STORE_add_cert(store, $0) } }
    let parameters = X509_STORE_get0_param(store)
    X509_VERIFY_PARAM_set_time(parameters, moment.secondsSince1970)
    // Whoever puts a certificate on the list trusts it, whether or not another one vouches for it.
    X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_PARTIAL_CHAIN) | UInt(X509_V_FLAG_TRUSTED_FIRST))
    // Level 2 asks for 112 bits of security, as NIST SP 800-57 and ETSI TS 119 312 do.
    X509_VERIFY_PARAM_set_auth_level(parameters, 2)
    X509_VERIFY_PARAM_set_depth(parameters, 10)
  }

  deinit { X509_STORE_free(store) }

  borrowing func require(purpose: Int32) {
    X509_VERIFY_PARAM_set_purpose(X509_STORE_get0_param(store), purpose)
  }

  /// The store for one call of OpenSSL.
  borrowing func use<Result>(_ call: (OpaquePointer) throws -> Result) rethrows -> Result { try call(store) }

  borrowing func chain(
    of leaf: OpaquePointer, through others: OpaquePointer
  ) -> Result<CertificateChain, ChainFault> {
    guard let context = X509_STORE_CTX_new() else { preconditionFailure("there is memory for a chain") }
    defer { X509_STORE_CTX_free(context) }
    guard X509_STORE_CTX_init(context, store, leaf, others) == 1 else {
      return .failure(ChainFault(reason: .other(0, "no context"), depth: 0))
    }
    let isFound = X509_verify_cert(context) == 1
    let certificates = elements(X509_STORE_CTX_get0_chain(context)).compactMap { element in
      Certificate(der: encoded { i2d_X509(OpaquePointer(element), $0) })
    }
    if isFound { return .success(CertificateChain(certificates: certificates)) }
    let depth = Int(X509_STORE_CTX_get_error_depth(context))
    let place = certificates.indices.contains(depth) ? certificates[depth] : nil
    return .failure(ChainFault(reason: .init(X509_STORE_CTX_get_error(context), place), depth: depth))
  }
}

extension ChainFault.Reason {
  fileprivate init(_ code: Int32, _ certificate: Certificate?) {
    let epoch = Moment(secondsSince1970: 0)
    self =
      switch code {
      case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
        X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_CERT_CHAIN_TOO_LONG,
        X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        .unknownIssuer
      case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT: .selfSigned
      case X509_V_ERR_CERT_HAS_EXPIRED: .expired(until: certificate?.notAfter ?? epoch)
      case X509_V_ERR_CERT_NOT_YET_VALID: .notYetValid(from: certificate?.notBefore ?? epoch)
      case X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL: .weakKey
      case X509_V_ERR_CA_MD_TOO_WEAK: .weakHash
      case X509_V_ERR_CERT_SIGNATURE_FAILURE, X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE: .badSignature
      case X509_V_ERR_INVALID_CA, X509_V_ERR_PATH_LENGTH_EXCEEDED, X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
        .notAuthority
      case X509_V_ERR_INVALID_PURPOSE: .wrongPurpose
      default: .other(Int(code), String(cString: X509_verify_cert_error_string(Int(code))))
      }
  }
}
