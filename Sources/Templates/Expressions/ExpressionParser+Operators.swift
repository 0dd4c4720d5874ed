import Diagnostics

extension ExpressionParser {
  /// `a if c else b`, or what binds tighter.
  mutating func parseExpression() -> ID {
    nested { parser in
      let start = parser.token.range.lowerBound
      let value = parser.parsePipeline()
      guard parser.takeWord("if") else { return value }
      let condition = parser.parsePipeline()
      guard parser.takeWord("else") else {
        parser.fail(
          .unexpectedToken(
            parser.token.description, expected: "'else'", parser.span(parser.token),
            help: "write a if condition else b"))
        return value
      }
      let otherwise = parser.parseExpression()
      return parser.add(.conditional(condition: condition, then: value, otherwise: otherwise), from: start)
    }
  }

  /// `value | filter | filter(argument)`
  private mutating func parsePipeline() -> ID {
    var value = parseOr()
    let start = start(of: value)
    while take(.pipe) {
      guard case .name(let name) = token.kind else {
        let help = take(.pipe) ? "write 'or'" : "a filter is a name: \(BuiltIn.names.joined(separator: ", "))"
        fail(.unexpectedToken(token.description, expected: "the name of a filter", span(token), help: help))
        return value
      }
      let nameToken = token
      advance()
      let arguments = take(.openParenthesis) ? parseArguments() : []
      value = call(name, nameToken, [Argument(name: nil, value: value)] + arguments, from: start)
    }
    return value
  }

  private mutating func parseOr() -> ID {
    var left = parseAnd()
    let start = start(of: left)
    while takeWord("or") { left = add(.or(left, parseAnd()), from: start) }
    return left
  }

  private mutating func parseAnd() -> ID {
    var left = parseNot()
    let start = start(of: left)
    while takeWord("and") { left = add(.and(left, parseNot()), from: start) }
    return left
  }

  private mutating func parseNot() -> ID {
    let start = token.range.lowerBound
    guard takeWord("not") else { return parseComparison() }
    return nested { parser in
      let operand = parser.parseNot()
      return parser.add(.not(operand), from: start)
    }
  }

  /// Comparisons do not chain: `1 < x < 5` would compare true with 5.
  private mutating func parseComparison() -> ID {
    let left = parseFallback()
    let start = start(of: left)
    if let comparison = takeComparison() {
      let right = parseFallback()
      return add(.comparison(comparison, left, right), from: start)
    }
    if takeWord("in") { return add(.contained(left, in: parseFallback()), from: start) }
    if token.kind == .name("not"), isFollowedByIn {
      advance()
      advance()
      let contained = add(.contained(left, in: parseFallback()), from: start)
      return add(.not(contained), from: start)
    }
    return left
  }

  private var isFollowedByIn: Bool {
    var copy = self
    copy.advance()
    return copy.token.kind == .name("in")
  }

  private mutating func takeComparison() -> ExpressionNode.Comparison? {
    guard case .symbol(let symbol) = token.kind else { return nil }
    let comparison: ExpressionNode.Comparison
    switch symbol {
    case .equal: comparison = .equal
    case .notEqual: comparison = .notEqual
    case .less: comparison = .less
    case .lessOrEqual: comparison = .lessOrEqual
    case .greater: comparison = .greater
    case .greaterOrEqual: comparison = .greaterOrEqual
    case .openParenthesis, .closeParenthesis, .openBracket, .closeBracket, .comma, .colon, .semicolon, .point,
      .question,
      .fallback, .pipe, .arrow, .assign, .plus, .minus, .times, .divide, .remainder:
      return nil
    }
    advance()
    return comparison
  }

  /// `value ?? otherwise`: the path on the left may be missing.
  private mutating func parseFallback() -> ID {
    let left = parseSum()
    guard take(.fallback) else { return left }
    makeOptional(left)
    return nested { parser in
      let otherwise = parser.parseFallback()
      return parser.add(.fallback(left, otherwise), from: parser.start(of: left))
    }
  }

  private mutating func parseSum() -> ID {
    var left = parseProduct()
    let start = start(of: left)
    while true {
      if take(.plus) {
        left = add(.arithmetic(.add, left, parseProduct()), from: start)
      } else if take(.minus) {
        left = add(.arithmetic(.subtract, left, parseProduct()), from: start)
      } else {
        return left
      }
    }
  }

  private mutating func parseProduct() -> ID {
    var left = parseSign()
    let start = start(of: left)
    while true {
      if take(.times) {
        left = add(.arithmetic(.multiply, left, parseSign()), from: start)
      } else if take(.divide) {
        left = add(.arithmetic(.divide, left, parseSign()), from: start)
      } else if take(.remainder) {
        left = add(.arithmetic(.remainder, left, parseSign()), from: start)
      } else {
        return left
      }
    }
  }

  private mutating func parseSign() -> ID {
    let start = token.range.lowerBound
    guard take(.minus) else { return parsePath() }
    return nested { parser in
      let operand = parser.parseSign()
      return parser.add(.negative(operand), from: start)
    }
  }
}
