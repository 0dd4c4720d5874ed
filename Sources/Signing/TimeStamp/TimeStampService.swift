internal import Cryptography
internal import SwiftASN1

/// A server that stamps hashes with the time (RFC 3161), of which this room knows only what it answers.
public struct TimeStampService: Sendable {
  /// Sends the bytes of a request and gives those of the answer. What it throws goes through.
  let exchange: @Sendable (_ request: [UInt8]) throws -> [UInt8]

  public init(_ exchange: @escaping @Sendable (_ request: [UInt8]) throws -> [UInt8]) {
    self.exchange = exchange
  }

  /// The media types of requests and answers (RFC 3161, "Time-Stamp Protocol via HTTP").
  public static let (requestType, responseType) = (
    "application/timestamp-query", "application/timestamp-reply"
  )

  /// A token over bytes: that they were there at a time.
  func token(over pieces: ArraySlice<UInt8>...) throws -> RawElement {
    let imprint = MessageImprint(
      hashAlgorithm: AlgorithmIdentifier(.sha256), hash: DigestAlgorithm.sha256.digest(pieces))
    // An answer that repeats a number nobody could foretell is none that was kept. Between 1 and 127, the
    // first byte is that of a positive integer in its shortest form.
    var nonce = randomBytes(8)
    nonce[0] = nonce[0] & 0x7E | 1
    let answer = try exchange(try TimeStampRequest(imprint: imprint, nonce: nonce).der())
    guard let response = try? TimeStampResponse(encoded: answer) else { throw SigningProblem.wrongTimeStamp }
    guard response.isGranted, let token = response.token else {
      let words = response.statusTexts.joined(separator: "; ")
      throw SigningProblem.timeStampRefused(words.isEmpty ? "status \(response.status)" : words)
    }
    guard let stamp = Timestamp(token.bytes), stamp.info.nonce == nonce,
      stamp.faults(by: stamp.message.certificate, stamping: { $0.digest(pieces) }).isEmpty
    else { throw SigningProblem.wrongTimeStamp }
    return token
  }
}
