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
  of page: PageFragment, total: Int, in document: BoxTree, shaper: TextShaper,
  lineBreaker: LineBreaker,
  images: [String: Size] = [:]
) -> MarginBoxes {
  var tree = BoxTree(document: document.document, counterStyles: document.counterStyles)
  if page.style.marginBoxes.isEmpty { return MarginBoxes(tree: tree, fragments: []) }
  let boxes = page.style.marginBoxes.map { box in
    (name: box.name, id: tree.appendMarginBox(box, page: page, total: total))
  }
  let context = LayoutContext(tree: tree, shaper: shaper, lineBreaker: lineBreaker, images: images)
  let layout = MarginBoxLayout(context: context, page: page, boxes: boxes)
  return MarginBoxes(tree: tree, fragments: layout.run())
}

extension BoxTree {
  /// Adds the box of a margin box with its content as texts.
  fileprivate mutating func appendMarginBox(
    _ box: PageStyle.MarginBox, page: PageFragment, total: Int
  ) -> BoxID {
    let id = BoxID(boxes.count)
    let style = BoxStyle.ID(styles.count)
    styles.append(BoxStyle(box.style, decorations: BoxStyle.Decoration.all(of: box.style)))
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
      if case .image(let path) = item {
        appendText(text, style: style, in: id)
        text = ""
        appendImage(path, style: box.style, in: id)
      } else if case .leader(let pattern) = item {
        appendText(text, style: style, in: id)
        text = ""
        features.insert(.leaders)
        append(.leader(Array(pattern.utf8)), kind: .text, style: style, in: id)
      } else {
        text += page.text(of: item, counters, counterStyles)
      }
    }
    appendText(text, style: style, in: id)
    boxes[id.position].end = UInt32(boxes.count)
    return id
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

extension PageFragment {
  /// What a piece of a margin box's content prints on this page.
  fileprivate func text(of item: ContentItem, _ counters: Counters, _ styles: CounterStyles) -> String {
    switch item {
    case .string(let text): return text
    // A counter that the page or the margin box makes hides the one around it instead of standing within it.
    case .counter(let name, let style), .counters(let name, _, let style):
      return styles.representation(of: counters.value(of: name) ?? 0, in: style)
    case .runningString(let name, let position): return strings.text(of: name, at: position)
    case .openQuote: return "«"
    case .closeQuote: return "»"
    // A page has no element: nothing to take an attribute or a text from.
    case .attribute, .elementText, .image, .noOpenQuote, .noCloseQuote, .runningElement, .leader,
      .targetCounter,
      .targetText:
      return ""
    }
  }
}
