internal import Cryptography
internal import PDFSyntax

/// The bytes that a signature covers: from the beginning of the file to the end of its revision, all but
/// the signature itself (ISO 32000-1, "Signature Interoperability").
struct SignedRange: Hashable, Sendable {
  /// Up to the `<` of the signature's digits.
  let head: Range<Int>
  /// From behind the `>`.
  let tail: Range<Int>
  /// What stands between them: the signature, behind which there may be room that was left.
  let contents: [UInt8]

  /// Reads the range of a signature in the file as it stands.
  init(of value: SignatureValue, in file: PDFFile) throws(SignatureFault) {
    let entry = try? file.value(value.dictionary["ByteRange"]).arrayValue
    let numbers = (entry ?? []).compactMap { number in try? file.value(number).integerValue }
    guard let entry, entry.count == 4, numbers.count == 4 else { throw .noByteRange }
    let written = try? file.value(value.dictionary["Contents"]).stringValue
    guard let written, written.contains(where: { $0 != 0 }) else { throw .noContents }
    let (start, end) = (numbers[1], numbers[2])
    // Numbers of strangers: each is looked at before it is added to another.
    guard numbers[0] == 0, start > 0, end > start, end <= file.bytes.count, numbers[3] > 0,
      numbers[3] <= file.bytes.count - end
    else { throw .badByteRange }
    guard let digits = Self.digits(file.bytes, start..<end), digits == written else {
      throw .contentsElsewhere
    }
    // The signature must be the one that the form shows, not another string of the same bytes.
    guard let place = file.range(of: value.holder.number), place.lowerBound < start, end <= place.upperBound
    else { throw .contentsElsewhere }
    head = 0..<start
    tail = end..<end + numbers[3]
    contents = written
  }

  /// The bytes of a hexadecimal string that fills the range, and nothing but digits in it.
  private static func digits(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    guard bytes[range.lowerBound] == UInt8(ascii: "<"), bytes[range.upperBound - 1] == UInt8(ascii: ">"),
      range.count.isMultiple(of: 2)
    else { return nil }
    var scanner = PDFScanner(bytes, in: range)
    guard let token = try? scanner.next(), token.kind == .hexString, token.range == range else { return nil }
    let string = scanner.string(of: token)
    // White space between the digits would be bytes that nobody signed.
    return string.count == range.count / 2 - 1 ? string : nil
  }

  /// The end of what is signed.
  var end: Int { tail.upperBound }

  func digest(_ algorithm: DigestAlgorithm, of bytes: [UInt8]) -> [UInt8] {
    algorithm.digest(bytes[head], bytes[tail])
  }
}
