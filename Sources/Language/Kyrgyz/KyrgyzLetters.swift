/// Brings a text to the letters that the rules know.
enum KyrgyzLetters {
  /// The text in normal form, with look-alike letters replaced; a text of Kyrgyz letters alone, which is
  /// nearly every text, comes back as it is.
  static func repaired(_ text: String) -> String {
    guard isSuspicious(text) else { return text }
    let before = text.nfc
    let after = LookAlikes.repaired(before)
    return after == before ? after : keepingRomanNumerals(of: before, in: after)
  }

  /// Whether the text holds Latin letters, signs that are joined to a letter (U+0300 to U+036F), or letters
  /// of other Cyrillic alphabets that stand for Kyrgyz ones.
  private static func isSuspicious(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      switch (before, byte) {
      case (_, 0x41...0x5A), (_, 0x61...0x7A), (_, 0xCC), (_, 0xCD): return true
      // Њ, њ, Ѳ, ѳ, Ӊ, ӊ
      case (0xD0, 0x8A), (0xD1, 0x9A), (0xD1, 0xB2), (0xD1, 0xB3), (0xD3, 0x89), (0xD3, 0x8A): return true
      default: before = byte
      }
    }
    return false
  }

  /// `XX кылым`: a numeral written in X alone looks Cyrillic, and is none.
  private static func keepingRomanNumerals(of before: String, in after: String) -> String {
    let old = Array(before.unicodeScalars)
    var new = Array(after.unicodeScalars)
    guard old.count == new.count else { return after }
    var start = 0
    while start < old.count {
      let end = old[start...].firstIndex(of: " ") ?? old.count
      if old[start..<end].allSatisfy({ $0 == "X" }) {
        new.replaceSubrange(start..<end, with: old[start..<end])
      }
      start = end + 1
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: new)
    return String(view)
  }
}
