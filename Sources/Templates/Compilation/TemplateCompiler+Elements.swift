import Diagnostics

extension TemplateCompiler {
  /// Compiles nodes that stand next to each other: `else` belongs to the `if` before it.
  func compile(_ nodes: [MarkupNode], inside parent: String) {
    var index = 0
    while index < nodes.count {
      switch nodes[index] {
      case .raw: index += 1
      case .text(let text):
        // Between the rows and cells of a table no white space is ever printed. Rows of a loop would carry
        // it along 20,000 times.
        let isDropped = frame.isInsideLoop && HTMLVocabulary.tableParts.contains(parent) && text.isBlank
        if !isDropped { addText(compile(text.pieces), at: text.range) }
        index += 1
      case .element(let element):
        let directives = Directives(of: element)
        if directives.condition != nil, directives.each == nil {
          index = compileChoice(nodes, from: index)
        } else {
          if let stray = directives.elseIf ?? directives.otherwise {
            reportStrayElse(stray, after: nodes[..<index])
          }
          compileElement(element)
          index += 1
        }
      }
    }
  }

  private func reportStrayElse(_ attribute: MarkupAttribute, after nodes: ArraySlice<MarkupNode>) {
    let before = nodes.reversed().lazy.compactMap { node -> MarkupElement? in
      if case .element(let element) = node { element } else { nil }
    }.first
    let followsLoop = before.map { $0.attribute("each") != nil && $0.attribute("if") != nil } ?? false
    report(.strayElse(attribute.name, followsLoop: followsLoop, span(attribute.nameRange)))
  }

  /// Compiles an element with `if` and the elements with `else-if` and `else` that follow it; gives the
  /// index after them.
  private func compileChoice(_ nodes: [MarkupNode], from start: Int) -> Int {
    var index = start
    emit(.choice) {
      while index < nodes.count {
        guard case .element(let element) = nodes[index] else { break }
        let directives = Directives(of: element)
        let isLast = directives.otherwise != nil && index > start
        let condition = index == start ? directives.condition : directives.elseIf
        let expression = isLast ? nil : condition.map { compileDirective($0) }
        emit(.branch(condition: expression)) { compileElement(element, isConditionDone: true) }
        index += 1
        guard !isLast, let next = branch(after: index, in: nodes) else { break }
        index = next
      }
    }
    return index
  }

  /// The index of the next element when it continues a choice; only white space may stand before it.
  private func branch(after index: Int, in nodes: [MarkupNode]) -> Int? {
    for next in index..<nodes.count {
      switch nodes[next] {
      case .text(let text) where text.isBlank: continue
      case .text, .raw: return nil
      case .element(let element):
        let directives = Directives(of: element)
        return directives.elseIf != nil || directives.otherwise != nil ? next : nil
      }
    }
    return nil
  }

  /// Compiles an element with its directives: first `each`, inside it `if`, inside that `let`.
  func compileElement(_ element: MarkupElement, isConditionDone: Bool = false) {
    guard frame.depth < limits.depth else {
      report(.nestedTooDeep(span(element.tag), limit: limits.depth))
      return
    }
    let directives = Directives(of: element)
    let (outerScope, outerFrame) = (compilation.scope, frame)
    defer { (compilation.scope, frame) = (outerScope, outerFrame) }
    frame.depth += 1
    reportForeignDirectives(of: element)
    if let each = directives.each {
      compileLoop(each) { self.compileCondition(directives.condition, element, directives) }
    } else {
      compileCondition(isConditionDone ? nil : directives.condition, element, directives)
    }
  }

  private func compileLoop(_ each: MarkupAttribute, body: () -> Void) {
    guard let value = each.value else { return }
    var parser = ExpressionParser(frame.source, value, hasEntities: true, in: compilation)
    guard let loop = parser.parseLoop() else { return body() }
    let slot = compilation.program.makeSlot()
    let number = compilation.program.makeLoop()
    compilation.scope.add(loop.name, slot, isFigure: false)
    compilation.scope.enterLoop(number)
    frame.isInsideLoop = true
    emit(.each(list: loop.list, slot: slot, loop: number), containing: body)
  }

  private func compileCondition(
    _ condition: MarkupAttribute?, _ element: MarkupElement, _ directives: Directives
  ) {
    guard let condition else { return compileBindings(directives.bindings, element) }
    let expression = compileDirective(condition)
    emit(.choice) {
      emit(.branch(condition: expression)) { compileBindings(directives.bindings, element) }
    }
  }

  private func compileBindings(_ attribute: MarkupAttribute?, _ element: MarkupElement) {
    if let value = attribute?.value {
      var parser = ExpressionParser(frame.source, value, hasEntities: true, in: compilation)
      for binding in parser.parseBindings() { emit(.binding(binding.slot, binding.value)) }
    }
    compileContent(element)
  }

  func compileDirective(_ attribute: MarkupAttribute) -> Program.ExpressionID {
    compilation.compile(attribute.value ?? attribute.nameRange, of: frame.source, hasEntities: true)
  }

  private func reportForeignDirectives(of element: MarkupElement) {
    for attribute in element.attributes where !(attribute.name == "for" && element.name == "label") {
      if let ours = HTMLVocabulary.foreignDirectives[attribute.name] {
        report(.foreignDirective(attribute.name, ours: ours, span(attribute.nameRange)))
      }
    }
  }

  /// Compiles what an element is, its directives done.
  private func compileContent(_ element: MarkupElement) {
    switch element.name {
    case "template": compile(element.children, inside: "template")
    case "include": compileInclude(element)
    case "slot": compileSlot(element)
    case "text": compileTextElement(element)
    case "script": report(.scriptDropped(span(element.tag)))
    case "style": compileStyle(element)
    case "link": compileLink(element)
    case "title":
      emitElement(element) { self.emit(.title) { self.compile(element.children, inside: "title") } }
    default:
      if !HTMLVocabulary.elements.contains(element.name) {
        report(.unknownElement(element.name, span(element.tag)))
      }
      emitElement(element) { self.compile(element.children, inside: element.name) }
    }
  }

  func emitElement(_ element: MarkupElement, containing content: () -> Void) {
    let attributes = element.attributes.compactMap(compileAttribute)
    let compiled = TemplateElement(name: element.name, attributes: attributes, span: span(element.tag))
    let index = addElement(compiled)
    emit(.element(index), containing: content)
  }

  private func compileAttribute(_ attribute: MarkupAttribute) -> TemplateElement.Attribute? {
    let name = attribute.name
    if HTMLVocabulary.directives.contains(name) || name == "xmlns" || name.hasPrefix("xmlns:") { return nil }
    var scanner = TextScanner(
      frame.source, attribute.value ?? attribute.range.lowerBound..<attribute.range.lowerBound, .attribute)
    scanner.scan()
    compilation.bag.add(contentsOf: scanner.diagnostics)
    let parts = compile(scanner.pieces)
    switch (parts.count, parts.first) {
    case (0, _): return .init(name: name, content: .literal(""))
    case (1, .literal(let text)): return .init(name: name, content: .literal(text))
    case (1, .expression(let expression)): return .init(name: name, content: .expression(expression))
    default:
      let place = compilation.place(attribute.range, in: frame.source)
      return .init(name: name, content: .text(compilation.program.addText(parts, at: place)))
    }
  }
}

/// The attributes of an element that are directives.
struct Directives {
  let each: MarkupAttribute?
  let condition: MarkupAttribute?
  let elseIf: MarkupAttribute?
  let otherwise: MarkupAttribute?
  let bindings: MarkupAttribute?

  init(of element: MarkupElement) {
    each = element.attribute("each")
    condition = element.attribute("if")
    elseIf = element.attribute("else-if")
    otherwise = element.attribute("else")
    bindings = element.attribute("let")
  }
}
