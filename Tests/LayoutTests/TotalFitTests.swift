import Diagnostics
import Layout
import LayoutTestKit
import Testing
import TextShaping

/// Justified paragraphs, whose lines are chosen together: each line, and how many points wide its spaces are.
/// A letter of the test font is 10 points wide, and so is a space.
@Suite struct TotalFitTests {
  private func check(
    _ body: String, css: String, gives expected: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let base = "@page { size: 700pt } p { margin: 0; text-align: justify } i { font: inherit } "
    let test = try TestPage(body, css: base + css)
    #expect(test.diagnostics.map(\.printed) == [])
    let found = test.pages().compactMap(\.content).flatMap { describe($0.fragment, in: test) }
    #expect(found == expected, "\n\(found)\n", sourceLocation: sourceLocation)
  }

  private func describe(_ fragment: Fragment, in test: TestPage) -> [String] {
    switch fragment.content {
    case .line(let line): [describe(line, in: test)]
    case .boxes(let boxes): boxes.flatMap { describe($0.fragment, in: test) }
    case .replaced, .strokes, .background, .turned: []
    }
  }

  private func describe(_ line: Line, in test: TestPage) -> String {
    let shaper = test.context.shaper
    var text = ""
    var space = ""
    for (index, word) in line.words.enumerated() {
      let range = shaper[word.word].text
      let part = String(decoding: shaper.text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
      text += part == "\u{AD}" ? "-" : part
      if part == " ", index + 1 < line.words.count {
        space = "\((Double(line.words[index + 1].x - word.x) * 10).rounded() / 10)"
      }
    }
    return space.isEmpty ? text : text + "| " + space
  }

  @Test func `spaces are evened out over the lines`() throws {
    let text =
      "<p>мектеп директору кеңештин чечимин аткарууну көзөмөлгө алат жана бул тууралуу ата энелерге билдирет</p>"
    try check(
      text, css: "p { width: 410pt; text-wrap: stable }", gives: "мектеп директору кеңештин чечимин | 36.7",
      "аткарууну көзөмөлгө алат жана бул | 30.0", "тууралуу ата энелерге билдирет| 10.0")
    try check(
      text, css: "p { width: 410pt }", gives: "мектеп директору кеңештин чечимин | 36.7",
      "аткарууну көзөмөлгө алат жана бул тууралуу | 8.0", "ата энелерге билдирет| 10.0")
  }

  @Test func `spaces shrink by a third at most`() throws {
    try check("<p>aa bb cc dd ee</p>", css: "p { width: 74pt }", gives: "aa bb cc | 7.0", "dd ee| 10.0")
    try check("<p>aa bb cc dd ee</p>", css: "p { width: 73pt }", gives: "aa bb | 33.0", "cc dd | 33.0", "ee")
  }

  @Test func `a loose line is better than a third hyphen in a row`() throws {
    try check(
      """
      <p>бб\u{AD}вв\u{AD}дддд аааа\u{AD}ггггг ааа\u{AD}дд ввв\u{AD}дд ее еееее \
      еее\u{AD}ггггг ггггг</p>
      """, css: "p { width: 160pt }",
      gives: "ббввдддд аааа-| 30.0", "ггггг ааадд ввв-| 10.0", "дд ее еееее | 35.0", "еееггггг ггггг| 10.0")
  }

  @Test func `the hyphen of a compound counts among hyphens in a row`() throws {
    try check(
      "<p>aaaa bbb-cc dd ee-f g g hh-iiiiii</p>", css: "p { width: 90pt }", gives: "aaaa bbb-| 10.0",
      "cc dd ee-| 10.0", "f g g | 30.0", "hh-iiiiii")
  }

  @Test func `a last line of one short word is avoided`() throws {
    let line = { String(repeating: "aaa ", count: $0) + "| " + $1 }
    let text = "<p>" + String(repeating: "aaa ", count: 30) + "aa</p>"
    try check(
      text, css: "p { width: 600pt; text-wrap: stable }", gives: line(15, "10.7"), line(15, "10.7"), "aa")
    try check(
      text, css: "p { width: 600pt }", gives: line(16, "8.0"),
      String(repeating: "aaa ", count: 14) + "aa| 10.0")
  }

  @Test func `words are divided only where lines would be loose`() throws {
    let css = "p { width: 170pt; hyphens: auto }"
    try check(
      #"<p lang="ru">он сказал председательствующему об этом</p>"#, css: css, gives: "он сказал пред-| 20.0",
      "седательствующему ", "об этом| 10.0")
    try check(
      #"<p lang="ru">он же сказал мне об этом ещё тогда раз</p>"#, css: css, gives: "он же сказал мне | 13.3",
      "об этом ещё тогда | 10.0", "раз")
  }

  @Test func `what habit keeps together stays so`() throws {
    try check(#"<p lang="ru">там № 5 и</p>"#, css: "p { width: 60pt }", gives: "там ", "№ 5 и| 10.0")
  }

  @Test func `an indent and a forced break part paragraphs`() throws {
    try check(
      "<p>aa bb cc dd<br/>ee ff gg hh</p>", css: "p { width: 90pt; text-indent: 20pt }",
      gives: "aa bb | 30.0", "cc dd| 10.0", "ee ff gg | 15.0", "hh")
  }

  @Test func `what fits no line is set line by line`() throws {
    try check(
      "<p>aa bb cccccccccccc dd ee ff</p>", css: "p { width: 80pt }", gives: "aa bb | 40.0", "cccccccccccc ",
      "dd ee ff| 10.0")
  }

  @Test func `ragged lines are chosen together when asked for`() throws {
    let text = "<p>aaaa bb cc dd eeeeeeeee ffff gg</p>"
    try check(
      text, css: "p { width: 130pt; text-align: left }", gives: "aaaa bb cc dd | 10.0", "eeeeeeeee ",
      "ffff gg| 10.0")
    try check(
      text, css: "p { width: 130pt; text-align: left; text-wrap: pretty }", gives: "aaaa bb cc | 10.0",
      "dd eeeeeeeee | 10.0", "ffff gg| 10.0")
  }

  @Test func `balanced lines are equally long`() throws {
    let text = "<p>aaa bbb ccc ddd eee</p>"
    try check(
      text, css: "p { width: 150pt; text-wrap: balance }", gives: "aaa bbb ccc | 30.0", "ddd eee| 10.0")
    try check(
      "<p>aa bb cc dd ee</p>", css: "p { width: 130pt; text-align: left; text-wrap: balance }",
      gives: "aa bb cc | 10.0", "dd ee| 10.0")
  }
}
