/// Text strings (ISO 32000-1, "Text String Type").
extension PDFObject {
  /// The string for a text: ASCII as it is, all else in UTF-16 behind its byte order mark.
  public static func string(text: String) -> PDFObject {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return .string(Array(text.utf8)) }
    return .string([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  }

  /// The text of the string that it is. What is not UTF-16 is read as UTF-8, whose ASCII PDF's own encoding
  /// shares.
  public var textValue: String? {
    guard let bytes = stringValue else { return nil }
    guard bytes.starts(with: [0xFE, 0xFF]) else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
