internal import Drawing
internal import PDFSyntax

/// Writes the logical structure of a file (ISO 32000-1, 14.7): its elements, and which of them each piece of
/// marked content belongs to.
struct StructureWriter {
  private let pages: [Int]
  private let tree: StructureKids
  private let root: Int
  private let parents: Range<Int>
  private let annotations: Range<Int>
  /// The numbers of the elements, in the order of `tree.used`.
  private let elements: Range<Int>

  init(_ contents: PDFContents, marks: [[ContentTag]], _ pages: [Int], _ numbers: inout ObjectNumbers) {
    self.pages = pages
    tree = StructureKids(contents, marks: marks)
    root = numbers.take()
    parents = numbers.take(pages.count)
    annotations = numbers.take(tree.linkCount)
    elements = numbers.take(tree.elementCount)
  }

  /// The number of a link's annotation, counted over all pages.
  func annotationNumber(_ index: Int) -> Int { annotations.lowerBound + index }

  /// What a link says to who cannot see where it is.
  func description(of link: PDFContents.Link, on page: Int) -> String {
    if case .signature(let field) = link.target { return field.label }
    if let text = tree.attributes(of: link.tag, on: page)?.alternative, !text.isEmpty { return text }
    return switch link.target {
    case .signature(let field): field.label
    case .uri(let uri): uri
    case .place(let place): "\(place.page + 1)"
    }
  }

  private func number(of element: Int) -> Int { elements.lowerBound + tree.place(of: element) }

  private func reference(to element: Int) -> PDFObject { .reference(PDFReference(number(of: element))) }

  func write(to writer: inout PDFFileWriter, _ catalog: inout PDFDictionary) {
    var identifiers: [(String, PDFObject)] = []
    for element in tree.used { write(Int(element), to: &writer, &identifiers) }
    var numbers: [PDFObject] = []
    for (index, parent) in parents.enumerated() {
      let owners = tree.owners(onPage: index)
      writer.append(number: parent) { bytes in
        bytes.append("[")
        for owner in owners { PDFSerializer.append(reference(to: owner), to: &bytes) }
        bytes.append("]")
      }
      numbers += [.integer(index), .reference(PDFReference(parent))]
    }
    for (index, element) in tree.linkElements.enumerated() {
      numbers += [.integer(pages.count + index), reference(to: element)]
    }
    var dictionary: PDFDictionary = [
      "Type": "StructTreeRoot", "K": reference(to: 0), "ParentTree": ["Nums": .array(numbers)],
      "ParentTreeNextKey": .integer(pages.count + tree.linkElements.count),
    ]
    if !identifiers.isEmpty {
      let names = identifiers.sorted { Array($0.0.utf8).lexicographicallyPrecedes(Array($1.0.utf8)) }
      dictionary["IDTree"] = ["Names": .array(names.flatMap { [.string(text: $0.0), $0.1] })]
    }
    writer.append(.value(.dictionary(dictionary)), number: root)
    catalog["StructTreeRoot"] = .reference(PDFReference(root))
    catalog["MarkInfo"] = ["Marked": true]
  }

  // MARK: Elements

  /// Writes an element as bytes: a book has hundreds of thousands.
  private func write(
    _ element: Int, to writer: inout PDFFileWriter, _ identifiers: inout [(String, PDFObject)]
  ) {
    let kids = tree.kids(of: element)
    let page = kids.first { $0.page >= 0 }?.page
    let attributes = tree.attributes(of: element)
    writer.append(number: number(of: element)) { bytes in
      bytes.append("<</Type/StructElem/S/")
      bytes.append(tree.type(of: element))
      bytes.append("/P")
      PDFSerializer.append(
        tree.parent(of: element).map(reference) ?? .reference(PDFReference(root)), to: &bytes)
      if let page {
        bytes.append("/Pg")
        PDFSerializer.append(.reference(PDFReference(pages[Int(page)])), to: &bytes)
      }
      if !kids.isEmpty {
        bytes.append(kids.count > 1 ? "/K[" : "/K")
        for kid in kids { PDFSerializer.append(object(kid, of: page), to: &bytes) }
        if kids.count > 1 { bytes.append("]") }
      }
      if let attributes { append(attributes, of: element, to: &bytes) }
      bytes.append(">>")
    }
    if let identifier = attributes?.identifier {
      identifiers.append((tree.unique(identifier, of: element), reference(to: element)))
    }
  }

  private func object(_ kid: StructureKids.Kid, of page: Int32?) -> PDFObject {
    switch kid.kind {
    case .element: return reference(to: Int(kid.value))
    case .content where kid.page == page: return .integer(Int(kid.value))
    case .content:
      return [
        "Type": "MCR", "Pg": .reference(PDFReference(pages[Int(kid.page)])), "MCID": .integer(Int(kid.value)),
      ]
    case .link:
      return [
        "Type": "OBJR", "Obj": .reference(PDFReference(annotationNumber(Int(kid.value)))),
        "Pg": .reference(PDFReference(pages[Int(kid.page)])),
      ]
    }
  }

  private func append(_ attributes: StructureAttributes, of element: Int, to bytes: inout [UInt8]) {
    var dictionary = PDFDictionary()
    add(attributes, of: element, to: &dictionary)
    for (key, value) in dictionary {
      bytes.append("/")
      bytes.append(contentsOf: key.utf8)
      PDFSerializer.append(value, to: &bytes)
    }
  }

  private func add(_ attributes: StructureAttributes, of element: Int, to dictionary: inout PDFDictionary) {
    if let identifier = attributes.identifier {
      dictionary["ID"] = .string(text: tree.unique(identifier, of: element))
    }
    if let language = attributes.language { dictionary["Lang"] = .string(Array(language.utf8)) }
    if let alternative = attributes.alternative, tree.isFigure(element) {
      dictionary["Alt"] = .string(text: alternative)
    }
    if let numbering = attributes.numbering {
      dictionary["A"] = ["O": "List", "ListNumbering": .name(numbering.name)]
    }
    var table: PDFDictionary = ["O": "Table"]
    if let scope = attributes.scope { table["Scope"] = .name(scope.name) }
    if attributes.columnSpan > 1 { table["ColSpan"] = .integer(attributes.columnSpan) }
    if attributes.rowSpan > 1 { table["RowSpan"] = .integer(attributes.rowSpan) }
    if !attributes.headers.isEmpty {
      table["Headers"] = .array(attributes.headers.map { .string(text: tree.unique($0, of: element)) })
    }
    if table.count > 1 { dictionary["A"] = .dictionary(table) }
  }
}

extension StructureAttributes.Scope {
  fileprivate var name: String {
    switch self {
    case .column: "Column"
    case .row: "Row"
    }
  }
}

extension StructureAttributes.ListNumbering {
  fileprivate var name: String {
    switch self {
    case .none: "None"
    case .disc: "Disc"
    case .circle: "Circle"
    case .square: "Square"
    case .decimal: "Decimal"
    case .lowerRoman: "LowerRoman"
    case .upperRoman: "UpperRoman"
    case .lowerAlpha: "LowerAlpha"
    case .upperAlpha: "UpperAlpha"
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
