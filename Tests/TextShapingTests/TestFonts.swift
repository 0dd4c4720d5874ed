import Diagnostics
import Foundation
import TextShaping

/// The fonts of the repository, found from this file: tests never use the machine's fonts.
enum TestFonts {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static var shippedPaths: [String] {
    let styled = ["PTSans/PTSans", "PTSerif/PTSerif", "LiberationSerif/LiberationSerif"].flatMap { family in
      ["Regular", "Bold", "Italic", "BoldItalic"].map { "\(family)-\($0)" }
    }
    let single = ["LiberationMono/LiberationMono-Regular", "NotoSansSymbols2/NotoSansSymbols2-Regular"]
    return (styled + single).map { root.appending(path: "fonts/\($0).ttf").path }
  }

  static var shipped: [FontFile] {
    get throws { try shippedPaths.map { try FontFile.map(path: $0) } }
  }

  static var square: FontFile {
    get throws { try FontFile.map(path: root.appending(path: "Tests/TestFont/SquareTest.ttf").path) }
  }

  static func library(added: [FontFile] = []) throws -> FontLibrary {
    FontLibrary.load(shipped: try shipped, added: added).value
  }
}

extension [UInt8] {
  /// The bytes of a font of `Tests/TestFont`.
  init?(contentsOfTestFont name: String) throws {
    self.init(try Data(contentsOf: TestFonts.root.appending(path: "Tests/TestFont/\(name)")))
  }
}
