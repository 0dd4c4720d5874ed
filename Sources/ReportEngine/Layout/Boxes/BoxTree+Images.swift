internal import Diagnostics
internal import Figures
internal import Styling
internal import Templates

extension BoxTree {
  /// The path of an image among the report's resources; empty when the element names none, or one
  /// that may not be read.
  func imagePath(of box: BoxID) -> String {
    if self[box].flags.contains(.generated), case .image(let path) = generated[Int(self[box].node)].value {
      return path
    }
    if markerFigure(of: box) != nil { return "" }
    guard let reference = attribute("src", of: box) else { return "" }
    return ResourceReader.resolvePicture(reference, in: folder(of: span(of: box).source)) ?? ""
  }

  /// The figure that a box shows; nil for images from files.
  func figure(of box: BoxID) -> Figure? {
    if figures.isEmpty || self[box].flags.contains(.generated) { return nil }
    return figures[self[box].node]
  }

  /// What is drawn in place of an image.
  func markerFigure(of box: BoxID) -> MarkerFigure? {
    guard self[box].flags.contains(.generated),
      case .figure(let figure) = generated[Int(self[box].node)].value
    else { return nil }
    return figure
  }

  /// The pictures that the document shows, each once, with the place that asks for it.
  public var images: [(path: String, box: BoxID)] {
    var known: Set<String> = []
    var found: [(String, BoxID)] = []
    for position in boxes.indices {
      let box = BoxID(position)
      if kind(of: box) == .replaced { found.append((imagePath(of: box), box)) }
    }
    for (position, style) in styles.enumerated() {
      for case .file(let path) in style.computed.background.layers.map(\.image) {
        let owner = boxes.firstIndex { $0.style.position == position }
        if let owner { found.append((path, BoxID(owner))) }
      }
    }
    return found.filter { !$0.0.isEmpty && known.insert($0.0).inserted }
  }

  /// The folder of the file that an element stands in: references in it are relative to it.
  private func folder(of source: SourceText) -> String {
    guard let slash = source.name.lastIndex(of: "/") else { return "" }
    return String(source.name[..<slash])
  }
}
