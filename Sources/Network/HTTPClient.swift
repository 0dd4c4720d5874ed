internal import CCurl

/// Asks servers by HTTP and HTTPS: for time stamps, and for news of certificates.
///
/// Time and size have limits. A server may lead to another one, but only by these two schemes.
public struct HTTPClient: Sendable {
  /// How long the whole exchange may take, in seconds.
  public var seconds = 30
  /// How long finding the server may take, in seconds.
  public var connectSeconds = 10
  /// How many bytes an answer may have.
  public var largestAnswer = 16 << 20

  private static let redirects = 4

  public init() {}

  /// What is at an address.
  public func get(_ url: String) throws(NetworkFailure) -> [UInt8] {
    try withAnswer(from: url) { send in
      var request = self.request
      return url.withCString { url in
        request.url = url
        return send(&request)
      }
    }
  }

  /// The answer to bytes of a media type, which must be of another.
  public func post(
    _ body: [UInt8], of type: String, accepting answerType: String, to url: String
  ) throws(NetworkFailure) -> [UInt8] {
    try withAnswer(from: url) { send in
      var request = self.request
      return url.withCString { url in
        "Content-Type: \(type)".withCString { type in
          "Accept: \(answerType)".withCString { answerType in
            body.withUnsafeBytes { bytes in
              request.url = url
              request.body = bytes.baseAddress ?? UnsafeRawPointer(url)
              request.body_count = bytes.count
              request.content_type = type
              request.accept = answerType
              return send(&request)
            }
          }
        }
      }
    }
  }

  private var request: ccurl_request {
    var request = ccurl_request()
    request.connect_seconds = connectSeconds
    request.total_seconds = seconds
    request.redirects = Self.redirects
    return request
  }

  private func withAnswer(
    from url: String, _ exchange: ((inout ccurl_request) -> CURLcode) -> CURLcode
  ) throws(NetworkFailure) -> [UInt8] {
    var answer = Answer(limit: largestAnswer)
    var status = 0
    var reason = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
    let code = withUnsafeMutablePointer(to: &answer) { answer in
      exchange { request in ccurl_exchange(&request, take, answer, &status, &reason) }
    }
    guard code == CURLE_OK else {
      if answer.isTooLarge { throw .answerTooLarge(url, limit: largestAnswer) }
      let words = String(decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      throw .unreachable(url, reason: words.isEmpty ? "error \(code.rawValue) of libcurl" : words)
    }
    guard status == 200 else { throw .refused(url, status: status) }
    return answer.bytes
  }
}

/// Why there is no answer.
public enum NetworkFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The server, or the way to it, did not work; in libcurl's words.
  case unreachable(String, reason: String)
  /// The server answered with another code than 200.
  case refused(String, status: Int)
  /// The answer has more bytes than the limit.
  case answerTooLarge(String, limit: Int)

  public var description: String {
    switch self {
    case .unreachable(let url, let reason): "no answer from '\(url)': \(reason)"
    case .refused(let url, let status): "'\(url)' answered with code \(status)"
    case .answerTooLarge(let url, let limit): "the answer of '\(url)' has more than \(limit) bytes"
    }
  }
}

/// What has come so far.
private struct Answer {
  let limit: Int
  var bytes: [UInt8] = []
  var isTooLarge = false
}

/// Takes what comes; an answer that grows too large is stopped by taking nothing.
private func take(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  guard let context, let bytes else { return 0 }
  let answer = context.assumingMemoryBound(to: Answer.self)
  guard answer.pointee.bytes.count + count * size <= answer.pointee.limit else {
    answer.pointee.isTooLarge = true
    return 0
  }
  answer.pointee.bytes.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count * size))
  return count * size
}
