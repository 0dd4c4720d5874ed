/// The objects of an object stream (ISO 32000-1, "Object Streams").
struct ObjectStream: Sendable {
  private let number: Int
  private let bytes: [UInt8]
  private let depth: Int
  /// The number of each object and where it begins.
  private let index: [(number: Int, offset: Int)]

  init(_ stream: PDFStream, number: Int, limits: PDFLimits, limit: Int) throws(PDFSyntaxError) {
    let bad = PDFSyntaxError(.badObjectStream(number: number))
    guard stream.dictionary["Type"] == .name("ObjStm"), let count = stream.dictionary["N"]?.integerValue,
      let first = stream.dictionary["First"]?.integerValue
    else { throw bad }
    bytes = try stream.decoded(limit: limit) { object throws(PDFSyntaxError) in object }
    // Each object has a number and an offset, with something between them.
    guard 0...bytes.count ~= first, 0...(first + 1) / 4 ~= count else { throw bad }
    var scanner = PDFScanner(bytes, in: 0..<first)
    var index: [(number: Int, offset: Int)] = []
    for _ in 0..<count {
      guard case .integer(let number) = try scanner.next().kind,
        case .integer(let offset) = try scanner.next().kind, 0...bytes.count - first ~= offset
      else { throw bad }
      index.append((number, first + offset))
    }
    self.number = number
    self.index = index
    depth = limits.depth
  }

  var size: Int { bytes.count }

  /// The object of an index, which must have the number.
  func object(_ number: Int, at place: Int) throws(PDFSyntaxError) -> PDFObject {
    guard index.indices ~= place, index[place].number == number else {
      throw PDFSyntaxError(.badObjectStream(number: self.number))
    }
    var scanner = PDFScanner(bytes, in: index[place].offset..<bytes.count, depth: depth)
    do throws(PDFSyntaxError) {
      return try scanner.readObject()
    } catch {
      // The offset would be one of the decoded bytes, not of the file.
      throw PDFSyntaxError(error.reason)
    }
  }
}
