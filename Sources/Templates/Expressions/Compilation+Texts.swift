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

  /// The key of a text of text.yaml.
  enum TextKey {
    /// Stated by the page.
    case literal(String)
    /// Put together by expressions; what it begins with tells which texts it may name.
    case computed(Program.TextID, prefix: String)
  }

  /// A text of text.yaml, put where `place` is. It sees the arguments that the page gives it, and the data.
  func message(
    _ key: TextKey, _ arguments: [(name: String, value: Program.ExpressionID)], at place: Program.Place,
    keySpan: SourceSpan
  ) -> Program.ExpressionID {
    let keys: [String]
    var computedKey: Program.TextID?
    switch key {
    case .literal(let literal):
      keys = texts?[literal] == nil ? [] : [literal]
      if keys.isEmpty { bag.add(.unknownText(literal, known: texts?.keys ?? [], keySpan)) }
    case .computed(let text, let prefix):
      computedKey = text
      keys = (texts?.keys ?? []).filter { $0.hasPrefix(prefix) && !composing.contains($0) }
      if keys.isEmpty { bag.add(.noTextBegins(with: prefix, known: texts?.keys ?? [], keySpan)) }
    }
    var inner = Scope()
    var bindings: [(slot: Program.Slot, value: Program.ExpressionID)] = []
    for argument in arguments {
      let slot = program.makeSlot()
      inner.add(argument.name, slot, isFigure: true)
      bindings.append((slot, argument.value))
    }
    let wordings = withScope(inner) { keys.compactMap { key in wording(of: key, keySpan).map { (key, $0) } } }
    guard !wordings.isEmpty else { return program.add(.invalid, at: place) }
    let message = Program.Message(
      bindings: bindings, key: computedKey, wordings: Dictionary(uniqueKeysWithValues: wordings))
    return program.add(.message(program.addMessage(message)), at: place)
  }

  /// A text in both languages, seen from the scope that is set.
  private func wording(of key: String, _ keySpan: SourceSpan) -> Program.Message.Wording? {
    guard let entry = texts?[key] else { return nil }
    guard !composing.contains(key), composing.count < Self.composingLimit,
      program.expressions.count < Self.stepLimit
    else {
      bag.add(.textInsideItself(key, keySpan))
      return nil
    }
    composing.append(key)
    defer { composing.removeLast() }
    return Program.Message.Wording(kyrgyz: compileText(entry.kyrgyz), russian: compileText(entry.russian))
  }
}
