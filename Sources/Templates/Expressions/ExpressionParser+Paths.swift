import Diagnostics

extension ExpressionParser {
  /// A literal, a name, a call or a parenthesis, and what follows it: `.key`, `[index]`, `?`.
  mutating func parsePath() -> ID {
    let start = token.range.lowerBound
    var value = parsePrimary()
    while !hasFailed {
      if take(.point) {
        guard case .name(let key) = token.kind else {
          fail(
            .unexpectedToken(
              token.description, expected: "a name after '.'", span(token),
              help: "other keys stand in brackets: a['a key']"))
          break
        }
        advance()
        value = add(
          .member(base: value, key: compilation.program.addKey(key), isOptional: false), from: start)
      } else if take(.openBracket) {
        let index = parseExpression()
        expect(.closeBracket, help: "close the bracket with ]")
        value = add(.element(base: value, index: index, isOptional: false), from: start)
      } else if take(.question) {
        markOptional(value)
      } else {
        break
      }
    }
    return value
  }

  private mutating func parsePrimary() -> ID {
    let first = token
    switch first.kind {
    case .number(let number):
      advance()
      return constant(.number(number), first)
    case .text(let text):
      advance()
      return constant(.text(text), first)
    case .name(let name):
      advance()
      return parseName(name, first)
    case .symbol(.openParenthesis):
      advance()
      let inside = parseExpression()
      expect(.closeParenthesis, help: "close the parenthesis with )")
      return inside
    case .symbol(.openBracket):
      advance()
      return parseList(from: first.range.lowerBound)
    case .symbol, .end:
      let help =
        first.kind == .end
        ? "the expression breaks off: complete it"
        : "a value is a number, a text in quotes, a name, [a, b] or (a)"
      fail(.unexpectedToken(first.description, expected: "a value", span(first), help: help))
      return invalid(at: first.range)
    }
  }

  private mutating func constant(_ value: Value, _ token: ExpressionToken) -> ID {
    add(.constant(compilation.program.addConstant(value)), from: token.range.lowerBound)
  }

  private mutating func parseList(from start: Int) -> ID {
    var elements: [ID] = []
    while token.kind != .symbol(.closeBracket), !hasFailed {
      elements.append(parseExpression())
      if !take(.comma) { break }
    }
    expect(.closeBracket, help: "close the list with ]")
    return add(.list(compilation.program.addOperands(elements)), from: start)
  }

  private mutating func parseName(_ name: String, _ token: ExpressionToken) -> ID {
    switch name {
    case "true": return constant(.boolean(true), token)
    case "false": return constant(.boolean(false), token)
    case "missing": return constant(.missing, token)
    case "and", "or", "not", "in", "if", "else":
      fail(
        .unexpectedToken(
          "'\(name)'", expected: "a value", span(token), help: "a value stands before and after '\(name)'"))
      return invalid(at: token.range)
    default: break
    }
    if self.token.kind == .symbol(.arrow) {
      fail(.misplacedLambda(span(token)))
      return invalid(at: token.range)
    }
    if take(.openParenthesis) { return call(name, token, parseArguments(), from: token.range.lowerBound) }
    return resolve(name, token)
  }

  /// What a name stands for at this place: a variable, the loop around it, or a name of the data.
  private mutating func resolve(_ name: String, _ token: ExpressionToken) -> ID {
    let start = token.range.lowerBound
    if let variable = compilation.scope.variable(name) {
      return add(.local(variable.slot, mayBeMissing: variable.isFigure), from: start)
    }
    if name == "loop", let loop = compilation.scope.loops.last { return parseLoopField(loop, from: start) }
    if let known = compilation.knownNames, !known.contains(name), self.token.kind != .symbol(.question) {
      let names = compilation.scope.names + known.sorted()
      compilation.bag.add(.unknownName(name, known: names, span(token)))
      return invalid(at: token.range)
    }
    return add(.global(name: compilation.program.addGlobal(name), isOptional: false), from: start)
  }

  private mutating func parseLoopField(_ loop: Int32, from start: Int) -> ID {
    guard take(.point), case .name(let name) = token.kind,
      let field = ExpressionNode.LoopField(rawValue: name)
    else {
      let fields = ExpressionNode.LoopField.allCases.map { "loop.\($0.rawValue)" }.joined(separator: ", ")
      fail(
        .unexpectedToken(
          token.description, expected: "a field of 'loop'", span(token), help: "the loop has \(fields)"))
      return invalid(at: token.range)
    }
    advance()
    return add(.loop(field, loop: loop), from: start)
  }

  /// `?` after a path.
  private mutating func markOptional(_ id: ID) {
    switch compilation.program.expressions[id.position] {
    case .member(let base, let key, _):
      compilation.program.replace(id, by: .member(base: base, key: key, isOptional: true))
    case .element(let base, let index, _):
      compilation.program.replace(id, by: .element(base: base, index: index, isOptional: true))
    case .local(let slot, _): compilation.program.replace(id, by: .local(slot, mayBeMissing: true))
    case .global(let name, _): compilation.program.replace(id, by: .global(name: name, isOptional: true))
    case .invalid, .constant, .loop, .list, .not, .negative, .arithmetic, .comparison, .and, .or, .contained,
      .fallback,
      .conditional, .call, .omitted, .lambda, .message:
      // A computed value may be missing anyway.
      break
    }
  }

  /// Makes every step of a path optional: `a.b ?? c` is c when a or b is missing.
  mutating func makeOptional(_ id: ID) {
    markOptional(id)
    switch compilation.program.expressions[id.position] {
    case .member(let base, _, _), .element(let base, _, _): makeOptional(base)
    case .invalid, .constant, .local, .global, .loop, .list, .not, .negative, .arithmetic, .comparison, .and,
      .or,
      .contained, .fallback, .conditional, .call, .omitted, .lambda, .message:
      break
    }
  }
}
