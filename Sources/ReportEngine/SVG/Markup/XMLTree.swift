/// The elements of an XML file in document order, the root first.
struct XMLTree {
  struct Element {
    /// The name without its prefix.
    let name: String
    /// Whether it is of the root's namespace. What drawing programs note for themselves is of others.
    let isNative: Bool
    var attributes: [Attribute] = []
    /// Positions in the tree.
    let parent: Int?
    var children: [Int] = []
    /// The text that stands directly in the element, of style sheets only: the rest is for people.
    var text = ""
    /// The bytes of the start tag.
    let tag: Range<Int>

    /// The value of an attribute without a prefix.
    func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }

    func value(_ name: String) -> String? { attribute(name)?.value }
  }

  struct Attribute {
    /// As written, with its prefix.
    let name: String
    let value: String
    /// The bytes between the quotes.
    let range: Range<Int>
  }

  var elements: [Element] = []

  subscript(_ position: Int) -> Element { elements[position] }
}
