internal import Cryptography
internal import PDFSyntax

/// A file found inside a PDF.
public struct AttachedFile: Hashable, Sendable {
  public let name: String
  /// What the PDF says of it, without the hash.
  public let description: String
  public let bytes: [UInt8]
  /// Whether its bytes have the hash that the PDF names; nil where it names none.
  public let isWhole: Bool?

  /// What stands between the description of a file and its SHA-256.
  static let hashMark = "; SHA-256 "
}

/// The files inside a PDF of any producer (ISO 32000-1, 7.11.4), by their names.
///
/// - Throws: `UnreadablePDF` where the file or one of those in it cannot be read.
public func attachedFiles(in bytes: [UInt8]) throws -> [AttachedFile] {
  do {
    return try AttachmentReader(file: PDFFile(bytes)).files()
  } catch let error as PDFSyntaxError {
    throw UnreadablePDF(reason: "\(error)")
  }
}

/// A file is no PDF, or a damaged one.
public struct UnreadablePDF: Error, Hashable {
  public let reason: String
}

private struct AttachmentReader {
  let file: PDFFile

  func files() throws -> [AttachedFile] {
    let catalog = try file.value(file.trailer["Root"]).dictionaryValue
    let names = try file.value(catalog?["Names"]).dictionaryValue
    var found: [AttachedFile] = []
    var visited: Set<PDFReference> = []
    try collect(names?["EmbeddedFiles"], &found, &visited)
    return found
  }

  /// A tree of names (ISO 32000-1, 7.9.6).
  private func collect(
    _ node: PDFObject?, _ found: inout [AttachedFile], _ visited: inout Set<PDFReference>
  ) throws {
    if let reference = node?.referenceValue, !visited.insert(reference).inserted {
      throw PDFSyntaxError(.cycle)
    }
    let dictionary = try file.value(node).dictionaryValue
    for kid in try file.value(dictionary?["Kids"]).arrayValue ?? [] { try collect(kid, &found, &visited) }
    let names = try file.value(dictionary?["Names"]).arrayValue ?? []
    for place in stride(from: 0, to: names.count - 1, by: 2) {
      if let attached = try attachedFile(names[place + 1], key: try file.value(names[place])) {
        found.append(attached)
      }
    }
  }

  private func attachedFile(_ object: PDFObject, key: PDFObject) throws -> AttachedFile? {
    guard let specification = try file.value(object).dictionaryValue,
      let streams = try file.value(specification["EF"]).dictionaryValue,
      case .stream(let stream) = try file.resolve(streams["UF"] ?? streams["F"] ?? .null)
    else { return nil }
    let bytes = try file.decoded(stream)
    let name =
      try text(specification["UF"]) ?? text(specification["F"]) ?? key.textValue ?? ""
    var description = try text(specification["Desc"]) ?? ""
    var isWhole: Bool?
    if let mark = description.ranges(of: AttachedFile.hashMark).last {
      isWhole = description[mark.upperBound...] == sha256(bytes)[...]
      description = String(description[..<mark.lowerBound])
    }
    return AttachedFile(name: name, description: description, bytes: bytes, isWhole: isWhole)
  }

  private func text(_ object: PDFObject?) throws -> String? {
    try file.value(object).textValue
  }
}
