import Diagnostics
import Foundation
import Language
@testable import Templates
import Testing

/// Runs every example of docs/template-language.md.
@Suite struct ManualTests {
  private struct Block {
    /// What stands behind the three backticks.
    let kind: String
    let text: String
    let line: Int
  }

  private let blocks: [Block]
  private let data: Record
  private let environment = EvaluationEnvironment(
    language: .ky, today: CalendarDate(year: 2026, month: 3, day: 2))

  init() throws {
    let manual = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../docs/template-language.md")
    blocks = Self.blocks(of: try String(contentsOf: manual, encoding: .utf8))
    let json = try #require(blocks.first { $0.kind == "data" })
    guard case .record(let record)? = readJSON(SourceText(name: "data", text: json.text)).value else {
      throw CocoaError(.fileReadCorruptFile)
    }
    data = record
  }

  private static func blocks(of manual: String) -> [Block] {
    var blocks: [Block] = []
    var open: (kind: String, line: Int, lines: [String])?
    for (index, line) in manual.components(separatedBy: "\n").enumerated() {
      if let block = open {
        if line == "```" {
          blocks.append(Block(kind: block.kind, text: block.lines.joined(separator: "\n"), line: block.line))
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), index + 1, [])
      }
    }
    return blocks
  }

  /// The lines of the example blocks: expression, what it prints, and where it stands.
  private var examples: [(expression: String, printed: String, language: LanguageTag, line: Int)] {
    blocks.filter { $0.kind == "examples" }.flatMap { block in
      block.text.components(separatedBy: "\n").enumerated().map { index, line in
        let parts = line.components(separatedBy: "→").map { $0.trimmingCharacters(in: .whitespaces) }
        let isRussian = parts[1].hasPrefix("ru: ")
        return (
          parts[0], isRussian ? String(parts[1].dropFirst(4)) : parts[1], isRussian ? .ru : .ky,
          block.line + index + 1
        )
      }
    }
  }

  @Test func `every expression prints what the manual says`() {
    #expect(examples.count > 60)
    for example in examples {
      let pattern = TextPattern.parse("{{ \(example.expression) }}", name: "manual")
      #expect(pattern.diagnostics.map(\.printed) == [], "line \(example.line)")
      let printed = pattern.value.evaluate(
        Names([:], over: data), EvaluationEnvironment(language: example.language, today: environment.today))
      #expect(printed.diagnostics.map(\.printed) == [], "line \(example.line)")
      #expect(printed.value.replacing("\u{A0}", with: " ") == example.printed, "line \(example.line)")
    }
  }

  @Test func `every function has an example`() {
    let used = examples.map(\.expression).joined(separator: "\n")
    #expect(BuiltIn.names.filter { !used.contains($0) } == [])
    #expect(DateForm.allCases.map(\.rawValue).filter { !used.contains("'\($0)'") } == ["short"])
  }

  @Test func `every page gives what the manual says`() throws {
    let yaml = try #require(blocks.first { $0.kind == "yaml" })
    let text = TextTable.parse(SourceText(name: "text.yaml", text: yaml.text))
    #expect(text.diagnostics.map(\.printed) == [])
    var files: [String: [UInt8]] = [:]
    for block in blocks where block.kind.hasPrefix("file ") {
      files[String(block.kind.dropFirst(5))] = Array(block.text.utf8)
    }
    let pages = zip(blocks, blocks.dropFirst()).filter { $0.kind == "html" && $1.kind == "gives" }
    #expect(pages.count == blocks.filter { $0.kind == "html" }.count)
    for (page, gives) in pages {
      let made = try document(page.text, files, text.value, line: page.line)
      let expected = try document(gives.text, [:], nil, line: gives.line)
      #expect(made == expected, "line \(page.line)")
    }
  }

  /// The document as text, without the white space between elements.
  private func document(_ page: String, _ files: [String: [UInt8]], _ text: TextTable?, line: Int) throws
    -> [String]
  {
    let files = files.merging(["page.html": Array(page.utf8)]) { _, new in new }
    let template = Template.compile(page: "page.html", resources: ResourceReader(files: files), text: text)
    #expect(template.diagnostics.map(\.printed) == [], "line \(line)")
    var evaluator = Evaluator(template: template.value, environment: environment)
    let document = evaluator.evaluate(Names([:], over: data))
    #expect(document.diagnostics.map(\.printed) == [], "line \(line)")
    return document.value.dump().components(separatedBy: "\n").filter { line in
      !line.trimmingCharacters(in: .whitespaces).replacing("\\n", with: "").allSatisfy {
        $0 == "\"" || $0 == " "
      }
    }
  }

  @Test func `every element is in the manual`() throws {
    let listed = try #require(blocks.first { $0.kind == "elements" }).text.split { $0 == " " || $0 == "\n" }
      .map(String.init)
    #expect(listed == listed.sorted())
    #expect(Set(listed).union(["template", "include", "slot", "text"]) == HTMLVocabulary.elements)
  }

  @Test func `every key of report.yaml is in the manual`() throws {
    let place = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../docs/template-language.md")
    let manual = try String(contentsOf: place, encoding: .utf8)
    #expect(ReportDefinition.keys.filter { !manual.contains("| `\($0)` |") } == [])
    #expect(DefinitionReader.datasetKeys.filter { !manual.contains("| `\($0)` |") } == [])
  }
}
