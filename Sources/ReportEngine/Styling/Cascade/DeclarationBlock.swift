import Diagnostics

/// The declarations between the braces of a rule, or in a `style` attribute; shorthands are expanded.
struct DeclarationBlock: Sendable {
  var declarations: [Declaration] = []
  var customProperties: [CustomDeclaration] = []

  var isEmpty: Bool { declarations.isEmpty && customProperties.isEmpty }
  var hasImportant: Bool {
    declarations.contains(where: \.isImportant) || customProperties.contains(where: \.isImportant)
  }
}

/// What one longhand is declared to be.
struct Declaration: Sendable {
  let longhand: LonghandID
  let value: DeclaredValue
  let isImportant: Bool
}

/// A value that holds `var()`: the text of the whole declaration, to be read again once the variables are
/// known.
final class PendingValue: Sendable {
  /// The longhand or shorthand that was written.
  let property: Property
  let name: String
  let text: TokenizedText
  let value: Range<Int>

  init(property: Property, name: String, text: TokenizedText, value: Range<Int>) {
    self.property = property
    self.name = name
    self.text = text
    self.value = value
  }

  var span: SourceSpan { text.span(value) }
}

/// What a custom property is declared to be (CSS Custom Properties).
struct CustomDeclaration: Sendable {
  enum Value: Sendable {
    /// As written, `var()` included.
    case tokens(TokenizedText, Range<Int>)
    case keyword(WideKeyword)
  }

  let name: String
  let value: Value
  let isImportant: Bool
}
