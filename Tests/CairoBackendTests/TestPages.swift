import CairoBackend
import Diagnostics
import Drawing
import Foundation
import Geometry
import PDFFinishing
import TextShaping

/// Makes display lists from lines of text, and runs the programs that judge PDF files.
struct TestPages {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  let resources: PageResources
  private let stack: TextShaper.StackID
  var list = DisplayList(size: Size(width: Points(400), height: Points(300)))

  init(families: [String] = ["PT Sans"], language: String = "ky", images: ImageStore = ImageStore()) throws {
    let files = try ["PTSans/PTSans-Regular", "PTSans/PTSans-Bold", "PTSerif/PTSerif-Regular"].map {
      try FontFile.map(path: TestPages.root.appending(path: "fonts/\($0).ttf").path)
    }
    let library = FontLibrary.load(shipped: files).value
    let shaper = TextShaper(fonts: library, missingGlyph: .box)
    resources = PageResources(shaper: shaper, fonts: PageCanvasFonts(library), images: images)
    stack = shaper.stack(faces: library.faces(for: FontQuery(families: families)), language: language)
  }

  /// A store with the pictures of this folder.
  static func images(_ names: String...) throws -> ImageStore {
    let store = ImageStore()
    let nowhere = SourceSpan(SourceText(name: "", text: ""), 0..<0)
    for name in names { _ = store.add(try picture(name), at: name, from: nowhere) }
    return store
  }

  /// The bytes of a picture of this folder.
  static func picture(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: "Tests/CairoBackendTests/Pictures/\(name)")))
  }

  /// Adds a line of words with a space word after each.
  mutating func write(
    _ text: String, at y: Double, x: Double = 20, color: Color = .black, endsWithHyphen: Bool = false
  ) {
    let shaper = resources.shaper
    let first = list.words.count
    var pen = 0.0
    func place(_ id: ShapedWord.ID) {
      list.words.append(PlacedWord(word: id, x: Float(pen)))
      let word = shaper[id]
      pen += shaper.fonts.metrics(of: word.face).length(word.advance, at: Points(12)).value
    }
    let parts = text.split(separator: " ")
    for (index, part) in parts.enumerated() {
      let words = shaper.shape(String(part), in: stack)
      for position in 0..<words.count { place(words[position]) }
      if endsWithHyphen, index == parts.count - 1 {
        place(shaper.hyphen(in: stack))
      } else {
        place(shaper.shape(" ", in: stack).first)
      }
    }
    list.items.append(
      .text(
        .init(
          origin: Point(x: Points(x), y: Points(y)), fontSize: Points(12), color: color,
          words: Int32(first)..<Int32(list.words.count))))
  }

  static let metadata = PDFMetadata(
    title: "Жыйынтык ведомость", author: "№ 12 мектеп", language: "ky", creationDay: "2026-01-31")

  /// The PDF of pages that all look like `list`.
  func pdf(pages: Int = 1) throws -> [UInt8] {
    var file = try TestFile(resources)
    for _ in 0..<pages { try file.addPage(list) }
    return try file.finished()
  }
}

/// A PDF of pages that are added one by one.
struct TestFile: ~Copyable {
  private var writer: PDFWriter
  private var finisher = PDFFinisher()

  init(_ resources: PageResources) throws { writer = try PDFWriter(resources, isTagged: false) }

  mutating func beginDocument() { writer.beginDocument() }

  mutating func addPage(_ list: DisplayList) throws {
    let page = try writer.addPage(list)
    try finisher.addPage(page.bytes, pieces: page.pieces)
  }

  consuming func finished() throws -> [UInt8] {
    let end = try writer.finish()
    try finisher.addEnd(end.bytes)
    return try finisher.finish(contents: end.contents, metadata: TestPages.metadata, profile: .plain)
  }
}

/// Runs a program on a file that holds `bytes`; gives what it printed and its exit status.
func run(
  _ program: String, _ arguments: [String] = [], on bytes: [UInt8]
) throws -> (text: String, status: Int32) {
  let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments.map { $0 == "FILE" ? file.path : $0 }
  let output = Pipe()
  process.standardOutput = output
  process.standardError = output
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (String(decoding: data, as: UTF8.self), process.terminationStatus)
}
