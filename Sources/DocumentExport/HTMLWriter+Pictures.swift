internal import Diagnostics
internal import FoundationEssentials
internal import Geometry
internal import Styling
internal import Templates

extension HTMLWriter {
  /// A picture of the report's folder, as data within the page; one that cannot be read leaves its
  /// alternative text.
  mutating func writeImage(_ node: Document.NodeID) {
    let shape = document.shape(of: node)
    let alternative = shape[attribute: "alt"] ?? ""
    let source = shape.span.source.name
    let folder = source.lastIndex(of: "/").map { String(source[..<$0]) } ?? ""
    guard let reference = shape[attribute: "src"],
      let path = ResourceReader.resolvePicture(reference, in: folder), let bytes = bytes(of: path),
      let type = mediaType(of: bytes)
    else {
      html += escapedForText(alternative)
      return
    }
    writePicture(node, type: type, bytes, alternative: alternative)
  }

  private func bytes(of path: String) -> [UInt8]? {
    if path.isDataURL { return decodeDataURL(path) }
    guard case .found(let bytes) = resources.read(path) else { return nil }
    return bytes
  }

  /// The content tells the format, not the name.
  private func mediaType(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
    if bytes.starts(with: [0xFF, 0xD8]) { return "image/jpeg" }
    let isMarkup = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } == UInt8(ascii: "<")
    return isMarkup ? "image/svg+xml" : nil
  }

  /// A code, drawn.
  mutating func writeFigure(_ node: Document.NodeID) {
    let shape = document.shape(of: node)
    let alternative = shape[attribute: "alt"] ?? shape[attribute: "value"] ?? ""
    guard let figure = figures[node] else { return }
    writePicture(node, type: "image/svg+xml", figure, alternative: alternative)
  }

  /// A chart, drawn, and its values to be unfolded.
  mutating func writeChart(_ node: Document.NodeID) {
    let values = ChartValues(of: node, in: styled)
    html += "<figure>"
    if let figure = figures[node] {
      let shape = document.shape(of: node)
      let alternative = shape[attribute: "alt"] ?? shape[attribute: "title"] ?? ""
      writePicture(node, type: "image/svg+xml", figure, alternative: alternative)
    }
    if !values.categories.isEmpty {
      html += "<details><summary>\(isRussian(node) ? "Значения" : "Маанилери")</summary>\n"
      writeTable(of: values)
      html += "</details>"
    }
    html += "</figure>\n"
  }

  private func isRussian(_ node: Document.NodeID) -> Bool { styled.style(of: node).language.hasPrefix("ru") }

  private mutating func writeTable(of values: ChartValues) {
    html += "<table class=\"data\">\n"
    if values.series.contains(where: { !$0.name.isEmpty }) {
      html += "<thead><tr><td></td>"
      for series in values.series { html += "<th scope=\"col\">\(escapedForText(series.name))</th>" }
      html += "</tr></thead>\n"
    }
    html += "<tbody>\n"
    for category in values.categories {
      html += "<tr><th scope=\"row\">\(escapedForText(category))</th>"
      for series in values.series { html += "<td>\(escapedForText(series.values[category] ?? ""))</td>" }
      html += "</tr>\n"
    }
    html += "</tbody></table>"
  }

  private mutating func writePicture(
    _ node: Document.NodeID, type: String, _ bytes: [UInt8], alternative: String
  ) {
    var declarations: [String] = []
    if case .length(let width) = styled.style(of: node).box.width, !width.hasPercentage, width.length > .zero
    {
      declarations.append("width:\(decimal(width.length.value * 25.4 / 72))mm")
    }
    let name = classes.name(for: HTMLClasses.Style(css: declarations.joined(separator: ";")))
    html += "<img alt=\"\(escapedForAttribute(alternative))\""
    if let name { html += " class=\"\(name)\"" }
    html += " src=\"data:\(type);base64,\(Data(bytes).base64EncodedString())\">"
  }
}
