internal import Geometry
internal import Layout
internal import Styling
internal import TextShaping

/// Paints fragments into a display list, in the order of CSS 2.2, Appendix E, as far as the
/// features that layout has need it: backgrounds of blocks, then lines, then what is positioned.
struct Painter {
  var list: DisplayList
  var maker: DisplayListMaker
  /// The area that fixed backgrounds are positioned in; nil in margin boxes.
  private(set) var pageArea: Rect?

  /// What the content of the margin box is that is painted; nil outside them.
  var marginTag: ContentTag?
  /// What is repeated on each page is around the place that is painted, if this is above zero.
  private var artifactDepth = 0

  init(list: DisplayList, maker: DisplayListMaker, marginTag: ContentTag? = nil) {
    self.list = list
    self.maker = maker
    self.marginTag = marginTag
  }

  /// What stands in margin boxes is no place in the document.
  var isInMargin: Bool { marginTag != nil }

  var tree: BoxTree { maker.tree }

  /// To what the content of a box belongs.
  func tag(of box: BoxTree.BoxID) -> ContentTag {
    if let marginTag { return marginTag }
    return artifactDepth > 0 ? .artifact : maker.tagging?.tag(of: box) ?? .artifact
  }

  mutating func paintPage(_ page: PageFragment) {
    // Without a root element there is nothing that a page could show.
    if tree.boxes.isEmpty { return }
    paintSheet(page)
    list.contentStart = list.items.count
    pageArea = page.area
    paintCanvas(of: page)
    let positioned = page.positioned.map { Deferred($0, at: .zero, order: zIndex(of: $0.fragment)) }
    if page.isCut { clipToArea(of: page) }
    if let content = page.content {
      paintLayers(of: content.fragment, at: content.offset, with: positioned, slicesOf: page)
    } else {
      paintSlices(of: page)
      paint(positioned)
    }
    if page.isCut { list.items.append(.restore) }
    if let footnotes = page.footnotes { paintFootnotes(footnotes) }
  }

  private mutating func paintFootnotes(_ area: FootnoteArea) {
    fill(area.rect, area.style.background.color)
    paintBorder(area.style.box, of: area.rect, edges: .all)
    for note in area.notes { paintAtomically(note.fragment, at: note.offset) }
  }

  /// The background of the page box covers the sheet; its border lies inside the margins.
  private mutating func paintSheet(_ page: PageFragment) {
    let sheet = Rect(.zero, page.style.size)
    fill(sheet, page.style.style.background.color)
    for layer in page.style.style.background.layers { paint(layer, positionedIn: sheet, clip: sheet) }
    paintBorder(page.style.style.box, of: page.style.borderBox, edges: .all)
  }

  /// The box whose background is the canvas's: the root, or the body where the root has none (CSS 2.2
  /// "Background properties").
  var canvasSource: BoxTree.BoxID? {
    guard !tree.boxes.isEmpty else { return nil }
    if tree.style(of: .root).hasBackground { return .root }
    return tree.children(of: .root).first { tree.elementName(of: $0) == "body" }
  }

  /// Whether the canvas shows the box's background, so that the box itself does not.
  func isCanvas(_ box: BoxTree.BoxID) -> Bool {
    guard tree.shapeIndex(of: box) != nil else { return false }
    return box == .root || tree[box].parent == .root && box == canvasSource
  }

  // MARK: Layers

  /// A positioned piece that waits until what lies below it is painted.
  struct Deferred {
    let fragment: Fragment
    let corner: Point
    let order: Int
    /// The collapsed borders that lie over its background: of a row or a cell.
    var strokes: [Stroke] = []

    init(_ placed: PlacedFragment, at corner: Point, order: Int) {
      fragment = placed.fragment
      self.corner = corner + placed.offset
      self.order = order
    }
  }

  private func zIndex(of fragment: Fragment) -> Int {
    tree.zIndex(of: fragment.box)
  }

  /// Paints a fragment and all in it as one: nothing from outside comes in between.
  mutating func paintAtomically(_ fragment: Fragment, at corner: Point, under strokes: [Stroke] = []) {
    let style = tree.style(of: fragment.box).computed
    let isGroup = fragment.isDecorated && (style.opacity < 1 || !style.transform.isEmpty)
    if isGroup {
      let transform =
        style.transform.isEmpty ? nil : transform(style.transform, of: Rect(corner, fragment.size))
      list.items.append(.save(transform: transform, clip: nil, opacity: style.opacity))
    }
    // A table's borders do not turn with one of its cells: they lie over what is turned.
    let isTransformed = isGroup && !style.transform.isEmpty
    paintLayers(of: fragment, at: corner, with: [], under: isTransformed ? [] : strokes)
    if isGroup { list.items.append(.restore) }
    if isTransformed { paint(strokes, at: .zero) }
  }

  /// Paints a fragment in layers. Positioned pieces with negative `z-index` lie between its own
  /// background and its content, the others above; `others` are positioned pieces from elsewhere
  /// that belong to the same stack. The slices of `page` lie over the backgrounds of blocks, which may go on
  /// beside them.
  private mutating func paintLayers(
    of fragment: Fragment, at corner: Point, with others: [Deferred], under strokes: [Stroke] = [],
    slicesOf page: PageFragment? = nil
  ) {
    paintOwn(fragment, at: corner)
    if clips(fragment) {
      paint(strokes, at: .zero)
      paintClipped(fragment, at: corner)
      paint(others)
      return paintOutline(of: fragment, at: corner)
    }
    var deferred: [Deferred] = []
    collectDeferred(in: fragment, at: corner, &deferred)
    deferred += others
    if !deferred.isEmpty { paint(deferred.filter { $0.order < 0 }) }
    paintBlocks(in: fragment, at: corner)
    paint(strokes, at: .zero)
    if let page { paintSlices(of: page) }
    paintFloats(in: fragment, at: corner)
    paintLines(in: fragment, at: corner)
    if !deferred.isEmpty { paint(deferred.filter { $0.order >= 0 }) }
    paintOutlines(in: fragment, at: corner)
    paintOutline(of: fragment, at: corner)
  }

  private mutating func paint(_ deferred: [Deferred]) {
    // Equals are painted in the order of the document, which is that of their boxes; pieces of one box in
    // that of their fragments.
    let order = deferred.indices.sorted {
      let (left, right) = (deferred[$0], deferred[$1])
      return (left.order, left.fragment.box, $0) < (right.order, right.fragment.box, $1)
    }
    for index in order {
      let next = deferred[index]
      paintAtomically(next.fragment, at: next.corner, under: next.strokes)
    }
  }

  /// Whether the piece is painted on its own, out of the order of what stands around it.
  func isDeferred(_ fragment: Fragment) -> Bool {
    if !tree.features.contains(.outOfFlow) { return false }
    guard fragment.isDecorated, tree.kind(of: fragment.box) != .inline else { return false }
    if case .line = fragment.content { return false }
    let style = tree.style(of: fragment.box).computed
    return style.position != .static || style.opacity < 1 || !style.transform.isEmpty
      || tree[fragment.box].flags.contains(.inMovedInline)
      || style.zIndex != nil && tree.kind(of: tree[fragment.box].parent) == .flex
  }

  private func collectDeferred(
    in fragment: Fragment, at corner: Point, _ deferred: inout [Deferred]
  ) {
    if !tree.features.contains(.outOfFlow) { return }
    // Turned content is painted as one.
    if case .turned = fragment.content { return }
    let first = deferred.count
    defer { noteStrokes(of: fragment, at: corner, above: first, &deferred) }
    for child in fragment.children {
      if isDeferred(child.fragment) {
        deferred.append(Deferred(child, at: corner, order: zIndex(of: child.fragment)))
      } else if !clips(child.fragment) {
        collectDeferred(in: child.fragment, at: corner + child.offset, &deferred)
      }
    }
  }

  func clips(_ fragment: Fragment) -> Bool {
    guard fragment.isDecorated, case .boxes = fragment.content else { return false }
    switch tree.kind(of: fragment.box) {
    case .block, .flex, .tableCell: return tree.style(of: fragment.box).clips && !isCanvas(fragment.box)
    case .inline, .text, .lineBreak, .replaced, .marker, .table, .tableCaption, .tableColumnGroup,
      .tableColumn,
      .tableHeaderGroup, .tableRowGroup, .tableFooterGroup, .tableRow:
      return false
    }
  }

  func isFloat(_ fragment: Fragment) -> Bool {
    guard tree.features.contains(.floats), fragment.isDecorated else { return false }
    if case .line = fragment.content { return false }
    return tree[fragment.box].flags.contains(.floating)
  }

  /// Floats, each as one, between the backgrounds of blocks and the lines.
  private mutating func paintFloats(in fragment: Fragment, at corner: Point) {
    guard tree.features.contains(.floats), case .boxes(let children) = fragment.content else { return }
    for child in children where !isDeferred(child.fragment) {
      if isFloat(child.fragment) {
        paintAtomically(child.fragment, at: corner + child.offset)
      } else if !clips(child.fragment) {
        paintFloats(in: child.fragment, at: corner + child.offset)
      }
    }
  }

  /// Backgrounds and borders of block-level boxes.
  private mutating func paintBlocks(in fragment: Fragment, at corner: Point) {
    guard case .boxes(let children) = fragment.content else { return }
    for child in children where !isDeferred(child.fragment) && !isFloat(child.fragment) {
      let place = corner + child.offset
      switch child.fragment.content {
      case .line: continue
      case .boxes, .replaced, .turned: paintOwn(child.fragment, at: place)
      case .strokes(let strokes): paint(strokes, at: place)
      case .background(let background): paint(background, of: child.fragment, at: place)
      }
      if !clips(child.fragment) { paintBlocks(in: child.fragment, at: place) }
    }
  }

  /// Lines, images, and pieces that are painted as one. A line names no box: it is of the one around it.
  private mutating func paintLines(in fragment: Fragment, at corner: Point, of holder: BoxTree.BoxID? = nil) {
    switch fragment.content {
    case .boxes(let children):
      let isRepeated = maker.isRepeated(fragment)
      if isRepeated { artifactDepth += 1 }
      for child in children where !isDeferred(child.fragment) && !isFloat(child.fragment) {
        if clips(child.fragment) {
          paintClipped(child.fragment, at: corner + child.offset)
        } else {
          paintLines(in: child.fragment, at: corner + child.offset, of: fragment.box)
        }
      }
      if isRepeated { artifactDepth -= 1 }
    case .line(let line): paint(line, at: corner, of: holder ?? fragment.box)
    case .replaced(let replaced): paint(replaced, in: fragment, at: corner)
    case .turned(let content, let turn): paintTurned(content, turn, in: fragment, at: corner)
    case .strokes, .background: return
    }
  }

  private mutating func paintClipped(_ fragment: Fragment, at corner: Point) {
    let border = tree.style(of: fragment.box).border
    let clip = Rect(
      corner + Point(x: border.left, y: border.top),
      Size(
        width: max(.zero, fragment.size.width - border.horizontal),
        height: max(.zero, fragment.size.height - border.vertical)))
    let box = tree.style(of: fragment.box).computed.box
    if box.hasRoundCorners {
      let outline = RoundedRect(Rect(corner, fragment.size), box.radius, fragment.edges)
      list.items.append(.clip(outline.inset(by: border).path))
    } else {
      list.items.append(.save(transform: nil, clip: clip, opacity: 1))
    }
    paintBlocks(in: fragment, at: corner)
    var deferred: [Deferred] = []
    collectDeferred(in: fragment, at: corner, &deferred)
    paintFloats(in: fragment, at: corner)
    paintLines(in: fragment, at: corner)
    paint(deferred)
    paintOutlines(in: fragment, at: corner)
    list.items.append(.restore)
  }

  /// Paints an upright piece turned by a quarter: what was its left edge is then at the bottom or
  /// at the top.
  private mutating func paintTurned(
    _ content: Fragment, _ turn: Fragment.Turn, in fragment: Fragment, at corner: Point
  ) {
    let transform =
      switch turn {
      case .clockwise:
        DisplayList.Transform(
          a: 0, b: 1, c: -1, d: 0, e: (corner.x + fragment.size.width).value, f: corner.y.value)
      case .counterclockwise:
        DisplayList.Transform(
          a: 0, b: -1, c: 1, d: 0, e: corner.x.value, f: (corner.y + fragment.size.height).value)
      }
    list.items.append(.save(transform: transform, clip: nil, opacity: 1))
    paintAtomically(content, at: .zero)
    list.items.append(.restore)
  }

  /// The matrix of a list of transform functions around the box's middle (CSS Transforms,
  /// "transform-origin").
  private func transform(_ functions: [ComputedStyle.TransformFunction], of rect: Rect)
    -> DisplayList.Transform
  {
    let middle = Point(
      x: rect.origin.x + rect.size.width / 2, y: rect.origin.y + rect.size.height / 2)
    var matrix = Transform.translation(x: middle.x.value, y: middle.y.value)
    for function in functions { matrix = matrix.concatenated(Transform(function, size: rect.size)) }
    return matrix.concatenated(.translation(x: -middle.x.value, y: -middle.y.value))
  }
}
