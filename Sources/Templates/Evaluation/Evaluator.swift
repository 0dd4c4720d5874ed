public import Diagnostics
import Language

/// Makes documents from one template: one evaluator for each worker, one `evaluate` for each document.
///
/// Keeps what its documents have in common, so that equal elements of a burst share one `ShapeID` and later
/// stages reuse what they worked out for it. Reads nothing but its arguments: equal names give an equal
/// document.
public struct Evaluator {
  private let template: Template
  private let limits: TemplateLimits
  private var interpreter: Interpreter
  private var builder = DocumentBuilder()
  /// For each constant element of the template the shape of what is made from it.
  private var shapes: [Document.ShapeID?]
  /// For each text of the template its place in the document, if it was printed there.
  private var spans: [UInt32?]
  private var printedStyleSheets: Set<Int32> = []
  private var title: String?
  private var language: String?
  private var isInsideTitle = false
  private var utf8: [UInt8] = []

  public init(
    template: Template, environment: EvaluationEnvironment, limits: TemplateLimits = TemplateLimits()
  ) {
    self.template = template
    self.limits = limits
    interpreter = Interpreter(program: template.program, environment: environment, limits: limits)
    shapes = Array(repeating: nil, count: template.elements.count)
    spans = Array(repeating: nil, count: template.program.texts.count)
  }

  /// Makes one document. The tree is whole even when something is wrong with the data: what is wrong prints
  /// as a dash.
  public mutating func evaluate(_ names: Names) -> Diagnosed<Document> {
    begin(names)
    run(0..<template.nodes.count)
    if builder.nodeCount == 0 { addEmptyRoot() }
    let document = builder.finish(
      title: title ?? "", language: language ?? interpreter.environment.language.rawValue)
    interpreter.forgetNames()
    return Diagnosed(document, interpreter.bag.diagnostics)
  }

  private mutating func begin(_ names: Names) {
    interpreter.begin(names)
    spans = Array(repeating: nil, count: spans.count)
    printedStyleSheets = []
    title = nil
    language = nil
    isInsideTitle = false
  }

  private mutating func addEmptyRoot() {
    let nowhere = SourceSpan(SourceText(name: "", text: ""), 0..<0)
    builder.openElement(builder.intern(ElementShape(name: "html", attributes: [], span: nowhere)))
    builder.closeElement()
  }

  // MARK: Steps

  private mutating func run(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound, !interpreter.isStopped {
      let node = template.nodes[index]
      let inside = index + 1..<Int(node.end)
      switch node.kind {
      case .element(let element): make(element, containing: inside)
      case .text(let text): add(text)
      case .each(let list, let slot, let loop): runLoop(over: list, slot, loop, inside)
      case .choice: runChoice(inside)
      case .branch: run(inside)
      case .binding(let slot, let value): interpreter.bind(slot, to: interpreter.evaluate(value))
      case .styleSheet(let sheet):
        if printedStyleSheets.insert(sheet).inserted {
          builder.addStyleSheet(template.styleSheets[Int(sheet)])
        }
      case .title:
        isInsideTitle = title == nil
        run(inside)
        isInsideTitle = false
      }
      index = inside.upperBound
    }
  }

  private mutating func runChoice(_ branches: Range<Int>) {
    var index = branches.lowerBound
    while index < branches.upperBound {
      let end = Int(template.nodes[index].end)
      guard case .branch(let condition) = template.nodes[index].kind else { return }
      if condition.map({ interpreter.evaluate($0).holds }) ?? true { return run(index + 1..<end) }
      index = end
    }
  }

  private mutating func runLoop(
    over list: Program.ExpressionID, _ slot: Program.Slot, _ loop: Int32, _ inside: Range<Int>
  ) {
    let value = interpreter.evaluate(list)
    guard case .list(let elements) = value else {
      if !value.isMissing {
        let program = template.program
        interpreter.bag.add(.notAList(program.sourceText(of: list), value, program.span(of: list)))
      }
      return
    }
    for (index, element) in elements.enumerated() {
      guard interpreter.countIteration(at: list), isWithinLimits(template.program.place(of: list)) else {
        return
      }
      interpreter.loops[Int(loop)] = Interpreter.Loop(index: index, count: elements.count)
      interpreter.bind(slot, to: element)
      run(inside)
    }
  }

  /// Whether the document is still of a size that can be set. Asked in loops only: nothing else multiplies.
  private mutating func isWithinLimits(_ place: Program.Place) -> Bool {
    let span = { (program: Program) in program.span(of: place) }
    if builder.nodeCount > limits.nodes {
      interpreter.stop(.documentTooLarge("elements and texts", span(template.program), limit: limits.nodes))
    } else if builder.textSize > limits.text {
      interpreter.stop(.documentTooLarge("bytes of text", span(template.program), limit: limits.text))
    }
    return !interpreter.isStopped
  }

  // MARK: Texts

  private mutating func add(_ text: Program.TextID) {
    let parts = template.program.texts[text.position].parts
    if isInsideTitle {
      let printed = interpreter.text(of: text)
      title = (title ?? "") + printed
      return
    }
    guard parts.count == 1 else {
      utf8.removeAll(keepingCapacity: true)
      interpreter.append(text, to: &utf8, forMachines: false)
      return builder.addText(utf8, span: span(of: text))
    }
    switch parts[0] {
    case .literal(let literal): builder.addText(literal.utf8, span: span(of: text))
    case .expression(let expression):
      // Most cells of a table are one text of the data: it goes straight into the document.
      let value = interpreter.evaluate(expression)
      if case .text(let printed) = value {
        builder.addText(printed.utf8, span: span(of: text))
      } else {
        builder.addText(interpreter.print(value, of: expression).utf8, span: span(of: text))
      }
    }
  }

  private mutating func span(of text: Program.TextID) -> UInt32 {
    if let known = spans[text.position] { return known }
    let span = builder.addSpan(template.program.span(of: template.program.texts[text.position].place))
    spans[text.position] = span
    return span
  }

  // MARK: Elements

  private mutating func make(_ index: Int32, containing inside: Range<Int>) {
    let isRoot = builder.nodeCount == 0
    if !isRoot, let shape = shapes[Int(index)] {
      builder.openElement(shape)
    } else {
      let shape = makeShape(of: template.elements[Int(index)])
      if isRoot { language = shape[attribute: "lang"] ?? shape[attribute: "xml:lang"] }
      let id = builder.intern(shape)
      if template.elements[Int(index)].isConstant { shapes[Int(index)] = id }
      builder.openElement(id)
    }
    run(inside)
    builder.closeElement()
  }

  private mutating func makeShape(of element: TemplateElement) -> ElementShape {
    var attributes: [ElementShape.Attribute] = []
    for attribute in element.attributes {
      let forMachines = !HTMLVocabulary.readAttributes.contains(attribute.name)
      let value: String?
      switch attribute.content {
      case .literal(let text): value = text
      case .text(let text):
        var printed: [UInt8] = []
        interpreter.append(text, to: &printed, forMachines: forMachines)
        value = String(decoding: printed, as: UTF8.self)
      case .expression(let expression):
        value = attributeValue(attribute.name, expression, forMachines: forMachines)
      }
      if let value { attributes.append(.init(name: attribute.name, value: value)) }
    }
    return ElementShape(name: element.name, attributes: attributes, span: element.span)
  }

  /// The value of an attribute that is one expression: nil, so that the attribute is left out, when it is
  /// missing or false; the attribute's own name when it is true.
  private mutating func attributeValue(
    _ name: String, _ expression: Program.ExpressionID, forMachines: Bool
  ) -> String? {
    let value = interpreter.evaluate(expression)
    switch value {
    case .missing: return nil
    case .boolean(let isOn): return isOn ? name : nil
    case .number, .decimal, .text, .date, .list, .record:
      return interpreter.print(value, of: expression, forMachines: forMachines)
    }
  }
}
