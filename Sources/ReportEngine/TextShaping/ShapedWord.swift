/// A word as HarfBuzz set it, in one face: shaped once for all its uses, in font units, so that it
/// serves every size.
@frozen
public struct ShapedWord: Sendable {
  /// An index into the words of the `TextShaper` that shaped it; meaningless to another one.
  @frozen
  public struct ID: Hashable, Sendable {
    public let index: UInt32
    @inlinable public init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }
    @inlinable public var position: Int { Int(index) }
  }

  public let face: FontFaceID
  /// The sum of its glyphs' advances.
  public let advance: FontUnits
  /// Its glyphs, as a range of the shaper's `glyphs`, in visual order.
  public let glyphs: Range<Int32>
  /// Its text, as a range of the shaper's `text`: what a reader copies out of the PDF.
  public let text: Range<Int32>

  @inlinable public init(face: FontFaceID, advance: FontUnits, glyphs: Range<Int32>, text: Range<Int32>) {
    self.face = face
    self.advance = advance
    self.glyphs = glyphs
    self.text = text
  }
}

/// One glyph of a word, and how much of the word's text it stands for.
@frozen
public struct Glyph: Hashable, Sendable {
  public let id: UInt16
  /// Bytes of text in the cluster that this glyph begins; 0 for the further glyphs of a cluster.
  public let clusterLength: UInt16
  public let advance: FontUnits
  public let xOffset: FontUnits
  public let yOffset: FontUnits

  @inlinable public init(
    id: UInt16, clusterLength: UInt16, advance: FontUnits, xOffset: FontUnits, yOffset: FontUnits
  ) {
    self.id = id
    self.clusterLength = clusterLength
    self.advance = advance
    self.xOffset = xOffset
    self.yOffset = yOffset
  }
}

/// A face of the `FontLibrary`: an index, in the order in which the fonts were given.
@frozen
public struct FontFaceID: Hashable, Sendable {
  public let index: UInt16
  @inlinable public init(_ index: Int) { self.index = UInt16(truncatingIfNeeded: index) }
  @inlinable public var position: Int { Int(index) }
}
