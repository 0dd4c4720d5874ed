import Foundation
import Testing

/// docs/how-to-add-a-report.md, followed literally.
@Suite struct HowToAddAReportTests {
  @Test func `the page leads from nothing to paper`() throws {
    let page = try String(
      contentsOf: Desk.repository.appending(path: "docs/how-to-add-a-report.md"), encoding: .utf8)
    let files = page.matches(of: /```file (\S+)\n((?:.|\n)*?)\n```/).map {
      (String($0.1), String($0.2) + "\n")
    }
    #expect(files.count == 5)
    let desk = try Desk(Dictionary(files) { first, _ in first })
    _ = try DemoSchool.copy(to: desk)
    let commands = page.matches(of: /\nreport-daemon (.+)/).map { String($0.1) }
    #expect(commands.count == 4)
    for command in commands {
      let outcome = try desk.run(Desk.program, command.split(separator: " ").map(String.init))
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    }
    let text = try desk.text(of: "passport.pdf")
    #expect(text.contains("КЛАССТЫН СОЦИАЛДЫК ПАСПОРТУ"))
    #expect(text.contains("Аз камсыз болгон"))
    #expect(desk.contents.contains("passports/7-А.pdf"))
  }
}
