extension String {
  /// Whether it is a URL that holds its file itself (RFC 2397).
  public var isDataURL: Bool { utf8.count >= 5 && prefix(5).lowercased() == "data:" }
}

/// The bytes that a `data:` URL holds (RFC 2397), in base64 or percent-encoded; nil when it cannot be read.
///
/// Its media type is not looked at: contents tell what they are.
public func decodeDataURL(_ url: String) -> [UInt8]? {
  let bytes = Array(url.utf8)
  guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")), comma >= 5 else { return nil }
  let parameters = String(decoding: bytes[5..<comma], as: UTF8.self).lowercased()
  let data = percentDecoded(bytes[(comma + 1)...])
  return parameters.split(separator: ";").last == "base64" ? base64Decoded(data) : data
}

/// URL, "Percent-encoded bytes": what is no escape stands for itself.
private func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var position = text.startIndex
  while position < text.endIndex {
    if text[position] == UInt8(ascii: "%"), position + 2 < text.endIndex,
      let value = UInt8(String(decoding: text[(position + 1)...(position + 2)], as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      position += 3
    } else {
      bytes.append(text[position])
      position += 1
    }
  }
  return bytes
}

/// Infra, "forgiving-base64 decode": white space is skipped, the padding may be missing.
private func base64Decoded(_ text: [UInt8]) -> [UInt8]? {
  var bytes: [UInt8] = []
  var buffer: UInt32 = 0
  var bits = 0
  var count = 0
  for byte in text where byte > 0x20 && byte != UInt8(ascii: "=") {
    guard let value = base64Value(byte) else { return nil }
    buffer = buffer << 6 | value
    bits += 6
    count += 1
    if bits >= 8 {
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
    }
  }
  // One letter beyond a group of four stands for less than a byte.
  return count % 4 == 1 ? nil : bytes
}

private func base64Value(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
  case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 71
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
  case UInt8(ascii: "+"): 62
  case UInt8(ascii: "/"): 63
  default: nil
  }
}
