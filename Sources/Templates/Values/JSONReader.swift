public import Diagnostics

/// How much JSON is read before it is refused.
public struct JSONLimits: Hashable, Sendable {
  /// Bytes; a movement book of 20,000 rows has 6 million.
  public var size: Int
  /// Lists and objects within each other; deeper nesting would overflow the stack.
  public var depth: Int

  public init(size: Int = 64 << 20, depth: Int = 200) {
    self.size = size
    self.depth = depth
  }

  /// Why a file of that size is not worth reading; nil when it is.
  public func refusal(ofSize size: Int, name: String) -> Diagnostic? {
    size > self.size ? .dataTooLarge(name, limit: self.size) : nil
  }
}

/// Reads one JSON text (RFC 8259) as a value; nil with a diagnostic when it is none.
///
/// Numbers are exact, a name may stand in an object once, malformed UTF-8 is refused. A mistake is cited by
/// line and column without the line itself: data hold names of persons, and diagnostics reach logs.
public func readJSON(_ source: SourceText, limits: JSONLimits = JSONLimits()) -> Diagnosed<Value?> {
  if let refusal = limits.refusal(ofSize: source.utf8.count, name: source.name) {
    return Diagnosed(nil, [refusal])
  }
  return source.utf8.withUnsafeBufferPointer { bytes in
    var scanner = JSONScanner(bytes, depthLimit: limits.depth)
    do throws(JSONMistake) {
      return Diagnosed(try scanner.readText())
    } catch {
      let place = source.position(at: error.offset)
      let name = "\(source.name):\(place.line):\(place.column)"
      return Diagnosed(nil, [.malformedJSON(error.message, at: name, help: error.help)])
    }
  }
}

/// What is wrong with a JSON text, and where.
struct JSONMistake: Error {
  let offset: Int
  let message: String
  let help: String
}
