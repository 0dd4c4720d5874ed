public import Geometry
public import Styling

/// A style as layout uses it: the computed values, and what follows from them once for all boxes
/// that share it.
///
/// A class, because a computed style is large and boxes are many: passing it costs one reference count.
public final class BoxStyle: Sendable {
  /// An index into the tree's `styles`.
  @frozen
  public struct ID: Hashable, Sendable {
    public let index: UInt32
    @inlinable public init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }
    @inlinable public var position: Int { Int(index) }
  }

  /// A line through, under or over text, as the element that asked for it draws it (CSS 2.2
  /// "Underlining, overlining, striking": it goes on through that element's descendants in its own
  /// colour and place).
  public struct Decoration: Hashable, Sendable {
    public let kind: TextProperties.Decoration
    public let color: Color
    public let style: TextProperties.DecorationStyle
    /// nil is as thick as the font says.
    public let thickness: Points?

    init(_ kind: TextProperties.Decoration, of computed: ComputedStyle, color: Color) {
      self.kind = kind
      self.color = color
      style = computed.text.decorationStyle
      thickness = computed.text.decorationThickness.map { $0.resolved(against: computed.font.size) }
    }

    /// Those that an element asks for, in the order in which they are painted: the strike lies over
    /// the others.
    static func all(of computed: ComputedStyle) -> [Decoration] {
      let color = computed.text.decorationColor ?? computed.color
      return [TextProperties.Decoration.underline, .overline, .lineThrough].filter(
        computed.text.decoration.contains
      )
      .map { Decoration($0, of: computed, color: color) }
    }
  }

  public let computed: ComputedStyle
  /// Of the element and of those around it, outermost first.
  public let decorations: [Decoration]
  /// Used border widths.
  public let border: Sides<Points>
  /// The paddings, when no percentage is among them: then they need no resolving.
  let fixedPadding: Sides<Points>?

  /// Whether a background is to be seen. Asked for every box: to ask the computed background would copy it.
  public let hasBackground: Bool

  /// What its boxes are, apart from what HTML makes of their elements.
  let kind: BoxKind
  /// Whether its boxes count, or ask something of the pages they come to stand on: nearly none do.
  let isCounting: Bool
  let isNotable: Bool
  /// Whether texts in it are set in small capitals.
  let hasSmallCaps: Bool
  /// The styles of its boxes' pseudo-elements.
  let before: StyleID?
  let after: StyleID?
  let marker: StyleID?
  let firstLetter: StyleID?
  let firstLine: StyleID?
  let footnoteCall: StyleID?
  let footnoteMarker: StyleID?

  /// The style of an element of a document.
  convenience init(_ element: ElementStyle, decorations: [Decoration]) {
    self.init(element.style, decorations: decorations, pseudo: element)
  }

  init(
    _ computed: ComputedStyle, decorations: [Decoration], pseudo: ElementStyle? = nil
  ) {
    self.computed = computed
    (before, after, marker) = (pseudo?.before, pseudo?.after, pseudo?.marker)
    (firstLetter, firstLine) = (pseudo?.firstLetter, pseudo?.firstLine)
    (footnoteCall, footnoteMarker) = (pseudo?.footnoteCall, pseudo?.footnoteMarker)
    hasBackground = computed.background.isVisible
    kind = BoxKind(of: computed)
    let generated = computed.generated
    isCounting =
      computed.display.isListItem || !generated.counterReset.isEmpty || !generated.counterIncrement.isEmpty
      || !generated.counterSet.isEmpty
    isNotable =
      kind.isOutOfOrder(computed) || computed.float == .footnote || computed.fragmentation.page != nil
      || computed.fragmentation.breakBefore != .auto || computed.fragmentation.breakAfter != .auto
      || generated.bookmarkLevel != nil && generated.bookmarkLabel != [.elementText]
      || !generated.sums.isEmpty || !generated.stringSet.isEmpty
      || !generated.counterReset.isEmpty || !generated.counterSet.isEmpty
    hasSmallCaps = computed.font.variantCaps != .normal
    self.decorations = decorations
    border = computed.box.border.map(\.width)
    let padding = computed.box.padding
    let hasPercentage =
      padding.top.hasPercentage || padding.right.hasPercentage || padding.bottom.hasPercentage
      || padding.left.hasPercentage
    fixedPadding = hasPercentage ? nil : padding.map(\.length)
  }

  /// The used paddings: percentages are of the containing block's width, on all four sides (CSS 2.2
  /// "Padding properties").
  func padding(against width: Points) -> Sides<Points> {
    fixedPadding ?? computed.box.padding.map { $0.resolved(against: width) }
  }

  /// Whether positioned descendants take it as their containing block (CSS 2.2 "Definition of
  /// containing block").
  var isPositioned: Bool { computed.position != .static || !computed.transform.isEmpty }

  /// Whether it keeps its descendants' margins and floats in (CSS 2.2 "Block formatting contexts").
  var establishesFormattingContext: Bool {
    switch computed.display {
    case .flowRoot, .flowRootListItem, .inlineBlock, .inlineFlowRootListItem, .tableCell, .tableCaption,
      .flex, .inlineFlex, .inlineTable, .table:
      true
    case .none, .contents, .block, .listItem, .inline, .inlineListItem, .tableRow, .tableRowGroup,
      .tableHeaderGroup,
      .tableFooterGroup,
      .tableColumn, .tableColumnGroup:
      isScrollContainer || computed.float != .none || computed.position == .absolute
        || computed.position == .fixed
    }
  }

  /// Whether its content would scroll on a screen (CSS Overflow, "Scroll Container").
  var isScrollContainer: Bool { computed.box.overflow != .visible && computed.box.overflow != .clip }

  /// Whether what sticks out of its padding box is not painted.
  public var clips: Bool { computed.box.overflow != .visible }
}

/// How a counter is written.
public typealias CounterStyle = ListProperties.Style
