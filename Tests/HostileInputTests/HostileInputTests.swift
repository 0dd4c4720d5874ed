import Foundation
import HostileInputKit
import Testing

/// Bytes that stopped the engine once: found by `scripts/fuzz`, kept in Inputs/.
@Suite struct HostileInputTests {
  static let found: [(HostileInput, URL)] = HostileInput.allCases.flatMap { way in
    let folder = HostileInput.root.appending(path: "Tests/HostileInputTests/Inputs/\(way.rawValue)")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.sorted { $0.path < $1.path }.map { (way, $0) }
  }

  @Test(.timeLimit(.minutes(1)), arguments: found) func `comes to an end`(_ way: HostileInput, _ file: URL)
    throws
  {
    way.take([UInt8](try Data(contentsOf: file)), font: try HostileInput.readFont())
  }

  /// The seeds of the fuzzers are valid: they must reach the last stage for others to be found from them.
  @Test(arguments: HostileInput.allCases) func `every way has a beginning`(_ way: HostileInput) throws {
    let folder = HostileInput.root.appending(path: "Fuzzing/Corpus/\(way.rawValue)")
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      way.take([UInt8](try Data(contentsOf: file)), font: try HostileInput.readFont())
    }
  }
}
