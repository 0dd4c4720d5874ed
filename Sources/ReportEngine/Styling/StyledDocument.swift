public import Templates

/// A document and the style of each of its nodes: what layout works on.
public struct StyledDocument: Sendable {
  public let document: Document
  public let styles: StyleTable
  /// What its pages look like, by `@page`.
  public let pages: PageStyles
  /// How its counters are written, by `@counter-style`.
  public let counterStyles: CounterStyles
  /// Of every node in document order; a text bears its parent's.
  @usableFromInline let nodeStyles: [StyleID]

  init(
    document: Document, styles: StyleTable, pages: PageStyles, counterStyles: CounterStyles,
    nodeStyles: [StyleID]
  ) {
    self.document = document
    self.styles = styles
    self.pages = pages
    self.counterStyles = counterStyles
    self.nodeStyles = nodeStyles
  }

  /// The style of an element; of a text, its parent's.
  @inlinable public func styleID(of node: Document.NodeID) -> StyleID { nodeStyles[node.position] }
}

/// An index into a `StyleTable`. Equal styles of one table have equal identities.
@frozen
public struct StyleID: Hashable, Sendable {
  public let index: UInt32
  @inlinable public init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }
  @inlinable public var position: Int { Int(index) }
}

/// The distinct styles of a document; far fewer than its elements.
///
/// The table of a burst's next document begins with that of the document before, as long as their style
/// sheets are the same.
public struct StyleTable: Sendable {
  public internal(set) var styles: [ElementStyle] = []
  private let origin = Origin()

  /// Shared by the tables that grew from one.
  private final class Origin: Sendable {}

  /// Whether every identity of the other table means the same style here.
  public func continues(_ other: StyleTable) -> Bool { origin === other.origin }

  @inlinable public var count: Int { styles.count }
  @inlinable public subscript(id: StyleID) -> ElementStyle { styles[id.position] }
}

/// The style of an element or pseudo-element, and of the pseudo-elements that it has.
public struct ElementStyle: Hashable, Sendable {
  public let style: ComputedStyle
  /// nil when nothing is generated: no rule matches, or `content` is `none` or `normal`.
  public var before: StyleID?
  public var after: StyleID?
  /// Of every element with `display: list-item`.
  public var marker: StyleID?
  /// nil when no rule matches.
  public var firstLine: StyleID?
  public var firstLetter: StyleID?
  /// Of every footnote.
  public var footnoteCall: StyleID?
  public var footnoteMarker: StyleID?

  init(_ style: ComputedStyle) { self.style = style }
}
