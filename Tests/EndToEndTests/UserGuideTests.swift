import Foundation
import Testing

/// The user guides: whoever types what stands there gets the documents that are promised. A whole term takes
/// a minute without optimisation: `scripts/test --all`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ISUO_SLOW_TESTS"] == "1"))
struct UserGuideTests {
  @Test(arguments: [("ky", "таблицалар", "сырсөз.txt"), ("ru", "таблицы", "пароль.txt")])
  func `every command of the guide does what it says`(language: String, tables: String, secret: String) throws
  {
    let text = try String(
      contentsOf: Desk.repository.appending(path: "docs/user-guide-\(language).md"), encoding: .utf8)
    let commands = text.split(separator: "\n").filter { $0.hasPrefix("    report-daemon ") }.map {
      $0.dropFirst(4)
    }
    #expect(commands.count > 20)
    let desk = try Desk()
    try FileManager.default.copyItem(
      at: Desk.repository.appending(path: "demo"), to: URL(filePath: desk.path(tables)))
    try desk.write(secret, Data("сапар алдында\n".utf8))
    for file in text.matches(of: /```file (\S+)\n((?:.|\n)*?)\n```/) {
      try desk.write(String(file.1), Data(file.2.utf8))
    }
    let folder = Desk.program.deletingLastPathComponent().path
    // What takes the import back again would leave nothing to print.
    for command in commands where !command.contains("import undo") {
      let outcome = try desk.call("sh", ["-c", "PATH=\"\(folder):$PATH\" \(command)"])
      #expect(outcome.status == 0, "\(command)\n\(outcome.errors)")
    }
    for picture in text.matches(of: /src="(pictures\/[^"]+)"/) {
      #expect(
        FileManager.default.fileExists(atPath: Desk.repository.appending(path: "docs/\(picture.1)").path))
    }
  }
}
