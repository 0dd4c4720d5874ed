public import Geometry
internal import Styling
internal import Templates
public import TextShaping

/// The margin boxes of a page, laid out. They have a tree of their own, because no element of the
/// document made them.
public struct MarginBoxes {
  public let tree: BoxTree
  /// From the sheet's corner, in the order in which they are painted.
  public let fragments: [PlacedFragment]
}

/// Lays out the margin boxes of a page when the number of pages is known (CSS Paged Media,
/// "Page-Margin Boxes").
public func layOutMarginBoxes(
  of page: PageFragment, numbers: PageNumbers, in document: BoxTree, shaper: TextShaper,
  lineBreaker: LineBreaker,
  images: [String: Size] = [:]
) -> MarginBoxes {
  var tree = BoxTree(document: document.document, counterStyles: document.counterStyles)
  if page.style.marginBoxes.isEmpty { return MarginBoxes(tree: tree, fragments: []) }
  let boxes = page.style.marginBoxes.map { box in
    (box: box, id: tree.appendMarginBox(box, page: page, total: numbers.total, in: document))
  }
  let context = LayoutContext(
    tree: tree, shaper: shaper, lineBreaker: lineBreaker, images: images, pageNumbers: numbers)
  context.pageNumber = page.number
  let layout = MarginBoxLayout(context: context, page: page, boxes: boxes)
  return MarginBoxes(tree: tree, fragments: layout.run())
}

extension BoxTree {
  /// Adds the box of a margin box with its content: texts, images, running elements.
  fileprivate mutating func appendMarginBox(
    _ box: PageStyle.MarginBox, page: PageFragment, total: Int, in document: BoxTree
  ) -> BoxID {
    let id = BoxID(boxes.count)
    let style = BoxStyle.ID(styles.count)
    var computed = box.style
    computed.box.leaveHeightToMargin(of: page.style.containingBlock(of: box.name).size.height)
    styles.append(BoxStyle(computed, decorations: BoxStyle.Decoration.all(of: computed)))
    if computed.outline.isVisible { features.insert(.outlines) }
    boxes.append(
      Box(
        kind: .block, flags: [.anonymous, .inlineContent, .outOfFlow], style: style, parent: id,
        end: 0, node: 0))
    var text = ""
    guard case .items(let items) = box.style.generated.content else { return id }
    var counters = page.counters
    counters.reset("page", to: page.number, level: PageFragment.rootLevel)
    counters.apply(box.style.generated, level: PageFragment.marginBoxLevel)
    // No style can change the number of pages.
    counters.reset("pages", to: total, level: PageFragment.marginBoxLevel)
    for item in items {
      if let piece = page.text(of: item, counters, counterStyles) {
        text += piece
        continue
      }
      appendText(text, style: style, in: id)
      text = ""
      append(item, of: page, style: style, in: id, from: document)
    }
    appendText(text, style: style, in: id)
    boxes[id.position].end = UInt32(boxes.count)
    return id
  }

  /// Adds a piece of content that is no text.
  private mutating func append(
    _ item: ContentItem, of page: PageFragment, style: BoxStyle.ID, in parent: BoxID, from document: BoxTree
  ) {
    switch item {
    case .image(let path): appendImage(path, style: styles[style.position].computed, in: parent)
    case .leader(let pattern):
      features.insert(.leaders)
      append(.leader(Array(pattern.utf8)), kind: .text, style: style, in: parent)
    case .runningElement(let name, let position):
      guard let box = page.elements.value(of: name, at: position) else { return }
      appendCopy(of: box, from: document, in: parent)
    case .string, .attribute, .counter, .counters, .runningString, .elementText, .openQuote, .closeQuote,
      .noOpenQuote, .noCloseQuote, .targetCounter, .targetCounters, .targetText, .tableSum:
      return
    }
  }

  /// Adds a running element as it stands in the document's tree, now in the flow of a margin box (CSS
  /// Generated Content for Paged Media, "Running elements").
  private mutating func appendCopy(of original: BoxID, from document: BoxTree, in parent: BoxID) {
    features.formUnion(document.features)
    figures = document.figures
    targetCounters = document.targetCounters
    var copies: [BoxStyle.ID: BoxStyle.ID] = [:]
    let start = boxes.count
    let moved = { (index: UInt32) in UInt32(start) + index - original.index }
    for position in original.position..<Int(document.boxes[original.position].end) {
      let box = document.boxes[position]
      let style = copies[box.style] ?? BoxStyle.ID(styles.count)
      if style.position == styles.count { styles.append(document.styles[box.style.position]) }
      copies[box.style] = style
      var node = box.node
      if box.flags.contains(.generated) {
        node = UInt32(generated.count)
        generated.append(document.generated[Int(box.node)])
      }
      boxes.append(
        Box(
          kind: box.kind, flags: box.flags, style: style,
          parent: position == original.position ? parent : BoxID(Int(moved(box.parent.index))),
          end: moved(box.end), node: node))
    }
    boxes[start].flags.remove(.outOfFlow)
    if !boxes[start].isInRun { boxes[parent.position].flags.remove(.inlineContent) }
  }

  private mutating func appendText(_ text: String, style: BoxStyle.ID, in parent: BoxID) {
    if text.isEmpty { return }
    append(.text(Array(text.utf8)), kind: .text, style: style, in: parent)
  }

  private mutating func appendImage(_ path: String, style: ComputedStyle, in parent: BoxID) {
    let id = BoxStyle.ID(styles.count)
    styles.append(BoxStyle(ComputedStyle(anonymousIn: style, display: .inline), decorations: []))
    append(.image(path), kind: .replaced, style: id, in: parent)
  }

  private mutating func append(
    _ value: GeneratedText.Value, kind: Kind, style: BoxStyle.ID, in parent: BoxID
  ) {
    boxes.append(
      Box(
        kind: kind, flags: [.inlineLevel, .generated], style: style, parent: parent,
        end: UInt32(boxes.count + 1),
        node: UInt32(generated.count)))
    generated.append(GeneratedText(element: .root, value: value))
  }
}

extension BoxProperties {
  /// The box of a margin box without its height, which `MarginBoxLayout` finds. Percentages of the paddings
  /// above and below are of the containing block's height (CSS Paged Media, "Page Properties"); everywhere
  /// else they are of its width.
  fileprivate mutating func leaveHeightToMargin(of height: Points) {
    (heightValue, minHeightValue, maxHeightValue) = (.auto, .auto, .auto)
    padding.top = LengthPercentage(padding.top.resolved(against: height))
    padding.bottom = LengthPercentage(padding.bottom.resolved(against: height))
  }
}

extension PageFragment {
  /// What a piece of a margin box's content prints on this page; nil for those that are no text.
  fileprivate func text(of item: ContentItem, _ counters: Counters, _ styles: CounterStyles) -> String? {
    switch item {
    case .string(let text): return text
    // A counter that the page or the margin box makes hides the one around it instead of standing within it.
    case .counter(let name, let style), .counters(let name, _, let style):
      return styles.representation(of: counters.value(of: name) ?? 0, in: style)
    case .runningString(let name, let position): return strings.value(of: name, at: position) ?? ""
    case .openQuote: return "«"
    case .closeQuote: return "»"
    case .image, .leader, .runningElement: return nil
    // A page has no element: nothing to take an attribute or a text from.
    case .attribute, .elementText, .noOpenQuote, .noCloseQuote, .targetCounter, .targetCounters, .targetText,
      .tableSum:
      return ""
    }
  }
}
