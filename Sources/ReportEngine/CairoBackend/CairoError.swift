/// Cairo or FreeType refused: out of memory, a disk that is full, a font or picture that cannot be
/// read.
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
}
