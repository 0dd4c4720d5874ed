internal import FoundationEssentials

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
  var letters = text.filter { $0 > 0x20 && $0 != UInt8(ascii: "=") }
  letters += repeatElement(UInt8(ascii: "="), count: (4 - letters.count % 4) % 4)
  return Data(base64Encoded: Data(letters)).map(Array.init)
}
