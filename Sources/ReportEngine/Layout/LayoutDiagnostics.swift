internal import Diagnostics
internal import Figures
internal import Geometry

extension Diagnostic {
  static func missingGlyph(_ scalar: Unicode.Scalar, severity: Severity, at span: SourceSpan)
    -> Diagnostic
  {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .init("LAY-0001"), "no font has the character '\(scalar)' (\(code))", severity: severity,
      at: .span(span),
      help:
        "name a font that has it in font-family, or add one with --font-dir; "
        + "--missing-glyph box prints a box instead"
    )
  }

  static func nestedTooDeep(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("LAY-0002"), "boxes are nested more than \(limit) deep", at: .span(span),
      help: "take out elements that only wrap others; a form needs no more than twenty levels")
  }

  static func tooManyPages(_ limit: Int) -> Diagnostic {
    Diagnostic(
      .init("LAY-0003"), "the document has more than \(limit) pages",
      help: "split the data into several documents, or look for a loop that repeats its content")
  }

  static func doesNotFit(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("LAY-0004"), "the box is higher than a page and cannot be broken", severity: .warning,
      at: .span(span),
      help: "make it or its font smaller, or let it break: no 'overflow: hidden', no fixed height")
  }

  static func groupNotRepeated(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("LAY-0010"), "the table's \(name) takes more than half of a page, so it is not repeated",
      severity: .warning, at: .span(span), help: "make it lower, or let fewer of its rows repeat")
  }

  static func summandIsNoNumber(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("LAY-0011"), "the text of a cell that is added up is no number", severity: .warning,
      at: .span(span),
      help: "write digits, with a comma where there are parts; an empty cell and '–' add nothing")
  }

  static func noRoomOnPage() -> Diagnostic {
    Diagnostic(
      .init("LAY-0005"), "the page has no room: its margins are as large as its sheet",
      help: "make the margins in '@page' smaller, or the page larger")
  }

  static func resourceUsedUp(_ reached: ResourceWatch.Reached, at span: SourceSpan) -> Diagnostic {
    switch reached {
    case .time(let seconds):
      Diagnostic(
        .init("LAY-0006"), "the document was not laid out within \(seconds) seconds", at: .span(span),
        help:
          "look for a loop that repeats its content, split the data, or allow more with --limit time=SECONDS"
      )
    case .memory(let megabytes):
      Diagnostic(
        .init("LAY-0007"), "more than \(megabytes) MB of memory are in use", at: .span(span),
        help: "look for a loop that repeats its content, split the data, or allow more with --limit memory=MB"
      )
    }
  }

  static func figureNotMade(_ element: String, _ error: FigureError, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .init("LAY-0020"), "the <\(element)> cannot be made: \(error.reason)", at: .span(span), help: error.help
    )
  }

  static func codeTooSmall(leastWidth: Points, at span: SourceSpan) -> Diagnostic {
    let millimetres = Points((leastWidth / Points.mm(1)).rounded(.up)).printed()
    return Diagnostic(
      .init("LAY-0021"), "the code is too small to be read from paper: its modules are under 0.25 mm",
      severity: .warning, at: .span(span),
      help: "make it at least \(millimetres) mm wide, or shorten its text")
  }
}
