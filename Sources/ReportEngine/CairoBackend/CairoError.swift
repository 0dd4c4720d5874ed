internal import CCairo

/// Cairo or FreeType refused: out of memory, a page too large to paint, a font that cannot be read.
public struct CairoError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done, in words.
  public let operation: String
  /// What the library said.
  public let status: String

  public init(operation: String, status: String) {
    self.operation = operation
    self.status = status
  }

  public var description: String { "cairo could not \(operation): \(status)" }

  /// Throws when a status tells of trouble.
  static func check(_ status: cairo_status_t, _ operation: String) throws(CairoError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw CairoError(operation: operation, status: String(cString: cairo_status_to_string(status)))
  }
}
