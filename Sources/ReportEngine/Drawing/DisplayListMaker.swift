public import Figures
public import Geometry
public import Layout
public import Styling
public import TextShaping

/// Makes display lists of a document's pages: walks the fragments in the order in which CSS paints
/// them and writes down what to paint. It measures nothing and decides nothing about places; layout
/// has done both.
public struct DisplayListMaker {
  let tree: BoxTree
  let fonts: FontLibrary
  /// Natural sizes of images, for backgrounds.
  let images: [String: Size]
  private var traits: [ShapeTraits?]
  private var lines: [DecorationMetrics?]
  /// What the pages' content belongs to; nil when nobody asks.
  var tagging: Tagging?

  /// What attributes of an element matter to drawing.
  struct ShapeTraits {
    let target: String?
    let name: String?
    let field: PDFContents.SignatureField?
  }

  /// - Parameter isTagged: whether the logical structure is made, too.
  public init(tree: BoxTree, fonts: FontLibrary, images: [String: Size] = [:], isTagged: Bool = false) {
    self.tree = tree
    tagging = isTagged && !tree.boxes.isEmpty ? Tagging(tree) : nil
    self.fonts = fonts
    self.images = images
    traits = Array(repeating: nil, count: tree.shapeCount)
    lines = Array(repeating: nil, count: tree.styles.count)
  }

  /// Makes the list of one page; margin boxes are added when the number of pages is known.
  public mutating func makeDisplayList(of page: PageFragment) -> DisplayList {
    var painter = Painter(list: DisplayList(size: page.style.size), maker: self)
    painter.paintPage(page)
    traits = painter.maker.traits
    lines = painter.maker.lines
    tagging = painter.maker.tagging
    // Lists wait until the number of pages is known, and so do not keep what they grew by.
    return painter.list.withoutSpareRoom
  }

  /// Whether the piece repeats the head or foot of a table.
  mutating func isRepeated(_ fragment: Fragment) -> Bool {
    guard tagging != nil else { return false }
    let kind = tree.kind(of: fragment.box)
    guard kind == .tableHeaderGroup || kind == .tableFooterGroup else { return false }
    return tagging?.show(fragment.box) == .again && fragment.edges.contains(.top)
  }

  /// The structure of the document, as far as pages were made of it.
  public var structure: StructureTree? { tagging?.structure }

  /// Makes the list of a figure alone, on a sheet of its size.
  public func makeDisplayList(of drawing: FigureDrawing) -> DisplayList {
    let size = drawing.picture.size
    var painter = Painter(list: DisplayList(size: size), maker: self)
    painter.paint(drawing, in: Rect(.zero, size), alternative: "")
    return painter.list
  }

  mutating func traits(of box: BoxTree.BoxID) -> ShapeTraits? {
    guard let shape = tree.shapeIndex(of: box) else { return nil }
    if let known = traits[shape] { return known }
    // An anchor's target: `#name` leads within the document, everything else is an address.
    let isLink = tree.elementName(of: box) == "a"
    let field = tree.attribute("data-signature-field", of: box).map { name in
      PDFContents.SignatureField(name: name, label: tree.attribute("title", of: box) ?? name)
    }
    let found = ShapeTraits(
      target: isLink ? tree.attribute("href", of: box) : nil, name: tree.attribute("id", of: box),
      field: field)
    traits[shape] = found
    return found
  }

  /// Where a style's font has its underline and strike.
  mutating func decorationMetrics(_ id: BoxStyle.ID) -> DecorationMetrics {
    if let known = lines[id.position] { return known }
    let found = DecorationMetrics(tree.styles[id.position].computed, fonts: fonts)
    lines[id.position] = found
    return found
  }
}

extension DisplayList {
  /// Adds the margin boxes of the page that the list was made of; they lie above its content, those of
  /// negative `z-index` between it and the sheet (CSS Paged Media, "Painting and stacking").
  public mutating func add(_ boxes: MarginBoxes, fonts: FontLibrary, images: [String: Size] = [:]) {
    if boxes.fragments.isEmpty { return }
    var list = DisplayList(size: size)
    // The painter is the list's only owner: it adds to it without a copy.
    swap(&self, &list)
    var painter = Painter(
      list: consume list, maker: DisplayListMaker(tree: boxes.tree, fonts: fonts, images: images),
      marginTag: .pageHeader)
    let content = painter.list.items.count
    let above = boxes.fragments.firstIndex { boxes.tree.zIndex(of: $0.fragment.box) >= 0 }
    let (below, upper) = (
      boxes.fragments[..<(above ?? boxes.fragments.count)],
      boxes.fragments[(above ?? boxes.fragments.count)...]
    )
    if !below.isEmpty {
      for placed in below { painter.paint(marginBox: placed) }
      let painted = Array(painter.list.items[content...])
      painter.list.items.removeSubrange(content...)
      painter.list.items.insert(contentsOf: painted, at: painter.list.contentStart)
    }
    for placed in upper { painter.paint(marginBox: placed) }
    self = painter.list
  }
}

extension Painter {
  fileprivate mutating func paint(marginBox placed: PlacedFragment) {
    let middle = placed.offset.y + placed.fragment.size.height / 2
    marginTag = middle < list.size.height / 2 ? .pageHeader : .pageFooter
    paintAtomically(placed.fragment, at: placed.offset)
  }
}

extension DisplayList {
  /// The same list in memory for what it has and the margin boxes that are added to it.
  fileprivate var withoutSpareRoom: DisplayList {
    let marginItems = 16
    var list = self
    (list.items, list.words) = ([], [])
    list.items.reserveCapacity(items.count + marginItems)
    list.items += items
    list.words.reserveCapacity(words.count + marginItems)
    list.words += words
    return list
  }

  /// Turns the finished page by a quarter (CSS Paged Media, "Rotating The Printed Page").
  public mutating func turn(_ orientation: PageStyle.Orientation) {
    let (width, height) = (size.width, size.height)
    let transform: Transform
    switch orientation {
    case .upright: return
    case .rotateLeft: transform = Transform(a: 0, b: -1, c: 1, d: 0, e: 0, f: width.value)
    case .rotateRight: transform = Transform(a: 0, b: 1, c: -1, d: 0, e: height.value, f: 0)
    }
    size = Size(width: height, height: width)
    items.insert(.save(transform: transform, clip: nil, opacity: 1), at: 0)
    items.append(.restore)
  }
}

/// The lines that decorate text, from its font, in points.
struct DecorationMetrics {
  let underline: Points
  let strike: Points
  let overline: Points
  let thickness: Points

  init(_ style: ComputedStyle, fonts: FontLibrary) {
    let metrics = fonts.metrics(of: fonts.faces(for: style.font.query)[0])
    let size = style.font.size
    underline = metrics.length(metrics.underlineOffset, at: size)
    thickness = metrics.length(metrics.underlineThickness, at: size)
    strike = -(metrics.length(metrics.xHeight, at: size) / 2)
    overline = -metrics.length(metrics.ascent, at: size)
  }
}
