internal import Geometry
internal import Styling

/// Pages with footnotes: the text of a page ends above the notes that it calls (CSS Generated Content for
/// Paged Media, "Footnotes").
extension Paginator {
  /// Lays out the text of a page, and says how much of the page's height is left to footnotes.
  ///
  /// How much text there is room for depends on its notes, and these on the text: a page without calls is
  /// laid out once, others twice, or a third time where the last note may be split.
  func layOutText(in area: Rect, with notes: FootnoteStacker) -> (text: LayoutResult, height: Points) {
    let carried = pendingFootnotes
    let greatest = notes.greatestHeightBesideText
    let reserved = { (footnotes: [PendingFootnote]) in min(greatest, notes.stack(footnotes, in: nil).height) }
    let diagnostics = context.diagnostics
    var height = reserved(carried)
    var text = layOutText(in: area, reserving: height)
    let called = newFootnotes(text)
    if !called.isEmpty {
      let whole = reserved(carried + called)
      context.diagnostics = diagnostics
      text = layOutText(in: area, reserving: whole)
      height = whole
      let kept = newFootnotes(text)
      if kept.count < called.count {
        let less = reserved(carried + kept)
        let part = min(whole, less + leastPart(of: called[kept.count], after: less, notes))
        let split = context.diagnostics
        context.diagnostics = diagnostics
        let other = layOutText(in: area, reserving: part)
        if newFootnotes(other).count <= kept.count + 1 {
          (text, height) = (other, part)
        } else {
          context.diagnostics = split
        }
      }
    }
    if let fragment = text.fragment, text.breakToken == nil {
      let free = area.size.height - (text.blockOffset ?? .zero) - fragment.size.height
      height = max(height, min(free, notes.greatestHeight))
    }
    return (text, height)
  }

  /// Lays out the text of a page that leaves a height at its foot.
  func layOutText(in area: Rect, reserving height: Points) -> LayoutResult {
    let space = ConstraintSpace(
      inlineSize: area.size.width, blockSize: area.size.height, spaceLeft: area.size.height - height,
      pageHeight: area.size.height, isAtTop: true)
    return layOut(.root, in: space, resumingAt: token, with: context)
  }

  /// The footnotes called in a page's text.
  private func newFootnotes(_ result: LayoutResult) -> [PendingFootnote] {
    result.positioned.filter { context.tree[$0.box].flags.contains(.footnote) }.map {
      PendingFootnote(box: $0.box)
    }
  }

  /// The height of as many of a note's first lines as may stay alone on a page.
  private func leastPart(
    of note: PendingFootnote, after height: Points, _ notes: FootnoteStacker
  ) -> Points {
    let style = context.tree[note.box].style
    let orphans = context.tree.style(of: note.box).computed.fragmentation.orphans
    let lines = Points(context.textStyle(style).lineHeight) * Double(orphans)
    return height > .zero ? lines : lines + notes.edges
  }
}
