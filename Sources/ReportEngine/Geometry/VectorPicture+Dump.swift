extension VectorPicture {
  /// Its shapes, one a line, in its own coordinates; those of a group stand under its opacity.
  public var dump: [String] {
    var lines: [String] = []
    var open: [Int] = []
    for (index, shape) in shapes.enumerated() {
      open.removeAll { $0 <= index }
      for group in groups where group.shapes.lowerBound == index {
        for mask in group.mask {
          lines.append(indented("masked by", open.count))
          lines += mask.dump.map { indented($0, open.count + 2) }
        }
        if group.mask.isEmpty {
          lines.append(indented("group opacity \(Points(group.opacity).printed())", open.count))
        }
        open.append(group.shapes.upperBound)
      }
      let clip = shape.clips.map { " clip [\(clips[$0].dump)]" }.joined()
      lines.append(indented(shape.dump + clip, open.count))
    }
    return lines
  }
}

private func indented(_ line: String, _ depth: Int) -> String {
  String(repeating: "  ", count: depth) + line
}

extension VectorPicture.Shape {
  fileprivate var dump: String {
    let inside = fill.map { " fill \($0.dump)\(isEvenOdd ? " even-odd" : "")" } ?? ""
    return "path \(path.dump)\(inside)\(stroke?.dump ?? "")"
  }
}

extension VectorPicture.Clip {
  fileprivate var dump: String { path.dump + (isEvenOdd ? " even-odd" : "") }
}

extension VectorPicture.Stroke {
  fileprivate var dump: String {
    var text = " stroke \(paint.dump) \(width.printed())"
    text += dashes.map { " \($0.printed())" }.joined()
    if dashOffset != .zero { text += " from \(dashOffset.printed())" }
    return transform.map { "\(text) pen \($0.dump)" } ?? text
  }
}

extension VectorPicture.Paint {
  fileprivate var dump: String {
    switch self {
    case .color(let color): color.description
    case .gradient(let gradient): gradient.dump
    case .pattern(let pattern):
      "[pattern \(pattern.tile.size) \(pattern.transform.dump): \(pattern.tile.dump.joined(separator: "; "))]"
    case .raster(let raster): "[picture of \(raster.bytes.count) bytes \(raster.transform.dump)]"
    }
  }
}

extension VectorPicture.Gradient {
  fileprivate var dump: String {
    let line =
      switch course {
      case .linear(let from, let to): "linear \(from) to \(to)"
      case .radial(let from, let start, let to, let radius):
        "radial \(from) \(start.printed()) to \(to) \(radius.printed())"
      }
    let colors = stops.map { " \(Points($0.offset).printed()) \($0.color)" }.joined()
    let extent = spread == .pad ? "" : " \(spread)"
    return "[\(line)\(colors)\(extent)\(transform == .identity ? "" : " \(transform.dump)")]"
  }
}

extension Transform {
  fileprivate var dump: String {
    "matrix \([a, b, c, d, e, f].map { Points($0).printed() }.joined(separator: " "))"
  }
}

extension [VectorPicture.PathStep] {
  fileprivate var dump: String {
    map { step in
      switch step {
      case .move(let point): "M\(point)"
      case .line(let point): "L\(point)"
      case .curve(let first, let second, let end): "C\(first)\(second)\(end)"
      case .close: "Z"
      }
    }.joined()
  }
}
