import Templates

/// What of an element's shape the style sheets can see: its name, and those of its identifiers, classes and
/// attributes that some selector or presentational hint asks for. The row number in an `id` that no
/// selector names makes no difference, so a thousand such rows stay one.
struct RelevantShape: Hashable, Sendable {
  let name: String
  let id: String?
  let classes: [String]
  let attributes: [ElementShape.Attribute]

  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The language that the element states (HTML, "The lang and xml:lang attributes").
  var language: String? { (attribute("xml:lang") ?? attribute("lang"))?.asciiLowercased }

  /// Whether the shape meets the conditions that depend on it alone.
  func mayMatch(_ compound: CompoundSelector) -> Bool {
    if compound.isNever { return false }
    if let type = compound.type, type != name { return false }
    return compound.ids.allSatisfy { $0 == id } && compound.classes.allSatisfy { classes.contains($0) }
      && compound.attributes.allSatisfy { test in attribute(test.name).map(test.matches) ?? false }
  }
}

/// What the selectors of a document's sheets mention.
struct MentionedNames: Sendable {
  private var ids: Set<String> = []
  private var classes: Set<String> = []
  private var attributes: Set<String> = ["style", "lang", "xml:lang"]

  mutating func add(_ selector: Selector) {
    for compound in selector.compounds {
      ids.formUnion(compound.ids)
      classes.formUnion(compound.classes)
      attributes.formUnion(compound.attributes.map(\.name))
      for logical in compound.logical { logical.selectors.forEach { add($0) } }
    }
  }

  func relevantShape(of shape: ElementShape) -> RelevantShape {
    let hints = presentationalAttributes[shape.name] ?? []
    let words = shape[attribute: "class"]?.cssWords.map(String.init) ?? []
    return RelevantShape(
      name: shape.name, id: shape[attribute: "id"].flatMap { ids.contains($0) ? $0 : nil },
      classes: words.filter(classes.contains),
      attributes: shape.attributes.filter { attributes.contains($0.name) || hints.contains($0.name) })
  }
}
