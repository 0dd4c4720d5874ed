import Diagnostics

/// Reads one expression and resolves its names, by recursive descent.
///
/// From the loosest to the tightest: `a if c else b`, `x | filter`, `or`, `and`, `not`, comparison and
/// `in`, `??`, `+ -`, `* / %`, unary `-`, then paths, calls and `?`.
struct ExpressionParser {
  typealias ID = Program.ExpressionID

  /// Steps within steps; each costs stack when it is parsed and again when it is evaluated.
  static let depthLimit = 100

  let source: SourceText
  let compilation: Compilation
  private let tokens: [ExpressionToken]
  private let whole: Range<Int>
  private var next = 0
  private var nesting = 0
  /// After the first mistake the rest is read without complaint: it would only be its echo.
  private(set) var hasFailed = false

  init(_ source: SourceText, _ range: Range<Int>, hasEntities: Bool, in compilation: Compilation) {
    var lexer = ExpressionLexer(source, range, hasEntities: hasEntities)
    lexer.scan()
    self.source = source
    self.compilation = compilation
    whole = source.trimmingBlanks(range)
    tokens = lexer.tokens
    hasFailed = !lexer.diagnostics.isEmpty
    compilation.bag.add(contentsOf: lexer.diagnostics)
  }

  /// The expression, which must fill the whole stretch.
  mutating func parseWhole() -> ID {
    if token.kind == .end {
      fail(.emptyExpression(SourceSpan(source, whole)))
      return invalid(at: whole)
    }
    let expression = parseExpression()
    expectEnd()
    return hasFailed ? invalid(at: whole) : expression
  }

  /// `name = expression; name = expression`. Each name is seen by the expressions after it.
  mutating func parseBindings() -> [(slot: Program.Slot, value: ID)] {
    var bindings: [(slot: Program.Slot, value: ID)] = []
    repeat {
      if token.kind == .end { break }
      guard let name = takeName("a name, as in let=\"total = a + b\"") else { break }
      guard expect(.assign, help: "write name = value") else { break }
      let value = parseExpression()
      let slot = compilation.program.makeSlot()
      compilation.scope.add(name, slot, isFigure: true)
      bindings.append((slot, value))
    } while take(.semicolon)
    expectEnd()
    return bindings
  }

  /// `name in expression`; the name is not yet seen by anything. Nil when not even the name can be made out.
  mutating func parseLoop() -> (name: String, list: ID)? {
    guard let name = takeName("a name, as in each=\"pupil in pupils\"") else { return nil }
    guard takeWord("in") else {
      fail(
        .unexpectedToken(
          token.description, expected: "'in'", span(token), help: "write each=\"pupil in pupils\""))
      return (name, invalid(at: whole))
    }
    let list = parseExpression()
    expectEnd()
    return (name, hasFailed ? invalid(at: whole) : list)
  }

  private mutating func expectEnd() {
    guard token.kind != .end, !hasFailed else { return }
    let help =
      switch token.kind {
      case .symbol(.assign): "compare with '=='"
      case .symbol(.equal), .symbol(.notEqual), .symbol(.less), .symbol(.lessOrEqual), .symbol(.greater),
        .symbol(.greaterOrEqual):
        "put the pipeline or the first comparison into parentheses: (a | f) == b"
      case .symbol(.openParenthesis): "call a function by its name: f(a), or a | f"
      case .symbol(.closeParenthesis): "remove it, or open the parenthesis before"
      case .name, .text, .number: "an operator or a comma is missing before it"
      case .symbol, .end: "remove it"
      }
    fail(.unexpectedToken(token.description, expected: "the end of the expression", span(token), help: help))
  }
}

// MARK: - Tokens

extension ExpressionParser {
  var token: ExpressionToken { tokens[next] }

  mutating func advance() { if next < tokens.count - 1 { next += 1 } }

  mutating func take(_ symbol: ExpressionToken.Symbol) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func takeWord(_ word: String) -> Bool {
    guard token.kind == .name(word) else { return false }
    advance()
    return true
  }

  mutating func takeName(_ expected: String) -> String? {
    guard case .name(let name) = token.kind, !ExpressionParser.reservedWords.contains(name) else {
      let help =
        "a name begins with a letter and is none of \(ExpressionParser.reservedWords.joined(separator: ", "))"
      fail(.unexpectedToken(token.description, expected: expected, span(token), help: help))
      return nil
    }
    advance()
    return name
  }

  @discardableResult
  mutating func expect(_ symbol: ExpressionToken.Symbol, help: String) -> Bool {
    if take(symbol) { return true }
    fail(.unexpectedToken(token.description, expected: "'\(symbol.rawValue)'", span(token), help: help))
    return false
  }

  /// Whether the token after this one is the symbol.
  func isFollowed(by symbol: ExpressionToken.Symbol) -> Bool {
    next + 1 < tokens.count && tokens[next + 1].kind == .symbol(symbol)
  }

  func span(_ token: ExpressionToken) -> SourceSpan {
    // The end has no width of its own: the whole expression shows what is incomplete.
    SourceSpan(source, token.kind == .end ? whole : token.range)
  }

  mutating func fail(_ diagnostic: Diagnostic) {
    if !hasFailed { compilation.bag.add(diagnostic) }
    hasFailed = true
  }

  /// The words that are no names.
  static let reservedWords = ["and", "or", "not", "in", "if", "else", "true", "false", "missing"]
}

// MARK: - Making nodes

extension ExpressionParser {
  /// Where the last taken token ended.
  var lastEnd: Int { next > 0 ? tokens[next - 1].range.upperBound : whole.lowerBound }

  mutating func add(_ node: ExpressionNode, from start: Int) -> ID {
    let range = start..<max(start, lastEnd)
    let id = compilation.program.add(node, at: compilation.place(range, in: source))
    guard compilation.program.depth(of: id) > Self.depthLimit else { return id }
    fail(.expressionTooDeep(SourceSpan(source, whole), limit: Self.depthLimit))
    return invalid(at: range)
  }

  func invalid(at range: Range<Int>) -> ID {
    compilation.program.add(.invalid, at: compilation.place(range, in: source))
  }

  func start(of id: ID) -> Int { Int(compilation.program.place(of: id).start) }

  /// Parses something inside something else, unless that goes too deep.
  mutating func nested(_ parse: (inout ExpressionParser) -> ID) -> ID {
    guard nesting < Self.depthLimit else {
      fail(.expressionTooDeep(SourceSpan(source, whole), limit: Self.depthLimit))
      next = tokens.count - 1
      return invalid(at: whole)
    }
    nesting += 1
    defer { nesting -= 1 }
    return parse(&self)
  }
}

extension SourceText {
  /// The stretch without the spaces and line ends at both of its ends; an empty one stays where it is.
  fileprivate func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    guard let start = utf8[range].firstIndex(where: { !isBlank($0) }),
      let last = utf8[range].lastIndex(where: { !isBlank($0) })
    else { return range }
    return start..<last + 1
  }
}
