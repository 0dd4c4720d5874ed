import Geometry

/// An `@page` rule (CSS Paged Media, "The @page Rule").
struct PageRule: Sendable {
  let selectors: [PageRuleSelector]
  let block: DeclarationBlock
  let size: SpecifiedPageSize?
  let orientation: PageStyle.Orientation?
  let marginBoxes: [(name: PageStyle.MarginBox.Name, block: DeclarationBlock)]
  /// `@footnote`
  let footnoteArea: [DeclarationBlock]
  /// All of these must hold.
  let media: [MediaQueryList]

  /// The specificity of the most specific selector that fits a page; nil when none does.
  func specificity(for page: PageSelector) -> PageRuleSelector.Specificity? {
    selectors.filter { $0.matches(page) }.map(\.specificity).max()
  }
}

struct PageRuleSelector: Hashable, Sendable {
  var name: String?
  var isFirst = false
  var isBlank = false
  var side: PageSelector.Side?

  func matches(_ page: PageSelector) -> Bool {
    (name == nil || name == page.name) && (!isFirst || page.isFirst) && (!isBlank || page.isBlank)
      && (side == nil || side == page.side)
  }

  /// CSS Paged Media, "Cascading in the page context": names, then `:first` and `:blank`, then the sides.
  struct Specificity: Hashable, Comparable, Sendable {
    let names: Int
    let places: Int
    let sides: Int

    static func < (left: Specificity, right: Specificity) -> Bool {
      (left.names, left.places, left.sides) < (right.names, right.places, right.sides)
    }
  }

  var specificity: Specificity {
    Specificity(
      names: name == nil ? 0 : 1, places: (isFirst ? 1 : 0) + (isBlank ? 1 : 0), sides: side == nil ? 0 : 1)
  }
}

/// The `size` descriptor (CSS Paged Media, "Page size").
enum SpecifiedPageSize: Hashable, Sendable {
  enum Orientation: UInt8, Hashable, Sendable { case portrait, landscape }

  /// The paper of the environment, perhaps turned.
  case environment(Orientation?)
  case lengths(width: Calculation, height: Calculation)
  case paper(Size, Orientation?)

  func computed(_ context: ComputingContext, _ environment: StyleEnvironment, fontSize: Points) -> Size {
    switch self {
    case .environment(let orientation): return environment.pageSize.turned(orientation)
    case .paper(let size, let orientation): return size.turned(orientation)
    case .lengths(let width, let height):
      let size = Size(
        width: width.computed(in: context, fontSize: fontSize).length,
        height: height.computed(in: context, fontSize: fontSize).length)
      // A page of no size could never be filled; the sheet means something else.
      return size.width > .zero && size.height > .zero ? size : environment.pageSize
    }
  }
}

extension Size {
  fileprivate func turned(_ orientation: SpecifiedPageSize.Orientation?) -> Size {
    let (short, long) = (min(width, height), max(width, height))
    switch orientation {
    case nil: return self
    case .portrait: return Size(width: short, height: long)
    case .landscape: return Size(width: long, height: short)
    }
  }
}

/// CSS Paged Media, "Page size": the names of paper; ISO 216 and US sizes in portrait.
let paperSizes: KeyValuePairs<String, Size> = [
  "a3": Size(width: .mm(297), height: .mm(420)), "a4": Size(width: .mm(210), height: .mm(297)),
  "a5": Size(width: .mm(148), height: .mm(210)), "a6": Size(width: .mm(105), height: .mm(148)),
  "b4": Size(width: .mm(250), height: .mm(353)), "b5": Size(width: .mm(176), height: .mm(250)),
  "jis-b4": Size(width: .mm(257), height: .mm(364)), "jis-b5": Size(width: .mm(182), height: .mm(257)),
  "letter": Size(width: Points(612), height: Points(792)),
  "legal": Size(width: Points(612), height: Points(1008)),
  "ledger": Size(width: Points(792), height: Points(1224)),
]
