import Diagnostics

/// One step of a template. Steps lie in document order; `end` is the index after the last step inside this
/// one.
struct TemplateNode: Sendable {
  enum Kind: Sendable {
    /// An index into `Template.elements`.
    case element(Int32)
    case text(Program.TextID)
    /// Runs what is inside once for each element of the list.
    case each(list: Program.ExpressionID, slot: Program.Slot, loop: Int32)
    /// Runs the first of its branches whose condition holds.
    case choice
    /// Part of a choice; without a condition it always holds.
    case branch(condition: Program.ExpressionID?)
    case binding(Program.Slot, Program.ExpressionID)
    /// An index into `Template.styleSheets`.
    case styleSheet(Int32)
    /// What is inside is the document's title.
    case title
  }

  let kind: Kind
  var end: Int32
}

/// An element of the template, from which elements of the document are made.
struct TemplateElement: Sendable {
  struct Attribute: Sendable {
    enum Content: Sendable {
      case literal(String)
      case text(Program.TextID)
      /// Nothing but one expression: when it is missing or false, the attribute is left out.
      case expression(Program.ExpressionID)
    }

    let name: String
    let content: Content
  }

  let name: String
  let attributes: [Attribute]
  let span: SourceSpan

  /// Whether every element made from it is the same.
  var isConstant: Bool {
    attributes.allSatisfy { attribute in
      switch attribute.content {
      case .literal: true
      case .text, .expression: false
      }
    }
  }
}
