internal import PDFSyntax

/// The room that a signature dictionary keeps free for the signature, and the words that say which bytes are
/// signed: all but the room (ISO 32000-1, 12.8.1).
struct SignatureRoom {
  /// The bytes that a signature may have.
  let count: Int

  /// Longer than any place in a file that can be read here, so that the true numbers fit in its place.
  private static let placeholder = 9_999_999_999

  /// The first entries of a signature dictionary: nothing before them may look like them.
  var entries: PDFDictionary {
    [
      "ByteRange": [
        0, .integer(Self.placeholder), .integer(Self.placeholder), .integer(Self.placeholder),
      ],
      "Contents": .string([UInt8](repeating: 0, count: count)),
    ]
  }

  /// Writes an update and fills its room; when the signature turns out larger, again with more room.
  static func filled(
    _ expected: Int, write: (SignatureRoom) throws -> (PDFUpdate.Result, signature: PDFReference),
    by sign: (ArraySlice<UInt8>, ArraySlice<UInt8>) throws -> [UInt8]
  ) throws -> [UInt8] {
    let room = SignatureRoom(count: expected)
    var (update, reference) = try write(room)
    guard let object = update.ranges[reference.number] else {
      preconditionFailure("the update has the signature that it was given")
    }
    let hole = room.insertByteRange(&update.bytes, object)
    let signature = try sign(update.bytes[..<hole.lowerBound], update.bytes[hole.upperBound...])
    guard signature.count <= room.count else {
      return try filled(signature.count + 512, write: write, by: sign)
    }
    fill(&update.bytes, hole, with: signature)
    return update.bytes
  }

  /// Says which bytes are signed; gives the place of the digits with their brackets, which are not.
  private func insertByteRange(_ bytes: inout [UInt8], _ object: Range<Int>) -> Range<Int> {
    let start = place(of: "/Contents<", in: bytes, object) + "/Contents".utf8.count
    let hole = start..<start + 2 * count + 2
    let words = "[0 \(hole.lowerBound) \(hole.upperBound) \(bytes.count - hole.upperBound)]"
    let range = place(of: "/ByteRange[", in: bytes, object) + "/ByteRange".utf8.count
    var text: [UInt8] = []
    PDFSerializer.append(entries["ByteRange"] ?? .null, to: &text)
    // Spaces before the bracket keep the length.
    let padding = repeatElement(UInt8(ascii: " "), count: text.count - words.utf8.count)
    bytes.replaceSubrange(
      range..<range + text.count, with: words.utf8.dropLast() + padding + [UInt8(ascii: "]")])
    return hole
  }

  private func place(of words: StaticString, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    let wanted = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    for start in range.lowerBound..<range.upperBound - wanted.count
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return start
    }
    preconditionFailure("a signature dictionary has its room")
  }

  private static func fill(_ bytes: inout [UInt8], _ hole: Range<Int>, with signature: [UInt8]) {
    var digits: [UInt8] = []
    PDFSerializer.append(hexString: signature, to: &digits)
    // What is left of the room stays zeros, before the closing bracket.
    bytes.replaceSubrange(hole.lowerBound..<hole.lowerBound + digits.count - 1, with: digits.dropLast())
  }
}
