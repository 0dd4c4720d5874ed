/// A text with the five entities of XML and the references to characters replaced by what they stand for
/// (XML, "Character and Entity References"). Other entities stay as they are written: they are defined in
/// document type declarations, which are not read.
func decodeCharacterReferences(_ bytes: ArraySlice<UInt8>) -> String {
  guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
  var text = ""
  var rest = bytes
  while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
    text += String(decoding: rest[..<start], as: UTF8.self)
    // No reference that stands for a character is longer.
    let window = rest[start...].prefix(12)
    guard let end = window.firstIndex(of: UInt8(ascii: ";")),
      let character = character(named: rest[(start + 1)..<end])
    else {
      text += "&"
      rest = rest[(start + 1)...]
      continue
    }
    text.unicodeScalars.append(character)
    rest = rest[(end + 1)...]
  }
  return text + String(decoding: rest, as: UTF8.self)
}

private func character(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
  switch String(decoding: name, as: UTF8.self) {
  case "lt": "<"
  case "gt": ">"
  case "amp": "&"
  case "quot": "\""
  case "apos": "'"
  case let number where number.hasPrefix("#x"):
    UInt32(number.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
  case let number where number.hasPrefix("#"): UInt32(number.dropFirst(1)).flatMap(Unicode.Scalar.init)
  default: nil
  }
}
