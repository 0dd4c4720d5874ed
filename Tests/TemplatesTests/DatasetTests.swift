import Diagnostics
import Language
import Templates
import Testing

@Suite struct DatasetTests {
  private let environment = EvaluationEnvironment(language: .ky)

  private func dataset(_ yaml: String) throws -> Dataset {
    let text = "id: a\ntitle: {ky: А, ru: Б}\ndatasets:\n  marks: \(yaml)\n"
    let parsed = ReportDefinition.parse(SourceText(name: "report.yaml", text: text))
    #expect(parsed.diagnostics.map(\.printed) == [])
    return try #require(parsed.value?.datasets.first)
  }

  private func evaluate(
    _ dataset: Dataset, _ columns: [String], _ rows: [[Value]], _ names: Names
  ) -> Diagnosed<Value> {
    let records = dataset.records(columns: columns, rows: rows, names: names, environment)
    let value = dataset.value(of: records.value)
    return Diagnosed(
      value.value, records.diagnostics + (records.diagnostics.isEmpty ? value.diagnostics : []))
  }

  private func value(_ yaml: String, _ columns: [String], _ rows: [[Value]]) throws -> String {
    let result = try evaluate(dataset(yaml), columns, rows, Names(["limit": .number(4)]))
    guard result.diagnostics.isEmpty else {
      return result.diagnostics.map(\.printed).joined(separator: "\n\n")
    }
    return describe(result.value)
  }

  private let columns = ["pupil", "subject", "mark"]
  private let rows: [[Value]] = [
    [.number(1), .text("math"), .number(5)], [.number(1), .text("art"), .missing],
    [.number(2), .text("math"), .number(3)],
  ]

  @Test func `rows are a list of records`() throws {
    #expect(
      try value("{sql: SELECT 1}", columns, rows) == """
        [{pupil: 1, subject: 'math', mark: 5}, {pupil: 1, subject: 'art', mark: missing}, \
        {pupil: 2, subject: 'math', mark: 3}]
        """)
  }

  @Test func `one row is a record`() throws {
    #expect(try value("{sql: SELECT 1, rows: one}", ["a"], [[.number(1)]]) == "{a: 1}")
    #expect(try value("{sql: SELECT 1, rows: optional}", ["a"], []) == "missing")
    #expect(
      try value("{sql: SELECT 1, rows: one}", ["a"], []) == """
        error[TPL-0120]: the dataset 'marks' gives 0 rows instead of one
         --> report.yaml:4:3
        4 |   marks: {sql: SELECT 1, rows: one}
          |   ^^^^^
        help: narrow the query by WHERE, or remove 'rows: one'
        """)
  }

  @Test func `a pivot is a table of cells`() throws {
    #expect(
      try value("{sql: SELECT 1, pivot: {row: pupil, column: subject, cell: mark}}", columns, rows)
        == "{1: {math: 5, art: missing}, 2: {math: 3}}")
  }

  @Test func `a pivot has one cell for a row and a column`() throws {
    #expect(
      try value("{sql: SELECT 1, pivot: {row: pupil, column: subject, cell: mark}}", columns, rows + rows)
        == """
        error[TPL-0122]: the dataset 'marks' has two cells for one row and column
         --> report.yaml:4:33
        4 |   marks: {sql: SELECT 1, pivot: {row: pupil, column: subject, cell: mark}}
          |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        help: group the query by the row and the column
        """)
  }

  @Test func `a column that the query lacks finds its nearest`() throws {
    #expect(
      try value("{sql: SELECT 1, json: [marks]}", columns, rows) == """
        error[TPL-0119]: the dataset 'marks' has no column 'marks'
         --> report.yaml:4:32
        4 |   marks: {sql: SELECT 1, json: [marks]}
          |                                ^^^^^^^^
        help: did you mean 'mark'?
        """)
  }

  @Test func `a column of JSON is a list`() throws {
    let rows: [[Value]] = [[.text("[5, 4]")], [.missing]]
    #expect(
      try value("{sql: SELECT 1, json: marks}", ["marks"], rows) == "[{marks: [5, 4]}, {marks: missing}]")
  }

  @Test func `JSON that is none does not show itself`() throws {
    #expect(
      try value("{sql: SELECT 1, json: marks}", ["marks"], [[.text("Асан")]]) == """
        error[TPL-0121]: the column 'marks' of the dataset 'marks' holds no JSON
         --> report.yaml:4:32
        4 |   marks: {sql: SELECT 1, json: marks}
          |                                ^^^^^
        help: build it by json_group_array(…) or json_object(…)
        """)
  }

  @Test func `computed columns use the row, those before them, and the names around`() throws {
    #expect(
      try value(
        "{sql: SELECT 1, json: marks, compute: {best: max(marks), isGood: best >= limit}}", ["marks"],
        [[.text("[5, 4]")], [.text("[]")]])
        == "[{marks: [5, 4], best: 5, isGood: true}, {marks: [], best: missing, isGood: false}]")
  }

  @Test func `a name that is no column is a mistake even with a question mark`() throws {
    let result = evaluate(try dataset("{sql: SELECT 1}"), columns, rows, Names([:]))
    let source = SourceText(name: "check", text: "count(marks, m => m.makr? == 5)")
    let expression = Expression.parse(source, 0..<source.utf8.count)
    let evaluated = expression.value.evaluate(Names(["marks": result.value]), environment)
    #expect(
      evaluated.diagnostics.map(\.printed) == [
        """
        error[TPL-0061]: 'm' has no 'makr'
         --> check:1:19
        1 | count(marks, m => m.makr? == 5)
          |                   ^^^^^^
        help: did you mean 'mark'?
        """
      ])
  }
}

@Suite struct ReportDefinitionTests {
  private let yaml = """
    id: term-summary
    title: {ky: Жыйынтык ведомость, ru: Сводная ведомость}
    audience: [deputy, director, class-teacher]
    parameters:
      class:  {type: class}
      period: {type: period, default: current}
      form:   {type: choice, choices: {short: {ky: кыска, ru: краткая}, full: {ky: толук, ru: полная}}, default: full}
    datasets:
      class:  {sql: "SELECT * FROM report_class WHERE class_id = :class", rows: one}
      pupils: {sql: pupils.sql}
    totals:
      A: "count(pupils, p => p.category == 'A')"
      attested: "count(pupils)"
      quality_pct: "percent(totals.A / totals.attested, 1)"
    burst: {over: class, key: class_id, file: "{{ class.label }}.pdf"}
    checks:
      - that: "totals.A <= totals.attested"
        otherwise: {ky: Туура эмес, ru: Неверно}
    paper: A4 landscape
    personal-data: {categories: [identity, marks], recipients: [school]}
    sign: [class-teacher, deputy]
    attach: [pupils]
    """

  private func definition() throws -> ReportDefinition {
    let parsed = ReportDefinition.parse(SourceText(name: "report.yaml", text: yaml))
    #expect(parsed.diagnostics.map(\.printed) == [])
    return try #require(parsed.value)
  }

  @Test func `a report says what it is and what it needs`() throws {
    let report = try definition()
    #expect(report.id == "term-summary")
    #expect(report.title[.ru] == "Сводная ведомость")
    #expect(report.audience == ["deputy", "director", "class-teacher"])
    #expect(report.parameters.map(\.name) == ["class", "period", "form"])
    #expect(report.parameters.map(\.kind) == [.class, .period, .choice])
    #expect(report.parameters.map(\.defaultText) == [nil, "current", "full"])
    #expect(report.parameters[2].choices.map(\.title.kyrgyz) == ["кыска", "толук"])
    #expect(report.datasets.map(\.name) == ["class", "pupils"])
    #expect(report.burst?.key == "class_id")
    #expect(report.paper == .a4Landscape)
    #expect(report.personalData.categories == ["identity", "marks"])
    #expect(report.signers == ["class-teacher", "deputy"])
    #expect(report.attachments == ["pupils"])
    #expect(report.names == ["class", "period", "form", "pupils", "totals", "language", "today"])
  }

  @Test func `a query is a text or a file`() throws {
    let report = try definition()
    guard case .query(.inline(let span)) = report.datasets[0].source,
      case .query(.file(let path, _)) = report.datasets[1].source
    else {
      Issue.record("the queries are not told apart")
      return
    }
    #expect(span.description == "report.yaml:9:18")
    #expect(String(decoding: span.source.utf8[span.start..<span.end], as: UTF8.self).hasSuffix(":class"))
    #expect(path == "pupils.sql")
  }

  @Test(arguments: [
    (categories: ["A", "B", "A"], quality: "decimal 66.7", holds: true), ([], "missing", true),
  ])
  func `totals use those before them, and a share of nobody is undefined`(
    categories: [String], quality: String, holds: Bool
  ) throws {
    let report = try definition()
    let environment = EvaluationEnvironment(language: .ky)
    let shape = RecordShape(keys: ["category"])
    let pupils = Value.list(categories.map { .record(Record(shape, [.text($0)])) })
    let names = Names(["pupils": pupils])
    let totals = report.evaluateTotals(names, environment)
    #expect(totals.diagnostics.map(\.printed) == [])
    #expect(totals.value["quality_pct"].map(describe) == quality)
    let checks = report.evaluateChecks(names.adding("totals", .record(totals.value)), environment)
    #expect(checks.diagnostics.map(\.printed) == [])
    #expect(checks.value.map(\.holds) == [holds])
  }

  @Test func `the file name of a burst is a pattern`() throws {
    let names = Names(["class": .record(Record(["label": .text("7-А")]))])
    let file = try #require(try definition().burst?.file)
    #expect(file.evaluate(names, EvaluationEnvironment(language: .ky)).value == "7-А.pdf")
    #expect(file.hasExpressions)
  }
}
