import Diagnostics

// Mistakes in the markup of a page: TPL-0001 to TPL-0039.

extension Diagnostic {
  static func notUTF8(_ location: Location, what: String) -> Diagnostic {
    Diagnostic(.init("TPL-0001"), "the file is \(what)", at: location, help: "save it as UTF-8")
  }

  static func unclosedElement(_ name: String, _ span: SourceSpan, before: String?) -> Diagnostic {
    Diagnostic(
      .init("TPL-0002"), "the element '\(name)' is never closed", at: .span(span),
      help: before.map { "write </\(name)> before \($0)" } ?? "write </\(name)> where it ends")
  }

  static func unmatchedEndTag(_ name: String, open: String?, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0003"), "'</\(name)>' closes nothing", at: .span(span),
      help: open.map { "the open element is '\($0)': write </\($0)>, or remove this" } ?? "remove it")
  }

  static func unclosedVoidElement(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0004"), "the element '\(name)' has no content and is not closed", at: .span(span),
      help: "write <\(name)/>")
  }

  static func malformedEndTag(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0005"), "the end tag of '\(name)' does not end", at: .span(span), help: "write </\(name)>")
  }

  static func strayLess(_ span: SourceSpan, isAttribute: Bool) -> Diagnostic {
    Diagnostic(
      .init("TPL-0006"), isAttribute ? "a '<' in the value of an attribute" : "a '<' that begins no tag",
      at: .span(span), help: isAttribute ? "write &lt;, or close the quote before it" : "write &lt;")
  }

  static func strayAmpersand(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(.init("TPL-0007"), "a '&' that begins no entity", at: .span(span), help: "write &amp;")
  }

  static func unknownEntity(_ name: String, _ span: SourceSpan) -> Diagnostic {
    let names = (Array(xmlEntities.keys) + Array(htmlEntities.keys)).sorted()
    return Diagnostic(
      .init("TPL-0008"), "the entity '&\(name);' is unknown", at: .span(span),
      help: names.nearest(to: name).map { "did you mean '&\($0);'?" } ?? "type the character itself")
  }

  static func forbiddenCharacter(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0009"), "'&\(name);' is no character", at: .span(span), help: "type the character itself")
  }

  static func unclosedExpression(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0010"), "'{{' without '}}'", at: .span(span),
      help: "close the expression with }}, or print braces by {{ '{{' }}")
  }

  static func unclosedTag(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(.init("TPL-0011"), "the tag '<\(name)' does not end", at: .span(span), help: "close it with >")
  }

  static func strayInTag(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0012"), "a character in a tag that belongs to no attribute", at: .span(span),
      help: "attributes are written name=\"value\"; a closing quote may be missing before")
  }

  static func missingSpace(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0013"), "no space before an attribute", at: .span(span), help: "put a space before it")
  }

  static func attributeWithoutValue(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0014"), "the attribute '\(name)' has no value", at: .span(span),
      help: "write \(name)=\"\(name)\"")
  }

  static func unquotedAttribute(_ name: String, _ value: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0015"), "the value of '\(name)' is not in quotes", at: .span(span),
      help: "write \(name)=\"\(value)\"")
  }

  static func unclosedAttribute(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0016"), "the value of '\(name)' has no closing quote", at: .span(span),
      help: "close it with the quote that opens it")
  }

  static func duplicateAttribute(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0017"), "the attribute '\(name)' stands twice on one element", at: .span(span),
      help: "keep one")
  }

  static func unclosedMarkup(_ what: String, _ mark: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(.init("TPL-0018"), "\(what) does not end", at: .span(span), help: "close it with \(mark)")
  }

  static func internalSubset(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0019"), "the DOCTYPE declares something of its own", at: .span(span),
      help: "write <!DOCTYPE html>")
  }

  static func nestedTooDeep(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      .init("TPL-0020"), "elements are nested deeper than \(limit)", at: .span(span),
      help: "flatten the page; a tag that is never closed may be the cause")
  }

  static func emptyPage(_ path: String) -> Diagnostic {
    Diagnostic(
      .init("TPL-0021"), "the page is empty", at: .file(path), help: "write an element, such as <p>…</p>")
  }

  static func contentOutsideHTML(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0022"), "content beside the 'html' element", at: .span(span), help: "move it into the body")
  }

  static func unknownElement(_ name: String, _ span: SourceSpan) -> Diagnostic {
    // Every name of one letter is near to 'a', 'b' and 'p'.
    let nearest = name.utf8.count > 2 ? HTMLVocabulary.elements.sorted().nearest(to: name) : nil
    return Diagnostic(
      .init("TPL-0023"), "the element '\(name)' is unknown", severity: .warning, at: .span(span),
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "it is set like a 'span'; use 'span' or 'div' with a class")
  }

  static func scriptDropped(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("TPL-0024"), "a script is left out", severity: .warning, at: .span(span),
      help: "paper runs no scripts: remove it")
  }
}
