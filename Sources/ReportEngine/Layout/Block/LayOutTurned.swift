internal import Geometry
internal import Styling

/// Lays out the content of a block whose lines are turned by a quarter, as one piece that never breaks.
///
/// It is laid out upright, its lines as long as the block around it is high, and painted turned. Where
/// nothing sets that height, it is the longest line's (CSS Writing Modes, "Orthogonal Flows").
func layOutTurned(_ box: BoxTree.BoxID, in space: ConstraintSpace, with context: LayoutContext)
  -> LayoutResult
{
  let length = min(space.blockSize ?? context.lengthOfTurnedLines(in: box), space.pageHeight)
  let upright = context.uprightPiece(of: box, length: length)
  guard let fragment = upright.fragment,
    let turn = Fragment.Turn(context.tree.style(of: box).computed.writingMode)
  else {
    return LayoutResult(fragment: nil)
  }
  let size = Size(width: max(space.inlineSize, fragment.size.height), height: length)
  let filled = fragment.resized(height: size.width, movingContentBy: .zero)
  var result = LayoutResult(fragment: Fragment(box: box, size: size, content: .turned(filled, turn)))
  result.positioned = upright.positioned.map { $0.atCorner }
  return result
}

extension LayoutContext {
  /// How wide turned lines are side by side.
  func turnedIntrinsicSizes(of box: BoxTree.BoxID) -> IntrinsicSizes {
    let width = uprightPiece(of: box, length: lengthOfTurnedLines(in: box)).fragment?.size.height ?? .zero
    return IntrinsicSizes(minContent: width, maxContent: width)
  }

  fileprivate func uprightPiece(of box: BoxTree.BoxID, length: Points) -> LayoutResult {
    layOutBlock(box, in: ConstraintSpace(inlineSize: length), resumingAt: nil, with: self)
  }

  /// The height of the content box of the block around turned lines.
  fileprivate func lengthOfTurnedLines(in box: BoxTree.BoxID) -> Points {
    let style = tree.style(of: tree[box].parent)
    let chrome = style.border.vertical + style.padding(against: .zero).vertical
    return style.heightOfTurned(chrome: chrome) { contentIntrinsicSizes(of: box).maxContent } - chrome
  }
}

extension BoxStyle {
  /// The border box height of a box with turned lines: that of the longest line, unless a height is given or
  /// the greatest height is less. Then the lines break there.
  func heightOfTurned(chrome: Points, longestLine: () -> Points) -> Points {
    let box = computed.box
    func outer(_ length: LengthPercentage?) -> Points? {
      guard let length, !length.hasPercentage else { return nil }
      return box.sizing == .borderBox
        ? max(chrome, length.length) : max(.zero, length.length) + chrome
    }
    var height = outer(box.height.lengthOrNil) ?? longestLine() + chrome
    if let limit = outer(box.maxHeight) { height = min(height, limit) }
    if let floor = outer(box.minHeight.lengthOrNil) { height = max(height, floor) }
    return height
  }
}

extension Fragment.Turn {
  /// The turn that a writing mode asks for, or nil for upright lines. `vertical-lr` is turned like
  /// `vertical-rl`, though its lines should follow each other the other way round.
  init?(_ mode: ComputedStyle.WritingMode) {
    switch mode {
    case .horizontalTB: return nil
    case .verticalRL, .verticalLR, .sidewaysRL: self = .clockwise
    case .sidewaysLR: self = .counterclockwise
    }
  }

  /// The sides of the upright piece, from the physical ones.
  func upright(_ sides: Sides<Points>) -> Sides<Points> {
    switch self {
    case .clockwise:
      Sides(top: sides.right, right: sides.bottom, bottom: sides.left, left: sides.top)
    case .counterclockwise:
      Sides(top: sides.left, right: sides.top, bottom: sides.right, left: sides.bottom)
    }
  }
}
