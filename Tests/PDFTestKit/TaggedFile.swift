public import PDFSyntax

/// A finished PDF as a reader of its structure sees it.
public struct TaggedFile {
  public let file: PDFFile
  public let catalog: PDFDictionary
  /// In order, with their references.
  public let pages: [(reference: PDFReference, dictionary: PDFDictionary)]
  public let root: PDFDictionary

  public init(_ bytes: [UInt8]) throws {
    let file = try PDFFile(bytes)
    self.file = file
    catalog = try file.value(file.trailer["Root"]).dictionaryValue ?? [:]
    let tree = try file.value(catalog["Pages"]).dictionaryValue
    pages = try (file.value(tree?["Kids"]).arrayValue ?? []).map { kid in
      (kid.referenceValue ?? PDFReference(0), try TaggedFile.dictionary(kid, file))
    }
    root = try TaggedFile.dictionary(catalog["StructTreeRoot"], file)
  }

  private static func dictionary(_ object: PDFObject?, _ file: PDFFile) throws -> PDFDictionary {
    try file.value(object).dictionaryValue ?? [:]
  }

  public func dictionary(_ object: PDFObject?) throws -> PDFDictionary {
    try TaggedFile.dictionary(object, file)
  }

  /// The operators of a page.
  public func content(of page: PDFDictionary) throws -> [UInt8] {
    guard case .stream(let stream) = try file.resolve(page["Contents"] ?? .null) else { return [] }
    return try file.decoded(stream)
  }

  /// A kid of an element.
  public enum Kid {
    case element(PDFReference)
    case content(page: PDFReference?, number: Int)
    case object(PDFReference)
  }

  public func kids(of element: PDFDictionary) throws -> [Kid] {
    let kids = try file.value(element["K"])
    let list = kids.arrayValue ?? (kids == .null ? [] : [element["K"] ?? .null])
    return try list.map { kid in
      if let number = kid.integerValue {
        return .content(page: element["Pg"]?.referenceValue, number: number)
      }
      let dictionary = try self.dictionary(kid)
      switch dictionary["Type"] {
      case .name("MCR"):
        return .content(
          page: dictionary["Pg"]?.referenceValue ?? element["Pg"]?.referenceValue,
          number: dictionary["MCID"]?.integerValue ?? -1)
      case .name("OBJR"): return .object(dictionary["Obj"]?.referenceValue ?? PDFReference(0))
      default: return .element(kid.referenceValue ?? PDFReference(0))
      }
    }
  }

  /// The structure as indented text: types with their attributes, pieces of content as `page:number`.
  ///
  ///     Document
  ///       P 1:0 2:0
  public func dump() throws -> String {
    guard let first = root["K"] else { return "" }
    return try lines(of: first, depth: 0).joined(separator: "\n")
  }

  private func lines(of object: PDFObject, depth: Int) throws -> [String] {
    let element = try dictionary(object)
    var line = String(repeating: "  ", count: depth) + (element["S"]?.nameValue ?? "?")
    for (key, name) in [("Lang", "lang"), ("Alt", "alt"), ("ID", "id")] {
      if let value = element[key]?.textValue { line += " \(name)=\(value)" }
    }
    for (key, value) in try dictionary(element["A"]) where key != "O" { line += " \(key)=\(printed(value))" }
    var below: [String] = []
    for kid in try kids(of: element) {
      switch kid {
      case .element(let reference): below += try lines(of: .reference(reference), depth: depth + 1)
      case .content(let page, let number):
        let index = pages.firstIndex { $0.reference == page } ?? -1
        line += " \(index + 1):\(number)"
      case .object: line += " annotation"
      }
    }
    return [line] + below
  }

  private func printed(_ value: PDFObject) -> String {
    switch value {
    case .name(let name): name
    case .integer(let number): "\(number)"
    case .array(let elements): elements.map(printed).joined(separator: ",")
    case .string: value.textValue ?? ""
    default: "?"
    }
  }
}
