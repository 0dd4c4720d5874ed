import Diagnostics

/// A file of markup as it is written: elements and text, before any meaning.
struct MarkupFile: Sendable {
  let source: SourceText
  let nodes: [MarkupNode]
}

enum MarkupNode: Sendable {
  case element(MarkupElement)
  case text(MarkupText)
  /// The content of `style` or `script`: bytes in another language.
  case raw(Range<Int>)
}

struct MarkupElement: Sendable {
  /// The local name as written, without a prefix.
  var name: String
  var attributes: [MarkupAttribute] = []
  var children: [MarkupNode] = []
  /// The start tag, from `<` to `>`.
  var tag: Range<Int>

  /// The attribute of that name, if it is written.
  func attribute(_ name: String) -> MarkupAttribute? { attributes.first { $0.name == name } }
}

struct MarkupAttribute: Sendable {
  let name: String
  let nameRange: Range<Int>
  /// What stands between the quotes; nil when the attribute has no value.
  let value: Range<Int>?

  /// The name and the value with its quotes.
  let range: Range<Int>
}

struct MarkupText: Sendable {
  var pieces: [TextPiece]
  var range: Range<Int>

  /// Whether it is nothing but spaces and line ends.
  var isBlank: Bool {
    pieces.allSatisfy { piece in
      switch piece {
      case .literal(let text): text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
      case .expression: false
      }
    }
  }
}
