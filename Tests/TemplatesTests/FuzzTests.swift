import Diagnostics
import Language
import Templates
import Testing

/// Whatever is typed into a template, its data or its declaration: it gives diagnostics, and never ends the
/// program.
@Suite struct FuzzTests {
  /// A generator of numbers that gives the same ones in every run (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pages = [
    "<html lang=\"ky\"><head><title>{{ class.label }}</title><style>p { color: red }</style></head><body><p>a</p></body></html>",
    "<p each=\"p in pupils\" if=\"p.mark? >= 4\" let=\"a = p.name; b = a + 'x'\">{{ loop.index }} {{ b | upper }}</p>",
    "<template each=\"x in [1, 2]\"><a if=\"x == 1\">1</a><b else-if=\"x\">&nbsp;</b><i else>{{ x }}</i></template>",
    "<table><tr each=\"g in group_by(pupils, p => p.mark?)\"><td>{{ g.key | number(1) }}</td></tr></table>",
    "<include src=\"box.html\" n=\"count(pupils)\"><br/><!-- c --><![CDATA[<x>]]></include><text key=\"a.{{ class.label }}\" n=\"2\"/>",
    "<p style=\"width: {{ 5 / 2 }}mm\" hidden=\"{{ true }}\">{{ sort_by(pupils, p => p.name, descending: true) | map(p => p.name) | join(', ') }}</p>",
  ]

  private static let expressions = [
    "percent((totals.A + totals.B) / attested, 1) if attested? else 'жок'",
    "a.b['c'][0]?.d ?? -1.50 * (2 - 3) % 4",
    "where(pupils, p => p.mark? in [4, 5] and not p.name == \"x\\\"y\") | count",
    "date('2021-09-01', 'long', case: 'locative')",
    "range(1, 5) | map(x => x * x) | sum", "12 | plural('a', 'b', 'c') + string(1 / 3 | number(18))",
  ]

  private static let json = [
    #"{"class": {"label": "7-А"}, "pupils": [{"name": "Асан", "mark": 5}, {"name": "Үсөн", "mark": null}], "n": -1.5e3}"#,
    #"[[], {}, "\u04e8\n\\", true, false, null, 0.1, {"a": {"a": [1, 2, 3]}}]"#,
  ]

  private static let yaml = [
    """
    id: a
    title: {ky: А, ru: "Б"}
    parameters: {class: {type: class}, form: {type: choice, choices: [a, b]}}
    datasets:
      class: {sql: "SELECT 1", rows: one, json: [a], compute: {b: a + 1}}
      marks: {sql: marks.sql, pivot: {row: a, column: b, cell: c}}
    totals: {A: "count(marks)", B: totals.A / 2}
    burst: {over: class, key: a, file: "{{ class.label }}.pdf"}
    checks:
      - that: >-
          totals.A == 1
        otherwise: {ky: А, ru: Б}
    """,
    "a:\n  b: {ky: 'x {{ n }}', ru: |\n    y\n  }\nc: {ky: &a x, ru: *a}\n",
  ]

  /// Pieces that the languages give a meaning to.
  private static let pieces = [
    "<", ">", "</", "/>", "\"", "'", "{{", "}}", "&", ";", "&lt;", "<p", "</p>", "<!--", "-->", "<![CDATA[",
    "]]>", "<!DOCTYPE",
    "each=\"", "if=\"", "else", "let=\"", "=>", "(", ")", "[", "]", ".", "?", "??", "|", "if", "else", "in",
    "not", "and",
    "1", "0", "99999999999999999999", "-", "+", "*", "/", "%", ",", ":", "\n", " ", "  ", "\u{0}", "\u{FEFF}",
    "ө", "\\", "- ", "? ",
    "{", "}", "#", "*a", "&a", "|", ">-", "pupils", "count(", "x => ", "null", "<style>",
    "<include src=\"box.html\">", "<slot/>",
  ]

  private func mutated(_ seed: String, _ numbers: inout Numbers) -> [UInt8] {
    var bytes = Array(seed.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      let place = Int.random(in: 0...bytes.count, using: &numbers)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &numbers))
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0: bytes.removeSubrange(place..<end)
      case 1:
        bytes.insert(
          contentsOf: Self.pieces.randomElement(using: &numbers).map { Array($0.utf8) } ?? [], at: place)
      case 2: bytes.insert(contentsOf: Array(bytes[place..<end]), at: bytes.count - place)
      case 3: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
      default:
        let piece = Self.pieces.randomElement(using: &numbers) ?? ""
        bytes.insert(
          contentsOf: Array(String(repeating: piece, count: Int.random(in: 1...300, using: &numbers)).utf8),
          at: place)
      }
    }
    return bytes
  }

  private let data = readJSON(SourceText(name: "data.json", text: json[0])).value

  private var names: Names {
    if case .record(let record)? = data { Names([:], over: record) } else { Names([:]) }
  }

  private let environment = EvaluationEnvironment(
    language: .ru, today: CalendarDate(year: 2026, month: 3, day: 2))
  private let limits = TemplateLimits(steps: 2_000, iterations: 2_000, nodes: 5_000, text: 100_000)

  @Test(arguments: 0..<5)
  func `mutated pages give diagnostics`(round: UInt64) {
    var numbers = Numbers(state: round)
    let text = TextTable.parse(SourceText(name: "text.yaml", text: "a: {7-А: {ky: А, ru: '{{ n }}'}}")).value
    for _ in 0..<300 {
      let page = mutated(Self.pages.randomElement(using: &numbers) ?? "", &numbers)
      let box = mutated("<div><slot>x</slot>{{ n }}</div>", &numbers)
      let resources = ResourceReader(files: ["page.html": page, "box.html": box])
      let template = Template.compile(page: "page.html", resources: resources, text: text, limits: limits)
      var evaluator = Evaluator(template: template.value, environment: environment, limits: limits)
      let document = evaluator.evaluate(names)
      #expect(document.value.nodes.first?.end == UInt32(document.value.nodes.count))
      _ = (template.diagnostics + document.diagnostics).map(\.printed)
    }
  }

  @Test(arguments: 0..<3)
  func `mutated expressions give diagnostics`(round: UInt64) {
    var numbers = Numbers(state: round)
    for _ in 0..<300 {
      let source = SourceText(
        name: "expression", utf8: mutated(Self.expressions.randomElement(using: &numbers) ?? "", &numbers))
      let expression = Expression.parse(source, 0..<source.utf8.count)
      _ = (expression.diagnostics + expression.value.evaluate(names, environment, limits: limits).diagnostics)
        .map(\.printed)
    }
  }

  @Test func `mutated data give diagnostics`() {
    var numbers = Numbers(state: 7)
    for _ in 0..<600 {
      let bytes = mutated(Self.json.randomElement(using: &numbers) ?? "", &numbers)
      let read = readJSON(SourceText(name: "data.json", utf8: bytes))
      #expect((read.value == nil) == read.diagnostics.hasErrors)
    }
  }

  @Test func `mutated declarations give diagnostics`() {
    var numbers = Numbers(state: 8)
    for _ in 0..<600 {
      let source = SourceText(
        name: "report.yaml", utf8: mutated(Self.yaml.randomElement(using: &numbers) ?? "", &numbers))
      _ = ReportDefinition.parse(source).diagnostics.map(\.printed)
      _ = TextTable.parse(source).diagnostics.map(\.printed)
    }
  }
}
