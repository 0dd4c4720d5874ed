import Diagnostics

/// A template, pattern or expression while it is compiled: what was made of it so far, what is wrong with
/// it, and which names the place that is being compiled sees.
///
/// A class, because the markup compiler and the expression parser write to it in turns.
final class Compilation {
  var program = Program()
  var scope = Scope()
  var bag = DiagnosticBag()
  let texts: TextTable?
  /// The names that the data will give, when they are known before; then an unknown name is found without
  /// any data.
  let knownNames: Set<String>?
  /// The texts that are being compiled, each inside the one before: a text may print others, but not itself.
  var composing: [String] = []

  /// A form has some thousands of expression steps; texts within texts can multiply.
  static let stepLimit = 1_000_000
  /// Texts within texts.
  static let composingLimit = 3

  init(texts: TextTable? = nil, knownNames: Set<String>? = nil) {
    self.texts = texts
    self.knownNames = knownNames
  }

  func place(_ range: Range<Int>, in source: SourceText) -> Program.Place {
    Program.Place(
      source: program.addSource(source), start: Int32(clamping: range.lowerBound),
      end: Int32(clamping: range.upperBound))
  }

  /// Compiles the expression in a stretch of a source.
  func compile(_ range: Range<Int>, of source: SourceText, hasEntities: Bool) -> Program.ExpressionID {
    var parser = ExpressionParser(source, range, hasEntities: hasEntities, in: self)
    return parser.parseWhole()
  }

  /// Runs with a scope of its own and gives the one before back.
  func withScope<Result>(_ inner: Scope, _ body: () -> Result) -> Result {
    let outer = scope
    scope = inner
    defer { scope = outer }
    return body()
  }
}
