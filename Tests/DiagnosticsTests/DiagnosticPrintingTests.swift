import Diagnostics
import Testing

@Suite struct DiagnosticPrintingTests {
  private let page = SourceText(name: "page.html", text: "<p>\n{{ pupil.nmae | caps }}\n</p>")

  @Test func `a diagnostic shows its line with a caret under the place`() {
    let diagnostic = Diagnostic(
      .init("TPL-0007"), "dataset 'pupil' has no column 'nmae'", at: .span(SourceSpan(page, 13..<17)),
      help: "did you mean 'name'?")
    #expect(
      diagnostic.printed == """
        error[TPL-0007]: dataset 'pupil' has no column 'nmae'
         --> page.html:2:10
        2 | {{ pupil.nmae | caps }}
          |          ^^^^
        help: did you mean 'name'?
        """)
  }

  @Test func `columns count letters, not bytes`() {
    let source = SourceText(name: "a.css", text: "өң { colr: red }")
    let span = SourceSpan(source, 7..<11)
    #expect(span.description == "a.css:1:6")
    #expect(Diagnostic(.init("STY-0001"), "unknown property 'colr'", severity: .warning, at: .span(span), help: nil).printed.hasSuffix("  |      ^^^^"))
  }

  @Test func `a span over several lines is underlined to the end of its first line`() {
    let diagnostic = Diagnostic(.init("TPL-0001"), "x", at: .span(SourceSpan(page, 1..<10)), help: nil)
    #expect(diagnostic.printed.hasSuffix("1 | <p>\n  |  ^^"))
  }

  @Test func `a very long line is cut around the place`() {
    let source = SourceText(name: "long.css", text: String(repeating: "a", count: 5000) + "!" + String(repeating: "b", count: 5000))
    let printed = Diagnostic(.init("STY-0001"), "x", at: .span(SourceSpan(source, 5000..<5001)), help: nil).printed
    let lines = printed.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 120 })
    let caret = lines[3].firstIndex(of: "^").map { lines[3].distance(from: lines[3].startIndex, to: $0) }
    #expect(caret.map { Array(lines[2])[$0] } == "!")
  }

  @Test func `the same code at the same place is reported once`() {
    var bag = DiagnosticBag()
    let span = SourceSpan(page, 0..<3)
    for message in ["first", "second"] { bag.add(Diagnostic(.init("TPL-0001"), message, at: .span(span), help: nil)) }
    bag.add(Diagnostic(.init("TPL-0002"), "other", severity: .warning, at: .span(span), help: nil))
    #expect(bag.diagnostics.map(\.message) == ["first", "other"])
    #expect(bag.hasErrors)
  }

  @Test(arguments: [
    (misspelt: "nmae", meant: "name"), (misspelt: "Colour", meant: "color"), (misspelt: "zzz", meant: nil),
    (misspelt: "окучу", meant: "окуучу"),
  ])
  func `a misspelt name finds its nearest`(misspelt: String, meant: String?) {
    #expect(["name", "color", "окуучу"].nearest(to: misspelt) == meant)
  }
}

@Suite struct DiagnosticSubjectTests {
  private let guess = Diagnostic(
    .init("TPL-0081"), "the form is guessed", severity: .warning, at: .file("page.html"), help: "look at it",
    about: "ШКУ → ШКУнун")

  @Test func `only the owner of the data reads the value that a diagnostic is about`() {
    #expect(guess.printed == "warning[TPL-0081]: the form is guessed\n --> page.html\nhelp: look at it")
    #expect(
      guess.printedForOwner
        == "warning[TPL-0081]: the form is guessed\n --> page.html\nfound: ШКУ → ШКУнун\nhelp: look at it")
  }

  @Test func `each value is reported once for its place`() {
    var bag = DiagnosticBag()
    bag.add(contentsOf: [guess, guess])
    bag.add(Diagnostic(guess.code, guess.message, at: .file("page.html"), help: nil, about: "РФ"))
    #expect(bag.diagnostics.map(\.subject) == ["ШКУ → ШКУнун", "РФ"])
  }
}
