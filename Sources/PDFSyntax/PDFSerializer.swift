/// Writes objects as bytes, in the shortest form that this room's choices allow; equal objects give equal
/// bytes.
public enum PDFSerializer {
  /// Writes an object behind what stands there, with a space where the two would otherwise run together.
  public static func append(_ object: PDFObject, to bytes: inout [UInt8]) {
    switch object {
    case .null: appendRegular("null", to: &bytes)
    case .boolean(let value): appendRegular(value ? "true" : "false", to: &bytes)
    case .integer(let value): append(value, to: &bytes)
    case .real(let value): append(value, to: &bytes)
    case .string(let value): append(string: value, to: &bytes)
    case .name(let value): append(name: value, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for element in elements { append(element, to: &bytes) }
      bytes.append(UInt8(ascii: "]"))
    case .dictionary(let dictionary): append(dictionary, to: &bytes)
    case .reference(let reference):
      append(reference.number, to: &bytes)
      append(reference.generation, to: &bytes)
      appendRegular("R", to: &bytes)
    }
  }

  /// Writes a dictionary in the order of its entries.
  public static func append(_ dictionary: PDFDictionary, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "<")])
    for (key, value) in dictionary {
      append(name: key, to: &bytes)
      append(value, to: &bytes)
    }
    bytes.append(contentsOf: [UInt8(ascii: ">"), UInt8(ascii: ">")])
  }

  /// Writes `n g obj`, the object and `endobj`; a stream with the length of its data.
  public static func append(
    _ object: PDFIndirectObject, as reference: PDFReference, to bytes: inout [UInt8]
  ) {
    append(reference.number, to: &bytes)
    append(reference.generation, to: &bytes)
    bytes.append(contentsOf: " obj\n".utf8)
    switch object {
    case .value(let value): append(value, to: &bytes)
    case .stream(let stream):
      var dictionary = stream.dictionary
      dictionary["Length"] = .integer(stream.data.count)
      append(dictionary, to: &bytes)
      bytes.append(contentsOf: "\nstream\n".utf8)
      bytes.append(contentsOf: stream.data)
      bytes.append(contentsOf: "\nendstream".utf8)
    }
    bytes.append(contentsOf: "\nendobj\n".utf8)
  }

  private static func appendRegular(_ word: StaticString, to bytes: inout [UInt8]) {
    separate(&bytes)
    bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Puts a space behind a byte that the next would go on; a slash alone is the empty name.
  private static func separate(_ bytes: inout [UInt8]) {
    if let last = bytes.last, last.isPDFRegular || last == UInt8(ascii: "/") {
      bytes.append(UInt8(ascii: " "))
    }
  }

  private static func append(_ value: Int, to bytes: inout [UInt8]) {
    separate(&bytes)
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(value.magnitude, to: &bytes)
  }

  private static func appendDigits(_ value: UInt, to bytes: inout [UInt8]) {
    if value >= 10 { appendDigits(value / 10, to: &bytes) }
    bytes.append(0x30 + UInt8(value % 10))
  }
}

extension PDFSerializer {
  /// A real always has its point, so that it is read as one, and never an exponent.
  private static func append(_ value: Double, to bytes: inout [UInt8]) {
    precondition(value.isFinite, "a real of a PDF is finite")
    separate(&bytes)
    let text = value.description
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let digits = text[..<mark].utf8.filter(\.isDigit)
    let whole = text[..<mark].utf8.prefix { $0 != UInt8(ascii: ".") }.count(where: \.isDigit)
    let exponent = Int(text[text.utf8.index(after: mark)...]) ?? 0
    appendPlain(digits, point: whole + exponent, to: &bytes)
  }

  /// Digits with the point behind the first `point` of them.
  private static func appendPlain(_ digits: [UInt8], point: Int, to bytes: inout [UInt8]) {
    let zero = UInt8(ascii: "0")
    if point <= 0 {
      bytes.append(contentsOf: [zero, UInt8(ascii: ".")])
      bytes.append(contentsOf: repeatElement(zero, count: -point))
      bytes.append(contentsOf: digits)
    } else {
      bytes.append(contentsOf: digits.prefix(point))
      bytes.append(contentsOf: repeatElement(zero, count: max(0, point - digits.count)))
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: digits.count > point ? Array(digits[point...]) : [zero])
    }
  }

  /// Text stands in parentheses, anything else as hexadecimal digits.
  private static func append(string: [UInt8], to bytes: inout [UInt8]) {
    guard string.allSatisfy({ 0x20...0x7E ~= $0 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
      return append(hexString: string, to: &bytes)
    }
    bytes.append(UInt8(ascii: "("))
    for byte in string {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
        bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: ")"))
  }

  /// Writes a string as hexadecimal digits, whatever its bytes.
  public static func append(hexString: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    for byte in hexString {
      bytes.append(hexDigit(byte >> 4))
      bytes.append(hexDigit(byte & 15))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private static func append(name: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "/"))
    NameBytes.forEachByte(of: name) { byte in
      // Not byte 0 either, though ISO 32000-1 has no way to write it: it is written as any other.
      if byte.isPDFRegular, byte != UInt8(ascii: "#"), 0x21...0x7E ~= byte {
        bytes.append(byte)
      } else {
        bytes.append(contentsOf: [UInt8(ascii: "#"), hexDigit(byte >> 4), hexDigit(byte & 15)])
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
