import Foundation
import Testing

@Suite struct HouseRulesTests {
  /// Tables of data are exempt from the limits of length: nobody reads them line by line.
  private static let dataTables = ["LineBreakClassTable.swift", "NamedColors.swift", "UserAgentStyleSheet.swift"]

  @Test func `no source file is longer than 500 lines`() throws {
    let files = try Repository.files(under: "Sources", withExtension: "swift")
    #expect(files.count > 50)
    let long = files.filter { file in
      file.lines.count > 500 && !Self.dataTables.contains { file.path.hasSuffix("/" + $0) }
    }
    #expect(long.map(\.path) == [])
  }

  @Test func `no line of source is longer than 110 columns`() throws {
    let long = try Repository.files(under: "Sources", withExtension: "swift")
      .filter { file in !Self.dataTables.contains { file.path.hasSuffix("/" + $0) } }
      .flatMap { file in file.lines.enumerated().filter { $1.count > 110 }.map { "\(file.path):\($0.offset + 1)" } }
    #expect(long == [])
  }

  @Test func `sources neither force nor crash`() throws {
    let forbidden = ["try!", "fatalError(", " as! ", "TODO", "FIXME"]
    let found = try Repository.files(under: "Sources", withExtension: "swift").flatMap { file in
      forbidden.filter { file.text.contains($0) }.map { "\(file.path): \($0)" }
    }
    #expect(found == [])
  }

  @Test func `nothing is called a helper or a manager`() throws {
    let forbidden = ["Utils", "Helpers", "Common", "Misc", "Manager"]
    let found = try Repository.files(under: "Sources", withExtension: "swift").map(\.path).filter { path in
      path.split(separator: "/").contains { part in forbidden.contains { part.contains($0) } }
    }
    #expect(found == [])
  }

  @Test func `every folder of Sources is on the map`() throws {
    let map = try Repository.text("ARCHITECTURE.md")
    let modules = Set(try Repository.files(under: "Sources", withExtension: "swift").map(\.module))
    #expect(modules.filter { !map.contains($0) }.sorted() == [])
  }
}

@Suite struct ModuleEdgeTests {
  /// Libraries of the language itself, which any room may use.
  private static let everywhere: Set = ["Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Dispatch"]

  @Test func `rooms import only what the map allows`() throws {
    let allowed = try allowedEdges()
    var offences: Set<String> = []
    for file in try Repository.files(under: "Sources", withExtension: "swift") {
      for line in file.lines {
        guard let imported = importedModule(line) else { continue }
        if Self.everywhere.contains(imported) || allowed[file.module]?.contains(imported) == true { continue }
        offences.insert("\(file.module) imports \(imported)")
      }
    }
    #expect(offences.sorted() == [])
  }

  /// The table of ARCHITECTURE.md, "Allowed edges".
  private func allowedEdges() throws -> [String: Set<String>] {
    let text = try Repository.text("ARCHITECTURE.md")
    let section = try #require(text.components(separatedBy: "## 4. Allowed edges").last?.components(separatedBy: "\n## ").first)
    var edges: [String: Set<String>] = [:]
    for line in section.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 3, cells[1] != "module" else { continue }
      edges[cells[1]] = Set(cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }
    #expect(edges.count >= 14)
    return edges
  }

  private func importedModule(_ line: Substring) -> String? {
    var words = line.split(separator: " ").map(String.init)
    if let first = words.first, ["public", "package", "internal", "private", "@testable"].contains(first) { words.removeFirst() }
    guard words.first == "import", let name = words.last else { return nil }
    return name.split(separator: ".").first.map(String.init)
  }
}

@Suite struct DiagnosticCatalogueTests {
  @Test func `every code has a section in the manual, and every section a code`() throws {
    let code = /"([A-Z]{3}-[0-9]{4})"/
    let used = Set(
      try Repository.files(under: "Sources", withExtension: "swift").flatMap { file in
        file.text.matches(of: code).map { String($0.1) }
      })
    let documented = try Repository.text("docs/diagnostics.md").matches(of: /## ([A-Z]{3}-[0-9]{4})/).map { String($0.1) }
    #expect(used.subtracting(documented).sorted() == [])
    #expect(Set(documented).subtracting(used).sorted() == [])
    #expect(documented == documented.sorted())
    #expect(documented.count == Set(documented).count)
  }

  @Test func `every code is met by a test`() throws {
    let tests = try Repository.files(under: "Tests", withExtension: "swift").map(\.text).joined()
      + Repository.files(under: "Tests", withExtension: "txt").map(\.text).joined()
    let documented = try Repository.text("docs/diagnostics.md").matches(of: /## ([A-Z]{3}-[0-9]{4})/).map { String($0.1) }
    #expect(documented.filter { !tests.contains($0) } == [])
  }
}
