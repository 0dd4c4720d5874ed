public import Diagnostics
public import Geometry
public import TextShaping

/// What all layout of one document shares: its boxes, its fonts, and what was worked out for them.
///
/// One per document, used by one worker: it takes no lock. The caches are the only thing in it that
/// changes what a later call costs; they never change what it gives.
public final class LayoutContext {
  public let tree: BoxTree
  public let shaper: TextShaper
  public let limits: LayoutLimits
  /// The natural sizes of the images that the document shows, by their paths; an image that is
  /// missing here takes no room (whoever read the images has reported it).
  public let images: [String: Size]
  public var diagnostics = DiagnosticBag()
  var watch: ResourceWatch
  /// The page being laid out and, once it is known, the number of pages: what counters in the flow
  /// print.
  var pageNumber = 1
  /// Whether something may have been placed that is higher than the page and cannot be broken: a result as
  /// diagnostics are, of any attempt.
  var hasOverflow = false
  let pageNumbers: PageNumbers

  /// The items of the flex container that is being laid out.
  let flexItems = FlexItemCache()
  /// The sums of the tables that are being laid out, innermost last; empty in documents without sums.
  var sums: [TableSums] = []
  /// What was worked out about tables.
  let tables = TableCache()
  let lineBreaker: LineBreaker
  let memory: LayoutMemory
  var contents = InlineContentCache()
  var scratch = InlineContent()
  let unitsPerEm: [Double]

  /// `memory` is the one that the tree was made with; `pageNumbers` is what is known
  /// of the pages before they are made.
  public init(
    tree: BoxTree, shaper: TextShaper, lineBreaker: LineBreaker, images: [String: Size] = [:],
    limits: LayoutLimits = LayoutLimits(), memory: LayoutMemory = LayoutMemory(),
    pageNumbers: PageNumbers = PageNumbers()
  ) {
    self.tree = tree
    self.shaper = shaper
    self.lineBreaker = lineBreaker
    self.images = images
    self.limits = limits
    watch = ResourceWatch(limits)
    self.memory = memory
    self.pageNumbers = pageNumbers
    memory.textStyles += Array(repeating: nil, count: max(0, tree.styles.count - memory.textStyles.count))
    unitsPerEm = (0..<shaper.fonts.count).map {
      Double(shaper.fonts.metrics(of: FontFaceID($0)).unitsPerEm)
    }
  }

  /// The text side of a style, worked out when it is first asked for.
  func textStyle(_ id: BoxStyle.ID) -> TextStyle {
    if let known = memory.textStyles[id.position] { return known }
    let made = TextStyle(tree.styles[id.position].computed, shaper: shaper)
    memory.textStyles[id.position] = made
    return made
  }
}

/// How narrow a box can be without overflow, and how wide it is when nothing breaks a line
/// (CSS Sizing, "Intrinsic Sizes"). Of the border box unless said otherwise.
public struct IntrinsicSizes: Hashable, Sendable {
  public var minContent: Points
  public var maxContent: Points

  public static let zero = IntrinsicSizes(minContent: .zero, maxContent: .zero)

  public init(minContent: Points, maxContent: Points) {
    self.minContent = minContent
    self.maxContent = maxContent
  }
}
