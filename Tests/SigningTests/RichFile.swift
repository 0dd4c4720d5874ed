import PDFSyntax

/// A file with one of each thing that can be tampered with.
enum RichFile {
  static let content = 4
  static let font = 5
  static let picture = 6
  static let attachment = 8
  static let element = 10
  static let metadata = 11
  static let textField = 12
  static let appearance = 13
  static let note = 14
  /// Nothing refers to it.
  static let orphan = 15
  /// The page refers to it, and it is not there.
  static let missing = 90

  static func bytes(_ form: PDFFileWriter.Form = .table) -> [UInt8] {
    var writer = PDFFileWriter(form)
    for (number, object) in objects.sorted(by: { $0.key < $1.key }) { writer.append(object, number: number) }
    return writer.finish { _ in
      ["Root": reference(1), "Info": reference(16), "ID": [.string([1, 2]), .string([1, 2])]]
    }
  }

  static func reference(_ number: Int) -> PDFObject { .reference(PDFReference(number)) }

  private static func stream(_ entries: PDFDictionary, _ text: String) -> PDFIndirectObject {
    .stream(PDFStream(entries, data: Array(text.utf8)))
  }

  private static let objects: [Int: PDFIndirectObject] = [
    1: .value([
      "Type": "Catalog", "Pages": reference(2), "StructTreeRoot": reference(9), "Metadata": reference(11),
      "Names": ["EmbeddedFiles": ["Names": [.string(text: "a.json"), reference(7)]]],
      "AcroForm": ["Fields": [reference(12)]],
    ]),
    2: .value(["Type": "Pages", "Count": 1, "Kids": [reference(3)]]),
    3: .value([
      "Type": "Page", "Parent": reference(2), "MediaBox": [0, 0, 595, 842],
      "Contents": [reference(4), reference(missing)],
      "Resources": ["Font": ["F": reference(5)], "XObject": ["I": reference(6)]],
      "Annots": [reference(12), reference(14)],
    ]),
    4: stream([:], "BT /F 12 Tf 100 700 Td (sum 100) Tj ET"),
    5: .value(["Type": "Font", "Subtype": "Type1", "BaseFont": "Helvetica"]),
    6: stream(["Type": "XObject", "Subtype": "Image", "Width": 1, "Height": 1], "x"),
    7: .value(["Type": "Filespec", "F": .string(text: "a.json"), "EF": ["F": reference(8)]]),
    8: stream(["Type": "EmbeddedFile"], "{}"),
    9: .value(["Type": "StructTreeRoot", "K": reference(10)]),
    10: .value(["Type": "StructElem", "S": "P", "P": reference(9)]),
    11: stream(["Type": "Metadata", "Subtype": "XML"], "<x/>"),
    12: .value([
      "Type": "Annot", "Subtype": "Widget", "FT": "Tx", "T": .string(text: "name"), "F": 4, "P": reference(3),
      "Rect": [100, 600, 300, 620], "AP": ["N": reference(13)],
    ]),
    13: stream(["Type": "XObject", "Subtype": "Form", "BBox": [0, 0, 200, 20]], " "),
    14: .value([
      "Type": "Annot", "Subtype": "Text", "Rect": [9, 9, 30, 30], "Contents": .string(text: "paid"),
    ]),
    15: stream([:], "BT /F 12 Tf 100 700 Td (sum 999) Tj ET"),
    16: .value(["Title": .string(text: "t")]),
  ]
}
