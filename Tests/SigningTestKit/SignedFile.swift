import Foundation
public import PDFSyntax

/// The parts of a file that was signed by `sign`, for those who tamper with it.
public struct SignedFile: Sendable {
  public var bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where a text stands last.
  public func range(of text: String) -> Range<Int>? {
    let word = Array(text.utf8)
    return stride(from: bytes.count - word.count, through: 0, by: -1).first {
      bytes[$0...].starts(with: word)
    }
    .map { $0..<$0 + word.count }
  }

  /// The digits of the last signature, without the brackets.
  public var digits: Range<Int> {
    let start = (range(of: "/Contents<")?.upperBound ?? 0)
    return start..<(bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? start)
  }

  /// The last signature, with the room that was left behind it.
  public var contents: [UInt8] {
    let digits = Array(bytes[digits])
    return stride(from: 0, to: digits.count - 1, by: 2).map { place in
      UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16) ?? 0
    }
  }

  /// The bytes that the last signature covers.
  public var signed: [UInt8] { Array(bytes[..<(digits.lowerBound - 1)] + bytes[(digits.upperBound + 1)...]) }

  /// With another signature in the place of the last one.
  public func with(contents: [UInt8]) -> [UInt8] {
    var result = bytes
    let hexadecimal = contents.map { String(format: "%02X", $0) }.joined()
    let padded = hexadecimal + String(repeating: "0", count: digits.count - hexadecimal.utf8.count)
    result.replaceSubrange(digits, with: Array(padded.utf8))
    return result
  }

  /// With the last place of a text overwritten; what is shorter is filled with blanks.
  public func replacing(_ text: String, by other: String) -> [UInt8] {
    guard let range = range(of: text) else { return [] }
    var result = bytes
    let padded = other + String(repeating: " ", count: range.count - other.utf8.count)
    result.replaceSubrange(range, with: Array(padded.utf8))
    return result
  }

  /// With an update of its objects.
  public func updated(
    trailer: (inout PDFDictionary) -> Void = { _ in },
    _ change: (PDFFile, inout PDFUpdate) throws -> Void
  ) throws -> [UInt8] {
    let file = try PDFFile(bytes)
    var update = PDFUpdate(of: file)
    try change(file, &update)
    return update.finish(trailer: trailer).bytes
  }
}

extension PDFUpdate {
  /// Changes an object that is a dictionary.
  public mutating func edit(_ number: Int, of file: PDFFile, _ change: (inout PDFDictionary) -> Void) throws {
    let reference = PDFReference(number)
    switch try file.object(reference) {
    case .value(.dictionary(var entries))?:
      change(&entries)
      set(reference, .value(.dictionary(entries)))
    case .stream(var stream)?:
      change(&stream.dictionary)
      set(reference, .stream(stream))
    case .value?, nil: throw CocoaError(.fileReadUnknown)
    }
  }
}
