public import Diagnostics
public import Geometry

/// A picture read from an SVG file.
public struct SVGImage: Sendable {
  public let picture: VectorPicture
  /// Its width and height as the file states them, or else the size of its `viewBox` in CSS pixels.
  public let naturalSize: Size
}

/// Whether a file is of XML's kind, such as SVG: it begins with a tag, of UTF-8 or of UTF-16.
public func isMarkup(_ bytes: [UInt8]) -> Bool {
  let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0]
  return bytes.prefix(1_000).first { !isSpace($0) && !marks.contains($0) } == UInt8(ascii: "<")
}

/// Reads an SVG file (SVG 2) as a picture of paths. `name` is what messages call the file.
///
/// 1. **Markup**: bytes become elements.
/// 2. **Style**: an element's attributes and the rules of style sheets become properties.
/// 3. **Shapes**: shapes become paths in the coordinates of the picture, `use` what it names.
///
/// Known are the parts that drawings of crests, stamps and logos consist of: `docs/css-support.md`, "SVG
/// pictures". What is not known is left out and said, once for each kind. The value is nil when nothing
/// can be shown; then there is a warning that says why.
public func readSVG(_ bytes: [UInt8], name: String) -> Diagnosed<SVGImage?> {
  readSVG(bytes, name: name, limits: SVGLimits())
}

func readSVG(_ bytes: [UInt8], name: String, limits: SVGLimits) -> Diagnosed<SVGImage?> {
  let source = SourceText(name: name, utf8: inUTF8(bytes))
  do throws(XMLFailure) {
    let tree = try parseXML(source.utf8, limits: limits)
    guard tree[0].name == "svg" else {
      throw XMLFailure(reason: "its root element is '\(tree[0].name)'", range: tree[0].tag)
    }
    var reader = SVGReader(tree, source: source, limits: limits)
    return Diagnosed(reader.read(), reader.bag.diagnostics)
  } catch {
    return Diagnosed(nil, [.notSVG(error.reason, at: SourceSpan(source, error.range))])
  }
}

/// Some programs write UTF-16, with a byte order mark; messages show the text in UTF-8.
private func inUTF8(_ bytes: [UInt8]) -> [UInt8] {
  let isLittle = bytes.starts(with: [0xFF, 0xFE])
  guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isLittle ? second << 8 | first : first << 8 | second
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}
