import Foundation
import Testing

/// docs/documents.md, followed literally.
@Suite struct DocumentsManualTests {
  @Test func `the page leads from a folder to an issued paper`() throws {
    let page = try String(
      contentsOf: Desk.repository.appending(path: "docs/documents.md"), encoding: .utf8)
    let manual = try #require(page.split(separator: "## How to add a paper").last.map(String.init))
    let files = manual.matches(of: /```file (\S+)\n((?:.|\n)*?)\n```/).map {
      (String($0.1), String($0.2) + "\n")
    }
    #expect(files.count == 4)
    let desk = try Desk(Dictionary(files) { first, _ in first })
    _ = try DemoSchool.copy(to: desk)
    let commands = manual.matches(of: /\nreport-daemon (.+)/).map { String($0.1) }
    #expect(commands.count == 6)
    var output = ""
    for command in commands {
      let outcome = try desk.run(Desk.program, command.split(separator: " ").map(String.init))
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
      output = outcome.output
    }
    let text = try desk.text(of: "letter.pdf")
    #expect(text.contains("Балаңыздын чейректик жыйынтыктары"))
    #expect(text.contains("2026-жылдын 25-июнунда"))
    #expect(try desk.text(of: "letter-ru.pdf").contains("25 июня 2026 года"))
    #expect(output.contains("1   2026-06-15  issued"), "\(output)")
  }
}
