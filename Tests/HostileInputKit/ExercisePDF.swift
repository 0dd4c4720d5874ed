import PDFSyntax

/// Reads whatever can be read of bytes that may be a PDF, writes it again in both forms, and updates it. What was
/// written must be read as it was given.
public func exercise(pdf bytes: [UInt8]) {
  scan(content: bytes)
  guard let file = try? PDFFile(bytes) else { return }
  var objects: [Int: PDFIndirectObject] = [:]
  for number in file.numbers.prefix(5000) {
    _ = file.range(of: number)
    guard let reference = file.reference(to: number), let object = try? file.object(reference) else {
      continue
    }
    _ = try? file.resolve(.reference(reference))
    if case .stream(let stream) = object, let data = try? file.decoded(stream) { scan(content: data) }
    if number < 1000 { objects[number] = withLength(object) }
  }
  for form in [PDFFileWriter.Form.table, .streams] { write(objects, form, trailer: file.trailer) }
  var update = PDFUpdate(of: file)
  let added = update.allocate()
  update.set(added, .value(.null))
  let updated = try? PDFFile(update.finish().bytes)
  precondition(updated?.revisions.count == file.revisions.count + 1, "an update is a revision")
  precondition(updated?.reference(to: added.number) == added, "an update has its objects")
}

/// Reads all operators of content with their operands.
public func scan(content: [UInt8]) {
  var scanner = ContentScanner(content)
  while let operation = try? scanner.next() { _ = try? scanner.operands(of: operation) }
}

private func write(_ objects: [Int: PDFIndirectObject], _ form: PDFFileWriter.Form, trailer: PDFDictionary) {
  var writer = PDFFileWriter(form)
  for (number, object) in objects.sorted(by: { $0.key < $1.key }) { writer.append(object, number: number) }
  let file = try? PDFFile(writer.finish { _ in trailer })
  for (number, object) in objects {
    let again = try? file?.object(PDFReference(number))
    precondition(again == object, "object \(number) is read as it was written")
  }
}

/// The object as writing it leaves it.
private func withLength(_ object: PDFIndirectObject) -> PDFIndirectObject {
  guard case .stream(var stream) = object else { return object }
  stream.dictionary["Length"] = .integer(stream.data.count)
  return .stream(stream)
}
