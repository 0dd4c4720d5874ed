import Foundation
import PDFTestKit
import Testing

/// The examples of content beside the shipped papers, drafted by the commands that stand in them, and issued.
@Suite struct PaperExamplesTests {
  private struct Example {
    let paper: String
    let file: URL
    /// The words of the command in its comment.
    let command: [String]
  }

  /// In the order of the papers' names: minutes are issued before the extract from them.
  private static func examples() throws -> [Example] {
    let templates = Desk.repository.appending(path: "templates")
    let files = FileManager.default
    return try files.contentsOfDirectory(atPath: templates.path).sorted().flatMap { paper in
      let folder = templates.appending(path: paper)
      return try files.contentsOfDirectory(atPath: folder.path).sorted().filter {
        $0.hasPrefix("example") && $0.hasSuffix(".yaml")
      }.map { name in
        let file = folder.appending(path: name)
        let text = try String(contentsOf: file, encoding: .utf8)
        let command = try #require(text.firstMatch(of: /#   report-daemon (.+)/), "\(file.path)").1
        return Example(paper: paper, file: file, command: command.split(separator: " ").map(String.init))
      }
    }
  }

  /// What was written into a document in its language and is more than a word or a name.
  private static func texts(ofDocument id: Int, _ language: String, on desk: Desk) throws -> [String] {
    let shown = try desk.run(
      Desk.program, ["document", "show", "\(id)", "--db", "school.sqlite", "--json"] + today
    ).objects()
    let content = try #require(shown[0]["content"] as? String)
    let texts = Self.texts(in: try JSONSerialization.jsonObject(with: Data(content.utf8)), language)
    return texts.filter { $0.count > 20 && $0.wholeMatch(of: /\p{Lu}\S+ \p{Lu}\S+ \p{Lu}\S+/) == nil }
  }

  private static func texts(in value: Any, _ language: String) -> [String] {
    switch value {
    case let text as String: return [text]
    case let list as [Any]: return list.flatMap { texts(in: $0, language) }
    case let record as [String: Any]:
      let isInLanguages = !record.isEmpty && Set(record.keys).isSubset(of: ["ky", "ru"])
      return record.filter { !isInLanguages || $0.key == language }.values.flatMap { texts(in: $0, language) }
    default: return []
    }
  }

  private static let today = ["--today", "2026-06-22"]

  @Test(arguments: ["ky", "ru"])
  func `every example is drafted and issued, and stands in its register`(language: String) throws {
    let desk = try Desk()
    _ = try DemoSchool.copy(to: desk)
    let examples = try Self.examples()
    let kinds = try desk.run("reports", "--json").objects().filter { $0["content"] != nil }
    #expect(Set(examples.map(\.paper)) == Set(kinds.compactMap { $0["id"] as? String }))
    for (index, example) in examples.enumerated() {
      let name = "\(example.paper)/\(example.file.lastPathComponent)"
      let paper = "paper-\(index + 1).pdf"
      #expect(example.command.contains(example.paper) && example.command.contains("school.sqlite"), "\(name)")
      try desk.write(example.file.lastPathComponent, Data(contentsOf: example.file))
      let draft = try desk.run(
        Desk.program, example.command + ["--lang", language, "--strict"] + Self.today)
      #expect(draft.status == 0, "\(name): \(draft.errors)")
      let issued = try desk.run(
        Desk.program,
        ["document", "issue", "\(index + 1)", "--db", "school.sqlite", "--strict", "--out", paper]
          + Self.today)
      #expect(issued.status == 0, "\(name): \(issued.errors)")
      for (page, printed) in try PrintedPage.pages(of: paper, on: desk).enumerated() {
        #expect(printed.wordsOverRules == [], "\(name), page \(page + 1)")
      }
      let checked = try desk.call("qpdf", ["--check", desk.path(paper)])
      #expect(checked.status == 0, "\(name): \(checked.output)")
      #expect(try TaggedFile([UInt8](desk.data(paper))).faults() == [], "\(name)")
      let copied = CopiedText(try desk.text(of: paper))
      for text in try Self.texts(ofDocument: index + 1, language, on: desk) {
        #expect(copied.contains(text), "\(name): \(text)")
      }
    }
    let papers = examples.indices.map { "paper-\($0 + 1).pdf" }
    #expect(try Preflight.faults(of: papers, on: desk) == [])
    let list = try desk.run(
      Desk.program, ["document", "list", "--state", "issued", "--db", "school.sqlite", "--json"] + Self.today)
    #expect(try list.objects().count == examples.count)
  }

  @Test func `minutes come in the order of the council's own, numbered sections within the speech`() throws {
    let desk = try Desk()
    _ = try DemoSchool.copy(to: desk)
    let example = try #require(
      try Self.examples().first {
        $0.paper == "council-minutes" && $0.file.lastPathComponent == "example.yaml"
      })
    try desk.write("example.yaml", Data(contentsOf: example.file))
    let draft = try desk.run(Desk.program, example.command + Self.today)
    #expect(draft.status == 0, "\(draft.errors)")
    let text = try desk.text(of: "draft.pdf")
    var rest = text[...]
    for part in [
      "ПРОТОКОЛ", "Педагогикалык кеңеш, 2025-2026-окуу жылы", "Төрага:", "Катышты: 38", "КҮН ТАРТИБИ:",
      "2. Жооптуу адамдарды дайындоо жөнүндө.", "УГУЛДУ:", "1-маселе:", "Директор Н. Ж. Турғунова:",
      "1. Негизги жобо", "1.2. ", "– жарандын", "2. Максаты жана милдети", "2.1. ", "5.2. ", "2-маселе:",
      "ЖАРЫШ СӨЗ:", "ЧЕЧИМ:", "2. Билим берүүнү", "деп эсептелсин.", "Төрага", "Катчы",
    ] {
      let found = try #require(rest.range(of: part), "\(part)")
      rest = rest[found.upperBound...]
    }
  }

  @Test(arguments: [
    ("order-extract/example-paper", "order_no=99-О", "error PAP-0010"),
    ("departure-slip/example", "pupil=А-35", "error PAP-0008"),
  ])
  func `what rests on another paper is not issued without it`(
    example: String, field: String, code: String
  ) throws {
    let desk = try Desk()
    _ = try DemoSchool.copy(to: desk)
    let file = Desk.repository.appending(path: "templates/\(example).yaml").path
    let paper = try #require(example.split(separator: "/").first.map(String.init))
    let draft = try desk.run(
      Desk.program,
      ["document", "draft", paper, "--from", file, "--set", field, "--db", "school.sqlite"] + Self.today)
    #expect(draft.status == 0, "\(draft.errors)")
    let issued = try desk.run(
      Desk.program, ["document", "issue", "1", "--db", "school.sqlite"] + Self.today)
    #expect(issued.status == 1)
    #expect(issued.diagnostics.first == code)
  }

  @Test func `an extract takes the items of an issued order, and one pupil of its list`() throws {
    let desk = try Desk()
    _ = try DemoSchool.copy(to: desk)
    let order = Desk.repository.appending(path: "templates/order/example-enrol.yaml").path
    for words in [
      ["draft", "order", "--series", "pupils", "--from", order], ["issue", "1"],
    ] {
      let run = try desk.run(Desk.program, ["document"] + words + ["--db", "school.sqlite"] + Self.today)
      #expect(run.status == 0, "\(run.errors)")
    }
    func draft(_ content: String) throws -> Desk.Outcome {
      try desk.write("extract.yaml", Data(content.utf8))
      return try desk.run(
        Desk.program,
        ["document", "draft", "order-extract", "--db", "school.sqlite", "--from", "extract.yaml"] + Self.today
          + ["--out", "extract.pdf", "--strict"])
    }
    let made = try draft("original: 1\nitems: [1, 3]\nrows: [2]\ncertifier: Үркүнова Жамал Азаматовна")
    #expect(made.status == 0, "\(made.errors)")
    let text = try desk.text(of: "extract.pdf")
    for part in ["БУЙРУКТАН КӨЧҮРМӨ", "18-О", "Токтосунова", "3. Буйруктун", "(колу бар)", "Көчүрмөсү туура"]
    {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("Асанбеков") && !text.contains("алфавиттик"))
    for wrong in ["items: [4]", "items: [1]\nrows: [3]", "items: [1]\norder_no: 18-О"] {
      let refused = try draft("original: 1\n\(wrong)\ncertifier: Үркүнова Жамал Азаматовна")
      #expect(refused.diagnostics.first == "warning PAP-0010" && refused.status != 0, "\(wrong)")
    }
  }
}
