import Foundation
import Testing

@Suite struct ShippedFontsTests {
  @Test func `the fonts are the files that their README names`() throws {
    let folder = TestFonts.root.appending(path: "fonts")
    let readme = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    var listed: [String: String] = [:]
    for line in readme.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "`")
      if cells.count == 5, cells[1].hasSuffix(".ttf") { listed[String(cells[1])] = String(cells[3]) }
    }
    var actual: [String: String] = [:]
    for family in ["PTSans", "PTSerif", "LiberationSerif", "LiberationMono", "NotoSansSymbols2"] {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: family).path)
      #expect(files.contains("LICENSE.txt"))
      for file in files where file.hasSuffix(".ttf") {
        actual["\(family)/\(file)"] = try sha256(ofFile: folder.appending(path: "\(family)/\(file)").path)
      }
    }
    #expect(actual.count == 14)
    #expect(actual == listed)
  }

  private func sha256(ofFile path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = [path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return String(line.prefix(64))
  }
}
