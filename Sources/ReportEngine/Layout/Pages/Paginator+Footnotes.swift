internal import Diagnostics
internal import Geometry
internal import Styling

/// Pages with footnotes: the text of a page ends above the notes that it calls (CSS Generated Content for
/// Paged Media, "Footnotes").
extension Paginator {
  /// Lays out the text of a page, and says how much of the page's height is left to footnotes.
  ///
  /// How much text there is room for depends on its notes, and these on the text: the longest text is sought
  /// whose notes have room below it, the last of them with its first lines only when it must be.
  func layOutText(in area: Rect, with notes: FootnoteStacker) -> (text: LayoutResult, height: Points) {
    let carried = pendingFootnotes
    let greatest = notes.greatestHeightBesideText
    let reserved = { (footnotes: [PendingFootnote]) in min(greatest, notes.stack(footnotes, in: nil).height) }
    var best = attempt(in: area, reserving: reserved(carried))
    let called = newFootnotes(best.text)
    if !called.isEmpty {
      let (fitting, count) = longestText(calling: called) { count in
        attempt(in: area, reserving: reserved(carried + called[..<count]))
      }
      best = fitting
      if newFootnotes(best.text).count < count {
        let less = reserved(carried + called[..<(count - 1)])
        let part = min(best.height, less + leastPart(of: called[count - 1], after: less, notes))
        let other = attempt(in: area, reserving: part)
        if newFootnotes(other.text).count <= count { best = other }
      }
    }
    context.diagnostics = best.diagnostics
    var height = best.height
    if let fragment = best.text.fragment, best.text.breakToken == nil {
      let free = area.size.height - heightTaken - (best.text.blockOffset ?? .zero) - fragment.size.height
      height = max(height, min(free, notes.greatestHeight))
    }
    return (best.text, height)
  }

  /// The text of a page as it becomes when a height is reserved, and what was found amiss in it.
  private struct Attempt {
    let text: LayoutResult
    let height: Points
    let diagnostics: DiagnosticBag
  }

  private func attempt(in area: Rect, reserving height: Points) -> Attempt {
    let before = context.diagnostics
    defer { context.diagnostics = before }
    let text = layOutText(in: area, reserving: height)
    return Attempt(text: text, height: height, diagnostics: context.diagnostics)
  }

  /// The text that reserves room for the fewest notes and calls no more than these, and how many they are.
  ///
  /// The more is reserved, the shorter the text: the fewest are found by halving.
  private func longestText(
    calling called: [PendingFootnote], _ attempt: (Int) -> Attempt
  ) -> (Attempt, Int) {
    var fewest = 1
    var enough = called.count
    var found: Attempt?
    while fewest < enough {
      let middle = (fewest + enough) / 2
      let next = attempt(middle)
      if newFootnotes(next.text).count <= middle {
        (found, enough) = (next, middle)
      } else {
        fewest = middle + 1
      }
    }
    return (found ?? attempt(enough), enough)
  }

  /// Lays out the text of a page below what goes on from the page before, and leaves a height at its foot.
  func layOutText(in area: Rect, reserving height: Points) -> LayoutResult {
    let space = ConstraintSpace(
      inlineSize: area.size.width, blockSize: area.size.height,
      spaceLeft: area.size.height - heightTaken - height, pageHeight: area.size.height,
      isAtTop: heightTaken == .zero)
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
