/// A word on a line.
@frozen
public struct PlacedWord: Hashable, Sendable {
  public let word: ShapedWord.ID
  /// Distance of its left edge from the line's or text's origin, in points.
  public let x: Float

  @inlinable public init(word: ShapedWord.ID, x: Float) {
    self.word = word
    self.x = x
  }
}
