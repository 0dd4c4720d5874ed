import Foundation
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

  private static let today = ["--today", "2026-06-22"]

  @Test(arguments: ["ky", "ru"])
  func `every example is drafted and issued, and stands in its register`(language: String) throws {
    let desk = try Desk()
    _ = try DemoSchool.copy(to: desk)
    let examples = try Self.examples()
    #expect(examples.count >= 9)
    for (index, example) in examples.enumerated() {
      let name = "\(example.paper)/\(example.file.lastPathComponent)"
      #expect(example.command.contains(example.paper) && example.command.contains("school.sqlite"), "\(name)")
      try desk.write(example.file.lastPathComponent, Data(contentsOf: example.file))
      let draft = try desk.run(
        Desk.program, example.command + ["--lang", language, "--strict"] + Self.today)
      #expect(draft.status == 0, "\(name): \(draft.errors)")
      let issued = try desk.run(
        Desk.program,
        ["document", "issue", "\(index + 1)", "--db", "school.sqlite", "--strict", "--out", "paper.pdf"]
          + Self.today)
      #expect(issued.status == 0, "\(name): \(issued.errors)")
      for (page, printed) in try PrintedPage.pages(of: "paper.pdf", on: desk).enumerated() {
        #expect(printed.wordsOverRules == [], "\(name), page \(page + 1)")
      }
      let checked = try desk.call("qpdf", ["--check", desk.path("paper.pdf")])
      #expect(checked.status == 0, "\(name): \(checked.output)")
    }
    let list = try desk.run(
      Desk.program, ["document", "list", "--state", "issued", "--db", "school.sqlite", "--json"] + Self.today)
    #expect(try list.objects().count == examples.count)
  }
}
