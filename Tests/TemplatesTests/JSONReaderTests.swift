import Diagnostics
import Templates
import Testing

@Suite struct JSONReaderTests {
  private func read(_ json: String) -> String {
    let result = readJSON(SourceText(name: "data.json", text: json))
    return result.value.map(describe) ?? result.diagnostics.map(\.printed).joined(separator: "\n\n")
  }

  @Test(arguments: [
    (json: "{}", value: "{}"), ("[]", "[]"), (" [1, -2, 0.5, 1e3, 2.50e-1] ", "[1, -2, 1/2, 1000, 1/4]"),
    (#"{"a": null, "ö": true, "b": false}"#, "{a: missing, ö: true, b: false}"),
    (#"["Өмүр", "\u04e8\n", "\ud83d\ude00", "\"\\\/"]"#, #"['Өмүр', 'Ө\#n', '😀', '"\/']"#),
    ("\u{FEFF}[0.1, 100000000000000000000]", "[1/10, 100000000000000000000]"),
    (#"[{"a": 1, "b": {"a": 2}}, {"a": 3, "b": {"a": 4}}]"#, "[{a: 1, b: {a: 2}}, {a: 3, b: {a: 4}}]"),
    (
      #"[{"a": 1, "b": 2}, {"b": 3, "a": 4}, {"a": 5}, {"a": 6, "b": 7, "c": 8}, {}]"#,
      "[{a: 1, b: 2}, {b: 3, a: 4}, {a: 5}, {a: 6, b: 7, c: 8}, {}]"
    ),
    (#"[{"a b": 1}, {"a c": 2}, {"a\u0020c": 3}]"#, "[{a b: 1}, {a c: 2}, {a c: 3}]"),
  ])
  func `JSON becomes values with exact numbers`(json: String, value: String) {
    #expect(read(json) == value)
  }

  @Test func `rows with equal names share their shape`() {
    let result = readJSON(SourceText(name: "data.json", text: #"[{"a": 1, "b": 2}, {"a": 3, "b": 4}]"#))
    guard case .list(let list)? = result.value, case .record(let first) = list[0],
      case .record(let second) = list[1]
    else {
      Issue.record("no list of records")
      return
    }
    #expect(first.shape === second.shape)
  }

  @Test func `a mistake names its place and not its line`() {
    #expect(
      read("{\n  \"name\": \"Асанов\" \"x\"\n}") == """
        error[TPL-0091]: no JSON: ',' or '}' is expected
         --> data.json:2:20
        help: part the members of an object by commas
        """)
  }

  @Test(arguments: [
    (json: "", message: "1:1 the file is empty"), ("{} x", "1:4 something follows the end of the value"),
    ("[1, 2", "1:6 ',' or ']' is expected"), ("[", "1:2 the text ends inside a value"),
    ("{\"a\": 1, \"a\": 2}", "1:1 an object has the same name twice"),
    ("{a: 1}", "1:2 a name in double quotes is expected"),
    ("{\"a\" 1}", "1:6 ':' is expected after the name"), ("[01]", "1:2 a number with a leading zero"),
    ("[1.]", "1:2 a number that is malformed or has too many digits"),
    ("[1e999]", "1:2 a number that is malformed or has too many digits"),
    ("[-]", "1:2 a number that is malformed or has too many digits"), ("[nul]", "1:2 no value begins here"),
    ("['a']", "1:2 a text in single quotes"),
    ("[\"a]", "1:2 the text that begins here has no closing quote"), ("[\"\\x\"]", "1:5 an unknown escape"),
    ("[\"\\ud800\"]", "1:9 half of a surrogate pair"),
    ("[\"\t\"]", "1:3 a line end or control character stands inside a text"),
    ("[NaN]", "1:2 no value begins here"), ("[1,]", "1:4 no value begins here"),
  ])
  func `malformed JSON is refused`(json: String, message: String) {
    let lines = read(json).split(separator: "\n")
    #expect(lines.count == 3)
    let place = lines[1].drop { $0 != ":" }.dropFirst()
    #expect("\(place) \(lines[0].dropFirst("error[TPL-0091]: no JSON: ".count))" == message)
  }

  @Test func `texts that are no UTF-8 are refused`() {
    let result = readJSON(SourceText(name: "data.json", utf8: [0x5B, 0x22, 0xE8, 0x22, 0x5D]))
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.message) == ["no JSON: the text is not valid UTF-8"])
  }

  @Test func `nesting has a limit, and two hundred levels are within it`() {
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(read(deep) == deep)
    #expect(read("[" + deep + "]").contains("nested deeper than 200"))
    #expect(read(String(repeating: "{\"a\":", count: 100_000)).contains("nested deeper than 200"))
  }
}
