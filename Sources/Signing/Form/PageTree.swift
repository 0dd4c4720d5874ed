internal import PDFSyntax

/// The pages of a file (ISO 32000-1, 7.7.3).
struct PageTree {
  /// A page, with what it inherits from the nodes above it.
  struct Page {
    let reference: PDFReference
    let dictionary: PDFDictionary
    /// Left, bottom, right and top of what is shown of it, in points.
    let box: [Double]
  }

  private let file: PDFFile
  private var visited: Set<PDFReference> = []
  private var pages: [Page] = []

  private static let depth = 64

  static func pages(of file: PDFFile) throws(PDFSyntaxError) -> [Page] {
    var tree = PageTree(file: file)
    let catalog = try file.value(file.trailer["Root"]).dictionaryValue
    try tree.read(catalog?["Pages"] ?? .null, box: nil, depth: 0)
    return tree.pages
  }

  private init(file: PDFFile) { self.file = file }

  private mutating func read(_ node: PDFObject, box: [Double]?, depth: Int) throws(PDFSyntaxError) {
    guard depth < Self.depth else { throw PDFSyntaxError(.tooDeep) }
    guard let reference = node.referenceValue, visited.insert(reference).inserted,
      let dictionary = try file.value(node).dictionaryValue
    else { return }
    let (crop, media) = (try self.box(dictionary["CropBox"]), try self.box(dictionary["MediaBox"]))
    let box = crop ?? media ?? box
    guard let kids = try file.value(dictionary["Kids"]).arrayValue else {
      let page = Page(reference: reference, dictionary: dictionary, box: box ?? [0, 0, 612, 792])
      pages.append(page)
      return
    }
    for kid in kids { try read(kid, box: box, depth: depth + 1) }
  }

  private func box(_ object: PDFObject?) throws(PDFSyntaxError) -> [Double]? {
    guard let sides = try file.value(object).arrayValue, sides.count == 4 else { return nil }
    var numbers: [Double] = []
    for side in sides { numbers.append(try file.value(side).numberValue ?? 0) }
    return [
      min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
      max(numbers[1], numbers[3]),
    ]
  }
}
