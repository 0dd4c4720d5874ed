/// Whether a line break of the text between two characters vanishes instead of becoming a space: beside a
/// zero width space, and between two wide characters that are no Hangul (CSS Text, "Segment Break
/// Transformation Rules").
func segmentBreakVanishes(between before: Unicode.Scalar, and after: Unicode.Scalar) -> Bool {
  before == "\u{200B}" || after == "\u{200B}" || isWide(before) && isWide(after)
}

/// Whether the East Asian Width is F, W or H (UAX 11), Hangul left out.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3131...0x318E, 0xFFA0...0xFFDC: false
  case 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFF61...0xFF9F, 0xFFE0...0xFFE6, 0xFFE8...0xFFEE, 0x1B000...0x1B2FF, 0x1F300...0x1FAFF,
    0x20000...0x3FFFD:
    true
  default: false
  }
}

/// The character that ends at a byte offset.
func scalar(endingAt end: Int, in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
  var start = end - 1
  while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
  return start < 0 ? nil : scalar(text[start..<end])
}

/// The character that begins at a byte offset.
func scalar(startingAt start: Int, in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
  var end = start + 1
  while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
  return start < text.count ? scalar(text[start..<end]) : nil
}

private func scalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.first
}
