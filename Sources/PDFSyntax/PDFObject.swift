/// The address of an indirect object (ISO 32000-1, "Indirect Objects").
public struct PDFReference: Hashable, Sendable {
  /// At least 1 for an object in use.
  public var number: Int
  /// 0 in a file whose numbers were never used again.
  public var generation: Int

  /// The object of that number.
  public init(_ number: Int, generation: Int = 0) {
    self.number = number
    self.generation = generation
  }
}

/// A direct object (ISO 32000-1, "Objects").
public enum PDFObject: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A finite number. It is written in the shortest decimal form that reads back as the same number.
  case real(Double)
  /// The bytes that the string stands for, whether it was written in parentheses or as digits.
  case string([UInt8])
  /// Without the slash, its `#xx` resolved; `PDFDictionary` says what becomes of bytes that are no UTF-8.
  case name(String)
  case array([PDFObject])
  case dictionary(PDFDictionary)
  case reference(PDFReference)
}

extension PDFObject {
  /// The integer that it is.
  public var integerValue: Int? { if case .integer(let value) = self { value } else { nil } }

  /// The number that it is, integer or real.
  public var numberValue: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    default: nil
    }
  }

  /// The truth value that it is.
  public var booleanValue: Bool? { if case .boolean(let value) = self { value } else { nil } }

  /// The name that it is.
  public var nameValue: String? { if case .name(let value) = self { value } else { nil } }

  /// The bytes of the string that it is.
  public var stringValue: [UInt8]? { if case .string(let value) = self { value } else { nil } }

  /// The elements of the array that it is.
  public var arrayValue: [PDFObject]? { if case .array(let value) = self { value } else { nil } }

  /// The dictionary that it is.
  public var dictionaryValue: PDFDictionary? { if case .dictionary(let value) = self { value } else { nil } }

  /// The reference that it is.
  public var referenceValue: PDFReference? { if case .reference(let value) = self { value } else { nil } }
}

/// A stream: a dictionary and bytes (ISO 32000-1, "Stream Objects").
public struct PDFStream: Hashable, Sendable {
  /// Its `Length` is worth nothing here: writing sets it from the data.
  public var dictionary: PDFDictionary
  /// As stored, behind the filters that the dictionary names.
  public var data: [UInt8]

  /// A stream of data that are already encoded as the dictionary says.
  public init(_ dictionary: PDFDictionary, data: [UInt8]) {
    self.dictionary = dictionary
    self.data = data
  }
}

/// What stands between `obj` and `endobj`.
public enum PDFIndirectObject: Hashable, Sendable {
  case value(PDFObject)
  case stream(PDFStream)

  /// The object, unless it is a stream.
  public var objectValue: PDFObject? { if case .value(let value) = self { value } else { nil } }

  /// The stream that it is.
  public var streamValue: PDFStream? { if case .stream(let stream) = self { stream } else { nil } }

  /// The dictionary that it is, or that of the stream that it is.
  public var dictionary: PDFDictionary? {
    switch self {
    case .value(let value): value.dictionaryValue
    case .stream(let stream): stream.dictionary
    }
  }
}
