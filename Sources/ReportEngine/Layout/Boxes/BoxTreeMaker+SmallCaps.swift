internal import Geometry
internal import Styling
internal import Templates

extension BoxTreeMaker {
  /// Adds a text to the innermost box, which is open for it; in small capitals as pieces, where the style
  /// asks for them.
  mutating func appendLiteral(
    _ text: ArraySlice<UInt8>, style: BoxStyle.ID, _ node: Document.NodeID
  ) {
    if text.isEmpty { return }
    resumeInlines()
    let computed = styles[style].computed
    guard computed.font.variantCaps != .normal else {
      return appendPiece(text, style: style, node)
    }
    let small = styles.smallCapsID(in: style)
    for run in CapitalRuns(text, computed) {
      appendPiece(run.text, style: run.isSmall ? small : style, node)
    }
  }

  private mutating func appendPiece(
    _ text: ArraySlice<UInt8>, style: BoxStyle.ID, _ node: Document.NodeID
  ) {
    let index = UInt32(tree.generated.count)
    tree.generated.append(BoxTree.GeneratedText(element: node, value: .text(Array(text))))
    appendText(style: style, node: index, flags: [.inlineLevel, .generated], isBlank: false)
  }
}

/// A text cut into what is set in small capitals and what is not (CSS Fonts, "Capitalization: the
/// font-variant-caps property"): lowercase letters are, with the marks on them; of `all-small-caps` all
/// letters are. The letters are those that `text-transform` makes of them.
private struct CapitalRuns: Sequence, IteratorProtocol {
  private var rest: Substring.UnicodeScalarView
  private let computed: ComputedStyle
  private var isAfterLetter = false

  init(_ text: ArraySlice<UInt8>, _ computed: ComputedStyle) {
    rest = Substring(decoding: text, as: UTF8.self).unicodeScalars
    self.computed = computed
  }

  mutating func next() -> (text: ArraySlice<UInt8>, isSmall: Bool)? {
    guard let first = rest.first else { return nil }
    let isSmall = isSmall(first)
    var end = rest.startIndex
    while end < rest.endIndex {
      let scalar = rest[end]
      let isMark = end > rest.startIndex && scalar.properties.isGraphemeExtend
      if !isMark {
        if self.isSmall(scalar) != isSmall { break }
        isAfterLetter = scalar.properties.isAlphabetic
      }
      end = rest.index(after: end)
    }
    defer { rest = rest[end...] }
    return (Array(Substring(rest[..<end]).utf8)[...], isSmall)
  }

  private func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.isAlphabetic else { return false }
    if computed.font.variantCaps == .allSmallCaps { return true }
    switch computed.text.transform.letterCase {
    case .none: return scalar.properties.isLowercase
    case .lowercase: return true
    case .uppercase: return false
    case .capitalize: return scalar.properties.isLowercase && isAfterLetter
    }
  }
}

extension ComputedStyle {
  /// How high a small capital is beside a large one, where the font has none of its own: a capital of most
  /// text fonts comes then to a little more than an x.
  private static let smallCapsScale = 0.75

  /// The style of lowercase letters in a text of style `parent` that is set in small capitals.
  init(smallCapsIn parent: ComputedStyle) {
    self.init(anonymousIn: parent, display: .inline)
    font.variantCaps = .normal
    font.size = parent.font.size * ComputedStyle.smallCapsScale
    // The line is as high as its large letters ask.
    if case .length(let height) = parent.font.lineHeight {
      font.lineHeight = .length(height * ComputedStyle.smallCapsScale)
    }
    text.transform.letterCase = .uppercase
  }
}
