/// Names between their bytes and Swift's strings.
///
/// Nearly all names are ASCII. Bytes that are no UTF-8 become characters of private use, one each, so that
/// no two names fall together and each is written as it was read. So do the three characters that Unicode
/// holds to be equal to an ASCII one, as U+212A is equal to K: a name must not pass for a key that other
/// readers do not see.
enum NameBytes {
  /// U+10FF80 to U+10FFFF stand for the bytes 80 to FF.
  private static let firstOfBytes: UInt32 = 0x10FF00
  private static let equalToASCII: Set<UInt32> = [0x212A, 0x037E, 0x1FEF]

  /// The name of bytes whose `#xx` are resolved.
  static func name<Bytes: Collection<UInt8>>(_ bytes: Bytes) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    if let text = String(validating: bytes, as: UTF8.self), text.unicodeScalars.allSatisfy(isPlain) {
      return text
    }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = byte < 0x80 ? UInt32(byte) : firstOfBytes + UInt32(byte)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < firstOfBytes && !equalToASCII.contains(scalar.value)
  }

  /// Calls with each byte that the name stands for.
  static func forEachByte(of name: String, _ body: (UInt8) -> Void) {
    for scalar in name.unicodeScalars {
      if scalar.value >= firstOfBytes {
        body(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { body(byte) }
      }
    }
  }
}
