import Geometry

extension ComputedStyle {
  /// The initial value of every property. Borders are `medium` wide, which matters only once they have a
  /// style.
  static let initial: ComputedStyle = {
    var style = ComputedStyle()
    style.box.border = style.box.border.map { side in
      var side = side
      side.width = .px(3)
      return side
    }
    return style
  }()

  /// The adjustments that need several properties at once, and those of the parent.
  mutating func settle(isRoot: Bool, parentMode: WritingMode) {
    for side in [\Sides<BorderSide>.top, \.right, \.bottom, \.left] {
      let style = box.border[keyPath: side].style
      if style == .none || style == .hidden { box.border[keyPath: side].width = .zero }
    }
    if position == .absolute || position == .fixed { float = .none }
    isInlineLevelInFlow = display.isInlineLevel
    if isRoot || float != .none || position == .absolute || position == .fixed {
      display = display.blockified(isRoot)
    }
    if position == .running {
      float = .none
      if display != .inlineTable { display = display == .inline ? .inlineBlock : display.blockified(isRoot) }
    }
    if writingMode != .horizontalTB, parentMode == .horizontalTB { turn() }
    font.combineFeatures()
    countListItem()
  }

  /// Lines that run another way than those around them stand in a box of their own, as wide as they are high
  /// together (CSS Writing Modes, "Block Flow Direction" and "Auto-Sizing Block Containers in Orthogonal
  /// Flows").
  private mutating func turn() {
    switch display {
    case .inline: display = .inlineBlock
    case .inlineListItem: display = .inlineFlowRootListItem
    case .none, .contents, .block, .flowRoot, .listItem, .flowRootListItem, .inlineBlock,
      .inlineFlowRootListItem:
      break
    case .inlineTable, .inlineFlex, .flex, .table, .tableRow, .tableRowGroup, .tableHeaderGroup,
      .tableFooterGroup, .tableCell, .tableColumn, .tableColumnGroup, .tableCaption:
      return
    }
    if box.widthValue == .auto { box.widthValue = .content(.maxContent) }
  }

  /// A list item counts in `list-item` of itself (CSS Lists, "The Implicit list-item Counter").
  private mutating func countListItem() {
    guard display.isListItem, !generated.counterIncrement.contains(where: { $0.name == "list-item" }) else {
      return
    }
    generated.counterIncrement.append(.init(name: "list-item", value: 1))
  }
}

extension ComputedStyle.Display {
  fileprivate var isInlineLevel: Bool {
    switch self {
    case .inline, .inlineBlock, .inlineListItem, .inlineFlowRootListItem, .inlineTable, .inlineFlex: true
    case .none, .contents, .block, .flowRoot, .listItem, .flowRootListItem, .flex, .table, .tableRow,
      .tableRowGroup, .tableHeaderGroup, .tableFooterGroup, .tableCell, .tableColumn, .tableColumnGroup,
      .tableCaption:
      false
    }
  }

  /// CSS 2.2, "Relationships between 'display', 'position', and 'float'".
  fileprivate func blockified(_ isRoot: Bool) -> Self {
    switch self {
    case .inline, .inlineBlock, .tableRow, .tableRowGroup, .tableHeaderGroup, .tableFooterGroup, .tableCell,
      .tableColumn, .tableColumnGroup, .tableCaption:
      .block
    case .inlineTable: .table
    case .inlineFlex: .flex
    case .inlineListItem: .listItem
    case .inlineFlowRootListItem: .flowRootListItem
    case .contents: isRoot ? .block : .contents
    case .none, .block, .flowRoot, .listItem, .flowRootListItem, .flex, .table: self
    }
  }
}
