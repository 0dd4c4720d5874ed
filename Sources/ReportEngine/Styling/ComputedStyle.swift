public import Geometry

/// The computed values of one element or pseudo-element: everything layout and drawing ask of style.
///
/// Grouped as CSS groups its properties; the initial value of each group is the initial value of its
/// properties. Lengths are `Points`, `inherit` and relative units are gone, percentages remain.
public struct ComputedStyle: Hashable, Sendable {
  public var display: Display = .inline
  /// Whether it would be inline-level if it neither floated nor were absolutely positioned: its static
  /// position depends on that.
  public var isInlineLevelInFlow = true
  public var position: Position = .static
  public var float: Float = .none
  public var clear: Clear = .none
  public var box = BoxProperties()
  public var background = BackgroundProperties()
  public var outline = OutlineProperties()
  public var font = FontProperties()
  public var text = TextProperties()
  public var table = TableProperties()
  public var list = ListProperties()
  public var flex = FlexProperties()
  public var fragmentation = FragmentationProperties()
  public var generated = GeneratedContentProperties()
  public var color = Color.black
  public var visibility: Visibility = .visible
  public var opacity: Double = 1
  public var zIndex: Int?
  public var writingMode: WritingMode = .horizontalTB
  public var transform: [TransformFunction] = []
  /// The name in `position: running(name)`; nil for every other position.
  public var runningName: String?
  /// The BCP 47 tag in force, in lower case; empty when none is set.
  public var language: String = ""

  public init() {}

  public enum Display: UInt8, Hashable, Sendable {
    case none, contents
    case block, flowRoot, listItem, flowRootListItem, flex
    case inline, inlineBlock, inlineListItem, inlineFlowRootListItem, inlineTable, inlineFlex
    case table, tableRow, tableRowGroup, tableHeaderGroup, tableFooterGroup, tableCell, tableColumn,
      tableColumnGroup
    case tableCaption

    /// Whether the element has a marker (CSS Lists, "Declaring a List Item").
    public var isListItem: Bool {
      switch self {
      case .listItem, .flowRootListItem, .inlineListItem, .inlineFlowRootListItem: true
      case .none, .contents, .block, .flowRoot, .flex, .inline, .inlineBlock, .inlineTable, .inlineFlex,
        .table, .tableRow, .tableRowGroup, .tableHeaderGroup, .tableFooterGroup, .tableCell, .tableColumn,
        .tableColumnGroup, .tableCaption:
        false
      }
    }
  }

  public enum Position: UInt8, Hashable, Sendable { case `static`, relative, absolute, fixed, running }
  public enum Float: UInt8, Hashable, Sendable { case none, left, right, footnote }
  public enum Clear: UInt8, Hashable, Sendable { case none, left, right, both }
  public enum Visibility: UInt8, Hashable, Sendable { case visible, hidden, collapse }
  /// `sidewaysLR` turns a line to be read from bottom to top: the subject heads of a summary sheet.
  public enum WritingMode: UInt8, Hashable, Sendable {
    case horizontalTB, verticalRL, verticalLR, sidewaysRL, sidewaysLR
  }

  public enum TransformFunction: Hashable, Sendable {
    case translate(LengthPercentage, LengthPercentage)
    /// Clockwise, in degrees.
    case rotate(Double)
    case scale(Double, Double)
  }
}
