import Diagnostics

extension ExpressionParser {
  struct Argument {
    let name: (text: String, token: ExpressionToken)?
    let value: ID

    init(name: (text: String, token: ExpressionToken)?, value: ID) {
      self.name = name
      self.value = value
    }
  }

  /// What stands between the parentheses of a call, and the closing one.
  mutating func parseArguments() -> [Argument] {
    var arguments: [Argument] = []
    while token.kind != .symbol(.closeParenthesis), !hasFailed {
      if case .name(let name) = token.kind, isFollowed(by: .colon) {
        let nameToken = token
        advance()
        advance()
        arguments.append(Argument(name: (name, nameToken), value: parseArgument()))
      } else {
        arguments.append(Argument(name: nil, value: parseArgument()))
      }
      if !take(.comma) { break }
    }
    expect(.closeParenthesis, help: "close the parenthesis with )")
    return arguments
  }

  /// A value, or a lambda: `pupil => pupil.mark`.
  private mutating func parseArgument() -> ID {
    guard case .name(let name) = token.kind, isFollowed(by: .arrow), !Self.reservedWords.contains(name) else {
      return parseExpression()
    }
    let start = token.range.lowerBound
    advance()
    advance()
    let slot = compilation.program.makeSlot()
    let outer = compilation.scope
    compilation.scope.add(name, slot, isFigure: false)
    defer { compilation.scope = outer }
    return nested { parser in
      let body = parser.parseExpression()
      return parser.add(.lambda(slot, body: body), from: start)
    }
  }

  /// Puts the arguments of a call in the order of the function's parameters.
  mutating func call(_ name: String, _ token: ExpressionToken, _ arguments: [Argument], from start: Int) -> ID
  {
    guard !hasFailed else { return invalid(at: token.range) }
    if name == "text" { return message(token, arguments, from: start) }
    guard let function = BuiltIn(rawValue: name) else {
      compilation.bag.add(.unknownFunction(name, span(token)))
      return invalid(at: token.range)
    }
    for argument in arguments {
      guard let name = argument.name, !function.parameters.contains(where: { $0.name == name.text }) else {
        continue
      }
      compilation.bag.add(.unknownArgument(name.text, of: function, span(name.token)))
      return invalid(at: token.range)
    }
    var operands: [ID] = []
    var rest = arguments
    for parameter in function.parameters {
      if parameter.isRepeated {
        guard rest.contains(where: { $0.name == nil }) else {
          return reportMissing(parameter, of: function, token)
        }
        for argument in rest where argument.name == nil {
          check(argument, parameter, of: function)
          operands.append(argument.value)
        }
        rest.removeAll { $0.name == nil }
      } else if let argument = take(parameter, from: &rest) {
        check(argument, parameter, of: function)
        operands.append(argument.value)
      } else if parameter.isRequired {
        return reportMissing(parameter, of: function, token)
      } else {
        operands.append(compilation.program.add(.omitted, at: compilation.place(token.range, in: source)))
      }
    }
    for argument in rest {
      compilation.bag.add(.surplusArgument(of: function, compilation.program.span(of: argument.value)))
    }
    if function.acceptsMissing, let first = operands.first { makeOptional(first) }
    return add(.call(function, compilation.program.addOperands(operands)), from: start)
  }

  private func take(_ parameter: BuiltIn.Parameter, from rest: inout [Argument]) -> Argument? {
    let index =
      rest.firstIndex { $0.name?.text == parameter.name }
      ?? (parameter.needsName ? nil : rest.first?.name == nil && !rest.isEmpty ? 0 : nil)
    return index.map { rest.remove(at: $0) }
  }

  private func reportMissing(_ parameter: BuiltIn.Parameter, of function: BuiltIn, _ token: ExpressionToken)
    -> ID
  {
    compilation.bag.add(.missingArgument(parameter.name, of: function, span(token)))
    return invalid(at: token.range)
  }

  private func check(_ argument: Argument, _ parameter: BuiltIn.Parameter, of function: BuiltIn) {
    let isLambda =
      if case .lambda = compilation.program.expressions[argument.value.position] { true } else { false }
    switch (parameter.kind, isLambda) {
    case (.lambda, true), (.value, false): break
    case (.lambda, false):
      if case .invalid = compilation.program.expressions[argument.value.position] { return }
      compilation.bag.add(
        .lambdaExpected(parameter.name, of: function, compilation.program.span(of: argument.value)))
    case (.value, true):
      compilation.bag.add(
        .valueExpected(parameter.name, of: function, compilation.program.span(of: argument.value)))
    }
  }

  /// `text('key', name: value)`: the words of text.yaml in the language of the run.
  private mutating func message(_ token: ExpressionToken, _ arguments: [Argument], from start: Int) -> ID {
    guard let first = arguments.first, first.name == nil else {
      fail(.textKeyExpected(span(token)))
      return invalid(at: token.range)
    }
    var named: [(name: String, value: ID)] = []
    for argument in arguments.dropFirst() {
      guard let name = argument.name else {
        fail(.textArgumentWithoutName(compilation.program.span(of: argument.value)))
        return invalid(at: token.range)
      }
      named.append((name.text, argument.value))
    }
    let span = compilation.program.span(of: first.value)
    return compilation.message(
      textKey(first.value), named, at: compilation.place(start..<lastEnd, in: source), keySpan: span)
  }

  /// What the first argument of `text` says of the key: `'a'` all of it, `'a.' + b` its beginning.
  private func textKey(_ argument: ID) -> Compilation.TextKey {
    let program = compilation.program
    if let literal = literalText(argument) { return .literal(literal) }
    var prefix = ""
    if case .arithmetic(.add, let left, _) = program.expressions[argument.position] {
      prefix = literalText(left) ?? ""
    }
    let text = compilation.program.addText([.expression(argument)], at: program.place(of: argument))
    return .computed(text, prefix: prefix)
  }

  private func literalText(_ id: ID) -> String? {
    guard case .constant(let index) = compilation.program.expressions[id.position],
      case .text(let text) = compilation.program.constants[Int(index)]
    else { return nil }
    return text
  }
}
