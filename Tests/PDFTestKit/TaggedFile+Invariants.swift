import PDFSyntax

/// What ISO 32000-1, 14.7 and ISO 14289-1 ask for and validators do not look at.
extension TaggedFile {
  /// What is wrong with the file, one sentence each; empty when nothing is.
  public func faults() throws -> [String] {
    var checker = StructureChecker(self)
    try checker.check()
    return checker.faults
  }
}

private struct StructureChecker {
  private let tagged: TaggedFile
  private(set) var faults: [String] = []
  /// The elements by what the parent tree says of each page's content, and of each annotation.
  private var parents: [Int: PDFObject] = [:]
  private var claimed: [PDFReference: [Int: PDFReference]] = [:]
  private var claimedObjects: [PDFReference: PDFReference] = [:]
  private var identifiers: Set<[UInt8]> = []
  private var headers: Set<[UInt8]> = []
  private var named: Set<[UInt8]> = []
  private var heading = 0

  init(_ tagged: TaggedFile) { self.tagged = tagged }

  private mutating func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
    if !holds { faults.append(fault()) }
  }

  mutating func check() throws {
    let numbers = try tagged.dictionary(tagged.root["ParentTree"])["Nums"]?.arrayValue ?? []
    for place in stride(from: 0, to: numbers.count - 1, by: 2) {
      parents[numbers[place].integerValue ?? -1] = numbers[place + 1]
    }
    guard let first = tagged.root["K"]?.referenceValue else { return faults.append("there is no structure") }
    try visit(first, around: tagged.catalog["StructTreeRoot"]?.referenceValue)
    for (index, page) in tagged.pages.enumerated() { try checkPage(index, page.reference, page.dictionary) }
    try checkIdentifiers()
    expect(try tagged.dictionary(tagged.catalog["MarkInfo"])["Marked"] == true, "the file is not marked")
    expect(tagged.catalog["Lang"] != nil, "the file has no language")
  }

  // MARK: Elements

  private mutating func visit(_ reference: PDFReference, around: PDFReference?) throws {
    let element = try tagged.dictionary(.reference(reference))
    let type = element["S"]?.nameValue ?? ""
    expect(element["P"]?.referenceValue == around, "\(type) \(reference.number) names another parent")
    try checkElement(element, type, reference)
    for kid in try tagged.kids(of: element) {
      switch kid {
      case .element(let child): try visit(child, around: reference)
      case .content(let page, let number):
        guard let page else {
          faults.append("content \(number) of \(type) \(reference.number) has no page")
          continue
        }
        expect(
          claimed[page]?[number] == nil, "content \(number) of page object \(page.number) is claimed twice")
        claimed[page, default: [:]][number] = reference
      case .object(let object):
        expect(claimedObjects[object] == nil, "annotation \(object.number) is claimed twice")
        claimedObjects[object] = reference
        expect(type == "Link" || type == "Form", "annotation \(object.number) is in \(type)")
      }
    }
  }

  private mutating func checkElement(
    _ element: PDFDictionary, _ type: String, _ reference: PDFReference
  ) throws {
    if let identifier = element["ID"]?.stringValue { identifiers.insert(identifier) }
    let attributes = try tagged.dictionary(element["A"])
    switch type {
    case "Figure":
      expect(!(element["Alt"]?.stringValue ?? []).isEmpty, "figure \(reference.number) has no Alt")
    case "Note": expect(element["ID"] != nil, "note \(reference.number) has no ID")
    case "TH":
      expect(attributes["Scope"] != nil, "header cell \(reference.number) has no Scope")
      if let identifier = element["ID"]?.stringValue { headers.insert(identifier) }
    case "L": expect(attributes["ListNumbering"] != nil, "list \(reference.number) has no ListNumbering")
    case "Table": try checkTable(element, reference)
    case "Link":
      let hasAnnotation = try tagged.kids(of: element).contains {
        if case .object = $0 { true } else { false }
      }
      expect(hasAnnotation, "link \(reference.number) has no annotation")
    case "H1", "H2", "H3", "H4", "H5", "H6":
      let level = Int(type.dropFirst()) ?? 0
      expect(level <= heading + 1, "heading \(reference.number) leaves out a level")
      heading = level
    default: break
    }
    for name in attributes["Headers"]?.arrayValue ?? [] { named.insert(name.stringValue ?? []) }
  }

  private mutating func checkTable(_ table: PDFDictionary, _ reference: PDFReference) throws {
    var widths: Set<Int> = []
    for group in try groups(of: table) {
      var above: [(rows: Int, columns: Int)] = []
      for row in group {
        var width = above.reduce(0) { $0 + $1.columns }
        above = above.compactMap { $0.rows > 1 ? ($0.rows - 1, $0.columns) : nil }
        for case .element(let cell) in try tagged.kids(of: row) {
          let element = try tagged.dictionary(.reference(cell))
          let attributes = try tagged.dictionary(element["A"])
          let columns = attributes["ColSpan"]?.integerValue ?? 1
          width += columns
          if let rows = attributes["RowSpan"]?.integerValue, rows > 1 { above.append((rows - 1, columns)) }
          expect(
            ["TH", "TD"].contains(element["S"]?.nameValue), "a row of table \(reference.number) has no cell")
        }
        widths.insert(width)
      }
    }
    expect(widths.count <= 1, "table \(reference.number) has rows of \(widths.sorted()) columns")
  }

  /// The rows of a table, by their groups.
  private func groups(of table: PDFDictionary) throws -> [[PDFDictionary]] {
    var groups: [[PDFDictionary]] = [[]]
    for case .element(let reference) in try tagged.kids(of: table) {
      let element = try tagged.dictionary(.reference(reference))
      switch element["S"] {
      case .name("TR"): groups[0].append(element)
      case .name("THead"), .name("TBody"), .name("TFoot"):
        groups.append(
          try tagged.kids(of: element).compactMap { kid in
            guard case .element(let row) = kid else { return nil }
            return try tagged.dictionary(.reference(row))
          })
      default: break
      }
    }
    return groups
  }

  private mutating func checkIdentifiers() throws {
    let names = try tagged.dictionary(tagged.root["IDTree"])["Names"]?.arrayValue ?? []
    let listed = Set(stride(from: 0, to: names.count, by: 2).map { names[$0].stringValue ?? [] })
    expect(listed == identifiers, "the tree of IDs does not list all IDs")
    expect(named.isSubset(of: headers), "a cell names a header that is none")
  }

  // MARK: Pages

  private mutating func checkPage(_ index: Int, _ reference: PDFReference, _ page: PDFDictionary) throws {
    let key = page["StructParents"]?.integerValue
    let owners = try key.flatMap { parents[$0] }.map { try tagged.file.value($0).arrayValue ?? [] } ?? []
    let marks = try marks(of: page, index)
    for (number, owner) in owners.enumerated() {
      expect(
        owner.referenceValue == claimed[reference]?[number],
        "page \(index + 1): content \(number) has one owner by the parent tree and another by the elements")
    }
    let read = Set(marks)
    expect(
      read == Set((claimed[reference] ?? [:]).keys),
      "page \(index + 1): the marks are not those that elements claim")
    expect(page["Tabs"] == "S", "page \(index + 1) has no order of tabs")
    for annotation in try tagged.file.value(page["Annots"]).arrayValue ?? [] {
      let dictionary = try tagged.dictionary(annotation)
      // A signature that is not to be seen is no part of what is read.
      if dictionary["FT"] == "Sig", dictionary["Rect"] == [0, 0, 0, 0] { continue }
      let owner = dictionary["StructParent"]?.integerValue.flatMap { parents[$0]?.referenceValue }
      expect(
        owner != nil && owner == annotation.referenceValue.flatMap { claimedObjects[$0] },
        "page \(index + 1): an annotation has another owner by the parent tree")
      // ISO 14289-1, 7.18.1 and 7.18.4: a link has a description, a field a name for people.
      let words = dictionary["Contents"] ?? dictionary["TU"]
      expect(!(words?.stringValue ?? []).isEmpty, "page \(index + 1): an annotation says nothing")
    }
  }

  /// The numbers of the content that is read; anything painted outside of marks is a fault.
  private mutating func marks(of page: PDFDictionary, _ index: Int) throws -> [Int] {
    var scanner = ContentScanner(try tagged.content(of: page))
    var open: [Int?] = []
    var marks: [Int] = []
    while let operation = try scanner.next() {
      switch operation.name {
      case "BMC": open.append(nil)
      case "BDC":
        let number = try scanner.operands(of: operation).last?.dictionaryValue?["MCID"]?.integerValue
        open.append(number)
        if let number { marks.append(number) }
      case "EMC":
        expect(!open.isEmpty, "page \(index + 1): a mark ends that has not begun")
        _ = open.popLast()
      case "f", "f*", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "'", "\"", "Do", "sh", "EI":
        expect(!open.isEmpty, "page \(index + 1): something is painted outside of marks")
      default: break
      }
    }
    expect(open.isEmpty, "page \(index + 1): a mark does not end")
    return marks
  }
}
