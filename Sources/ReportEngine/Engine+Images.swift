internal import CairoBackend
internal import Diagnostics
internal import Layout
internal import SVG
internal import Styling
internal import Templates

extension Engine {
  /// Reads the pictures of a document that no document before it had.
  func loadImages(of tree: BoxTree, on pages: PageStyles) -> [Diagnostic] {
    let document = tree.document
    let wanted =
      tree.images.map { (path: $0.path, span: tree.span(of: $0.box)) }
      + pages.images.map { (path: $0, span: document.span(of: .root)) }
    return wanted.flatMap { image -> [Diagnostic] in
      if images.hasSeen(image.path) { return [] }
      let reason: String
      switch read(image.path) {
      case .found(let bytes): return addImage(bytes, at: image.path, from: image.span)
      case .missing: reason = "there is no such file"
      case .forbidden: reason = "the report may not read it"
      case .unreadable(let cause): reason = cause
      }
      return [.missingImage(printedName(of: image.path), at: image.span, reason: reason)]
    }
  }

  private func read(_ path: String) -> ResourceReader.Answer {
    guard path.isDataURL else { return resources.read(path) }
    return decodeDataURL(path).map(ResourceReader.Answer.found) ?? .unreadable("its data cannot be decoded")
  }

  /// The format is told by the content, whatever the file is called. A picture that cannot be read is as one
  /// that is missing: an empty box, of which a reader hears the alternative text (HTML, "The img element").
  private func addImage(_ bytes: [UInt8], at path: String, from span: SourceSpan) -> [Diagnostic] {
    let name = printedName(of: path)
    guard isMarkup(bytes) else {
      return [images.add(bytes, at: path, called: name, from: span)].compactMap(\.self)
    }
    let read = readSVG(bytes, name: name)
    guard let image = read.value else {
      images.refuse(path)
      return read.diagnostics
    }
    let damage = images.add(
      image.picture, naturalSize: image.naturalSize, at: path, called: name, from: span)
    return read.diagnostics + [damage].compactMap(\.self)
  }
}

/// What messages call a picture: of a `data:` URL its beginning.
private func printedName(of path: String) -> String {
  path.isDataURL ? String(path.prefix(40)) + "…" : path
}
