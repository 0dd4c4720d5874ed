internal import Diagnostics
internal import Geometry
internal import Styling
internal import Templates
internal import TextShaping

extension LayoutContext {
  /// The width of a text at a style's size, letter spacing between its letters included.
  func width(of words: WordRange, _ style: TextStyle) -> Double {
    if words.count == 0 { return 0 }
    var width = 0.0
    for position in 0..<words.count { width += self.width(of: words[position], style) }
    return width - style.letterSpacing
  }

  /// The width of a word with letter spacing after every letter.
  func width(of id: ShapedWord.ID, _ style: TextStyle) -> Double {
    let word = shaper[id]
    var width = Double(word.advance.value) * style.fontSize / unitsPerEm[word.face.position]
    if style.letterSpacing != 0 {
      var clusters = 0
      for glyph in word.glyphs where shaper.glyphs[Int(glyph)].clusterLength > 0 { clusters += 1 }
      width += style.letterSpacing * Double(clusters)
    }
    return width
  }

  /// What ends a line broken at a soft hyphen.
  func hyphen(of style: TextStyle) -> WordRange {
    if let character = style.text.hyphenateCharacter {
      return shaper.shape(character, in: style.stack)
    }
    return WordRange(first: shaper.hyphen(in: style.stack), count: 1)
  }

  /// Reports the characters of a text that no font has.
  func reportMissingGlyphs(in box: BoxTree.BoxID) {
    let missing = shaper.takeMissing()
    if missing.isEmpty { return }
    let span = tree.span(of: box)
    for one in missing {
      diagnostics.add(
        .missingGlyph(
          one.scalar, severity: shaper.missingGlyph == .report ? .error : .warning, at: span))
    }
  }

  /// The bytes of a text box.
  func withBytes<Result>(of box: BoxTree.BoxID, _ body: (UnsafeBufferPointer<UInt8>) -> Result)
    -> Result
  {
    let node = tree[box].node
    if tree[box].flags.contains(.generated) {
      return generatedBytes(tree.generated[Int(node)].value).withUnsafeBufferPointer(body)
    }
    let range = tree.document.textRange(of: tree.node(of: box))
    return tree.document.text.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  func bytes(of box: BoxTree.BoxID) -> [UInt8] { withBytes(of: box) { Array($0) } }

  private func generatedBytes(_ value: BoxTree.GeneratedText.Value) -> [UInt8] {
    switch value {
    case .text(let text), .leader(let text): text
    case .pageCounter(let isTotal, let style):
      Array(
        tree.counterStyles.representation(of: isTotal ? pageNumbers.total : pageNumber, in: style).utf8)
    case .footnoteCounter(let count, let style):
      Array(
        tree.counterStyles.representation(of: pageNumbers.footnotes[count] ?? count, in: style).utf8)
    case .targetPage(let id, let style):
      pageNumbers.targets[id].map { Array(tree.counterStyles.representation(of: $0, in: style).utf8) } ?? []
    case .targetCounters(let id, let name, let separator, let style):
      Array(tree.text(ofCounter: name, at: id, separator: separator, style).utf8)
    case .sum(let name, let scope):
      sums.lazy.reversed().compactMap { $0.text(of: name, scope) }.first.map { Array($0.utf8) } ?? []
    case .image, .figure: []
    }
  }
}
