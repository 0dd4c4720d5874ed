internal import Drawing

/// The elements of all documents of a file in one row, and what lies in each.
///
/// A file of several documents has one element around them, the first; each document is a part of it.
struct StructureKids {
  struct Kid {
    enum Kind: UInt8 { case element, content, link }

    let kind: Kind
    /// -1 of an element.
    let page: Int32
    /// An element, the number of a piece of marked content, or of a link.
    let value: Int32

    init(kind: Kind, page: Int32, value: Int32) {
      (self.kind, self.page, self.value) = (kind, page, value)
    }

    init(element: Int32) { self.init(kind: .element, page: -1, value: element) }
  }

  private let contents: PDFContents
  /// The elements' pieces of marked content on each page, by number.
  private let marks: [[ContentTag]]
  /// Whether there is an element around the documents.
  let hasMaster: Bool
  /// Where each document's elements begin.
  private var starts: [Int] = []
  private var parents: [Int32] = []
  /// The document of each element; -1 of the element around all.
  private var documents: [Int32] = []
  /// The elements that have content, or are cells of a table that has.
  private(set) var used: [Int32] = []
  private var places: [Int32] = []
  /// All kids, those of one element after those of another.
  private var kids: [Kid] = []
  private var kidStarts: [Int32] = []
  /// The elements of the links, in the order of pages.
  private(set) var linkElements: [Int] = []
  /// Links that are no element of their own get one.
  private var ownLinks: [Int: Int] = [:]
  /// Those of them that take a signature.
  private var forms: Set<Int> = []

  var elementCount: Int { used.count }
  var linkCount: Int { linkElements.count }

  init(_ contents: PDFContents, marks: [[ContentTag]]) {
    self.contents = contents
    self.marks = marks
    hasMaster = contents.structures.count != 1
    if hasMaster {
      parents.append(-1)
      documents.append(-1)
    }
    for (index, structure) in contents.structures.enumerated() {
      let start = parents.count
      starts.append(start)
      for element in structure.elements {
        parents.append(element.parent < 0 ? (hasMaster ? 0 : -1) : element.parent + Int32(start))
        documents.append(Int32(index))
      }
    }
    let regular = parents.count
    addLinkElements()
    collect(regular: regular)
    sort()
  }

  // MARK: Asked for

  private func element(_ tag: ContentTag, on page: Int) -> Int {
    starts[contents.pages[page].structure] + Int(tag.element)
  }

  /// The index of the document of an element; nil of the element around all.
  private func document(of element: Int) -> Int? {
    documents[element] < 0 ? nil : Int(documents[element])
  }

  /// What the documents say that an element is; nil of those that only the file has.
  private func structureType(of element: Int) -> StructureType? {
    guard let document = document(of: element), ownLinks.isEmpty || ownLinks[element] == nil else {
      return nil
    }
    return contents.structures[document].elements[element - starts[document]].type
  }

  /// The structure type's name.
  func type(of element: Int) -> StaticString {
    switch structureType(of: element) {
    case nil where forms.contains(element): return "Form"
    case nil: return documents[element] < 0 ? "Document" : "Link"
    case .document?: return hasMaster ? "Part" : "Document"
    case let type?: return type.name
    }
  }

  func isFigure(_ element: Int) -> Bool { structureType(of: element) == .figure }

  func parent(of element: Int) -> Int? { parents[element] < 0 ? nil : Int(parents[element]) }

  func attributes(of element: Int) -> StructureAttributes? {
    guard ownLinks[element] == nil, let document = document(of: element) else { return nil }
    return contents.structures[document].attributes[Int32(element - starts[document])]
  }

  func attributes(of tag: ContentTag, on page: Int) -> StructureAttributes? {
    tag.isArtifact ? nil : attributes(of: element(tag, on: page))
  }

  /// A document's `id` in the file: those of several documents may be equal.
  func unique(_ identifier: String, of element: Int) -> String {
    guard hasMaster, let document = document(of: element) else { return identifier }
    return "\(document + 1)/\(identifier)"
  }

  func kids(of element: Int) -> ArraySlice<Kid> {
    kids[Int(kidStarts[element])..<Int(kidStarts[element + 1])]
  }

  /// The place of an element among those that are used.
  func place(of element: Int) -> Int { Int(places[element]) }

  /// The element of each piece of marked content of a page.
  func owners(onPage page: Int) -> [Int] { marks[page].map { element($0, on: page) } }

  // MARK: Made

  /// Every link and every field is an element (ISO 14289-1, 7.18.4 and 7.18.5); one that the document has not
  /// is put where its text is.
  private mutating func addLinkElements() {
    for (page, content) in contents.pages.enumerated() {
      for link in content.links {
        let around = link.tag.isArtifact ? starts[content.structure] : element(link.tag, on: page)
        let isForm = if case .signature = link.target { true } else { false }
        if structureType(of: around) == .link, !isForm {
          linkElements.append(around)
        } else {
          parents.append(Int32(around))
          documents.append(Int32(content.structure))
          ownLinks[parents.count - 1] = around
          linkElements.append(parents.count - 1)
          if isForm { forms.insert(parents.count - 1) }
        }
      }
    }
  }

  /// Puts the kids of each element together, in the order in which pages show them. The pages are gone
  /// through twice, to count kids and to put them down: a book has half a million.
  private mutating func collect(regular: Int) {
    var isUsed = Array(repeating: false, count: parents.count)
    if !isUsed.isEmpty { isUsed[0] = true }
    kidStarts = Array(repeating: 0, count: parents.count + 1)
    var total = 0
    forEachKid { parent, kid in
      if kid.kind == .element { isUsed[Int(kid.value)] = true }
      kidStarts[parent + 1] += 1
      total += 1
    }
    let empty = emptyCells(&isUsed, regular: regular)
    for element in empty { kidStarts[Int(parents[Int(element)]) + 1] += 1 }
    for index in 1..<max(1, kidStarts.count) { kidStarts[index] += kidStarts[index - 1] }
    var next = kidStarts
    var kids = Array(repeating: Kid(element: 0), count: total + empty.count)
    func put(_ kid: Kid, in parent: Int) {
      kids[Int(next[parent])] = kid
      next[parent] += 1
    }
    forEachKid { parent, kid in put(kid, in: parent) }
    for element in empty { put(Kid(element: element), in: Int(parents[Int(element)])) }
    self.kids = kids
    places = Array(repeating: -1, count: parents.count)
    for element in parents.indices where isUsed[element] {
      places[element] = Int32(used.count)
      used.append(Int32(element))
    }
  }

  /// What each element has, in the order in which pages show it.
  private func forEachKid(_ body: (_ parent: Int, Kid) -> Void) {
    var isLinked = Array(repeating: false, count: parents.count)
    func link(_ element: Int) {
      var next = element
      while parents[next] >= 0, !isLinked[next] {
        isLinked[next] = true
        body(Int(parents[next]), Kid(element: Int32(next)))
        next = Int(parents[next])
      }
    }
    var links = 0
    for (page, content) in contents.pages.enumerated() {
      for (number, tag) in marks[page].enumerated() {
        let owner = element(tag, on: page)
        link(owner)
        body(owner, Kid(kind: .content, page: Int32(page), value: Int32(number)))
      }
      for _ in content.links {
        link(linkElements[links])
        body(linkElements[links], Kid(kind: .link, page: Int32(page), value: Int32(links)))
        links += 1
      }
    }
  }

  /// Elements without content are left out, but for the cells of tables: every row has all columns.
  private func emptyCells(_ isUsed: inout [Bool], regular: Int) -> [Int32] {
    var empty: [Int32] = []
    for element in 0..<regular
    where !isUsed[element] && parents[element] >= 0 && isUsed[Int(parents[element])] {
      guard isPartOfTable(element) else { continue }
      isUsed[element] = true
      empty.append(Int32(element))
    }
    return empty
  }

  private func isPartOfTable(_ element: Int) -> Bool {
    switch structureType(of: element) {
    case .tableHead, .tableBody, .tableFoot, .tableRow, .tableHeaderCell, .tableDataCell: return true
    default: return false
    }
  }

  /// Elements among themselves come in the order of the document: a page paints what floats, and what stands
  /// at a table's foot, at other times.
  private mutating func sort() {
    for element in parents.indices {
      let range = Int(kidStarts[element])..<Int(kidStarts[element + 1])
      if range.count > 1, kids[range].allSatisfy({ $0.kind == .element }) {
        kids[range].sort { $0.value < $1.value }
      }
    }
  }
}

extension StructureType {
  /// ISO 32000-1, 14.8.4.
  fileprivate var name: StaticString {
    switch self {
    case .document: "Document"
    case .section: "Sect"
    case .division: "Div"
    case .blockQuotation: "BlockQuote"
    case .paragraph: "P"
    case .heading1: "H1"
    case .heading2: "H2"
    case .heading3: "H3"
    case .heading4: "H4"
    case .heading5: "H5"
    case .heading6: "H6"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .tableHead: "THead"
    case .tableBody: "TBody"
    case .tableFoot: "TFoot"
    case .tableRow: "TR"
    case .tableHeaderCell: "TH"
    case .tableDataCell: "TD"
    case .caption: "Caption"
    case .figure: "Figure"
    case .link: "Link"
    case .note: "Note"
    case .span: "Span"
    }
  }
}
