/// Shapes words, each once, and keeps them: a school's papers say the same few thousand words again
/// and again.
///
/// One per worker: it owns HarfBuzz's buffers and its caches, and takes no lock. Words are ids into
/// it, in font units, so that one word serves every size. Text must be in NFC; runs of
/// right-to-left scripts are set from left to right.
public final class TextShaper {
  public let fonts: FontLibrary
  /// What `Layout` makes of a character that no font has: the shaper itself records it and sets a
  /// box in either case.
  public let missingGlyph: MissingGlyphPolicy

  /// The glyphs of all words.
  public internal(set) var glyphs: [Glyph] = []
  /// The text of all words, in UTF-8, without the invisible characters.
  public internal(set) var text: [UInt8] = []
  @usableFromInline var words: [ShapedWord] = []
  var stacks: [ShapingStack] = []
  var table = WordTable()
  var missing = MissingScalars()
  let buffer = ShapingBuffer()
  var shapingFonts: ShapingFonts

  public init(fonts: FontLibrary, missingGlyph: MissingGlyphPolicy = .report) {
    self.fonts = fonts
    self.missingGlyph = missingGlyph
    shapingFonts = ShapingFonts(of: fonts)
  }

  /// A list of faces, features and a language, interned: equal ones get the same id.
  public struct StackID: Hashable, Sendable {
    let index: UInt32
  }

  /// Interns a stack. `faces` is what `FontLibrary.faces(for:)` gave: not empty; `language` a BCP
  /// 47 tag or empty; `isSpaced` says that letters stand apart, so that each is a cluster with its marks, and
  /// each word of a script that joins its letters is one.
  public func stack(
    faces: [FontFaceID], features: [FontFeature] = [], language: String = "", isSpaced: Bool = false
  ) -> StackID {
    precondition(!faces.isEmpty, "a stack needs a face; a library without fonts is an error before layout")
    let isSame = { (stack: ShapingStack) in
      stack.faces == faces && stack.features == features && stack.language == language
        && stack.isSpaced == isSpaced
    }
    // A document has a handful of stacks, and styles ask once each: a search needs no index.
    if let known = stacks.firstIndex(where: isSame) { return StackID(index: UInt32(known)) }
    stacks.append(ShapingStack(faces: faces, features: features, language: language, isSpaced: isSpaced))
    return StackID(index: UInt32(stacks.count - 1))
  }

  /// The face whose metrics make the line: the first of the stack.
  public func primaryFace(of stack: StackID) -> FontFaceID { stacks[Int(stack.index)].faces[0] }

  /// The faces of a stack in their order.
  public func faces(of stack: StackID) -> [FontFaceID] { stacks[Int(stack.index)].faces }

  /// Shapes UTF-8 without white space, or a single space: usually one word, several when letters
  /// fall back to another face, none when every character is invisible.
  public func shape(_ utf8: UnsafeBufferPointer<UInt8>, in stack: StackID) -> WordRange {
    if utf8.isEmpty { return WordRange(first: ShapedWord.ID(0), count: 0) }
    let hash = WordTable.hash(of: utf8, stack: stack.index)
    let known = text.withUnsafeBufferPointer { table.find(utf8, stack: stack.index, hash: hash, in: $0) }
    guard let known else { return shapeNew(utf8, in: stack, hash: hash) }
    if known.hasMissing { missing.meet(known.range, in: stack) }
    return known.range
  }

  /// Shapes a string; for the few words that are not already bytes.
  public func shape(_ string: String, in stack: StackID) -> WordRange {
    var string = string
    return string.withUTF8 { shape($0, in: stack) }
  }

  @inlinable public subscript(id: ShapedWord.ID) -> ShapedWord { words[id.position] }

  /// The characters that no face of their stack has, met in words asked for since the last call,
  /// each once per stack.
  public func takeMissing() -> [MissingScalar] { missing.take() }
}

/// Consecutive words of a shaper.
@frozen
public struct WordRange: Hashable, Sendable {
  public let first: ShapedWord.ID
  public let count: Int

  @inlinable public init(first: ShapedWord.ID, count: Int) {
    self.first = first
    self.count = count
  }

  /// The id of the word at a position counted from the first.
  @inlinable public subscript(position: Int) -> ShapedWord.ID { ShapedWord.ID(first.position + position) }
}
