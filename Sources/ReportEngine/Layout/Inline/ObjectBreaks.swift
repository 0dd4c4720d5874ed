/// Whether the character before an atomic inline box keeps a line from ending between the two: one of
/// the classes GL, WJ and ZWJ, but not the no-break space (CSS Text, "Line Breaking Details").
func bindsObject(before text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
  scalar(endingAt: offset, in: text).map(isGlue) ?? false
}

/// Whether the character after an atomic inline box keeps a line from ending between the two.
func bindsObject(after text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
  guard offset < text.count else { return false }
  // A line ends after the spaces that follow, not before them.
  if text[offset] <= 0x20 { return true }
  return scalar(startingAt: offset, in: text).map(isGlue) ?? false
}

private func isGlue(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x034F, 0x035C...0x0362, 0x0F08, 0x0F0C, 0x0F12, 0x180E, 0x2007, 0x2011, 0x202F, 0x200D,
    0x2060, 0xFEFF:
    return true
  default: return false
  }
}
