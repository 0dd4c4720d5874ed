import Diagnostics
import Language
import Templates
import Testing

@Suite struct TextTableTests {
  private func keys(_ yaml: String) -> [String] {
    let table = TextTable.parse(SourceText(name: "text.yaml", text: yaml))
    #expect(table.diagnostics.map(\.printed) == [])
    return table.value.keys
  }

  @Test func `keys within keys are written with a point`() {
    #expect(
      keys("a: {ky: А, ru: Б}\nb:\n  c: {ky: А, ru: Б}\n  d: {e: {ky: А, ru: Б}}\n") == ["a", "b.c", "b.d.e"])
  }

  @Test func `a group may hold the names of the languages`() {
    #expect(
      keys("languages:\n  ky: {ky: кыргыз, ru: кыргызский}\n  ru: {ky: орус, ru: русский}\n") == [
        "languages.ky", "languages.ru",
      ])
  }

  @Test(arguments: [("ky", "2 окуучу"), ("ru", "2 ученика")])
  func `a text is printed in the language of the document`(language: String, printed: String) {
    let yaml = #"n: {ky: "{{ n }} окуучу", ru: "{{ n }} {{ n | plural('ученик', 'ученика', 'учеников') }}"}"#
    let document = evaluate("<text key=\"n\" n=\"2\"/>", text: yaml, language: language == "ky" ? .ky : .ru)
    #expect(document.hasSuffix("\n    \"\(printed)\""))
  }

  @Test func `a mistake in a text is shown in text.yaml`() {
    #expect(
      evaluate("<text key=\"a\"/>", text: "a:\n  ky: 'бир {{ 1 + }}'\n  ru: 'один {{ n }}'\n") == """
        error[TPL-0043]: expected a value, found the end
         --> text.yaml:2:15
        2 |   ky: 'бир {{ 1 + }}'
          |               ^^^
        help: the expression breaks off: complete it
        """)
  }
}
