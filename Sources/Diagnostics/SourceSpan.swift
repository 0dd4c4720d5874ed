/// A stretch of a source text, in byte offsets: what the caret underlines.
public struct SourceSpan: Hashable, Sendable {
  public let source: SourceText
  /// Byte offset of the first byte.
  public let start: Int
  /// Byte offset after the last byte; not before `start`.
  public let end: Int

  public init(_ source: SourceText, _ range: Range<Int>) {
    self.source = source
    start = range.lowerBound
    end = range.upperBound
  }

  public static func == (left: SourceSpan, right: SourceSpan) -> Bool {
    left.start == right.start && left.end == right.end && left.source.name == right.source.name
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(source.name)
    hasher.combine(start)
    hasher.combine(end)
  }
}

extension SourceSpan: CustomStringConvertible {
  /// `page.html:12:5`
  public var description: String {
    let place = source.position(at: start)
    return "\(source.name):\(place.line):\(place.column)"
  }
}
