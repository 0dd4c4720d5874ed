/// The texts that cells refer to by number (ECMA-376 Part 1, "Shared String Table").
func readSharedStrings(
  _ xml: [UInt8], name: String, limits: SpreadsheetLimits
) throws(SpreadsheetProblem) -> [String] {
  var part = try XMLPart(xml, name: name, limits: limits)
  var strings: [String] = []
  while let event = try part.next() {
    guard case .open(let isEmpty) = event, part.isNamed("si") else { continue }
    guard strings.count < limits.cells else { throw .tooLarge(.cells) }
    strings.append(isEmpty ? "" : try readRichText(&part))
  }
  return strings
}

/// The text of an element that holds `t` elements, alone or in runs; reads to the element's end.
/// Phonetic guides are not part of the text.
func readRichText(_ part: inout XMLPart) throws(SpreadsheetProblem) -> String {
  let end = part.depth
  var text = ""
  var isInText = false
  var phonetic: Int?
  while let event = try part.next() {
    switch event {
    case .open(let isEmpty):
      if part.isNamed("rPh"), !isEmpty { phonetic = part.depth }
      isInText = phonetic == nil && !isEmpty && part.isNamed("t")
    case .text:
      if isInText { text += part.text }
    case .close:
      if part.depth == end { return unescaped(text) }
      if part.depth == phonetic { phonetic = nil }
      isInText = false
    }
  }
  return unescaped(text)
}

/// Replaces `_x000D_` by the character it stands for: XML cannot hold control characters
/// (ECMA-376 Part 1, simple type `ST_Xstring`).
func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
  var result = ""
  var rest = text[...]
  while let start = rest.firstIndex(of: "_") {
    result += rest[..<start]
    let escape = rest[start...].prefix(7)
    if escape.utf8.count == 7, escape.hasPrefix("_x"), escape.hasSuffix("_"),
      let code = UInt32(escape.dropFirst(2).dropLast(), radix: 16), let scalar = Unicode.Scalar(code)
    {
      result.unicodeScalars.append(scalar)
      rest = rest[escape.endIndex...]
    } else {
      result += "_"
      rest = rest[rest.index(after: start)...]
    }
  }
  return result + rest
}
