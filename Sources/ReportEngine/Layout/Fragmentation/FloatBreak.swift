internal import Geometry

/// A float that goes on on the next page, beside what follows it in the flow (CSS Fragmentation, "Parallel
/// Fragmentation Flows"). Its formatting context takes it up at the top of its piece there.
struct FloatBreak: Sendable {
  let box: BoxTree.BoxID
  /// The left content edge of its containing block, from the corner of the fragment whose result holds this.
  var left: Points
  /// The containing block's width, and its height where that is definite.
  let width: Points
  let height: Points?
  let rest: Rest

  enum Rest: Sendable {
    /// It begins on the next page.
    case whole
    case inside(BreakToken)
    /// Its bottom margin alone goes on: what is left of the margin box.
    case margin(Size)
  }

  /// Whether all of it is set but its bottom margin.
  var isMargin: Bool {
    if case .margin = rest { true } else { false }
  }

  func moved(x: Points) -> FloatBreak {
    var result = self
    result.left += x
    return result
  }
}

/// The end of the page, as seen from where lines begin.
struct PageEnd {
  /// What is left of the page.
  let left: Points
  /// Height of an empty page.
  let height: Points
  /// Whether nothing stands above the lines on the page.
  let isAtTop: Bool
  /// Whether floats begin on a new page where style asks for it: not again after they were moved on.
  var mindsForcedBreaks = true
}
