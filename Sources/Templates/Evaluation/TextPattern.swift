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

  public func evaluate(_ names: Names, _ environment: EvaluationEnvironment) -> Diagnosed<String> {
    var interpreter = Interpreter(program: program, environment: environment, limits: TemplateLimits())
    interpreter.begin(names)
    let text = interpreter.text(of: root)
    return Diagnosed(text, interpreter.bag.diagnostics)
  }
}
