/// What becomes of a character that no font has (`--missing-glyph`).
public enum MissingGlyphPolicy: String, CaseIterable, Hashable, Sendable {
  /// An error: nothing is written.
  case report = "error"
  /// A warning: an empty box of one em stands in its place.
  case box
}

/// A character that no face of a stack has.
public struct MissingScalar: Hashable, Sendable {
  public let scalar: Unicode.Scalar
  public let stack: TextShaper.StackID

  public init(scalar: Unicode.Scalar, stack: TextShaper.StackID) {
    self.scalar = scalar
    self.stack = stack
  }
}

extension Glyph {
  /// Stands for a character that no font has: an empty box of one em, drawn by the backend.
  /// TrueType numbers glyphs up to 65,534, so that it is no font's glyph.
  public static let missingID: UInt16 = .max
}

/// The missing characters of words, remembered with the word, so that a word from the cache reports
/// them again.
struct MissingScalars {
  private var byWord: [ShapedWord.ID: [Unicode.Scalar]] = [:]
  private var met: [MissingScalar] = []

  /// The words of `range` were asked for again.
  mutating func meet(_ range: WordRange, in stack: TextShaper.StackID) {
    for scalar in byWord[range.first] ?? [] {
      let entry = MissingScalar(scalar: scalar, stack: stack)
      if !met.contains(entry) { met.append(entry) }
    }
  }

  /// Remembers a new word's missing characters and counts them as met.
  mutating func record(_ scalars: [Unicode.Scalar], in range: WordRange, stack: TextShaper.StackID) {
    byWord[range.first] = scalars
    meet(range, in: stack)
  }

  mutating func take() -> [MissingScalar] {
    defer { met.removeAll() }
    return met
  }
}
