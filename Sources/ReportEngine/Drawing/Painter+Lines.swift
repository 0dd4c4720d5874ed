internal import Geometry
internal import Layout
internal import Styling
internal import TextShaping

/// Text, its decorations, and what else stands on lines.
extension Painter {
  /// Paints the line of a block container: first what its inline boxes look like, then from left to right
  /// what stands in it, as it is read.
  mutating func paint(_ line: Line, at corner: Point, of holder: BoxTree.BoxID) {
    for box in line.boxes where tree.kind(of: box.fragment.box) == .inline {
      paintOwn(box.fragment, at: corner + box.offset)
    }
    let tag = tag(of: holder)
    var texts = line.texts[...]
    for box in line.boxes where tree.kind(of: box.fragment.box) != .inline && !isDeferred(box.fragment) {
      while let text = texts.first, text.origin.x < box.offset.x {
        paint(text, of: line, at: corner, tag)
        texts.removeFirst()
      }
      paintAtomically(box.fragment, at: corner + box.offset)
    }
    for text in texts { paint(text, of: line, at: corner, tag) }
  }

  private mutating func paint(_ text: Line.Text, of line: Line, at corner: Point, _ tag: ContentTag) {
    let style = tree.styles[text.style.position]
    guard style.computed.visibility == .visible, !text.words.isEmpty else { return }
    for decoration in style.decorations where decoration.kind != .lineThrough {
      paint(decoration, text, at: corner)
    }
    let first = Int32(list.words.count)
    list.words.append(
      contentsOf: line.words[Int(text.words.lowerBound)..<Int(text.words.upperBound)])
    var item = DisplayList.Text(
      origin: Point(x: corner.x, y: corner.y + text.origin.y), fontSize: style.computed.font.size,
      color: style.computed.color, words: first..<Int32(list.words.count),
      letterSpacing: Float(style.computed.text.letterSpacing.value))
    item.tag = text.inline.map { self.tag(of: line.boxes[Int($0)].fragment.box) } ?? tag
    list.items.append(.text(item))
    for decoration in style.decorations where decoration.kind == .lineThrough {
      paint(decoration, text, at: corner)
    }
  }

  /// A line through, under or over a text (CSS Text Decoration, "Text Decoration Lines").
  private mutating func paint(
    _ decoration: BoxStyle.Decoration, _ text: Line.Text, at corner: Point
  ) {
    let metrics = maker.decorationMetrics(text.style)
    let offset: Points
    switch decoration.kind {
    case .underline: offset = metrics.underline
    case .overline: offset = metrics.overline
    case .lineThrough: offset = metrics.strike
    }
    let thickness = decoration.thickness ?? metrics.thickness
    let dash: DisplayList.Dash =
      switch decoration.style {
      case .solid, .double, .wavy: .solid
      case .dotted: .dotted
      case .dashed: .dashed
      }
    let start = corner + text.origin + Point(x: .zero, y: offset)
    let shifts = decoration.style == .double ? [Points.zero, thickness * 2] : [.zero]
    for shift in shifts {
      list.items.append(
        .line(
          DisplayList.Line(
            from: Point(x: start.x, y: start.y + shift),
            to: Point(x: start.x + text.width, y: start.y + shift),
            width: thickness, color: decoration.color, dash: dash)))
    }
  }

  /// Notes links, places of signatures, places that links lead to, and outline entries.
  mutating func mark(_ fragment: Fragment, _ style: BoxStyle, _ rect: Rect) {
    if let traits = maker.traits(of: fragment.box) {
      if let target = traits.target {
        list.items.append(.link(rect, target: target, tag: tag(of: fragment.box)))
      }
      if let field = traits.field, !isInMargin, fragment.edges.contains(.top) {
        list.items.append(.signatureField(rect, field, tag: tag(of: fragment.box)))
      }
      if let name = traits.name, !isInMargin,
        fragment.edges.contains(.top) || tree.kind(of: fragment.box) == .inline
      {
        list.items.append(.anchor(rect.origin, name: name))
      }
    }
    if isInMargin { return }
    if let level = style.computed.generated.bookmarkLevel, fragment.edges.contains(.top),
      tree.shapeIndex(of: fragment.box) != nil
    {
      list.items.append(
        .bookmark(
          level: level, title: tree.bookmarkTitle(of: fragment.box), y: rect.origin.y,
          isOpen: style.computed.generated.isBookmarkOpen))
    }
  }
}
