internal import Drawing
internal import Geometry
internal import PDFSyntax

/// Writes the annotations of links and of fields that wait for a signature (ISO 32000-1, 12.5.6.5 and
/// 12.7.4.5).
struct AnnotationWriter {
  private let contents: PDFContents
  private let pages: [Int]
  /// How many annotations the pages before have.
  private var count = 0
  /// The fields of the form, by their names.
  private var fields: [(name: String, reference: PDFObject)] = []

  init(_ contents: PDFContents, _ pages: [Int]) {
    self.contents = contents
    self.pages = pages
  }

  /// Writes the annotations of a page, page after page, and gives the references to them.
  mutating func write(
    page index: Int, _ structure: StructureWriter?, _ numbers: inout ObjectNumbers,
    to writer: inout PDFFileWriter
  ) -> [PDFObject] {
    contents.pages[index].links.map { link in
      let number = structure?.annotationNumber(count) ?? numbers.take()
      var annotation: PDFDictionary = [
        "Type": "Annot", "F": 4, "Rect": .array(rectangle(link.area, on: contents.pages[index])),
        "P": .reference(PDFReference(pages[index])),
      ]
      if structure != nil { annotation["StructParent"] = .integer(pages.count + count) }
      let description = structure?.description(of: link, on: index)
      switch link.target {
      case .uri(let uri):
        addLink(["S": "URI", "URI": .string(encoded(uri: uri))], description, to: &annotation)
      case .place(let place):
        addLink(["S": "GoTo", "D": destination(place, contents, pages)], description, to: &annotation)
      case .signature(let field):
        let appearance = numbers.take()
        writer.append(.stream(emptyForm(link.area.size)), number: appearance)
        add(field, appearance, to: &annotation)
        fields.append((annotation["T"]?.textValue ?? "", .reference(PDFReference(number))))
      }
      writer.append(.value(.dictionary(annotation)), number: number)
      count += 1
      return .reference(PDFReference(number))
    }
  }

  /// The form of the file, when it has fields (ISO 32000-1, 12.7.2).
  func writeForm(_ catalog: inout PDFDictionary) {
    if !fields.isEmpty { catalog["AcroForm"] = ["Fields": .array(fields.map(\.reference))] }
  }

  private func addLink(_ action: PDFObject, _ description: String?, to annotation: inout PDFDictionary) {
    annotation["Subtype"] = "Link"
    annotation["Border"] = [0, 0, 0]
    annotation["A"] = action
    if let description { annotation["Contents"] = .string(text: description) }
  }

  private func add(
    _ field: PDFContents.SignatureField, _ appearance: Int, to annotation: inout PDFDictionary
  ) {
    // The documents of a file may have fields of one name, the form not.
    let taken = Set(fields.map(\.name))
    // A point parts the names of fields in each other.
    let own = field.name.isEmpty ? "Signature" : String(field.name.map { $0 == "." ? "-" : $0 })
    var name = own
    var number = 1
    while taken.contains(name) {
      number += 1
      name = "\(own)-\(number)"
    }
    annotation["Subtype"] = "Widget"
    annotation["FT"] = "Sig"
    annotation["T"] = .string(text: name)
    annotation["TU"] = .string(text: field.label)
    annotation["AP"] = ["N": .reference(PDFReference(appearance))]
  }

  /// What is seen of a field that waits: nothing, but PDF/A wants it said (ISO 19005-2, 6.3.3).
  private func emptyForm(_ size: Size) -> PDFStream {
    let box: [PDFObject] = [0, 0, .length(size.width), .length(size.height)]
    return PDFStream(
      ["Type": "XObject", "Subtype": "Form", "BBox": .array(box), "Resources": [:]], data: [])
  }

  private func rectangle(_ area: Rect, on page: PDFContents.Page) -> [PDFObject] {
    let (left, right) = (area.origin.x, area.origin.x + area.size.width)
    let top = page.size.height - area.origin.y
    return [left, top - area.size.height, right, top].map { .length($0) }
  }
}

/// A place in the file, whatever its reader's zoom.
func destination(_ place: PDFContents.Place, _ contents: PDFContents, _ pages: [Int]) -> PDFObject {
  [
    .reference(PDFReference(pages[place.page])), "XYZ", .length(place.point.x),
    .length(contents.pages[place.page].size.height - place.point.y), .null,
  ]
}

/// An address in ASCII (RFC 3986).
private func encoded(uri: String) -> [UInt8] {
  let digits = Array("0123456789ABCDEF".utf8)
  return uri.utf8.flatMap { byte in
    0x21...0x7E ~= byte ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}

extension PDFObject {
  /// A length in points, to a hundredth: 3.5 µm.
  static func length(_ length: Points) -> PDFObject {
    let hundredths = (min(max(length.value, -1_000_000), 1_000_000) * 100).rounded()
    guard hundredths.isFinite else { return 0 }
    return hundredths.truncatingRemainder(dividingBy: 100) == 0
      ? .integer(Int(hundredths / 100)) : .real(hundredths / 100)
  }
}
