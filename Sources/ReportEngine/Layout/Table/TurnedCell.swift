import Geometry
import Styling

/// A cell whose lines are turned by a quarter: a subject head of a summary sheet.
///
/// It is laid out upright, as if the page had been turned first: its lines run along the height of
/// the row and follow each other across the column; `text-align` moves them along the row's height
/// and `vertical-align` across the column. Then the piece is painted turned. Borders, background
/// and padding keep their physical sides. It never breaks.
struct TurnedCell {
  let box: BoxTree.BoxID
  let turn: Fragment.Turn
  /// Its own borders, or its shares of collapsed ones; physical sides.
  let border: Sides<Points>
  let style: BoxStyle
  private let context: LayoutContext

  /// nil when the cell's lines are upright.
  init?(_ box: BoxTree.BoxID, border: Sides<Points>?, with context: LayoutContext) {
    style = context.tree.style(of: box)
    guard let turn = Fragment.Turn(style.computed.writingMode) else { return nil }
    self.box = box
    self.turn = turn
    self.border = border ?? style.border
    self.context = context
  }

  private var padding: Sides<Points> { style.padding(against: .zero) }

  /// The height of its border box when the row asks for nothing: that of the longest line, unless a
  /// height is given or the greatest height is less. Then the lines break there.
  var naturalHeight: Points {
    style.heightOfTurned(chrome: border.vertical + padding.vertical) {
      cellTextSizes(of: self.box, with: context).maxContent
    }
  }

  /// The width of its border box: that of its lines side by side.
  var naturalWidth: Points { upright(height: naturalHeight).fragment?.size.height ?? .zero }

  /// Its footnotes and boxes of the page, which do not turn with it.
  var positioned: [PositionedBox] {
    if context.tree.features.isDisjoint(with: [.outOfFlow, .footnotes]) { return [] }
    return upright(height: naturalHeight).positioned.map { $0.atCorner }
  }

  /// The upright piece for a border box of this height.
  private func upright(height: Points) -> LayoutResult {
    var space = ConstraintSpace(inlineSize: height)
    space.fixedInlineSize = height
    // The style's paddings are added on the sides where they physically are; what is turned is what
    // the difference makes.
    let (own, wanted, edges) = (padding, turn.upright(padding), turn.upright(border))
    space.border = Sides(
      top: edges.top + wanted.top - own.top, right: edges.right + wanted.right - own.right,
      bottom: edges.bottom + wanted.bottom - own.bottom, left: edges.left + wanted.left - own.left)
    return layOut(box, in: space, resumingAt: nil, with: context)
  }

  /// The cell in its column's width and its row's height.
  func fragment(_ size: Size) -> Fragment {
    guard let upright = upright(height: size.height).fragment else {
      return Fragment(box: box, size: size, content: .boxes([]))
    }
    let spare = max(.zero, size.width - upright.size.height)
    let shift: Points
    switch CellAlignment(style) {
    case .top, .baseline: shift = .zero
    case .middle: shift = spare / 2
    case .bottom: shift = spare
    }
    let aligned = upright.resized(height: size.width, movingContentBy: shift).undecorated()
    return Fragment(box: box, size: size, content: .turned(aligned, turn))
  }
}
