public import Diagnostics
internal import Figures
public import Styling
public import Templates

/// The styled nodes before layout: what CSS calls the box tree. A box has no position and no size.
///
/// It lies in one array in preorder, as `Document` does: a box's children follow it, and `end`
/// tells where its subtree is over. Two things are not boxes here although CSS draws them so: the
/// anonymous block around a run of inline content (layout takes each such run of a block
/// container's children as one), and the table wrapper (the table's layout makes its fragment).
public struct BoxTree: Sendable {
  /// An index into `boxes`.
  @frozen
  public struct BoxID: Hashable, Comparable, Sendable {
    public let index: UInt32
    @inlinable public init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }
    @inlinable public var position: Int { Int(index) }

    /// The root element's box.
    public static let root = BoxID(0)

    @inlinable public static func < (left: BoxID, right: BoxID) -> Bool { left.index < right.index }
  }

  @frozen
  public enum Kind: UInt8, Sendable {
    /// A block container; with `.inlineLevel` an inline-block.
    case block
    /// An inline box: it has text and other inline-level boxes in it, never a block (the tree's
    /// maker splits it).
    case inline
    case text
    /// `<br>`
    case lineBreak
    /// An image; with `.inlineLevel` it stands in a line.
    case replaced
    /// The outside marker of a list item: its first child.
    case marker
    /// A table with its captions; with `.inlineLevel` an inline-table.
    case table
    /// A flex container; with `.inlineLevel` an inline one. Its children are its items, which are
    /// block-level, and positioned boxes; runs of text stand in anonymous blocks.
    case flex
    case tableCaption
    case tableColumnGroup
    case tableColumn
    case tableHeaderGroup
    case tableRowGroup
    case tableFooterGroup
    case tableRow
    case tableCell
  }

  @frozen
  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// It stands in a line of its parent.
    public static let inlineLevel = Flags(rawValue: 1)
    /// No element made it: a fix-up of CSS 2.2 "Anonymous table objects".
    public static let anonymous = Flags(rawValue: 2)
    /// It goes on with an inline box that a block broke: no start edge, and its element has a box
    /// before it.
    public static let continuation = Flags(rawValue: 4)
    /// A block broke it: no end edge.
    public static let continued = Flags(rawValue: 8)
    /// `position: absolute`, `fixed` or `running()`, or a footnote.
    public static let outOfFlow = Flags(rawValue: 16)
    public static let floating = Flags(rawValue: 32)
    /// A text that no text node of the document holds: `node` is an index into `generated`.
    public static let generated = Flags(rawValue: 64)
    /// A block container with inline-level children only.
    public static let inlineContent = Flags(rawValue: 128)
    /// Its only child is a text: the short way of layout.
    public static let singleText = Flags(rawValue: 256)
    /// It sets a running string or the page counter: its page must be known.
    public static let marksPage = Flags(rawValue: 512)
    /// `float: footnote`
    public static let footnote = Flags(rawValue: 1024)
    /// Its lines are turned by a quarter, those of the box around it are not.
    public static let turned = Flags(rawValue: 2048)
    /// A block in inline boxes that relative positioning moves, and that move it along.
    public static let inMovedInline = Flags(rawValue: 4096)
  }

  @frozen
  public struct Box: Sendable {
    public let kind: Kind
    public internal(set) var flags: Flags
    public let style: BoxStyle.ID
    /// The box around it; the root names itself.
    public let parent: BoxID
    /// The index after the last box of the subtree: the next sibling, or the parent's end.
    public internal(set) var end: UInt32
    /// The node it came from: its own element or text; of an anonymous box and of `::before` the
    /// element around it; with `.generated` an index into the tree's generated texts.
    let node: UInt32
  }

  /// A text that `content` or a list marker made.
  public struct GeneratedText: Sendable {
    public enum Value: Sendable {
      case text([UInt8])
      /// The number of the page it comes to stand on, or of all pages: known to layout only.
      case pageCounter(isTotal: Bool, CounterStyle)
      /// The counter `footnote`, whose value in the whole document this is, as pages count it anew.
      case footnoteCounter(Int, CounterStyle)
      /// The number of the page on which the element with this `id` begins.
      case targetPage(id: String, CounterStyle)
      /// The values of a counter at the element with this `id`, joined by a separator; without one, the
      /// innermost only.
      case targetCounters(id: String, name: String, separator: String?, CounterStyle)
      /// A sum of cells of the table around it: known to layout only.
      case sum(name: String, TableSumScope)
      /// A pattern to fill the line with.
      case leader([UInt8])
      /// An image that `content` names, by its path among the resources.
      case image(String)
      /// The marker of a list item, drawn without a font.
      case figure(MarkerFigure)
    }

    /// The element that it was made for.
    public let element: Document.NodeID
    public let value: Value
  }

  /// In preorder; the first is the root. Empty when the root element is `display: none`.
  public internal(set) var boxes: [Box] = []
  /// The styles that boxes name.
  public internal(set) var styles: [BoxStyle] = []
  public internal(set) var generated: [GeneratedText] = []
  public let document: Document
  /// How counters are written.
  public let counterStyles: CounterStyles
  /// Values that elements give to running strings, in document order.
  public internal(set) var runningStrings: [RunningString] = []
  /// The labels of outline entries that are not simply the texts of their elements.
  var bookmarkLabels: [BoxID: String] = [:]
  /// The counters at elements with an `id`, where texts print them.
  var targetCounters: [String: Counters] = [:]
  /// Elements that set the page counter, in document order.
  public internal(set) var pageCounterChanges: [PageCounterChange] = []
  public internal(set) var features: Features = []
  /// By the block container whose first line `::first-line` sets apart.
  var firstLines: [BoxID: FirstLine] = [:]
  /// The styles of the relatively positioned inline boxes that a block broke, by the block.
  var movingInlines: [BoxID: [BoxStyle.ID]] = [:]
  /// The value of the counter `footnote` in the whole document at each footnote, where pages count it anew.
  public internal(set) var footnoteCounts: [BoxID: Int] = [:]
  /// The pictures that elements such as `<qr>` stand for, by their nodes.
  var figures: [UInt32: Figure] = [:]

  /// `string-set`: from the page of its box on, the running string has this value.
  public struct RunningString: Hashable, Sendable {
    public let box: BoxID
    public let name: String
    public let value: String
  }

  /// `counter-reset: page n`: the page of its box has this number.
  public struct PageCounterChange: Hashable, Sendable {
    public let box: BoxID
    public let value: Int
  }

  /// What occurs in the tree at all, so that a stage can skip work that no box asks for.
  @frozen
  public struct Features: OptionSet, Sendable {
    public let rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Boxes that are painted out of the order of the flow: positioned, transparent, transformed.
    public static let outOfFlow = Features(rawValue: 1)
    public static let namedPages = Features(rawValue: 2)
    /// `counter(pages)` in the flow: its lines need the number of pages before there are pages.
    public static let totalPages = Features(rawValue: 4)
    /// `break-before` or `break-after`.
    public static let breaks = Features(rawValue: 8)
    /// `leader()`
    public static let leaders = Features(rawValue: 16)
    /// `target-counter(…, page)`: its lines need the pages of other elements before there are pages.
    public static let targetPages = Features(rawValue: 32)
    public static let floats = Features(rawValue: 64)
    public static let footnotes = Features(rawValue: 128)
    /// `@page { counter-reset: footnote }`: notes are numbered by the pages on which they are called.
    public static let footnotesOfPages = Features(rawValue: 512)
    /// `-isuo-sum`: tables whose cells are added up.
    public static let sums = Features(rawValue: 256)
    public static let outlines = Features(rawValue: 512)
  }

  init(document: Document, counterStyles: CounterStyles) {
    self.document = document
    self.counterStyles = counterStyles
  }
}

extension BoxTree {
  @inlinable public subscript(box: BoxID) -> Box { boxes[box.position] }

  @inlinable public func style(of box: BoxID) -> BoxStyle {
    styles[boxes[box.position].style.position]
  }

  @inlinable public func kind(of box: BoxID) -> Kind { boxes[box.position].kind }

  /// The first child, or nil when the box is empty.
  @inlinable public func firstChild(of box: BoxID) -> BoxID? {
    Int(boxes[box.position].end) > box.position + 1 ? BoxID(box.position + 1) : nil
  }

  /// The sibling after `box`, which is a child of `parent`.
  @inlinable public func nextSibling(of box: BoxID, in parent: BoxID) -> BoxID? {
    let next = boxes[box.position].end
    return next < boxes[parent.position].end ? BoxID(Int(next)) : nil
  }

  /// The children of a box, in order.
  @inlinable public func children(of box: BoxID) -> Children { Children(self, of: box) }

  /// The children of one box: each begins where the one before ends.
  @frozen
  public struct Children: Sequence, IteratorProtocol {
    @usableFromInline let boxes: [Box]
    @usableFromInline var following: Int
    @usableFromInline let end: Int

    @inlinable init(_ tree: BoxTree, of box: BoxID) {
      boxes = tree.boxes
      following = box.position + 1
      end = Int(tree.boxes[box.position].end)
    }

    @inlinable public mutating func next() -> BoxID? {
      guard following < end else { return nil }
      defer { following = Int(boxes[following].end) }
      return BoxID(following)
    }
  }

  /// The element that made the box or stands around it; of a text its text node unless it was
  /// generated.
  public func node(of box: BoxID) -> Document.NodeID {
    let box = boxes[box.position]
    return box.flags.contains(.generated)
      ? generated[Int(box.node)].element : Document.NodeID(Int(box.node))
  }

  /// The shape (name and attributes) of the element that made the box; nil for texts and anonymous
  /// boxes.
  public func shapeID(of box: BoxID) -> Document.ShapeID? {
    let box = boxes[box.position]
    guard box.flags.isDisjoint(with: [.anonymous, .generated]) else { return nil }
    let node = Document.NodeID(Int(box.node))
    return document[node].kind == .element ? document.shapeID(of: node) : nil
  }

  /// The name of the element that made the box; nil for texts and anonymous boxes.
  public func elementName(of box: BoxID) -> String? {
    shapeID(of: box).map { document.shapes[$0.position].name }
  }

  /// The index of the box's element shape among the `shapeCount` of the document: boxes of one
  /// shape have equal names and attributes.
  public func shapeIndex(of box: BoxID) -> Int? { shapeID(of: box)?.position }

  public var shapeCount: Int { document.shapes.count }

  /// An attribute of the element that made the box.
  public func attribute(_ name: String, of box: BoxID) -> String? {
    shapeID(of: box).flatMap { document.shapes[$0.position][attribute: name] }
  }

  /// Where in the template the box came from.
  public func span(of box: BoxID) -> SourceSpan { document.span(of: node(of: box)) }

  /// Whether a text box is a leader.
  func isLeader(_ box: Box) -> Bool {
    guard box.flags.contains(.generated), case .leader = generated[Int(box.node)].value else { return false }
    return true
  }

  /// Where a box stands in its stack; `auto` counts as 0.
  public func zIndex(of box: BoxID) -> Int { style(of: box).computed.zIndex ?? 0 }

  /// The text of an element's outline entry: what `bookmark-label` says, or all text in it, white space
  /// collapsed.
  public func bookmarkTitle(of box: BoxID) -> String {
    bookmarkLabels[box] ?? text(in: box)
  }

  /// Which node it came from: equal for the boxes of an inline element that a block broke.
  public func nodeIndex(of box: BoxID) -> UInt32 { node(of: box).index }

  /// All text in the element that made the box, white space collapsed.
  public func text(in box: BoxID) -> String { document.collapsedText(of: node(of: box)) }

  /// The BCP 47 tag of the document's language, or nil.
  public var language: String? { document.language }

  /// Whether the document asks to begin on a right page: `break-before: right` on its root.
  public var beginsOnRightPage: Bool {
    guard features.contains(.breaks), !boxes.isEmpty else { return false }
    let value = breakValue(of: .root, .before)
    return value == .right || value == .recto
  }
}

extension Document {
  /// The first element with an `id`.
  func firstElement(withID id: String) -> NodeID? {
    // Elements of equal attributes share a shape: few shapes are looked at before the nodes are.
    guard let shape = shapes.firstIndex(where: { $0[attribute: "id"] == id }) else { return nil }
    return nodes.indices.first { nodes[$0].kind == .element && shapeID(of: NodeID($0)).position == shape }
      .map { NodeID($0) }
  }
}
