internal import Geometry
internal import Styling
internal import Templates
internal import TextShaping

/// What of a computed style a screen keeps, as CSS. Inherited properties are named only where they differ
/// from the element around.
struct HTMLDeclarations {
  enum Place {
    /// In the flow of text.
    case flow
    /// A cell of a table of data, whose rules and distances all cells share.
    case dataCell
    /// A cell of a table that only sets texts side by side.
    case layoutCell
    /// A row, a group of rows, a table.
    case table
  }

  let style: ComputedStyle
  let parent: ComputedStyle
  let place: Place
  /// What `display` is without being said.
  let isBlock: Bool
  /// In points: what 1 rem is on paper.
  let rootSize: Points

  private func rem(_ length: Points) -> String { decimal(length / rootSize) + "rem" }

  var written: HTMLClasses.Style {
    let leastRem = HTMLClasses.leastPixels / 16
    let isSmall = style.font.size != parent.font.size && style.font.size / rootSize < leastRem
    return HTMLClasses.Style(css: css, isSmall: isSmall)
  }

  private var css: String {
    var parts = text
    switch place {
    case .flow: parts += display + distances + borders
    case .dataCell: parts += verticalAlignment
    case .layoutCell: parts += verticalAlignment + borders
    case .table: break
    }
    return parts.joined(separator: ";")
  }

  private var text: [String] {
    var parts: [String] = []
    if style.font.size != parent.font.size {
      parts.append("font-size:\(rem(style.font.size))")
    }
    let weight = style.font.query.weight
    if weight != parent.font.query.weight { parts.append("font-weight:\(weight)") }
    if style.font.query.slope != parent.font.query.slope {
      parts.append("font-style:\(style.font.query.slope == .normal ? "normal" : "italic")")
    }
    if style.color != parent.color { parts.append("color:\(style.color)") }
    if !style.background.color.isTransparent { parts.append("background-color:\(style.background.color)") }
    if style.text.align != parent.text.align { parts.append("text-align:\(style.text.align.css)") }
    if style.text.transform.letterCase != parent.text.transform.letterCase {
      parts.append("text-transform:\(style.text.transform.letterCase.css)")
    }
    if style.text.decoration.contains(.underline) { parts.append("text-decoration:underline") }
    if style.text.decoration.contains(.lineThrough) { parts.append("text-decoration:line-through") }
    if style.text.whiteSpaceCollapse != parent.text.whiteSpaceCollapse {
      parts.append("white-space:\(style.text.whiteSpaceCollapse.keepsLineFeeds ? "pre-line" : "normal")")
    } else if staysOnOneLine {
      parts.append("white-space:nowrap")
    }
    if style.visibility != parent.visibility {
      parts.append("visibility:\(style.visibility == .visible ? "visible" : "hidden")")
    }
    return parts
  }

  /// Cells and words in a line; a paragraph that is one line on a sheet needs several on a telephone.
  private var staysOnOneLine: Bool {
    guard style.text.wrapMode == .nowrap, style.writingMode == .horizontalTB else { return false }
    return place == .dataCell || place == .flow && style.display == .inline && parent.text.wrapMode != .nowrap
  }

  private var display: [String] {
    switch style.display {
    case .block, .flowRoot, .listItem, .flowRootListItem, .tableCaption: isBlock ? [] : ["display:block"]
    case .flex: ["display:flex", "flex-wrap:wrap", "gap:0 1rem"]
    case .inlineBlock, .inlineFlex, .inlineTable: ["display:inline-block"]
    default: isBlock ? ["display:inline"] : []
    }
  }

  /// Distances of paper grow with the text; a negative one, which pulls together what a screen may part, is
  /// left out.
  private var distances: [String] {
    let isInline = style.display == .inline
    var parts: [String] = []
    func add(_ name: String, _ length: Points?) {
      if let length, length > .zero { parts.append("\(name):\(rem(length))") }
    }
    func fixed(_ length: AutoLength) -> Points? {
      guard case .length(let length) = length, !length.hasPercentage else { return nil }
      return length.length
    }
    func fixed(_ length: LengthPercentage) -> Points? { length.hasPercentage ? nil : length.length }
    let box = style.box
    add("margin-left", fixed(box.margin.left))
    add("margin-right", fixed(box.margin.right))
    add("padding-left", fixed(box.padding.left))
    add("padding-right", fixed(box.padding.right))
    if isInline { return parts }
    add("margin-top", fixed(box.margin.top))
    add("margin-bottom", fixed(box.margin.bottom))
    add("padding-top", fixed(box.padding.top))
    add("padding-bottom", fixed(box.padding.bottom))
    if style.text.indent.length != parent.text.indent.length, let indent = fixed(style.text.indent.length) {
      parts.append("text-indent:\(rem(indent))")
    }
    return parts
  }

  private var borders: [String] {
    func side(_ name: String, _ border: BorderSide) -> String? {
      guard border.width > .zero, border.style != .none, border.style != .hidden else { return nil }
      let style = border.style == .dotted ? "dotted" : border.style == .dashed ? "dashed" : "solid"
      return "border-\(name):\(decimal(max(1, border.width.value * 96 / 72)))px \(style) \(border.color)"
    }
    let border = style.box.border
    return [
      side("top", border.top), side("right", border.right), side("bottom", border.bottom),
      side("left", border.left),
    ].compactMap(\.self)
  }

  private var verticalAlignment: [String] {
    switch style.text.verticalAlign {
    case .middle: ["vertical-align:middle"]
    case .bottom, .textBottom: ["vertical-align:bottom"]
    case .baseline: ["vertical-align:baseline"]
    default: []
    }
  }
}

extension TextProperties.Align {
  fileprivate var css: String {
    switch self {
    case .start, .left, .justify: "left"
    case .end, .right: "right"
    case .center: "center"
    }
  }
}

extension TextProperties.Transform.Case {
  fileprivate var css: String {
    switch self {
    case .none: "none"
    case .uppercase: "uppercase"
    case .lowercase: "lowercase"
    case .capitalize: "capitalize"
    }
  }
}
