/// A token of CSS Syntax, "Tokenization". Its text stays in the source; `TokenizedText` reads it.
struct Token: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    case ident, function, atKeyword, hash, string, badString, url, badURL
    case number, percentage, dimension
    case whitespace, colon, semicolon, comma, cdo, cdc
    case openParen, closeParen, openSquare, closeSquare, openCurly, closeCurly
    /// Any other single code point.
    case delim
  }

  var kind: Kind
  /// Of a number: written without fraction and exponent.
  var isInteger = false
  /// Of a number: written with `+` or `-`.
  var hasSign = false
  /// Of a hash: could be an identifier, so it may stand as an ID selector.
  var isIdentifier = false
  /// Whether the value holds a backslash or a NUL, so that it does not stand in the source as it is meant.
  var hasEscape = false
  /// Byte offsets in the source.
  var start: UInt32
  var end: UInt32
  /// The name of an ident, function, at-keyword or hash; the content of a string or url; the unit of a
  /// dimension.
  var valueStart: UInt32 = 0
  var valueEnd: UInt32 = 0
  /// Of an opening bracket or function: the index of the token that closes it, or the number of tokens.
  var partner: UInt32 = 0
  var number: Double = 0
}
