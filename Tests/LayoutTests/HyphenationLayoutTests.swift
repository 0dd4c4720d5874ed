import LayoutTestKit
import Testing

/// Every letter of the test font is 10 points wide, the hyphen too.
@Suite struct HyphenationLayoutTests {
  @Test func `words are divided by the language of their element`() throws {
    #expect(
      try lines("<p lang='ky'>мектептин окуучулары</p>", width: 80) == ["мектеп-", "тин", "окуучу-", "лары"])
    #expect(try lines("<p lang='ru-RU'>распоряжение</p>", width: 60) == ["распо-", "ряже-", "ние"])
    #expect(try lines("<p lang='en'>an example</p>", width: 80) == ["an exam-", "ple"])
    #expect(
      try lines("<p lang='en'>example</p>", "p { hyphenate-limit-chars: auto 2 4 }", width: 40)
        == ["ex-", "ample"])
    #expect(try lines("<p lang='en'>мектептин окуучулары</p>", width: 90) == ["мектептин", "окуучулары"])
  }

  @Test func `words are divided only where style asks for it`() throws {
    let text = "<p lang='ky'>биз мектептин</p>"
    #expect(try lines(text, width: 90) == ["биз мек-", "тептин"])
    for hyphens in ["manual", "none"] {
      #expect(try lines(text, "p { hyphens: \(hyphens) }", width: 90) == ["биз", "мектептин"])
    }
    #expect(try lines("<p lang='ky'>мектептин</p>", "p { white-space: nowrap }", width: 50) == ["мектептин"])
  }

  @Test func `a word that fits is not divided`() throws {
    #expect(try lines("<p lang='ky'>биз мектептин</p>", width: 130) == ["биз мектептин"])
    #expect(try lines("<p lang='ky'>биз мектеп.</p>", width: 110) == ["биз мектеп."])
  }

  @Test func `the parts of a word join in copied text`() throws {
    let test = try TestPage(
      "<p lang=\"ky\">мектептин</p>", css: "@page { size: 70pt 100pt } p { margin: 0; hyphens: auto }")
    #expect(test.dump().contains(#""мектеп\u{ad}""#))
  }

  @Test func `a word is divided where an element begins or ends in it`() throws {
    for word in [
      "<b>мектеп</b>тин", "мектеп<b>тин</b>", "<b>мектеп</b><i>тин</i>", "<b>мек</b>теп<b></b>тин",
    ] {
      #expect(
        try lines("<p lang='ky'>\(word)</p>", "b, i { font: inherit }", width: 70) == ["мектеп-", "тин"])
    }
  }

  @Test func `a word whose parts fit no line is divided all the same`() throws {
    #expect(try lines("<p lang='ky'>мектептин</p>", width: 15) == ["мек-", "теп-", "тин"])
    #expect(try lines("<p lang='ky'>биз мектеп</p>", width: 30) == ["биз", "мек-", "теп"])
  }

  @Test func `a word that soft hyphens divide is divided only there`() throws {
    #expect(try lines("<p lang='ky'>мектепте\u{AD}гилер</p>", width: 90) == ["мектепте-", "гилер"])
    #expect(
      try lines("<p lang='ky'>биз мектеп\u{AD}тегилер</p>", width: 80) == ["биз", "мектеп-", "тегилер"])
  }

  @Test func `compounds, acronyms and numbers stay whole`() throws {
    #expect(try lines("<p lang='ky'>ата-энелердин</p>", width: 80) == ["ата-", "энелердин"])
    #expect(try lines("<p lang='ky'>ал МАМЛЕКЕТ</p>", width: 90) == ["ал", "МАМЛЕКЕТ"])
  }

  @Test func `a word with a beginning in another element is divided as one`() throws {
    let text = "<p lang='ky'>биз мек<b>тептин</b> өзү</p>"
    #expect(try lines(text, "b { font: inherit }", width: 110) == ["биз мектеп-", "тин өзү"])
  }

  @Test func `a name is divided only where it would overflow`() throws {
    let text = "<p lang='ky'>мугалим Борбуева келди</p>"
    #expect(try lines(text, width: 140) == ["мугалим", "Борбуева келди"])
    #expect(try lines(text, width: 70) == ["мугалим", "Борбуе-", "ва кел-", "ди"])
    #expect(try lines("<p lang='ky'>Мугалимдер бул</p>", width: 90) == ["Мугалим-", "дер бул"])
    let even = "p { text-align: justify }"
    #expect(
      try lines("<p lang='ky'>бул мугалим Борбуева айтты ал эмне</p>", even, width: 150)
        == ["бул мугалим", "Борбуева айтты", "ал эмне"])
    #expect(try lines(text, even, width: 70) == ["мугалим", "Борбуе-", "ва кел-", "ди"])
  }

  @Test func `punctuation around a word takes no part`() throws {
    #expect(try lines("<p lang='ky'>(мектептин),</p>", width: 80) == ["(мектеп-", "тин),"])
    #expect(try lines("<p lang='ky'>«мектептин»</p>", width: 80) == ["«мектеп-", "тин»"])
  }

  @Test func `limits keep words and parts long enough`() throws {
    let text = "<p lang='ky'>биз китептер</p>"
    #expect(try lines(text, width: 70) == ["биз ки-", "тептер"])
    #expect(try lines(text, "p { hyphenate-limit-chars: 9 }", width: 70) == ["биз", "китептер"])
    #expect(try lines(text, "p { hyphenate-limit-chars: 5 3 }", width: 70) == ["биз", "китеп-", "тер"])
    #expect(try lines(text, "p { hyphenate-limit-chars: 5 2 7 }", width: 70) == ["биз", "китептер"])
  }

  @Test func `only so many lines in a row end with a hyphen`() throws {
    let text = "<p lang='ky'>мектептегилердин</p>"
    #expect(try lines(text, width: 60) == ["мек-", "тепте-", "гилер-", "дин"])
    #expect(try lines(text, "p { hyphenate-limit-lines: 1 }", width: 60) == ["мек-", "тептегилердин"])
  }

  @Test func `a line that is nearly full needs no part of a word`() throws {
    let text = "<p lang='ky'>биз мектеп</p>"
    #expect(try lines(text, width: 80) == ["биз мек-", "теп"])
    #expect(try lines(text, "p { hyphenate-limit-zone: 50pt }", width: 80) == ["биз", "мектеп"])
    #expect(try lines(text, "p { hyphenate-limit-zone: 70% }", width: 80) == ["биз", "мектеп"])
  }

  @Test func `another hyphen can be asked for`() throws {
    let text = "<p lang='ky'>мектеп</p>"
    #expect(try lines(text, "p { hyphenate-character: '=' }", width: 50) == ["мек=", "теп"])
  }

  @Test func `the narrowest width counts the places where words may be divided`() throws {
    #expect(try narrowest("<p lang='ky'>мектептин</p>") == 40)
    #expect(try narrowest("<p lang='ky'>мектептин</p>", "p { hyphens: manual }") == 90)
  }

  @Test func `a word goes on over the end of a page, unless style keeps it together`() throws {
    let text = "<p lang='ky'>аа бб вв гг мектеп дд</p>"
    #expect(try lines(text, width: 50, height: 30) == ["аа бб", "вв гг", "мек-", "—", "теп", "дд"])
    #expect(
      try lines(text, "p { hyphenate-limit-last: page }", width: 50, height: 30)
        == ["аа бб", "вв гг", "—", "мек-", "теп", "дд"])
    // A page whose every line ends so stays as it is.
    let long = "<p lang='ky'>мектептегилердин</p>"
    #expect(
      try lines(long, "p { hyphenate-limit-last: page; widows: 1 }", width: 60, height: 30)
        == ["мек-", "тепте-", "гилер-", "—", "дин"])
  }

  @Test func `a paragraph is divided alike whether or not a page ends in it`() throws {
    let text = "<p lang='ru'>распоряжение правительства республики и постановление министерства</p>"
    let whole = try lines(text, "p { orphans: 1; widows: 1 }", width: 80, height: 900)
    for height in [10, 20, 30, 40] {
      let paged = try lines(text, "p { orphans: 1; widows: 1 }", width: 80, height: height)
      #expect(paged.filter { $0 != "—" } == whole, "\(height)")
    }
    #expect(whole.filter { $0.hasSuffix("-") }.count >= 4)
  }
}

@Suite struct LineBreakHabitsLayoutTests {
  @Test func `habits hold lines together`() throws {
    #expect(try lines("<p lang='ru'>мы в школе</p>", width: 50) == ["мы", "в", "школе"])
    #expect(try lines("<p lang='ru'>мы в школе</p>", width: 70) == ["мы", "в школе"])
    #expect(try lines("<p lang='en'>мы в школе</p>", width: 70) == ["мы в", "школе"])
  }

  @Test func `habits yield where a line would overflow, unless style is strict`() throws {
    let text = "<p lang='ru'>и в школе</p>"
    #expect(try lines(text, width: 60) == ["и в", "школе"])
    #expect(try lines(text, "p { line-break: strict }", width: 60) == ["и в шко-", "ле"])
    #expect(try lines(text, "p { line-break: strict; hyphens: manual }", width: 60) == ["и в школе"])
    #expect(try lines(text, "p { line-break: normal; hyphens: manual }", width: 80) == ["и в", "школе"])
  }

  @Test func `habits do not widen what shrinks to fit`() throws {
    #expect(try narrowest("<p lang='ru'>25 учеников</p>", "p { hyphens: manual }") == 80)
    #expect(try narrowest("<p lang='ru'>25 учеников</p>", "p { line-break: strict; hyphens: manual }") == 110)
  }

  @Test func `spaces that habit keeps stretch in a justified line`() throws {
    let test = try TestPage(
      "<p lang='ru'>аа в дд ее</p>",
      css: "@page { size: 90pt 100pt } p { margin: 0; text-align: justify }")
    #expect(test.dump().contains(#"text (0, 8) 90 "аа в дд ""#))
  }

  @Test func `habits look across elements`() throws {
    #expect(
      try lines("<p lang='ru'>там № <b>5</b> и</p>", "b { font: inherit }", width: 60) == ["там", "№ 5 и"])
  }
}

/// The texts of the lines, without what hangs at their ends; `—` between pages; an added hyphen as `-`.
private func lines(
  _ body: String, _ css: String = "", width: Int, height: Int = 400
) throws -> [String] {
  let page = "@page { size: \(width)pt \(height)pt } p { margin: 0; hyphens: auto } "
  let test = try TestPage(body.replacing("'", with: "\""), css: page + css)
  var lines: [String] = []
  for line in test.dump().split(separator: "\n") {
    if line.hasPrefix("page "), !lines.isEmpty { lines.append("—") }
    if line.contains(" line (") { lines.append("") }
    guard line.contains(" text ("), let quote = line.firstIndex(of: "\"") else { continue }
    lines[lines.count - 1] += line[line.index(after: quote)...].dropLast()
  }
  return lines.map { $0.replacing("\\u{ad}", with: "-").trimmingSuffix(" ") }
}

/// The width that a box takes which shrinks to fit a page without width.
private func narrowest(_ body: String, _ css: String = "") throws -> Double {
  let page = "@page { size: 300pt 400pt } p { margin: 0; hyphens: auto } td { padding: 0; width: 1pt } "
  let test = try TestPage(
    "<table><tr><td>\(body.replacing("'", with: "\""))</td></tr></table>",
    css: page + "table { border-spacing: 0 } " + css)
  let cell = try #require(test.dump().split(separator: "\n").first { $0.contains("block p") })
  let size = try #require(cell.split(separator: " ").last)
  return try #require(Double(size.prefix { $0 != "x" }))
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var text = self
    while text.last == suffix { text.removeLast() }
    return text
  }
}
