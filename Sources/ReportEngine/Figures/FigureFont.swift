public import Geometry
public import TextShaping

/// The font that a figure writes its labels in, and how wide they become.
public struct FigureFont {
  private let shaper: TextShaper
  private let stack: TextShaper.StackID
  public let size: Points
  public let color: Color
  /// Above and below the baseline.
  public let ascent: Points
  public let descent: Points

  public init(_ shaper: TextShaper, _ stack: TextShaper.StackID, size: Points, color: Color) {
    self.shaper = shaper
    self.stack = stack
    self.size = size
    self.color = color
    let metrics = shaper.fonts.metrics(of: shaper.primaryFace(of: stack))
    ascent = metrics.length(metrics.ascent, at: size)
    descent = metrics.length(metrics.descent, at: size)
  }

  public var lineHeight: Points { ascent + descent }

  /// The height of a capital letter, near enough for centring a label on a line.
  var capHeight: Points { ascent * 0.72 }

  /// Sets a text in one line, its left end at the origin; white space becomes single spaces.
  func set(_ text: String) -> (words: [PlacedWord], width: Points) {
    var placed: [PlacedWord] = []
    var x = 0.0
    for (index, part) in text.split(whereSeparator: \.isWhitespace).enumerated() {
      if index > 0 { place(" ", at: &x, in: &placed) }
      place(String(part), at: &x, in: &placed)
    }
    return (placed, Points(x))
  }

  private func place(_ text: String, at x: inout Double, in placed: inout [PlacedWord]) {
    let words = shaper.shape(text, in: stack)
    for position in 0..<words.count {
      let id = words[position]
      placed.append(PlacedWord(word: id, x: Float(x)))
      let word = shaper[id]
      let unitsPerEm = Double(shaper.fonts.metrics(of: word.face).unitsPerEm)
      x += Double(word.advance.value) * size.value / unitsPerEm
    }
  }
}

/// A label of a figure.
public struct FigureText: Hashable, Sendable {
  public enum Anchor: Sendable { case start, middle, end }

  public let words: [PlacedWord]
  /// The start of the baseline.
  public let origin: Point
  /// Whether it reads from bottom to top.
  public let isUpright: Bool
  public let size: Points
  public let color: Color

  /// A label whose start, middle or end is at a place of the baseline.
  init(
    _ text: String, _ font: FigureFont, at place: Point, _ anchor: Anchor = .start, isUpright: Bool = false
  ) {
    let set = font.set(text)
    let shift: Points =
      switch anchor {
      case .start: .zero
      case .middle: set.width / 2
      case .end: set.width
      }
    words = set.words
    origin = isUpright ? Point(x: place.x, y: place.y + shift) : Point(x: place.x - shift, y: place.y)
    self.isUpright = isUpright
    size = font.size
    color = font.color
  }
}
