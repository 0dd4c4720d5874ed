/// Zero width joiners and variation selectors: they leave no ink, but shape their neighbours.
func isJoinerOrSelector(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
  default: false
  }
}

/// Characters that only guide line breaking or direction: soft hyphen, zero width space, word
/// joiner, byte order mark, direction marks. They are taken out before shaping; else they would
/// stand in the extracted text as spaces.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}

func containsInvisible(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
  // The lead bytes of the characters above: nearly no word has one, so nearly no word is decoded.
  guard utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return false }
  var offset = 0
  while offset < utf8.count {
    let (scalar, length) = decodeScalar(utf8, at: offset)
    if isInvisible(scalar) { return true }
    offset += length
  }
  return false
}

func removingInvisible(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var visible: [UInt8] = []
  var offset = 0
  while offset < utf8.count {
    let (scalar, length) = decodeScalar(utf8, at: offset)
    if !isInvisible(scalar) { visible.append(contentsOf: utf8[offset..<min(offset + length, utf8.count)]) }
    offset += length
  }
  return visible
}
