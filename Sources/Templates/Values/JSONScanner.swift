/// Reads values from JSON bytes.
///
/// Rows repeat their names, so each name is expected where it stood in the object before at the same depth:
/// then it costs one comparison of bytes, and all rows share one shape.
struct JSONScanner {
  private struct Layout {
    var names: [[UInt8]] = []
    var shape = RecordShape(keys: [])
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private let depthLimit: Int
  var position = 0
  private var depth = 0
  /// For each depth how the last object there was laid out.
  private var layouts: [Layout] = []
  private var shapes: [[String]: RecordShape] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    layouts = Array(repeating: Layout(), count: depthLimit + 1)
  }

  /// The one value of the text.
  mutating func readText() throws(JSONMistake) -> Value {
    // A byte order mark is no JSON, but programs write it.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipSpace()
    guard position < bytes.count else { throw mistake("the file is empty", "put a JSON object into it: {}") }
    let value = try readValue()
    skipSpace()
    guard position == bytes.count else {
      throw mistake(
        "something follows the end of the value", "the file holds one object or list: remove what follows it")
    }
    return value
  }

  private mutating func readValue() throws(JSONMistake) -> Value {
    guard let first = peek else {
      throw mistake("the text ends inside a value", "the file is cut short: write it again")
    }
    switch first {
    case UInt8(ascii: "\""): return .text(try readString())
    case UInt8(ascii: "{"): return try nested { (scanner) throws(JSONMistake) in try scanner.readObject() }
    case UInt8(ascii: "["): return try nested { (scanner) throws(JSONMistake) in try scanner.readList() }
    case UInt8(ascii: "t"): return try readWord("true", .boolean(true))
    case UInt8(ascii: "f"): return try readWord("false", .boolean(false))
    case UInt8(ascii: "n"): return try readWord("null", .missing)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try readNumber())
    case UInt8(ascii: "'"): throw mistake("a text in single quotes", "JSON writes texts in double quotes")
    default:
      throw mistake(
        "no value begins here",
        "a value is a text in quotes, a number, a list, an object, true, false or null")
    }
  }

  private mutating func nested(
    _ read: (inout JSONScanner) throws(JSONMistake) -> Value
  ) throws(JSONMistake) -> Value {
    guard depth < depthLimit else {
      throw mistake("lists and objects are nested deeper than \(depthLimit)", "flatten the data")
    }
    depth += 1
    position += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func readList() throws(JSONMistake) -> Value {
    var values: [Value] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .list(values) }
    while true {
      skipSpace()
      values.append(try readValue())
      skipSpace()
      if take(UInt8(ascii: "]")) { return .list(values) }
      guard take(UInt8(ascii: ",")) else {
        throw mistake("',' or ']' is expected", "part the values of a list by commas")
      }
    }
  }

  private mutating func readObject() throws(JSONMistake) -> Value {
    var values: [Value] = []
    var names: [[UInt8]]?
    let start = position
    skipSpace()
    if take(UInt8(ascii: "}")) { return .record(Record(try shape([], at: start), values)) }
    while true {
      skipSpace()
      let isExpected = names == nil && takeExpectedName(values.count)
      if !isExpected {
        if names == nil { names = Array(layouts[depth].names.prefix(values.count)) }
        guard peek == UInt8(ascii: "\"") else {
          throw mistake("a name in double quotes is expected", "write \"name\": value")
        }
        names?.append(Array(try readString().utf8))
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else {
        throw mistake("':' is expected after the name", "write \"name\": value")
      }
      skipSpace()
      // The layout of this depth must not be changed by an object inside: that one lies a depth below.
      values.append(try readValue())
      skipSpace()
      if take(UInt8(ascii: "}")) { break }
      guard take(UInt8(ascii: ",")) else {
        throw mistake("',' or '}' is expected", "part the members of an object by commas")
      }
    }
    let known = layouts[depth]
    if names == nil, known.names.count == values.count { return .record(Record(known.shape, values)) }
    let all = names ?? Array(known.names.prefix(values.count))
    let shape = try shape(all, at: start)
    layouts[depth] = Layout(names: all, shape: shape)
    return .record(Record(shape, values))
  }

  /// Takes the name that stood at this place in the object before, if it stands here too.
  private mutating func takeExpectedName(_ index: Int) -> Bool {
    let names = layouts[depth].names
    guard index < names.count else { return false }
    let name = names[index]
    let end = position + 1 + name.count
    guard end < bytes.count, bytes[position] == UInt8(ascii: "\""), bytes[end] == UInt8(ascii: "\"") else {
      return false
    }
    for offset in 0..<name.count where bytes[position + 1 + offset] != name[offset] { return false }
    position = end + 1
    return true
  }

  private mutating func shape(_ names: [[UInt8]], at offset: Int) throws(JSONMistake) -> RecordShape {
    let keys = names.map { String(decoding: $0, as: UTF8.self) }
    if let known = shapes[keys] { return known }
    guard Set(keys).count == keys.count else {
      throw JSONMistake(
        offset: offset - 1, message: "an object has the same name twice",
        help: "a name may stand in an object once")
    }
    let shape = RecordShape(keys: keys)
    shapes[keys] = shape
    return shape
  }
}

extension JSONScanner {
  @inline(__always)
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  @inline(__always)
  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  func mistake(_ message: String, _ help: String) -> JSONMistake {
    JSONMistake(offset: position, message: message, help: help)
  }
}
