import Diagnostics
import Yams

/// The most that a YAML file of a report may hold: they are written by hand.
private let sizeLimit = 1 << 20
private let nestingLimit = 64

/// Reads a YAML file (YAML 1.2, as libyaml has it); nil with a diagnostic when it is none or empty.
///
/// Anchors and aliases are refused: ten lines of them can stand for more values than memory holds.
func readYAML(_ source: SourceText) -> Diagnosed<YAMLValue?> {
  guard source.utf8.count <= sizeLimit else {
    return Diagnosed(nil, [.yamlTooLarge(source.name, limit: sizeLimit)])
  }
  if let mistake = encodingMistake(in: source) ?? structureMistake(in: source) {
    return Diagnosed(nil, [mistake])
  }
  do {
    guard let node = try Yams.compose(yaml: String(decoding: source.utf8, as: UTF8.self)) else {
      return Diagnosed(nil, [.emptyYAML(source.name)])
    }
    var reader = YAMLReader(source: source)
    let value = reader.read(node)
    return Diagnosed(value, reader.diagnostics)
  } catch let error as YamlError {
    return Diagnosed(nil, [diagnostic(for: error, in: source)])
  } catch {
    return Diagnosed(nil, [.malformedYAML("it cannot be read", at: .file(source.name))])
  }
}

/// Nesting and aliases, seen before the parser recurses into them. Quotes are not understood here: at worst
/// a text that looks like sixty open brackets is refused.
private func structureMistake(in source: SourceText) -> Diagnostic? {
  var flowDepth = 0
  var lineStart = 0
  var isIndent = true
  for (offset, byte) in source.utf8.enumerated() {
    switch byte {
    case UInt8(ascii: "\n"): (lineStart, isIndent) = (offset + 1, true)
    case UInt8(ascii: " "): continue
    case UInt8(ascii: "["), UInt8(ascii: "{"): (flowDepth, isIndent) = (flowDepth + 1, false)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): (flowDepth, isIndent) = (max(0, flowDepth - 1), false)
    case UInt8(ascii: "&"), UInt8(ascii: "*"):
      if beginsAnchor(source.utf8, offset) { return .yamlAnchor(SourceSpan(source, offset..<offset + 1)) }
      isIndent = false
    // `- - -` and `? ? ?` nest within a line.
    case UInt8(ascii: "-"), UInt8(ascii: "?"): continue
    default: isIndent = false
    }
    let indent = isIndent ? offset - lineStart : 0
    if flowDepth > nestingLimit || indent > 4 * nestingLimit {
      return .yamlTooDeep(SourceSpan(source, offset..<offset + 1), limit: nestingLimit)
    }
  }
  return nil
}

private func beginsAnchor(_ bytes: [UInt8], _ offset: Int) -> Bool {
  guard offset + 1 < bytes.count, isNameByte(bytes[offset + 1]) else { return false }
  var before = offset - 1
  while before >= 0, bytes[before] == 0x20 { before -= 1 }
  guard before >= 0 else { return true }
  switch bytes[before] {
  case UInt8(ascii: "\n"), UInt8(ascii: "["): return true
  case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?"): return before < offset - 1
  default: return false
  }
}

private func diagnostic(for error: YamlError, in source: SourceText) -> Diagnostic {
  switch error {
  case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
    .composer(_, let problem, let mark, _):
    let offset = source.offset(of: mark)
    return .malformedYAML(problem, at: .span(SourceSpan(source, offset..<min(offset + 1, source.utf8.count))))
  case .duplicatedKeysInMapping(let duplicates, let context):
    let offset = source.offset(of: context.mark)
    let span = SourceSpan(source, offset..<min(offset + 1, source.utf8.count))
    return .duplicateKey(duplicates.first ?? "", span)
  case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem), .representer(let problem):
    return .malformedYAML(problem, at: .file(source.name))
  case .no, .memory, .dataCouldNotBeDecoded:
    return .malformedYAML("it cannot be read", at: .file(source.name))
  }
}

/// Turns the nodes of the library into values with places.
private struct YAMLReader {
  let source: SourceText
  var diagnostics: [Diagnostic] = []

  mutating func read(_ node: Node) -> YAMLValue {
    let start = node.mark.map(source.offset(of:)) ?? 0
    if start < source.utf8.count, source.utf8[start] == UInt8(ascii: "!") {
      diagnostics.append(.yamlAnchor(SourceSpan(source, start..<start + 1)))
    }
    switch node {
    case .scalar(let scalar): return read(scalar, at: start)
    case .sequence(let sequence):
      let span = firstLine(from: start)
      return YAMLValue(content: .list(sequence.map { read($0) }), span: span, text: span)
    case .mapping(let mapping):
      var fields: [YAMLValue.Field] = []
      for (key, value) in mapping {
        let keyValue = read(key)
        guard case .scalar(let name) = keyValue.content else {
          diagnostics.append(.yamlKeyIsNoText(keyValue.span))
          continue
        }
        fields.append(.init(key: name, keySpan: keyValue.span, value: read(value)))
      }
      let span = firstLine(from: start)
      return YAMLValue(content: .mapping(fields), span: span, text: span)
    case .alias:
      let span = firstLine(from: start)
      diagnostics.append(.yamlAnchor(span))
      return YAMLValue(content: .scalar(""), span: span, text: span)
    }
  }

  private func read(_ scalar: Node.Scalar, at start: Int) -> YAMLValue {
    let bytes = Array(scalar.string.utf8)
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    for skipped in 0...1 {
      let range = start + skipped..<start + skipped + bytes.count
      if range.upperBound <= source.utf8.count, source.utf8[range].elementsEqual(bytes) {
        let text = SourceSpan(source, range)
        // An absent value has no width: the sign before it shows where it is missing.
        let span = bytes.isEmpty ? SourceSpan(source, max(0, start - 1)..<start) : text
        return YAMLValue(content: .scalar(scalar.string), span: span, text: text, isQuoted: isQuoted)
      }
    }
    let isBlock = scalar.style == .literal || scalar.style == .folded
    let lines = source.position(at: start).line - (isBlock ? 0 : 1)
    let copy = SourceText(name: source.name, utf8: Array(repeating: UInt8(ascii: "\n"), count: lines) + bytes)
    return YAMLValue(
      content: .scalar(scalar.string), span: firstLine(from: start),
      text: SourceSpan(copy, lines..<lines + bytes.count), isQuoted: isQuoted)
  }

  private func firstLine(from start: Int) -> SourceSpan {
    let end = source.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.utf8.count
    return SourceSpan(source, start..<max(end, start))
  }
}

extension SourceText {
  /// The byte offset of a mark, which counts lines and letters from 1.
  fileprivate func offset(of mark: Mark) -> Int {
    var line = 1
    var column = 1
    for (offset, byte) in utf8.enumerated() {
      if line == mark.line, column >= mark.column, byte & 0xC0 != 0x80 { return offset }
      if byte == UInt8(ascii: "\n") {
        if line == mark.line { return offset }
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return utf8.count
  }
}
