internal import Geometry
public import TextShaping

extension DisplayList {
  /// What is painted, one item a line, rounded to a hundredth of a point:
  ///
  ///     page 595.28 x 841.89
  ///       glyphs "Total" PTSans-Bold 9.00 at (36.00, 52.40)
  ///       rule (36.00, 56.00) to (559.28, 56.00) width 0.50
  public func dump(shaper: TextShaper) -> String {
    var lines = ["page \(size.width.fixed) x \(size.height.fixed)"]
    var depth = 1
    for item in items {
      if case .restore = item { depth -= 1 }
      lines.append(String(repeating: "  ", count: max(1, depth)) + line(for: item, shaper))
      if item.savesState { depth += 1 }
    }
    return lines.joined(separator: "\n")
  }

  private func line(for item: Item, _ shaper: TextShaper) -> String {
    switch item {
    case .text(let text): return line(for: text, shaper)
    case .fill(let rect, let color): return "fill \(rect.fixed) \(color)"
    case .line(let line):
      let dash = line.dash == .solid ? "" : " \(line.dash)"
      let color = line.color == .black ? "" : " \(line.color)"
      return "rule \(line.from.fixed) to \(line.to.fixed) width \(line.width.fixed)\(dash)\(color)"
    case .image(let image): return "image '\(image.path)' \(image.rect.fixed)"
    case .picture(let picture):
      let shapes = picture.picture.dump.map { "\n    \($0)" }.joined()
      return "picture '\(picture.alternative)' \(picture.rect.fixed)" + shapes
    case .save(let transform, let clip, let opacity):
      let matrix = transform.map {
        " matrix \([$0.a, $0.b, $0.c, $0.d, $0.e, $0.f].map { Points($0).printed() }.joined(separator: " "))"
      }
      let area = clip.map { " clip \($0.fixed)" }
      return
        "save\(matrix ?? "")\(area ?? "")\(opacity < 1 ? " opacity \(Points(opacity).printed())" : "")"
    case .path(let path, .fill(let color)): return "fill \(path.printed) \(color)"
    case .path(let path, .stroke(let color, let width, let dash)):
      return "stroke \(path.printed) width \(width.fixed)\(dash == .solid ? "" : " \(dash)") \(color)"
    case .clip(let path): return "save clip \(path.printed)"
    case .restore: return "restore"
    case .link(let rect, let target, _): return "link \(rect.fixed) '\(target)'"
    case .signatureField(let rect, let field, _): return "signature field \(rect.fixed) '\(field.name)'"
    case .anchor(let point, let name): return "anchor \(point.fixed) '\(name)'"
    case .bookmark(let level, let title, let y, let isOpen):
      return "bookmark \(level) \"\(title)\" at \(y.fixed)" + (isOpen ? "" : " closed")
    }
  }

  private func line(for text: Text, _ shaper: TextShaper) -> String {
    let words = words[Int(text.words.lowerBound)..<Int(text.words.upperBound)]
    let bytes = words.flatMap { word -> [UInt8] in
      let range = shaper[word.word].text
      return Array(shaper.text[Int(range.lowerBound)..<Int(range.upperBound)])
    }
    let face = words.first.map { shaper.fonts.name(of: shaper[$0.word].face) } ?? ""
    let x = text.origin.x + Points(Double(words.first?.x ?? 0))
    let color = text.color == .black ? "" : " \(text.color)"
    return "glyphs \"\(String(decoding: bytes, as: UTF8.self))\" \(face) \(text.fontSize.fixed) at "
      + "\(Point(x: x, y: text.origin.y).fixed)\(color)"
  }
}

extension DisplayList.Item {
  fileprivate var savesState: Bool {
    switch self {
    case .save, .clip: true
    case .text, .fill, .line, .image, .picture, .path, .restore, .link, .signatureField, .anchor, .bookmark:
      false
    }
  }
}

extension DisplayList.Path {
  /// As SVG writes paths; numbers without needless zeros.
  fileprivate var printed: String {
    let pieces = elements.map { element in
      switch element {
      case .move(let point): "M" + point.short
      case .line(let point): "L" + point.short
      case .curve(let one, let two, let end): "C" + [one, two, end].map(\.short).joined(separator: " ")
      case .close: "Z"
      }
    }
    return "[" + pieces.joined(separator: " ") + "]"
  }
}

extension Points {
  fileprivate var fixed: String { printed(padded: true) }
}

extension Point {
  fileprivate var fixed: String { "(\(x.fixed), \(y.fixed))" }
  fileprivate var short: String { "\(x.printed()),\(y.printed())" }
}

extension Rect {
  fileprivate var fixed: String { "\(origin.fixed) \(size.width.fixed)x\(size.height.fixed)" }
}
