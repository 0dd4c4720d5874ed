internal import CICU

extension String {
  /// The text in Unicode Normalization Form C, as macOS file names and exports often are not: «й» in two
  /// characters becomes one.
  public var nfc: String {
    if unicodeScalars.allSatisfy(isAlwaysComposed) { return self }
    var text = self
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        var buffer = [CChar](repeating: 0, count: characters.count + 16)
        while true {
          let length = cicu_nfc(
            characters.baseAddress, Int32(characters.count), &buffer, Int32(buffer.count))
          precondition(length >= 0, "a Swift string is valid UTF-8, so it has a normal form")
          if length <= buffer.count {
            return String(
              decoding: buffer[..<Int(length)].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
          }
          buffer = [CChar](repeating: 0, count: Int(length))
        }
      }
    }
  }
}

/// Whether a character neither combines with those beside it nor is one of several spellings: Latin 1, its
/// extensions, and Cyrillic but for its combining marks (Unicode Standard Annex 15, "Detecting normalization
/// forms").
private func isAlwaysComposed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x300, 0x400...0x482, 0x48A...0x52F: true
  default: false
  }
}
