internal import Layout

/// Tells the painter what each box's content is in the logical structure.
struct Tagging: Sendable {
  private(set) var structure: StructureTree
  private let elements: [Int32]
  /// The heads and feet of tables that a page has shown: what shows them again only repeats them.
  private var shown: Set<BoxTree.BoxID> = []

  init(_ tree: BoxTree) {
    let made = StructureTreeMaker(tree)
    (structure, elements) = (made.structure, made.elements)
  }

  func tag(of box: BoxTree.BoxID) -> ContentTag { ContentTag(element: elements[box.position]) }

  mutating func describe(_ tag: ContentTag, _ alternative: String) {
    structure.attributes[tag.element, default: StructureAttributes()].alternative = alternative
  }

  enum Showing { case first, again }

  /// Notes that the head or foot of a table is painted.
  mutating func show(_ group: BoxTree.BoxID) -> Showing { shown.insert(group).inserted ? .first : .again }
}
