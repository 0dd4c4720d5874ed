internal import Cryptography
internal import PDFSyntax

/// Signs a PDF file, of any producer (PAdES, EN 319 142-1): the file with an update behind it that holds the
/// signature; none of the file's own bytes changes.
///
/// 1. `SignatureTarget` finds the field of the form, or the place of a new one, and what earlier signatures
///    allow.
/// 2. `SignatureUpdate` writes the update, in it a signature dictionary with room for the signature.
/// 3. `SignatureRoom` says where that is: the signature covers all bytes of the file but these.
/// 4. `SignedDataBuilder` makes the signature, with a time stamp where there is a `TimeStampService`.
///
/// - Parameter appearance: given the size in points of the place where the signature is seen, gives a PDF
///   whose first page is what is seen there; nil leaves it empty. It is not asked for a signature that is not
///   seen.
/// - Throws: `SigningProblem`, what the key throws, and what `appearance` and `timeStamp` throw.
public func sign(
  _ bytes: [UInt8], by signer: Signer, _ request: SignatureRequest, timeStamp: TimeStampService? = nil,
  appearance: (_ width: Double, _ height: Double) throws -> [UInt8]? = { _, _ in nil }
) throws -> [UInt8] {
  try throwingProblems {
    let file = try PDFFile(bytes)
    let target = try SignatureTarget(request, in: file)
    let picture = try target.size.flatMap { try appearance($0.width, $0.height) }
    let builder = SignedDataBuilder(signer: signer, timeStamp: timeStamp)
    return try SignatureRoom.filled(signer.expectedSize(isStamped: timeStamp != nil)) { room in
      let update = SignatureUpdate(file: file, target: target, request: request, room: room)
      return try update.write(appearance: picture)
    } by: {
      try builder.sign($0, $1)
    }
  }
}

/// Adds a document time stamp, which covers the file with all that is in it (ETSI EN 319 142-1, 5.4.3).
///
/// - Throws: `SigningProblem`, and what the service throws.
public func addTimeStamp(to bytes: [UInt8], by service: TimeStampService) throws -> [UInt8] {
  try throwingProblems {
    let file = try PDFFile(bytes)
    let target = try SignatureTarget(timeStampOf: file)
    return try SignatureRoom.filled(Signer.expectedStampSize) { room in
      try TimeStampUpdate(file: file, target: target, room: room).write()
    } by: {
      try service.token(over: $0, $1).bytes
    }
  }
}

/// Adds what proves the signatures of a file when certificates have expired, in an update of its own
/// (EN 319 142-1, 5.4.2); the same bytes where it has all that already.
///
/// - Throws: `SigningProblem`.
public func add(_ material: ValidationMaterial, to bytes: [UInt8]) throws -> [UInt8] {
  try throwingProblems { try SecurityStore(of: try PDFFile(bytes)).adding(material) }
}

/// Runs work on a file, and says of one that cannot be read what it is.
func throwingProblems<Result>(_ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as PDFSyntaxError {
    throw error.reason == .encrypted ? SigningProblem.encrypted : .unreadable("\(error)")
  }
}

extension Signer {
  /// A token with its server's certificate and one issuer has 6 kB.
  static let expectedStampSize = 8192

  /// The bytes to keep free for a signature: a room that is too small costs a second signature.
  fileprivate func expectedSize(isStamped: Bool) -> Int {
    let certificates = ([certificate] + issuers).reduce(0) { $0 + $1.der.count }
    return 2048 + certificates + (isStamped ? Self.expectedStampSize : 0)
  }
}
