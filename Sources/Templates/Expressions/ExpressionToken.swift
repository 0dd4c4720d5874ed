/// A word of an expression.
struct ExpressionToken: Sendable {
  enum Kind: Hashable, Sendable {
    case number(Rational)
    case text(String)
    case name(String)
    case symbol(Symbol)
    case end
  }

  enum Symbol: String, Hashable, Sendable {
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case comma = ","
    case colon = ":"
    case semicolon = ";"
    case point = "."
    case question = "?"
    case fallback = "??"
    case pipe = "|"
    case arrow = "=>"
    case assign = "="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case remainder = "%"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  let kind: Kind
  /// Byte offsets in the source.
  let range: Range<Int>

  /// The token as a message names it.
  var description: String {
    switch kind {
    case .number: "a number"
    case .text: "a text in quotes"
    case .name(let name): "'\(name)'"
    case .symbol(let symbol): "'\(symbol.rawValue)'"
    case .end: "the end"
    }
  }
}
