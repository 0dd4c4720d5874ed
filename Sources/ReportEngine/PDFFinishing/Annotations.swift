internal import Drawing
internal import Geometry
internal import PDFSyntax

/// Writes link annotations (ISO 32000-1, 12.5.6.5).
struct AnnotationWriter {
  private let contents: PDFContents
  private let pages: [Int]
  /// How many links the pages before have.
  private var count = 0

  init(_ contents: PDFContents, _ pages: [Int]) {
    self.contents = contents
    self.pages = pages
  }

  /// Writes the links of a page, page after page, and gives the references to them.
  mutating func write(
    page index: Int, _ structure: StructureWriter?, _ numbers: inout ObjectNumbers,
    to writer: inout PDFFileWriter
  ) -> [PDFObject] {
    contents.pages[index].links.map { link in
      let number = structure?.annotationNumber(count) ?? numbers.take()
      var annotation: PDFDictionary = [
        "Type": "Annot", "Subtype": "Link", "F": 4, "Border": [0, 0, 0],
        "Rect": .array(rectangle(link.area, on: contents.pages[index])),
        "P": .reference(PDFReference(pages[index])),
      ]
      switch link.target {
      case .uri(let uri):
        annotation["A"] = ["S": "URI", "URI": .string(encoded(uri: uri))]
      case .place(let place): annotation["A"] = ["S": "GoTo", "D": destination(place, contents, pages)]
      }
      if let structure {
        annotation["StructParent"] = .integer(pages.count + count)
        annotation["Contents"] = .string(text: structure.description(of: link, on: index))
      }
      writer.append(.value(.dictionary(annotation)), number: number)
      count += 1
      return .reference(PDFReference(number))
    }
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
