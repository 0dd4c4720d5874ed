public import Geometry
public import Styling

/// The footnotes of a page, at the foot of its page area (CSS Generated Content for Paged Media, "The
/// footnote area").
public struct FootnoteArea: Sendable {
  public let style: ComputedStyle
  /// Its border box, from the sheet's corner.
  public let rect: Rect
  /// From the sheet's corner.
  public let notes: [PlacedFragment]
}

/// A footnote that waits for its place, or for the rest of it.
struct PendingFootnote: Sendable {
  let box: BoxTree.BoxID
  /// Where it goes on; nil for one that has not begun.
  var token: BreakToken?
}

/// Stacks footnotes in the area of one page.
struct FootnoteStacker {
  let context: LayoutContext
  let page: Rect
  private let style: ComputedStyle
  private let margin: Sides<Points>
  private let border: Sides<Points>
  private let padding: Sides<Points>

  init(_ context: LayoutContext, style: ComputedStyle, on page: Rect) {
    self.context = context
    self.style = style
    self.page = page
    margin = style.box.margin.map { $0.resolved(against: page.size.width) ?? .zero }
    border = style.box.border.map(\.width)
    padding = style.box.padding.map { $0.resolved(against: page.size.width) }
  }

  /// The heights of margins, borders and padding.
  var edges: Points { margin.vertical + border.vertical + padding.vertical }

  private var width: Points {
    max(.zero, page.size.width - margin.horizontal - border.horizontal - padding.horizontal)
  }

  /// How high the area may become: as style says.
  var greatestHeight: Points {
    guard let given = style.box.maxHeight?.resolved(against: page.size.height) else {
      return page.size.height
    }
    return min(style.box.sizing == .borderBox ? given + margin.vertical : given + edges, page.size.height)
  }

  /// How high the area may become beside text: never so high that the text cannot go on.
  var greatestHeightBesideText: Points { min(greatestHeight, page.size.height * 0.8) }

  /// Footnotes one below the other.
  struct Stack {
    /// From the top left corner of the area's content box.
    var notes: [PlacedFragment] = []
    /// Of the whole area, margins included.
    var height = Points.zero
    /// What goes on on the next page, or begins there.
    var rest: [PendingFootnote] = []
    /// What in them is positioned against something further out.
    var positioned: [PositionedBox] = []
  }

  /// Stacks as much as has room in a height; nil is for all there is.
  func stack(_ footnotes: [PendingFootnote], in height: Points?) -> Stack {
    var stack = Stack()
    var cursor = Points.zero
    var strut = MarginStrut()
    for (index, note) in footnotes.enumerated() {
      var space = ConstraintSpace(inlineSize: width)
      space.margins = strut
      if let height {
        space.spaceLeft = height - edges - cursor
        space.pageHeight = page.size.height
        space.isAtTop = stack.notes.isEmpty
      }
      let result = layOut(note.box, in: space, resumingAt: note.token, with: context)
      guard let fragment = result.fragment, !result.isOverflowing || stack.notes.isEmpty else {
        stack.rest = Array(footnotes[index...])
        break
      }
      let corner = Point(x: result.inlineOffset, y: cursor + (result.blockOffset ?? .zero))
      stack.notes.append(PlacedFragment(fragment, at: corner))
      stack.positioned += result.positioned.map { $0.moved(by: corner) }
      cursor = corner.y + fragment.size.height
      strut = result.endMargins
      if let token = result.breakToken {
        stack.rest = [PendingFootnote(box: note.box, token: token)] + footnotes[(index + 1)...]
        break
      }
    }
    if !stack.notes.isEmpty { stack.height = cursor + strut.sum + edges }
    return stack
  }

  /// The area of a stack, at the foot of the page.
  func place(_ stack: Stack) -> FootnoteArea? {
    if stack.notes.isEmpty { return nil }
    let rect = Rect(
      Point(
        x: page.origin.x + margin.left, y: page.origin.y + page.size.height - stack.height + margin.top),
      Size(width: page.size.width - margin.horizontal, height: stack.height - margin.vertical))
    let corner = contentCorner(of: stack)
    return FootnoteArea(
      style: style, rect: rect,
      notes: stack.notes.map { PlacedFragment($0.fragment, at: $0.offset + corner) })
  }

  /// Where a stack's content box begins on the sheet.
  func contentCorner(of stack: Stack) -> Point {
    Point(
      x: page.origin.x + margin.left + border.left + padding.left,
      y: page.origin.y + page.size.height - stack.height + margin.top + border.top + padding.top)
  }
}
