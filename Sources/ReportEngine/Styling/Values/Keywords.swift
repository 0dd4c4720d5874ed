extension ComputedStyle.Display: CSSKeyword {
  /// CSS Display, with the two-keyword syntax read in `ValueReader.display()`.
  static let keywords: KeyValuePairs<String, Self> = [
    "none": .none, "contents": .contents, "block": .block, "flow-root": .flowRoot, "list-item": .listItem,
    "flex": .flex, "inline": .inline, "inline-block": .inlineBlock, "inline-table": .inlineTable,
    "inline-flex": .inlineFlex, "table": .table, "table-row": .tableRow, "table-row-group": .tableRowGroup,
    "table-header-group": .tableHeaderGroup, "table-footer-group": .tableFooterGroup,
    "table-cell": .tableCell,
    "table-column": .tableColumn, "table-column-group": .tableColumnGroup, "table-caption": .tableCaption,
    "flow-root list-item": .flowRootListItem, "inline list-item": .inlineListItem,
    "inline flow-root list-item": .inlineFlowRootListItem,
  ]
}

extension ComputedStyle.Position: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "static": .static, "relative": .relative, "absolute": .absolute, "fixed": .fixed,
  ]
}

extension ComputedStyle.Float: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "none": .none, "left": .left, "right": .right, "footnote": .footnote, "inline-start": .left,
    "inline-end": .right,
  ]
}

extension ComputedStyle.Clear: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "none": .none, "left": .left, "right": .right, "both": .both, "inline-start": .left, "inline-end": .right,
  ]
}

extension ComputedStyle.Visibility: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "visible": .visible, "hidden": .hidden, "collapse": .collapse,
  ]
}

extension ComputedStyle.WritingMode: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "horizontal-tb": .horizontalTB, "vertical-rl": .verticalRL, "vertical-lr": .verticalLR,
    "sideways-rl": .sidewaysRL, "sideways-lr": .sidewaysLR,
  ]
}

extension BoxProperties.Sizing: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = ["content-box": .contentBox, "border-box": .borderBox]
}

extension BoxProperties.Overflow: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "visible": .visible, "hidden": .hidden, "clip": .clip, "scroll": .scroll, "auto": .auto,
  ]
}

extension BoxProperties.ObjectFit: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "fill": .fill, "contain": .contain, "cover": .cover, "none": .none, "scale-down": .scaleDown,
  ]
}

extension BorderSide.Style: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "none": .none, "hidden": .hidden, "solid": .solid, "dotted": .dotted, "dashed": .dashed,
    "double": .double,
    "groove": .groove, "ridge": .ridge, "inset": .inset, "outset": .outset,
  ]
}

extension BackgroundProperties.Repeat: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "repeat": .repeat, "no-repeat": .noRepeat, "space": .space, "round": .round,
  ]
}

extension BackgroundProperties.Area: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "border-box": .borderBox, "padding-box": .paddingBox, "content-box": .contentBox,
  ]
}

extension BackgroundProperties.Attachment: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = ["scroll": .scroll, "fixed": .fixed, "local": .local]
}

extension TextProperties.Align: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "start": .start, "end": .end, "left": .left, "right": .right, "center": .center, "justify": .justify,
  ]
}

extension TextProperties.WhiteSpaceCollapse: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "collapse": .collapse, "discard": .discard, "preserve": .preserve, "preserve-breaks": .preserveBreaks,
    "preserve-spaces": .preserveSpaces, "break-spaces": .breakSpaces,
  ]
}

extension TextProperties.WrapMode: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = ["wrap": .wrap, "nowrap": .nowrap]
}

extension TextProperties.WrapStyle: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "auto": .auto, "balance": .balance, "stable": .stable, "pretty": .pretty,
  ]
}

extension TextProperties.WordBreak: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "normal": .normal, "break-all": .breakAll, "keep-all": .keepAll, "break-word": .breakWord,
  ]
}

extension TextProperties.OverflowWrap: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "normal": .normal, "break-word": .breakWord, "anywhere": .anywhere,
  ]
}

extension TextProperties.LineBreak: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "auto": .auto, "loose": .loose, "normal": .normal, "strict": .strict, "anywhere": .anywhere,
  ]
}

extension TextProperties.Hyphens: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = ["none": .none, "manual": .manual, "auto": .auto]
}

extension TextProperties.HyphenateLimitLast: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "none": .none, "column": .column, "page": .page, "spread": .spread,
  ]
}

extension TextProperties.Transform.Case: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "none": .none, "uppercase": .uppercase, "lowercase": .lowercase, "capitalize": .capitalize,
  ]
}

extension TextProperties.Decoration: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "underline": .underline, "overline": .overline, "line-through": .lineThrough,
  ]
}

extension TextProperties.DecorationStyle: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "solid": .solid, "double": .double, "dotted": .dotted, "dashed": .dashed, "wavy": .wavy,
  ]
}

extension TableProperties.Layout: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = ["auto": .auto, "fixed": .fixed]
}

extension TableProperties.BorderCollapse: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = ["separate": .separate, "collapse": .collapse]
}

extension TableProperties.CaptionSide: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = ["top": .top, "bottom": .bottom]
}

extension TableProperties.SpanLabel: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = ["once": .once, "repeat": .repeat]
}

extension TableProperties.EmptyCells: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = ["show": .show, "hide": .hide]
}

extension ListProperties.Position: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = ["outside": .outside, "inside": .inside]
}

extension FragmentationProperties.Break: CSSKeyword {
  /// `always` and `all` break pages: there are no columns or regions. The further ones are CSS 2.2's.
  static let keywords: KeyValuePairs<String, Self> = [
    "auto": .auto, "avoid": .avoid, "page": .page, "left": .left, "right": .right, "recto": .recto,
    "verso": .verso,
    "avoid-page": .avoid, "always": .page, "all": .page,
  ]
}

extension FragmentationProperties.BreakInside: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = ["auto": .auto, "avoid": .avoid, "avoid-page": .avoid]
}

extension ContentItem.RunningPosition: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "first": .first, "start": .start, "last": .last, "first-except": .firstExcept,
  ]
}
