internal import PDFSyntax

/// The structure of a file with one more field (ISO 32000-1, 14.7): a field that is seen is a part of it, so
/// that programs that read aloud come upon it (ISO 14289-1, 7.18.4).
struct StructureUpdate {
  private let file: PDFFile
  private let reference: PDFReference
  private var root: PDFDictionary
  /// The first key of the parent tree that is free.
  private let key: Int

  /// nil where the file has no structure, or one that cannot grow.
  init?(of file: PDFFile, catalog: PDFDictionary) throws {
    guard let reference = catalog["StructTreeRoot"]?.referenceValue,
      let root = try file.value(.reference(reference)).dictionaryValue
    else { return nil }
    self.file = file
    self.reference = reference
    self.root = root
    guard let key = try Self.nextKey(root, file) else { return nil }
    self.key = key
  }

  /// Adds an element for a field behind all others, and tells the field of it.
  consuming func add(
    _ field: PDFReference, _ entries: inout PDFDictionary, on page: PDFReference, to form: inout FormUpdate
  ) throws {
    let element = form.allocate()
    var parent = reference
    // The usual root has one element, which has all others.
    if let only = root["K"]?.referenceValue, var around = try file.value(root["K"]).dictionaryValue {
      around["K"] = try adding(.reference(element), to: around["K"])
      form.set(only, around)
      parent = only
    } else {
      root["K"] = try adding(.reference(element), to: root["K"])
    }
    form.set(
      element,
      [
        "Type": "StructElem", "S": "Form", "P": .reference(parent), "Pg": .reference(page),
        "K": ["Type": "OBJR", "Obj": .reference(field), "Pg": .reference(page)],
      ])
    try addOwner(element, &form)
    root["ParentTreeNextKey"] = .integer(key + 1)
    form.set(reference, root)
    entries["StructParent"] = .integer(key)
  }

  private func adding(_ kid: PDFObject, to kids: PDFObject?) throws -> PDFObject {
    if let list = try file.value(kids).arrayValue { return .array(list + [kid]) }
    return kids.map { [$0, kid] } ?? kid
  }

  /// Nobody who tells the truth has more fields.
  private static let largestKey = 1 << 30

  private static func nextKey(_ root: PDFDictionary, _ file: PDFFile) throws -> Int? {
    let stated = try file.value(root["ParentTreeNextKey"]).integerValue ?? 0
    let tree = try file.value(root["ParentTree"]).dictionaryValue ?? [:]
    let numbers = try file.value(tree["Nums"]).arrayValue ?? []
    let keys = stride(from: 0, to: numbers.count, by: 2).compactMap { numbers[$0].integerValue }
    let last = try file.value(tree["Kids"]).arrayValue?.last
    let limits = try file.value(file.value(last).dictionaryValue?["Limits"]).arrayValue
    let largest = max(keys.max() ?? -1, limits?.last?.integerValue ?? -1)
    return max(stated, largest) < largestKey ? max(stated, largest + 1, 0) : nil
  }

  /// Says in the parent tree whose the field with the key is: all other keys are smaller.
  private mutating func addOwner(_ element: PDFReference, _ form: inout FormUpdate) throws {
    var tree = try file.value(root["ParentTree"]).dictionaryValue ?? [:]
    let entry: [PDFObject] = [.integer(key), .reference(element)]
    if let kids = try file.value(tree["Kids"]).arrayValue {
      let leaf = form.allocate()
      form.set(leaf, ["Limits": [.integer(key), .integer(key)], "Nums": .array(entry)])
      tree["Kids"] = .array(kids + [.reference(leaf)])
    } else {
      tree["Nums"] = .array((try file.value(tree["Nums"]).arrayValue ?? []) + entry)
    }
    if let place = root["ParentTree"]?.referenceValue {
      form.set(place, tree)
    } else {
      root["ParentTree"] = .dictionary(tree)
    }
  }
}
