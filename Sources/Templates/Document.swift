public import Diagnostics

/// What a template and its data make: a tree of elements and text, before any style.
///
/// The tree lies in one array in document order, because a movement book has 400,000 nodes: a node is 24
/// bytes, its children follow it, and `end` tells where its subtree is over. What many nodes share (name,
/// attributes, place in the template) stands once in their `ElementShape`, so styling works per shape and
/// not per row.
public struct Document: Sendable {
  /// An index into `nodes`.
  @frozen
  public struct NodeID: Hashable, Sendable {
    public let index: UInt32
    @inlinable public init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }
    @inlinable public var position: Int { Int(index) }

    /// The root element.
    public static let root = NodeID(0)
  }

  /// An index into `shapes`.
  @frozen
  public struct ShapeID: Hashable, Sendable {
    public let index: UInt32
    @inlinable public init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }
    @inlinable public var position: Int { Int(index) }
  }

  @frozen
  public enum Kind: UInt8, Sendable {
    case element
    case text
  }

  @frozen
  public struct Node: Sendable {
    public let kind: Kind
    /// The element around it; the root names itself.
    public let parent: NodeID
    /// The index after the last node of the subtree: the next sibling, or the end of the parent.
    public internal(set) var end: UInt32
    /// Of an element its shape; of a text the first byte in `text`.
    let first: UInt32
    /// Of a text the length in bytes; of an element unused.
    let length: UInt32
    /// Of a text the place it came from, as an index into `spans`.
    let span: UInt32
  }

  /// In document order; the first is the root element. Never empty.
  public internal(set) var nodes: [Node]
  /// The shapes of this document's elements, and of those documents that one evaluator made before: an
  /// evaluator gives equal elements of all its documents the same `ShapeID`.
  public internal(set) var shapes: [ElementShape]
  /// All texts, one after another.
  public internal(set) var text: [UInt8]
  /// Places in the template that texts came from.
  public internal(set) var spans: [SourceSpan]
  /// What `<style>` and `<link>` brought, in document order.
  public internal(set) var styleSheets: [StyleSheetSource]
  /// The text of `<title>`, for the PDF's metadata; empty when there is none.
  public internal(set) var title: String
  /// The BCP 47 tag on the root element (`lang` or `xml:lang`), or nil.
  public internal(set) var language: String?
}

/// What equal elements have in common.
public struct ElementShape: Hashable, Sendable {
  public struct Attribute: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The local name as written; HTML's names are lower case in XML syntax.
  public let name: String
  /// In the order written, each name once.
  public let attributes: [Attribute]
  /// The start tag in the template.
  public let span: SourceSpan

  public init(name: String, attributes: [Attribute], span: SourceSpan) {
    self.name = name
    self.attributes = attributes
    self.span = span
  }

  public subscript(attribute name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// A style sheet as it came, before parsing.
public struct StyleSheetSource: Hashable, Sendable {
  public let text: SourceText
  /// The folder against which its `url()` and `@import` are resolved, relative to the root of the
  /// resources; empty for the root itself.
  public let folder: String
  /// The media it is for, as `<link media>` or `<style media>` says; nil for all.
  public let media: String?

  public init(text: SourceText, folder: String, media: String?) {
    self.text = text
    self.folder = folder
    self.media = media
  }

  public static func == (left: StyleSheetSource, right: StyleSheetSource) -> Bool {
    left.folder == right.folder && left.media == right.media && left.text.name == right.text.name
      && left.text.utf8 == right.text.utf8
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(text.name) }
}

extension Document {
  @inlinable public subscript(node: NodeID) -> Node { nodes[node.position] }

  /// The shape of an element node.
  public func shape(of node: NodeID) -> ElementShape { shapes[shapeID(of: node).position] }

  public func shapeID(of node: NodeID) -> ShapeID {
    let node = nodes[node.position]
    precondition(node.kind == .element, "a text has no shape")
    return ShapeID(Int(node.first))
  }

  /// The bytes of a text node, as a range of `text`.
  public func textRange(of node: NodeID) -> Range<Int> {
    let node = nodes[node.position]
    precondition(node.kind == .text, "an element has no text of its own")
    return Int(node.first)..<Int(node.first) + Int(node.length)
  }

  /// Where in the template a node came from.
  public func span(of node: NodeID) -> SourceSpan {
    switch nodes[node.position].kind {
    case .element: shape(of: node).span
    case .text: spans[Int(nodes[node.position].span)]
    }
  }

  /// The children of an element, in order.
  @inlinable public func children(of node: NodeID) -> Children { Children(self, of: node) }

  /// The children of one element: each begins where the one before ends.
  @frozen
  public struct Children: Sequence, IteratorProtocol {
    @usableFromInline let nodes: [Node]
    @usableFromInline var next_: Int
    @usableFromInline let end: Int

    @inlinable init(_ document: Document, of node: NodeID) {
      nodes = document.nodes
      next_ = node.position + 1
      end = Int(document.nodes[node.position].end)
    }

    @inlinable public mutating func next() -> NodeID? {
      guard next_ < end else { return nil }
      defer { next_ = Int(nodes[next_].end) }
      return NodeID(next_)
    }
  }
}
