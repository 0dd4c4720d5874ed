internal import Geometry

/// What is higher than a page and cannot be broken goes on over the next pages, as if cut with scissors (CSS
/// Fragmentation, "Monolithic content").
struct PageSlices: Sendable {
  /// From the corner of the page area on which the next slice stands.
  private var pieces: [PlacedFragment] = []
  /// How much of them is left below the page areas so far.
  private var height = Points.zero
  /// How much of that the text keeps clear of: nothing where the rest of a box that holds them does.
  private(set) var heightOfFlow = Points.zero

  var isEmpty: Bool { pieces.isEmpty }

  /// Adds the pieces of a page's text that reach below its area, and says whether there are any; `token` says
  /// where the text goes on.
  mutating func addText(
    _ content: PlacedFragment, below area: Rect, in tree: BoxTree, before token: BreakToken?
  ) -> Bool {
    let rest = add(content, below: area, in: tree)
    if token?.isAfterContent != true { heightOfFlow = max(heightOfFlow, rest) }
    return rest > .zero
  }

  /// Adds what stands beside the text, if it reaches below the page area, and says whether it does.
  mutating func addBeside(_ content: PlacedFragment, below area: Rect, in tree: BoxTree) -> Bool {
    add(content, below: area, in: tree) > .zero
  }

  private mutating func add(_ content: PlacedFragment, below area: Rect, in tree: BoxTree) -> Points {
    let known = pieces.count
    collect(content.fragment, at: content.offset - area.origin, below: area.size.height, in: tree)
    var rest = Points.zero
    for index in pieces.indices[known...] {
      pieces[index].offset.y = pieces[index].offset.y - area.size.height
      rest = max(rest, pieces[index].offset.y + pieces[index].fragment.size.height)
    }
    height = max(height, rest)
    return rest
  }

  /// What stands on a page, from the corner of the sheet; less is left after it.
  mutating func take(from area: Rect) -> [PlacedFragment] {
    let taken = pieces.map { PlacedFragment($0.fragment, at: $0.offset + area.origin) }
    height -= area.size.height
    heightOfFlow = max(.zero, heightOfFlow - area.size.height)
    for index in pieces.indices { pieces[index].offset.y = pieces[index].offset.y - area.size.height }
    if height.isAtMost(.zero) { self = PageSlices() }
    return taken
  }

  private mutating func collect(
    _ fragment: Fragment, at corner: Point, below bottom: Points, in tree: BoxTree
  ) {
    if !fragment.isMonolithic(in: tree) {
      for child in fragment.children {
        collect(child.fragment, at: corner + child.offset, below: bottom, in: tree)
      }
    } else if !(corner.y + fragment.size.height).isAtMost(bottom) {
      pieces.append(PlacedFragment(fragment, at: corner))
    }
  }
}

extension Fragment {
  fileprivate func isMonolithic(in tree: BoxTree) -> Bool {
    switch content {
    case .line, .replaced, .turned: true
    case .boxes, .strokes, .background: false
    }
  }
}

extension BreakToken {
  /// Whether nothing is left of the innermost box but height.
  fileprivate var isAfterContent: Bool {
    switch position {
    case .inside(let token): token.isAfterContent
    case .end, .floats: true
    case .before, .line, .table, .flex: false
    }
  }
}
