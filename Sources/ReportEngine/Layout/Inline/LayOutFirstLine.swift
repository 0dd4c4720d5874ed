internal import Geometry
internal import Styling

/// A first line in styles of its own (CSS Pseudo-Elements, "The ::first-line pseudo-element"): it is taken
/// from the content as these styles set it, and the lines after it go on in the content's own styles.
extension LayoutContext {
  /// The line that the content begins with, and where it goes on in `content`; nil where it is all of it.
  func layOutFirstLine(
    _ firstLine: FirstLine, of run: InlineRun, before content: borrowing InlineContent, space: LineSpace
  ) -> (stack: LineStack, next: LineStart?) {
    var styles = firstLine.styles
    var styled = makeInlineContent(from: run.first, to: run.end, in: firstLine.strut, styles: styles)
    if styled.text.count != content.text.count {
      // A change of case that makes texts longer is left out: places in both must be comparable.
      styles = styles.filter { textStyle($0.key).text.transform == textStyle($0.value).text.transform }
      styled = makeInlineContent(from: run.first, to: run.end, in: firstLine.strut, styles: styles)
    }
    let prepared = prepare(styled, width: space.width, height: space.height)
    var stacker = LineStacker(
      context: self, prepared: prepared, box: run.container, strut: textStyle(firstLine.strut), space: space)
    guard let end = stacker.runFirstLine() else { return (stacker.stack, nil) }
    return (stacker.stack, place(end, in: content))
  }

  /// The place in another content of the same boxes and texts: so many pieces without text before it, and so
  /// much text.
  private func place(_ end: FirstLineEnd, in content: borrowing InlineContent) -> LineStart? {
    var edges = 0
    for (index, piece) in content.pieces.enumerated() {
      if edges == end.edges, piece.bytes.isEmpty || piece.bytes.upperBound > end.byte {
        return LineStart(
          piece: Int32(index), byte: max(end.byte, piece.bytes.lowerBound), line: end.lines)
      }
      if piece.bytes.isEmpty { edges += 1 }
    }
    return nil
  }
}

/// Where a first line ends, apart from how its text is cut into pieces.
struct FirstLineEnd {
  /// How many pieces without text stand before it.
  let edges: Int
  /// How much of the content's text does.
  let byte: Int32
  let lines: Int32
}
