public import Diagnostics

/// One expression outside of a page: a total, a check, a computed column.
public struct Expression: Sendable {
  let program: Program
  let root: Program.ExpressionID
  /// Where it is written.
  public let span: SourceSpan

  /// Parses the expression that fills a stretch of a source.
  ///
  /// - Parameter names: the names that the data will give, when they are known; then a misspelt name is
  ///   found without any data.
  public static func parse(
    _ source: SourceText, _ range: Range<Int>, names: Set<String>? = nil
  ) -> Diagnosed<Expression> {
    let compilation = Compilation(knownNames: names)
    let root = compilation.compile(range, of: source, hasEntities: false)
    let expression = Expression(program: compilation.program, root: root, span: SourceSpan(source, range))
    return Diagnosed(expression, compilation.bag.diagnostics)
  }

  /// The expression as its author wrote it.
  public var text: String { String(decoding: span.source.utf8[span.start..<span.end], as: UTF8.self) }

  public func evaluate(
    _ names: Names, _ environment: EvaluationEnvironment, limits: TemplateLimits = TemplateLimits()
  ) -> Diagnosed<Value> {
    var interpreter = Interpreter(program: program, environment: environment, limits: limits)
    interpreter.begin(names)
    let value = interpreter.evaluate(root)
    return Diagnosed(value, interpreter.bag.diagnostics)
  }

  /// The values of many runs, one for each element of `names`: a computed column.
  func evaluateAll(_ names: [Names], _ environment: EvaluationEnvironment) -> Diagnosed<[Value]> {
    var interpreter = Interpreter(program: program, environment: environment, limits: TemplateLimits())
    var bag = DiagnosticBag()
    let values = names.map { names in
      interpreter.begin(names)
      let value = interpreter.evaluate(root)
      bag.add(contentsOf: interpreter.bag.diagnostics)
      return value
    }
    return Diagnosed(values, bag.diagnostics)
  }
}
