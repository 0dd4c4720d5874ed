import Diagnostics

extension TemplateCompiler {
  /// Compiles the page itself.
  func compilePage(_ path: String) {
    guard let file = load(path, cited: .file(path)) else { return }
    including = [path]
    frame = Frame(source: file.source, folder: folder(of: path))
    compileRoot(of: file)
  }

  /// Compiles a page, or the layout that it puts its content into: a file with an `html` element, which the
  /// page's only element includes.
  private func compileRoot(of file: MarkupFile) {
    let roots = file.nodes.filter { node in
      if case .text(let text) = node { !text.isBlank } else { true }
    }
    guard !roots.isEmpty else {
      if !compilation.bag.hasErrors { report(.emptyPage(file.source.name)) }
      return
    }
    if roots.count == 1, case .element(let include) = roots[0], includesLayout(include) {
      for attribute in include.attributes where HTMLVocabulary.directives.contains(attribute.name) {
        report(.directiveOnRoot(attribute.name, span(attribute.nameRange)))
      }
      return compileInclude(include) { compileRoot(of: $0) }
    }
    var html = htmlElement(from: roots, of: file.nodes)
    for attribute in html.attributes
    where attribute.name != "let" && HTMLVocabulary.directives.contains(attribute.name) {
      report(.directiveOnRoot(attribute.name, span(attribute.nameRange)))
    }
    html.attributes.removeAll { $0.name != "let" && HTMLVocabulary.directives.contains($0.name) }
    compileElement(html)
  }

  private func includesLayout(_ element: MarkupElement) -> Bool {
    guard element.name == "include", let value = element.attribute("src")?.value,
      let path = ResourceReader.resolve(
        String(decoding: frame.source.utf8[value], as: UTF8.self), in: frame.folder),
      !including.contains(path), case .found = resources.read(path),
      let file = load(path, cited: .span(span(element.tag)))
    else { return false }
    return file.nodes.contains { node in
      guard case .element(let root) = node else { return false }
      return root.name == "html" || root.name == "include"
    }
  }

  /// Reads and parses a file once; nil when it cannot be had. `cited` is where it is asked for.
  func load(_ path: String, cited location: Diagnostic.Location) -> MarkupFile? {
    if let known = files[path] { return known }
    guard let bytes = read(path, cited: location) else { return nil }
    let parsed = MarkupParser.parse(SourceText(name: path, utf8: bytes))
    compilation.bag.add(contentsOf: parsed.diagnostics)
    files[path] = parsed.value
    return parsed.value
  }

  func read(_ path: String, cited location: Diagnostic.Location) -> [UInt8]? {
    switch resources.read(path) {
    case .found(let bytes): return bytes
    case .missing: report(.missingFile(path, location))
    case .forbidden: report(.forbiddenFile(path, location))
    case .unreadable(let reason): report(.unreadableFile(path, reason, location))
    }
    return nil
  }

  func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

  /// The page as one `html` element with a body: a page may leave out what HTML lets it leave out (HTML
  /// Standard, "Optional tags").
  private func htmlElement(from roots: [MarkupNode], of all: [MarkupNode]) -> MarkupElement {
    let isDocument = roots.contains { node in
      if case .element(let element) = node { element.name == "html" } else { false }
    }
    guard isDocument else {
      let tag = roots.first?.range ?? 0..<0
      return MarkupElement(name: "html", children: withBody(all, tag: tag), tag: tag)
    }
    var html: MarkupElement?
    for node in roots {
      if html == nil, case .element(let element) = node, element.name == "html" {
        html = element
      } else {
        report(.contentOutsideHTML(span(node.range)))
      }
    }
    var result = html ?? MarkupElement(name: "html", tag: 0..<0)
    let hasBody = result.children.contains { node in
      if case .element(let element) = node { element.name == "body" } else { false }
    }
    if !hasBody { result.children = withBody(result.children, tag: result.tag) }
    return result
  }

  /// Parts content into what belongs into the head, which comes first, and the body.
  private func withBody(_ nodes: [MarkupNode], tag: Range<Int>) -> [MarkupNode] {
    let headEnd = nodes.firstIndex { node in
      switch node {
      case .element(let element):
        element.name != "head" && !HTMLVocabulary.headElements.contains(element.name)
      case .text(let text): !text.isBlank
      case .raw: true
      }
    }
    let (head, content) = (nodes[..<(headEnd ?? nodes.endIndex)], nodes[(headEnd ?? nodes.endIndex)...])
    let hasHead = head.contains { node in
      if case .element(let element) = node { element.name == "head" } else { false }
    }
    let headNodes =
      hasHead ? Array(head) : [.element(MarkupElement(name: "head", children: Array(head), tag: tag))]
    return headNodes + [.element(MarkupElement(name: "body", children: Array(content), tag: tag))]
  }
}

extension MarkupNode {
  /// Where it stands; of an element the start tag.
  var range: Range<Int> {
    switch self {
    case .element(let element): element.tag
    case .text(let text): text.range
    case .raw(let range): range
    }
  }
}
