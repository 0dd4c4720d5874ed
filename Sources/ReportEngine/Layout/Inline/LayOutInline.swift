internal import Geometry
internal import Styling

/// A run of inline-level children of a block container: what CSS wraps in an anonymous block box
/// when blocks stand beside it.
struct InlineRun {
  let container: BoxTree.BoxID
  let first: BoxTree.BoxID
  /// Index after its last box.
  let end: Int
  /// Whether `text-indent` applies: the container's content begins with it.
  let isFirst: Bool
}

extension LayoutContext {
  /// The run that begins with a child of a block container.
  func inlineRun(from first: BoxTree.BoxID, in container: BoxTree.BoxID, isFirst: Bool) -> InlineRun {
    let limit = tree[container].end
    var end = tree[first].end
    if !tree[container].flags.contains(.inlineContent) {
      while end < limit, tree.boxes[Int(end)].isInRun { end = tree.boxes[Int(end)].end }
    } else {
      end = limit
    }
    return InlineRun(container: container, first: first, end: Int(end), isFirst: isFirst)
  }

  /// Sets the lines of a run from `start` on, as far as `limit` asks. `height` is the container's, where it
  /// is definite.
  func layOutInline(
    _ run: InlineRun, from start: LineStart, width: Points, height: Points?, limit: Points?,
    beside exclusions: Exclusions, page: PageEnd? = nil
  ) -> LineStack {
    let firstLine = start == .first && run.isFirst ? tree.firstLines[run.container] : nil
    if start == .first, exclusions.isEmpty, let stack = layOutSingleText(run, width: width) { return stack }
    let style = tree[run.container].style
    let indent = LineIndent(textStyle(style).text.indent, width: width, isFirst: run.isFirst)
    let space = LineSpace(
      width: width, height: height, indent: indent, limit: limit, exclusions: exclusions, page: page)
    if let known = contents.content(of: run.first), firstLine == nil {
      return stackLines(known, in: run.container, from: start, space: space)
    }
    let content = makeInlineContent(from: run.first, to: run.end, in: style)
    if let firstLine {
      let (stack, next) = layOutFirstLine(firstLine, of: run, before: content, space: space)
      guard let next else { return stack }
      return stackLines(content, in: run.container, from: next, space: space, below: stack)
    }
    let stack = stackLines(content, in: run.container, from: start, space: space)
    if stack.next != nil { contents.keep(content, of: run.first) } else { recycle(content) }
    return stack
  }

  /// The short way for a container with one short text, such as a cell: equal ones are set once.
  private func layOutSingleText(_ run: InlineRun, width: Points) -> LineStack? {
    let container = tree[run.container]
    let text = tree[run.first]
    guard container.flags.contains(.singleText), text.style == container.style,
      !text.flags.contains(.generated)
    else {
      return nil
    }
    return withBytes(of: run.first) { bytes in
      guard bytes.count <= LineCache.longestText else { return nil }
      let hash = LineCache.hash(bytes, style: text.style, width: width.value)
      if let known = memory.lines.find(bytes, style: text.style, width: width.value, hash: hash) {
        return known
      }
      let content = makeInlineContent(from: run.first, to: run.end, in: text.style)
      let indent = LineIndent(textStyle(text.style).text.indent, width: width, isFirst: true)
      let stack = stackLines(
        content, in: run.container, from: .first,
        space: LineSpace(
          width: width, height: nil, indent: indent, limit: nil, exclusions: Exclusions())
      ).ofNoBox()
      recycle(content)
      memory.lines.insert(stack, for: bytes, style: text.style, width: width.value, hash: hash)
      return stack
    }
  }

  /// Whether an inline box leaves a trace besides its text: a background, a border, a link, a place
  /// to lead to, another language.
  func isPainted(_ box: BoxTree.BoxID) -> Bool {
    let style = tree.style(of: box)
    if style.hasBackground || style.border != Sides(all: .zero) || style.isPositioned
      || style.computed.outline.isVisible
    {
      return true
    }
    let names = ["href", "id", "lang", "xml:lang", "data-signature-field"]
    return tree[box].flags.contains(.marksPage) || names.contains { tree.attribute($0, of: box) != nil }
  }
}
