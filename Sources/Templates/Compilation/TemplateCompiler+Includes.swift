import Diagnostics

extension TemplateCompiler {
  /// Puts another file in place of an include. The file sees the data and the include's attributes, nothing
  /// else.
  func compileInclude(_ element: MarkupElement) {
    compileInclude(element) { compile($0.nodes.trimmingBlanks(), inside: "template") }
  }

  func compileInclude(_ element: MarkupElement, _ compileContent: (MarkupFile) -> Void) {
    guard let attribute = element.attribute("src"), let value = attribute.value else {
      report(.includeWithoutSource(span(element.tag)))
      return
    }
    let reference = String(decoding: frame.source.utf8[value], as: UTF8.self)
    guard let path = resolve(reference, attribute) else { return }
    if including.contains(path) {
      report(.endlessInclude(including + [path], span(attribute.range)))
      return
    }
    guard including.count <= limits.includeDepth else {
      report(.includesTooDeep(span(attribute.range), limit: limits.includeDepth))
      return
    }
    let inner = compileArguments(of: element)
    guard let file = load(path, cited: .span(span(attribute.range))) else { return }
    let slot = SlotContent(nodes: element.children, frame: frame, scope: compilation.scope)
    let outer = frame
    including.append(path)
    frame = Frame(
      source: file.source, folder: folder(of: path), slot: slot, isInsideLoop: outer.isInsideLoop,
      depth: outer.depth)
    compilation.withScope(inner) { compileContent(file) }
    frame = outer
    including.removeLast()
  }

  /// The path of a reference in the file, or nil when it leaves the report's folders.
  func resolve(_ reference: String, _ attribute: MarkupAttribute) -> String? {
    if reference.utf8.contains(UInt8(ascii: "{")) {
      report(.computedReference(attribute.name, span(attribute.range)))
      return nil
    }
    guard let path = ResourceReader.resolve(reference, in: frame.folder), !path.isEmpty else {
      report(.forbiddenFile(reference, .span(span(attribute.range))))
      return nil
    }
    return path
  }

  /// Binds the attributes of an include and gives the scope of the file.
  private func compileArguments(of element: MarkupElement) -> Scope {
    var inner = Scope()
    for attribute in element.attributes
    where attribute.name != "src" && !HTMLVocabulary.directives.contains(attribute.name) {
      guard
        attribute.name.utf8.allSatisfy({
          $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ".")
        })
      else {
        report(.malformedArgumentName(attribute.name, span(attribute.nameRange)))
        continue
      }
      let slot = compilation.program.makeSlot()
      emit(.binding(slot, compileDirective(attribute)))
      inner.add(attribute.name, slot, isFigure: true)
    }
    return inner
  }

  /// Puts the content of the include in place of the slot, or the slot's own content when there is none.
  func compileSlot(_ element: MarkupElement) {
    guard let slot = frame.slot else {
      report(.slotOutsideInclude(span(element.tag)))
      return
    }
    let isEmpty = slot.nodes.allSatisfy { node in
      if case .text(let text) = node { text.isBlank } else { false }
    }
    if isEmpty { return compile(element.children, inside: "slot") }
    let outer = frame
    frame = slot.frame
    frame.depth = outer.depth
    frame.isInsideLoop = outer.isInsideLoop
    compilation.withScope(slot.scope) { compile(slot.nodes, inside: "slot") }
    frame = outer
  }

  /// `<text key="…" name="expression"/>`
  func compileTextElement(_ element: MarkupElement) {
    guard let key = element.attribute("key"), let value = key.value else {
      report(.textWithoutKey(span(element.tag)))
      return
    }
    var arguments: [(name: String, value: Program.ExpressionID)] = []
    for attribute in element.attributes
    where attribute.name != "key" && !HTMLVocabulary.directives.contains(attribute.name) {
      arguments.append((attribute.name, compileDirective(attribute)))
    }
    let place = compilation.place(element.tag, in: frame.source)
    let message = compilation.message(textKey(value), arguments, at: place, keySpan: span(value))
    addText([.expression(message)], at: element.tag)
  }

  /// The key in an attribute: stated, or put together as in `periods.{{ class.period }}`.
  private func textKey(_ value: Range<Int>) -> Compilation.TextKey {
    var scanner = TextScanner(frame.source, value, .attribute)
    scanner.scan()
    compilation.bag.add(contentsOf: scanner.diagnostics)
    let parts = compile(scanner.pieces)
    switch (parts.count, parts.first) {
    case (1, .literal(let key)): return .literal(key)
    case (_, .literal(let prefix)): return .computed(addText(parts, value), prefix: prefix)
    case (0, _): return .literal("")
    case (_, .expression), (_, nil): return .computed(addText(parts, value), prefix: "")
    }
  }

  private func addText(_ parts: [Program.TextPart], _ range: Range<Int>) -> Program.TextID {
    compilation.program.addText(parts, at: compilation.place(range, in: frame.source))
  }
}

extension [MarkupNode] {
  /// Without the white space before the first and after the last element: the line end of a file is no text
  /// of the page.
  fileprivate func trimmingBlanks() -> [MarkupNode] {
    func isBlank(_ node: MarkupNode) -> Bool {
      if case .text(let text) = node { text.isBlank } else { false }
    }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) })
    else { return [] }
    return Array(self[first...last])
  }
}
