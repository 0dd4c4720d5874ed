import Geometry

/// Computes the style of one kind of page (CSS Paged Media, "Cascading in the page context").
struct PageComputation {
  /// The rules that apply, the strongest last.
  let rules: [PageRule]
  let environment: StyleEnvironment
  let parent: ComputedStyle
  let viewport: Size

  mutating func compute() -> PageStyle {
    var winners = Winners()
    winners.endUserAgent()
    for isImportant in [false, true] {
      for rule in rules { winners.add(rule.block, important: isImportant) }
    }
    let context = context(inheriting: parent)
    var computation = StyleComputation(winners, context, inheriting: [:])
    var style = computation.compute(isRoot: false, language: parent.language)
    style.display = .block
    let size = rules.last { $0.size != nil }?.size ?? .environment(nil)
    let used = PageBoxSize(
      sheet: size.computed(context, environment, fontSize: style.font.size), style.box)
    style.box.margin = used.margin.map { .length(LengthPercentage($0)) }
    return PageStyle(
      size: used.sheet, orientation: rules.last { $0.orientation != nil }?.orientation ?? .upright,
      style: style,
      marginBoxes: PageStyle.MarginBox.Name.allCases.compactMap { marginBox($0, style) },
      footnoteArea: footnoteArea(style))
  }

  /// The margins of the environment stand in the place of the initial value; everything else starts as
  /// everywhere.
  private func context(inheriting style: ComputedStyle) -> ComputingContext {
    var initial = environment.initialStyle
    initial.box.margin = environment.pageMargin.map { .length(LengthPercentage($0)) }
    return ComputingContext(
      parent: style, initial: initial, rootFontSize: parent.font.size, viewport: viewport)
  }

  /// The area stands apart from the text by a margin unless rules say otherwise.
  private func footnoteArea(_ page: ComputedStyle) -> ComputedStyle {
    var winners = Winners()
    winners.endUserAgent()
    for isImportant in [false, true] {
      for block in rules.flatMap(\.footnoteArea) { winners.add(block, important: isImportant) }
    }
    var initial = environment.initialStyle
    initial.box.margin.top = .length(LengthPercentage(page.font.size))
    let context = ComputingContext(
      parent: page, initial: initial, rootFontSize: parent.font.size, viewport: viewport)
    var computation = StyleComputation(winners, context, inheriting: [:])
    var style = computation.compute(isRoot: false, language: page.language)
    style.display = .block
    return style
  }

  /// nil for a box without content.
  private func marginBox(_ name: PageStyle.MarginBox.Name, _ page: ComputedStyle) -> PageStyle.MarginBox? {
    var winners = Winners()
    winners.endUserAgent()
    let blocks = rules.flatMap { rule in rule.marginBoxes.filter { $0.name == name }.map(\.block) }
    guard !blocks.isEmpty else { return nil }
    for isImportant in [false, true] {
      for block in blocks { winners.add(block, important: isImportant) }
    }
    // What the box inherits from the page, but for the alignment that its place gives it.
    var inherited = page
    (inherited.text.align, inherited.text.alignLast) = (name.alignment.horizontal, nil)
    var initial = environment.initialStyle
    initial.text.verticalAlign = name.alignment.vertical
    let context = ComputingContext(
      parent: inherited, initial: initial, rootFontSize: parent.font.size, viewport: viewport)
    var computation = StyleComputation(winners, context, inheriting: [:])
    var style = computation.compute(isRoot: false, language: page.language)
    style.display = .block
    guard case .items = style.generated.content else { return nil }
    return PageStyle.MarginBox(name: name, style: style)
  }
}

extension PageStyle.MarginBox.Name {
  /// CSS Paged Media, "Page-Margin Boxes": the default alignment of each box's content.
  fileprivate var alignment: (horizontal: TextProperties.Align, vertical: TextProperties.VerticalAlign) {
    switch self {
    case .topLeftCorner, .bottomLeftCorner: (.right, .middle)
    case .topRightCorner, .bottomRightCorner: (.left, .middle)
    case .topLeft, .bottomLeft: (.left, .middle)
    case .topCenter, .bottomCenter: (.center, .middle)
    case .topRight, .bottomRight: (.right, .middle)
    case .leftTop, .rightTop: (.center, .top)
    case .leftMiddle, .rightMiddle: (.center, .middle)
    case .leftBottom, .rightBottom: (.center, .bottom)
    }
  }
}
