internal import Styling
internal import Templates

/// `::first-letter` of a block whose first letter has not come yet.
struct PendingFirstLetter {
  let style: StyleID
  /// How many elements were open around the block.
  let level: Int
}

extension BoxTreeMaker {
  /// A block begins, or something in which the first letter of the block around it cannot stand.
  mutating func noteFirstLetter(_ style: BoxStyle, _ kind: BoxKind) {
    let holdsLines = kind.kind == .block || kind.kind == .tableCell || kind.kind == .tableCaption
    if let own = style.firstLetter, holdsLines {
      firstLetter = PendingFirstLetter(style: own, level: elements.count)
    } else if firstLetter != nil, kind.kind != .inline, kind.isInline || !holdsLines {
      firstLetter = nil
    }
  }

  /// Adds a text with its first letter in a box of its own, where a block waits for one; false when the text
  /// is to be added as it is (CSS Pseudo-Elements, "Styling Initial Letters").
  mutating func addFirstLetter(of text: ArraySlice<UInt8>, _ node: Document.NodeID) -> Bool {
    guard let pending = firstLetter else { return false }
    let parts = FirstLetterParts(text)
    if parts.letter.isEmpty { return false }
    guard fitInText() else { return false }
    firstLetter = parts.isPunctuation ? pending : nil
    let element = elements[elements.count - 1]
    let preserves = !styles[element.style].computed.text.whiteSpaceCollapse.collapsesSpaces
    if preserves { appendLiteral(parts.space, style: element.style, node) }
    let computed = styled.styles[pending.style].style
    var kind = BoxKind(.inline, isInline: true)
    if computed.float == .left || computed.float == .right {
      kind = BoxKind(.block)
      kind.flags.insert(.floating)
    }
    kind.flags.insert(.anonymous)
    let style = styles.id(of: pending.style, inheriting: element.decorations)
    let holder = elements.last?.node.index ?? 0
    guard openBox(kind, style: style, node: holder) else { return false }
    appendLiteral(parts.letter, style: style, node)
    closeBox()
    appendLiteral(parts.rest, style: element.style, node)
    return true
  }
}

/// A text cut up around its first letter, with the punctuation before and after it.
private struct FirstLetterParts {
  let space: ArraySlice<UInt8>
  let letter: ArraySlice<UInt8>
  let rest: ArraySlice<UInt8>
  /// Whether there is but punctuation: the letter itself is in a text to come.
  let isPunctuation: Bool

  init(_ text: ArraySlice<UInt8>) {
    let trimmed = text.drop { $0.isCollapsibleSpace }
    space = text[..<trimmed.startIndex]
    let string = String(decoding: trimmed, as: UTF8.self)
    let scalars = string.unicodeScalars
    var end = scalars.startIndex
    func skip(_ isWanted: (Unicode.Scalar) -> Bool) {
      while end < scalars.endIndex, isWanted(scalars[end]) { end = scalars.index(after: end) }
    }
    skip(\.isInitialPunctuation)
    isPunctuation = end == scalars.endIndex
    if end < scalars.endIndex, !scalars[end].properties.isWhitespace {
      end = scalars.index(after: end)
      skip { $0.properties.canonicalCombiningClass != .notReordered || $0.properties.isGraphemeExtend }
      skip(\.isInitialPunctuation)
    }
    let length = string.utf8.distance(from: string.startIndex, to: end)
    letter = trimmed.prefix(length)
    rest = trimmed.dropFirst(length)
  }
}

extension Unicode.Scalar {
  /// Punctuation that belongs to the letter beside it: not dashes and connectors.
  fileprivate var isInitialPunctuation: Bool {
    switch properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation: true
    default: false
    }
  }
}
