/// Decodes the scalar that starts at a byte; ill-formed bytes count as U+FFFD of one byte.
func decodeScalar(
  _ text: UnsafeBufferPointer<UInt8>, at offset: Int
) -> (scalar: Unicode.Scalar, length: Int) {
  let lead = text[offset]
  let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard lead < 0x80 || lead >= 0xC2, offset + length <= text.count else { return ("\u{FFFD}", 1) }
  var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
  for index in 1..<length { value = value << 6 | UInt32(text[offset + index] & 0x3F) }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}
