/// A token and where it stands.
public struct PDFToken: Hashable, Sendable {
  /// What it is. The bytes of names, strings and keywords are read when asked for.
  public enum Kind: Hashable, Sendable {
    case integer(Int)
    case real(Double)
    case name
    case literalString
    case hexString
    case keyword
    case arrayStart
    case arrayEnd
    case dictionaryStart
    case dictionaryEnd
    /// Nothing but white space and comments was left.
    case end
  }

  public var kind: Kind
  /// Its bytes, with the slash, parentheses or brackets.
  public var range: Range<Int>
}
