import Foundation
import Templates
import Testing
import TextShaping

@testable import ReportService

@Suite struct InstallationTests {
  private func find(
    _ folder: TestFolder, _ executable: String, templates: [String] = [], fonts: [String] = []
  ) throws -> Installation {
    try Installation.find(
      executable: folder.path(executable), templates: templates.map(folder.path),
      fonts: fonts.map(folder.path))
  }

  @Test func `what is installed beside the binary's folder comes first`() throws {
    let folder = try TestFolder([
      "usr/bin/report-daemon": "", "usr/share/report-daemon/templates/a/report.yaml": "",
      "usr/share/report-daemon/fonts/b.ttf": "", "templates/x": "", "fonts/x": "",
    ])
    let found = try find(folder, "usr/bin/report-daemon")
    #expect(found.templateFolders.map { URL(filePath: $0).lastPathComponent } == ["templates"])
    #expect(found.fontFolder.hasSuffix("/usr/share/report-daemon/fonts"))
  }

  @Test func `else the nearest folder above that has both, through links`() throws {
    let folder = try TestFolder([
      "home/.build/release/report-daemon": "", "home/templates/x": "", "home/fonts/x": "",
      "home/.build/templates/only": "", "templates/x": "", "fonts/x": "", "own/t/x": "", "own/f/x": "",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("home/.build/release/report-daemon"))
    let found = try find(folder, "link", templates: ["own/t"], fonts: ["own/f"])
    #expect(
      found.templateFolders.map { String($0.suffix(15)) } == [
        "/home/templates", String(folder.path("own/t").suffix(15)),
      ])
    #expect(found.fontFolder.hasSuffix("/home/fonts"))
    #expect(found.addedFontFolders == [folder.path("own/f")])
  }

  @Test func `a folder that is not there is a failure of the environment`() throws {
    let folder = try TestFolder(["templates/x": "", "fonts/x": "", "bin/report-daemon": ""])
    let failure = #expect(throws: EnvironmentFailure.self) {
      try find(folder, "bin/report-daemon", templates: ["none"])
    }
    #expect(failure?.what == "there is no folder '\(folder.path("none"))'")
  }

  @Test func `fonts are found in folders within folders, and nothing else is`() throws {
    let font = try Data(contentsOf: TestReport.root.appending(path: "Tests/TestFont/SquareTest.ttf"))
    let folder = try TestFolder([
      "templates/x": "", "fonts/README.md": "", "fonts/z/x": "", "bin/report-daemon": "",
    ])
    for name in ["fonts/z/B.TTF", "fonts/a.ttf"] { try font.write(to: folder.url.appending(path: name)) }
    let files = try find(folder, "bin/report-daemon").fontFiles()
    #expect(files.shipped.map { URL(filePath: $0.name).lastPathComponent } == ["a.ttf", "B.TTF"])
    #expect(files.added.isEmpty)
  }
}

@Suite struct ReportFoldersTests {
  private let folder: TestFolder
  private let folders: ReportFolders

  init() throws {
    folder = try TestFolder([
      "shipped/a/report.yaml": "shipped", "shipped/a/page.html": "shipped",
      "shipped/_shared/base.css": "shipped",
      "shipped/notes/readme": "", "own/_shared/base.css": "own", "own/b/report.yaml": "own",
      "secret": "secret",
    ])
    folders = ReportFolders([folder.path("shipped"), folder.path("own")])
  }

  private func read(_ path: String, for report: String = "a") -> String {
    switch folders.reader(for: report).read(path) {
    case .found(let bytes): String(decoding: bytes, as: UTF8.self)
    case .missing: "missing"
    case .forbidden: "forbidden"
    case .unreadable(let reason): reason
    }
  }

  @Test func `reports are the folders that declare one`() {
    #expect(folders.reportNames() == ["a", "b"])
  }

  @Test func `a school can change the letterhead alone`() {
    #expect(
      [read("_shared/base.css"), read("a/page.html"), read("a/report.yaml")] == ["own", "shipped", "shipped"])
  }

  @Test(arguments: [
    (path: "b/report.yaml", answer: "forbidden"), (path: "secret", answer: "forbidden"),
    (path: "a/none.css", answer: "missing"), (path: "ab/page.html", answer: "forbidden"),
    (path: "/etc/passwd", answer: "forbidden"), (path: "a/../../secret", answer: "forbidden"),
    (path: "_shared/", answer: "it is a folder"),
  ])
  func `a report reads its own folder and the shared one`(path: String, answer: String) {
    #expect(read(path) == answer)
  }
}

@Suite struct JSONWriterTests {
  @Test func `members stand in the order in which they are told`() {
    var json = JSONWriter()
    json.beginObject()
    json.key("z")
    json.integer(-1)
    json.key("a")
    json.beginArray()
    json.boolean(true)
    json.null()
    json.string(nil)
    json.raw("0.10")
    json.beginObject()
    json.endObject()
    json.endArray()
    json.key("empty")
    json.beginArray()
    json.endArray()
    json.endObject()
    #expect(json.text == #"{"z": -1, "a": [true, null, null, 0.10, {}], "empty": []}"#)
  }

  @Test func `what JSON forbids in texts is escaped, letters are not`() throws {
    let text = "Ң \"№\"\\ \n\r\t \u{0} \u{1F} \u{7F} \u{2028} 🙂 </script>"
    var json = JSONWriter()
    json.beginArray()
    json.string(text)
    json.endArray()
    #expect(json.text.hasPrefix(#"["Ң \"№\"\\ \n\r\t \u0000 \u001f "#))
    #expect(try JSONDecoder().decode([String].self, from: Data(json.text.utf8)) == [text])
  }
}
