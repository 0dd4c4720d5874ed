import Diagnostics

/// What is wrong with the bytes of a template as text, if anything.
func encodingMistake(in source: SourceText) -> Diagnostic? {
  if source.utf8.starts(with: [0xFF, 0xFE]) || source.utf8.starts(with: [0xFE, 0xFF]) {
    return .notUTF8(.file(source.name), what: "UTF-16")
  }
  guard String(validating: source.utf8, as: UTF8.self) == nil else { return nil }
  var decoder = UTF8()
  var bytes = source.utf8.makeIterator()
  var offset = 0
  while case .scalarValue(let scalar) = decoder.decode(&bytes) { offset += UTF8.width(scalar) }
  return .notUTF8(.span(SourceSpan(source, offset..<min(offset + 1, source.utf8.count))), what: "no UTF-8")
}
