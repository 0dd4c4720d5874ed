import Diagnostics

extension Compilation {
  /// The parts of a text with `{{ }}` in it that stands outside of markup.
  func compileText(_ text: SourceSpan) -> Program.TextID {
    let range = text.start..<text.end
    var scanner = TextScanner(text.source, range, .plain)
    scanner.scan()
    bag.add(contentsOf: scanner.diagnostics)
    let parts = scanner.pieces.map { piece -> Program.TextPart in
      switch piece {
      case .literal(let text): .literal(text)
      case .expression(let range): .expression(compile(range, of: text.source, hasEntities: false))
      }
    }
    return program.addText(parts, at: place(range, in: text.source))
  }

  /// A text of text.yaml, put where `place` is. It sees the arguments that the page gives it, and the data.
  func message(
    _ key: String, _ arguments: [(name: String, value: Program.ExpressionID)], at place: Program.Place,
    keySpan: SourceSpan
  ) -> Program.ExpressionID {
    guard let entry = texts?[key] else {
      bag.add(.unknownText(key, known: texts?.keys ?? [], keySpan))
      return program.add(.invalid, at: place)
    }
    guard !composing.contains(key), composing.count < Self.composingLimit,
      program.expressions.count < Self.stepLimit
    else {
      bag.add(.textInsideItself(key, keySpan))
      return program.add(.invalid, at: place)
    }
    composing.append(key)
    defer { composing.removeLast() }
    var inner = Scope()
    var bindings: [(slot: Program.Slot, value: Program.ExpressionID)] = []
    for argument in arguments {
      let slot = program.makeSlot()
      inner.add(argument.name, slot, isFigure: true)
      bindings.append((slot, argument.value))
    }
    let (kyrgyz, russian) = withScope(inner) { (compileText(entry.kyrgyz), compileText(entry.russian)) }
    let index = program.addMessage(Program.Message(bindings: bindings, kyrgyz: kyrgyz, russian: russian))
    return program.add(.message(index), at: place)
  }
}
