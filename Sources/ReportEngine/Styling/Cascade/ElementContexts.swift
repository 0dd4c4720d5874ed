/// Everything that an element's style depends on: its shape, the answers to positional questions, and its
/// parent's context. Contexts form a tree that is much smaller than the document: one for each distinct way
/// from the root.
struct ElementContext: Sendable {
  /// An index into the contexts; -1 above the root.
  let parent: Int32
  /// An index into the relevant shapes.
  let shape: UInt32
  let bits: UInt64
  /// Which sibling tests the element passes as the sibling before.
  var marks: UInt64 = 0
  var style = StyleID(0)
  /// The contexts that last followed as first child and as next sibling: rows of a table repeat.
  var likelyFirstChild: Int32 = -1
  var likelyNextSibling: Int32 = -1
  /// The custom properties, own and inherited.
  var variables: [String: Variable] = [:]
  /// The BCP 47 tag in force.
  let language: String
}

/// What makes two elements equal to the style sheets.
struct ContextKey: Hashable, Sendable {
  let parent: Int32
  let shape: UInt32
  let bits: UInt64
}
