import Diagnostics

/// Turns markup into the steps of a template.
///
/// Includes are put in place here, so that running a template opens no file and each name is resolved once.
/// A class, since its parts write to one list of steps while expressions write to the compilation.
final class TemplateCompiler {
  /// The file that is being compiled, and what surrounds the place in it.
  struct Frame {
    var source: SourceText
    /// The folder of the file, for references in it.
    var folder: String
    /// What `<slot/>` stands for: the content of the include that brought this file.
    var slot: SlotContent?
    var isInsideLoop = false
    var depth = 0
  }

  /// The content of an include, with the names that its own place sees.
  final class SlotContent {
    let nodes: [MarkupNode]
    let frame: Frame
    let scope: Scope

    init(nodes: [MarkupNode], frame: Frame, scope: Scope) {
      self.nodes = nodes
      self.frame = frame
      self.scope = scope
    }
  }

  let compilation: Compilation
  let resources: ResourceReader
  let limits: TemplateLimits
  private(set) var nodes: [TemplateNode] = []
  private(set) var elements: [TemplateElement] = []
  var styleSheets: [StyleSheetSource] = []
  var frame = Frame(source: SourceText(name: "", text: ""), folder: "")
  /// The files that are being included, the page first.
  var including: [String] = []
  /// Files that were read already.
  var files: [String: MarkupFile] = [:]
  private var pendingParts: [Program.TextPart] = []
  private var pendingPlace: Program.Place?
  private var isOverLimit = false

  init(resources: ResourceReader, text: TextTable?, names: Set<String>?, limits: TemplateLimits) {
    self.resources = resources
    self.limits = limits
    compilation = Compilation(texts: text, knownNames: names)
  }

  func report(_ diagnostic: Diagnostic) { compilation.bag.add(diagnostic) }

  func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(frame.source, range) }

  // MARK: Steps

  /// Adds a step and what `content` adds inside it.
  func emit(_ kind: TemplateNode.Kind, containing content: () -> Void = {}) {
    flushText()
    guard nodes.count < limits.steps else {
      if !isOverLimit { report(.templateTooLarge(span(0..<0), limit: limits.steps)) }
      isOverLimit = true
      return
    }
    let index = nodes.count
    nodes.append(TemplateNode(kind: kind, end: 0))
    content()
    flushText()
    nodes[index].end = Int32(nodes.count)
  }

  func addElement(_ element: TemplateElement) -> Int32 {
    elements.append(element)
    return Int32(elements.count - 1)
  }

  /// Adds text; texts that follow each other become one.
  func addText(_ parts: [Program.TextPart], at range: Range<Int>) {
    let place = compilation.place(range, in: frame.source)
    if let before = pendingPlace, before.source == place.source, before.start <= place.start {
      pendingPlace = Program.Place(source: before.source, start: before.start, end: place.end)
    } else if pendingPlace == nil {
      pendingPlace = place
    }
    pendingParts += parts
  }

  private func flushText() {
    guard let place = pendingPlace else { return }
    pendingPlace = nil
    guard nodes.count < limits.steps else { return }
    let text = compilation.program.addText(pendingParts.joiningLiterals(), at: place)
    pendingParts = []
    nodes.append(TemplateNode(kind: .text(text), end: Int32(nodes.count + 1)))
  }

  /// The parts of a text with expressions, compiled.
  func compile(_ pieces: [TextPiece], hasEntities: Bool = true) -> [Program.TextPart] {
    pieces.map { piece in
      switch piece {
      case .literal(let text): .literal(text)
      case .expression(let range):
        .expression(compilation.compile(range, of: frame.source, hasEntities: hasEntities))
      }
    }
  }
}

extension [Program.TextPart] {
  /// The same text with literals that follow each other made one.
  func joiningLiterals() -> [Program.TextPart] {
    reduce(into: []) { parts, part in
      if case .literal(let text) = part, case .literal(let before)? = parts.last {
        parts[parts.count - 1] = .literal(before + text)
      } else {
        parts.append(part)
      }
    }
  }
}
