internal import CairoBackend
internal import Diagnostics
internal import Layout
internal import SVG
internal import Templates

extension Engine {
  /// Reads the pictures of a document that no document before it had.
  func loadImages(of tree: BoxTree) -> [Diagnostic] {
    tree.images.flatMap { image -> [Diagnostic] in
      if images.hasSeen(image.path) { return [] }
      let reason: String
      switch resources.read(image.path) {
      case .found(let bytes): return addImage(bytes, at: image.path)
      case .missing: reason = "there is no such file"
      case .forbidden: reason = "the report may not read it"
      case .unreadable(let cause): reason = cause
      }
      return [.missingImage(image.path, at: tree.span(of: image.box), reason: reason)]
    }
  }

  /// The format is told by the content, whatever the file is called.
  private func addImage(_ bytes: [UInt8], at path: String) -> [Diagnostic] {
    guard isMarkup(bytes) else { return images.add(bytes, at: path).map { [$0] } ?? [] }
    let read = readSVG(bytes, name: path)
    if let image = read.value {
      images.add(image.picture, naturalSize: image.naturalSize, at: path)
    } else {
      images.refuse(path)
    }
    return read.diagnostics
  }
}
