import Diagnostics
import Drawing
public import Foundation
import ISUOData
import Language
import Layout
import ReportEngine
import Templates
public import TextShaping

/// The ways by which bytes of strangers reach the engine. Fuzzing looks for bytes that stop it; tests repeat those
/// that did.
public enum HostileInput: String, CaseIterable, Sendable {
  /// A page with its expressions, sheets and all.
  case markup
  /// A style sheet over a page that has one of each thing.
  case style
  /// A font file, of which text is set and embedded.
  case font
  /// A workbook that is imported.
  case xlsx
  /// A text table that is imported.
  case csv
  /// The tables of an export: one text, in which a line `=== person.csv` begins each file.
  case tables
  /// A OneRoster set, parted alike.
  case oneroster
  /// A PDF file that is read, written again and updated; its bytes are also read as content of a page.
  case pdf
  /// A PDF file whose signatures are checked.
  case signed

  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A small font, for everything but fonts.
  public static func readFont() throws -> FontFile {
    try FontFile.map(path: root.appending(path: "Tests/TestFont/SquareTest.ttf").path)
  }

  /// Makes a document of the bytes, in every stage. Whatever they are, it comes back, with diagnostics at most.
  public func take(_ bytes: [UInt8], font: FontFile) {
    switch self {
    case .markup: typeset(page: bytes, style: [], font, isWritten: false)
    case .style: typeset(page: Array(samplePage.utf8), style: bytes, font, isWritten: false)
    case .font:
      let own = FontFile(name: "hostile.ttf", bytes: bytes)
      typeset(page: Array(sampleText.utf8), style: [], own, isWritten: true)
    // The format is told by the bytes, not by the name.
    case .xlsx, .csv: plan([ImportFile(name: "hostile", bytes: bytes)])
    case .tables, .oneroster: plan(parts(of: bytes))
    case .pdf: exercise(pdf: bytes)
    case .signed: exercise(signed: bytes)
    }
  }

  /// Works out what the import of files would change in an empty school; nothing is written.
  private func plan(_ files: [ImportFile]) {
    guard let school = emptySchool else { return }
    _ = try? planImport(files: files, into: school, language: .ky)
  }

  /// The files of a text with lines `=== name`.
  private func parts(of bytes: [UInt8]) -> [ImportFile] {
    var files: [ImportFile] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: "=== ".utf8) {
        files.append(ImportFile(name: String(decoding: line.dropFirst(4), as: UTF8.self), bytes: []))
      } else if !files.isEmpty {
        files[files.count - 1].bytes += line + [UInt8(ascii: "\n")]
      }
    }
    return files
  }

  private func typeset(page: [UInt8], style: [UInt8], _ font: FontFile, isWritten: Bool) {
    let resources = ResourceReader(files: ["page.html": page, "page.css": style])
    let limits = TemplateLimits(steps: 2_000, iterations: 2_000, nodes: 5_000, text: 1 << 16)
    let template = Template.compile(page: "page.html", resources: resources, limits: limits)
    var evaluator = Evaluator(
      template: template.value, environment: EvaluationEnvironment(language: .ky), limits: limits)
    let document = evaluator.evaluate(sampleNames).value
    let fonts = FontLibrary.load(shipped: [font])
    // As in a run: without any font nothing is set.
    if fonts.diagnostics.hasErrors { return }
    var options = EngineOptions()
    options.limits.pages = 20
    options.missingGlyph = .box
    let engine = Engine(fonts: fonts.value, resources: resources, options: options)
    var pages = [engine.typeset(document).value]
    if isWritten {
      _ = try? engine.writePDF(metadata: PDFMetadata(title: "", language: "ky", creationDay: nil)) {
        pages.popLast()
      }
    }
  }
}

/// A school's file of this process, in which nothing stands.
private let emptySchool: SchoolDatabase? = {
  let folder = FileManager.default.temporaryDirectory.appending(path: "hostile-\(UUID().uuidString)")
  try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return try? SchoolDatabase.create(path: folder.appending(path: "school.sqlite").path)
}()

/// Names that a page may use, one of each type.
private var sampleNames: Names {
  let data =
    #"{"pupils": [{"name": "Ася", "mark": 5}, {"name": "Бек", "mark": 4.5}], "class": "7-А", "none": null}"#
  guard case .record(let record)? = readJSON(SourceText(name: "data.json", text: data)).value else {
    return Names([:])
  }
  return Names(Dictionary(uniqueKeysWithValues: zip(record.shape.keys, record.values)))
}

private let samplePage = """
  <html lang="ky"><head><title>x</title><link rel="stylesheet" href="page.css"/></head><body>
  <h1 id="a" class="b c">Аты <b>жөнү</b></h1><p title="t">Бир эки үч төрт беш <span>алты</span> жети<br/>сегиз.</p>
  <ol start="3"><li>а<ul><li>б</li></ul></li><li value="7">в</li></ol>
  <table border="1"><caption>т</caption><colgroup><col width="20"/><col/></colgroup><thead><tr><th colspan="2">г</th>
  </tr></thead><tfoot><tr><td>д</td><td>е</td></tr></tfoot><tbody><tr><td rowspan="2">ж</td><td>з и й</td></tr>
  <tr><td>к</td></tr></tbody></table><div class="f"><i>л</i><div>м</div></div><img src="none.png" alt="н"/>
  <qr text="о"/><hr/><a href="#a">п</a></body></html>
  """

private let sampleText = """
  <html lang="ky"><body><p>Өзүңүздүн ABC абв 123 fi</p><p style="font-weight: bold">Бек</p></body></html>
  """
