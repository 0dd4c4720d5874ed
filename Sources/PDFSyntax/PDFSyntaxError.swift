/// Why bytes are no PDF, or none that can be read here.
public struct PDFSyntaxError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  public enum Reason: Hashable, Sendable {
    /// `%PDF-` does not stand at the beginning.
    case noHeader
    /// No `startxref` with a number stands at the end.
    case noStart
    /// The file is encrypted: its strings and streams cannot be read.
    case encrypted
    /// The bytes end inside of something.
    case unexpectedEnd
    /// A byte that begins nothing.
    case unexpectedByte(UInt8)
    /// Something else should stand here.
    case expected(Expected)
    /// The cross-reference says that this object stands here, but it does not.
    case misplacedObject(number: Int)
    /// A cross-reference section whose numbers make no sense.
    case badCrossReference
    /// An object stream whose numbers make no sense, or that lacks this object.
    case badObjectStream(number: Int)
    /// Sections or references that lead back to themselves.
    case cycle
    /// Arrays and dictionaries deeper than `PDFLimits.depth`.
    case tooDeep
    /// More objects than `PDFLimits.objects`, or more decoded bytes than `PDFLimits.decodedBytes`.
    case tooLarge
    /// A filter that is not decoded here, by its name.
    case unknownFilter(String)
    /// Data that are not what the filter makes.
    case corruptData(filter: String)
  }

  /// What should have stood at an offset.
  public enum Expected: String, Hashable, Sendable {
    case object, name, endOfObject, endOfStream, trailer, operands, endOfImage
  }

  /// What is wrong.
  public var reason: Reason
  /// The byte at which it is wrong, in the file or in the content that was read; nil where no byte is to
  /// blame.
  public var offset: Int?

  /// An error at a byte.
  public init(_ reason: Reason, at offset: Int? = nil) {
    self.reason = reason
    self.offset = offset
  }
}

extension PDFSyntaxError: CustomStringConvertible {
  /// One line for developers.
  public var description: String { offset.map { "\(words) at byte \($0)" } ?? words }

  private var words: String {
    switch reason {
    case .noHeader: "no %PDF header"
    case .noStart: "no startxref with an offset"
    case .encrypted: "the file is encrypted"
    case .unexpectedEnd: "unexpected end"
    case .unexpectedByte(let byte): "unexpected byte \(byte)"
    case .expected(let expected): "expected \(expected.words)"
    case .misplacedObject(let number): "object \(number) does not stand where the cross-reference says"
    case .badCrossReference: "bad cross-reference section"
    case .badObjectStream(let number): "bad object stream \(number)"
    case .cycle: "references lead back to themselves"
    case .tooDeep: "nested too deeply"
    case .tooLarge: "too large"
    case .unknownFilter(let name): "filter \(name) is not supported"
    case .corruptData(let filter): "data are not what \(filter) makes"
    }
  }
}

extension PDFSyntaxError.Expected {
  fileprivate var words: String {
    switch self {
    case .object: "an object"
    case .name: "a name"
    case .endOfObject: "endobj"
    case .endOfStream: "endstream"
    case .trailer: "a trailer dictionary"
    case .operands: "operands before an operator"
    case .endOfImage: "EI after the data of an inline image"
    }
  }
}
