/// How far files of strangers are followed.
public struct PDFLimits: Hashable, Sendable {
  /// Arrays and dictionaries in each other.
  public var depth = 100
  /// Entries of the cross-reference, all revisions together.
  public var objects = 1_000_000
  /// Bytes that one stream may decode to, and all object streams of a file together.
  public var decodedBytes = 256 << 20
  /// References that lead to references.
  public var references = 32

  /// Limits that no honest file meets.
  public init() {}
}
