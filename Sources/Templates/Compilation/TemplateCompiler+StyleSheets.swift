import Diagnostics

extension TemplateCompiler {
  func compileStyle(_ element: MarkupElement) {
    let media = literal(element.attribute("media"))
    emitElement(element) {
      for case .raw(let range) in element.children {
        addStyleSheet(StyleSheetSource(text: styleText(range), folder: frame.folder, media: media))
      }
    }
  }

  func compileLink(_ element: MarkupElement) {
    let relations = (literal(element.attribute("rel")) ?? "").split(separator: " ").map { $0.lowercased() }
    // An alternate style sheet is one that the reader must choose (HTML Standard, "Link type stylesheet"):
    // paper has no choice.
    guard relations.contains("stylesheet"), !relations.contains("alternate") else {
      return emitElement(element) {}
    }
    guard let attribute = element.attribute("href"), let value = attribute.value else {
      report(.linkWithoutReference(span(element.tag)))
      return
    }
    let reference = String(decoding: frame.source.utf8[value], as: UTF8.self)
    let media = literal(element.attribute("media"))
    emitElement(element) {
      guard let path = resolve(reference, attribute),
        let bytes = read(path, cited: .span(span(attribute.range)))
      else { return }
      addStyleSheet(
        StyleSheetSource(text: SourceText(name: path, utf8: bytes), folder: folder(of: path), media: media))
    }
  }

  private func addStyleSheet(_ sheet: StyleSheetSource) {
    styleSheets.append(sheet)
    emit(.styleSheet(Int32(styleSheets.count - 1)))
  }

  private func literal(_ attribute: MarkupAttribute?) -> String? {
    attribute?.value.map { String(decoding: frame.source.utf8[$0], as: UTF8.self) }
  }

  /// The text of a `style` element under the name of its file, with so many empty lines and spaces before
  /// it that its lines and columns are those of the file.
  private func styleText(_ range: Range<Int>) -> SourceText {
    let place = frame.source.position(at: range.lowerBound)
    var bytes = Array(repeating: UInt8(ascii: "\n"), count: place.line - 1)
    bytes += Array(repeating: UInt8(ascii: " "), count: place.column - 1)
    bytes += characters(of: Array(frame.source.utf8[range]))
    return SourceText(name: frame.source.name, utf8: bytes)
  }

  /// The characters of raw text: CDATA marks and comments taken out, entities replaced, all as XML has it.
  private func characters(of raw: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    var isInsideCDATA = false
    while index < raw.count {
      let rest = raw[index...]
      if isInsideCDATA, rest.starts(with: "]]>".utf8) {
        isInsideCDATA = false
        index += 3
      } else if !isInsideCDATA, rest.starts(with: "<![CDATA[".utf8) {
        isInsideCDATA = true
        index += 9
      } else if !isInsideCDATA, rest.starts(with: "<!--".utf8) {
        // The lines of a comment stay, or the lines after it would be miscounted.
        while index < raw.count, !raw[index...].starts(with: "-->".utf8) {
          if raw[index] == UInt8(ascii: "\n") { result.append(raw[index]) }
          index += 1
        }
        index += 3
      } else if !isInsideCDATA, raw[index] == UInt8(ascii: "&"), let (scalar, length) = reference(rest) {
        result += Array(String(scalar).utf8)
        index += length
      } else {
        result.append(raw[index])
        index += 1
      }
    }
    return result
  }

  private func reference(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    guard let semicolon = bytes.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(bytes.startIndex + 1)..<semicolon], as: UTF8.self)
    guard case .character(let scalar) = CharacterReference(name) else { return nil }
    return (scalar, semicolon + 1 - bytes.startIndex)
  }
}
