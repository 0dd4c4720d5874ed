public import Diagnostics

/// A text with `{{ }}` in it that is no page: the file name of a burst's documents.
///
/// Gives the text as it reads; whoever makes a file of it takes out what a file system refuses.
public struct TextPattern: Sendable {
  let program: Program
  let root: Program.TextID
  public let span: SourceSpan

  /// Parses the pattern that fills a stretch of a source.
  public static func parse(
    _ source: SourceText, _ range: Range<Int>, names: Set<String>? = nil
  ) -> Diagnosed<TextPattern> {
    let compilation = Compilation(knownNames: names)
    let span = SourceSpan(source, range)
    let root = compilation.compileText(span)
    return Diagnosed(
      TextPattern(program: compilation.program, root: root, span: span), compilation.bag.diagnostics)
  }

  /// Parses a pattern that is a text of its own, such as the value of an option; `name` is how messages
  /// cite it.
  public static func parse(_ text: String, name: String) -> Diagnosed<TextPattern> {
    let source = SourceText(name: name, text: text)
    return parse(source, 0..<source.utf8.count)
  }

  /// Whether two evaluations may give different texts.
  public var hasExpressions: Bool {
    program.texts[root.position].parts.contains { part in
      switch part {
      case .literal: false
      case .expression: true
      }
    }
  }

  /// - Parameter transformingValues: is given what each expression prints, and says what to put in its
  ///   place: a value that goes into a file name must not lead into another folder.
  public func evaluate(
    _ names: Names, _ environment: EvaluationEnvironment, transformingValues: ((String) -> String)? = nil
  ) -> Diagnosed<String> {
    var interpreter = Interpreter(program: program, environment: environment, limits: TemplateLimits())
    interpreter.begin(names)
    guard let transformingValues else {
      return Diagnosed(interpreter.text(of: root), interpreter.bag.diagnostics)
    }
    var text = ""
    for part in program.texts[root.position].parts {
      switch part {
      case .literal(let literal): text += literal
      case .expression(let expression):
        text += transformingValues(interpreter.print(interpreter.evaluate(expression), of: expression))
      }
    }
    return Diagnosed(text, interpreter.bag.diagnostics)
  }
}
