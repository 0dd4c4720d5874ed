internal import Cryptography
internal import Drawing
internal import PDFSyntax

/// Writes the files inside a PDF (ISO 32000-1, 7.11; ISO 19005-3, 6.8): the document's data.
struct AttachmentWriter {
  /// The day as PDF writes it.
  let date: PDFObject?

  func write(
    _ attachments: [PDFAttachment], _ numbers: inout ObjectNumbers, to writer: inout PDFFileWriter,
    _ catalog: inout PDFDictionary
  ) {
    if attachments.isEmpty { return }
    var files: [(name: String, number: Int)] = []
    for attachment in attachments {
      let (content, file) = (numbers.take(), numbers.take())
      write(attachment, content, file, to: &writer)
      files.append((attachment.name, file))
    }
    catalog["AF"] = .array(files.map { .reference(PDFReference($0.number)) })
    // A tree of names is sorted by its bytes.
    let sorted = files.sorted { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }
    let names = sorted.flatMap {
      [PDFObject.string(Array($0.name.utf8)), .reference(PDFReference($0.number))]
    }
    catalog["Names"] = ["EmbeddedFiles": ["Names": .array(names)]]
  }

  private func write(
    _ attachment: PDFAttachment, _ content: Int, _ file: Int, to writer: inout PDFFileWriter
  ) {
    var parameters: PDFDictionary = ["Size": .integer(attachment.bytes.count)]
    if let date { parameters["ModDate"] = date }
    let stream: PDFDictionary = [
      "Type": "EmbeddedFile", "Subtype": .name(attachment.mediaType), "Filter": "FlateDecode",
      "Params": .dictionary(parameters),
    ]
    writer.append(.stream(PDFStream(stream, data: deflate(attachment.bytes))), number: content)
    let description = "\(attachment.description)\(AttachedFile.hashMark)\(sha256(attachment.bytes))"
    writer.append(
      .value([
        "Type": "Filespec", "F": .string(text: attachment.name), "UF": .string(text: attachment.name),
        "Desc": .string(text: description), "AFRelationship": "Data",
        "EF": ["F": .reference(PDFReference(content)), "UF": .reference(PDFReference(content))],
      ]), number: file)
  }
}
