internal import PDFSyntax

/// What the objects of a file are used for: under which keys others refer to them.
///
/// An object that is allowed to change as one thing must not be used as another: a certificate that is
/// also the content of a page is a trick.
struct ObjectUses {
  private var keys: [Int: Set<String>] = [:]
  /// The arrays that stand as objects of their own and refer to an object: they are used for it as they
  /// are used.
  private var arrays: [Int: Set<Int>] = [:]

  /// The uses of all objects of a file.
  init(of file: PDFFile) throws(PDFSyntaxError) {
    for (key, value) in file.trailer { note(value, key: key, array: nil) }
    for number in file.numbers {
      // What cannot be read refers to nothing, for a reader as well.
      if let reference = file.reference(to: number), let object = try? file.object(reference) {
        add(object, number: number)
      }
    }
  }

  /// Adds what an object refers to.
  mutating func add(_ object: PDFIndirectObject, number: Int) {
    switch object {
    case .stream(let stream): note(.dictionary(stream.dictionary), key: "", array: nil)
    case .value(let value): note(value, key: "", array: value.arrayValue == nil ? nil : number)
    }
  }

  /// Adds what a trailer refers to.
  mutating func add(trailer: PDFDictionary) { note(.dictionary(trailer), key: "", array: nil) }

  private mutating func note(_ object: PDFObject, key: String, array: Int?) {
    switch object {
    case .reference(let reference):
      if let array {
        arrays[reference.number, default: []].insert(array)
      } else {
        keys[reference.number, default: []].insert(key)
      }
    case .array(let elements): for element in elements { note(element, key: key, array: array) }
    case .dictionary(let entries): for (key, value) in entries { note(value, key: key, array: nil) }
    case .null, .boolean, .integer, .real, .string, .name: break
    }
  }

  /// Whether anything refers to the object.
  func contains(_ number: Int) -> Bool { keys[number] != nil || arrays[number] != nil }

  /// The keys under which others refer to the object.
  func keys(of number: Int) -> Set<String> {
    var (found, seen, open): (Set<String>, Set<Int>, [Int]) = ([], [], [number])
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      found.formUnion(keys[next] ?? [])
      open += arrays[next] ?? []
    }
    return found
  }
}
