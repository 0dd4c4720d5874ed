import Foundation
import ReportService
import Testing

@Suite struct StagedFilesTests {
  @Test func `files appear together, and replace what stood there`() throws {
    let folder = try TestFolder(["a.txt": "old"])
    let files = StagedFiles()
    try files.add(Array("new".utf8), at: folder.path("a.txt"))
    try files.add(Array("deep".utf8), at: folder.path("x/y/b.txt"))
    #expect(try folder.text("a.txt") == "old")
    #expect(!folder.contents.contains("x/y/b.txt"))
    try files.commit()
    #expect(folder.contents == ["a.txt", "x", "x/y", "x/y/b.txt"])
    #expect(try [folder.text("a.txt"), folder.text("x/y/b.txt")] == ["new", "deep"])
  }

  @Test func `what is discarded leaves neither files nor new folders`() throws {
    let folder = try TestFolder(["kept/a.txt": "old"])
    let files = StagedFiles()
    try files.add([1], at: folder.path("kept/a.txt"))
    try files.add([2], at: folder.path("kept/new/b.txt"))
    files.discard()
    #expect(folder.contents == ["kept", "kept/a.txt"])
    #expect(try folder.text("kept/a.txt") == "old")
  }

  @Test func `a folder in the way of one file keeps all from appearing`() throws {
    let folder = try TestFolder(["b.txt/inside": "x"])
    let files = StagedFiles()
    try files.add([1], at: folder.path("a.txt"))
    try files.add([2], at: folder.path("b.txt"))
    let failure = #expect(throws: EnvironmentFailure.self) { try files.commit() }
    #expect(
      failure?.description == """
        cannot write '\(folder.path("b.txt"))': a folder of that name stands there
        help: give another name
        """)
    #expect(folder.contents == ["b.txt", "b.txt/inside"])
  }

  @Test func `a file in the way of a folder is a failure of the environment`() throws {
    let folder = try TestFolder(["a": "x"])
    let files = StagedFiles()
    #expect(throws: EnvironmentFailure.self) { try files.add([1], at: folder.path("a/b.txt")) }
    files.discard()
    #expect(folder.contents == ["a"])
  }

  @Test(arguments: [
    (name: "7-А", file: "7-А"),
    (name: "5-А/ky", file: "5-А_ky"),
    (name: "../../etc/passwd", file: "_._.._etc_passwd"),
    (name: "..", file: "_"),
    (name: ".hidden", file: "_hidden"),
    (name: "a\u{0}b\n\u{7F}", file: "a_b__"),
    (name: "con: \"*?<>|\\", file: "con_ _______"),
    (name: "dots...", file: "dots"),
    (name: "space ", file: "space"),
    (name: "", file: "_"),
    (name: " ", file: "_"),
    (name: "Ң Ө Ү № 7", file: "Ң Ө Ү № 7"),
  ])
  func `names of files keep to what every file system takes`(name: String, file: String) {
    #expect(safeFileName(name) == file)
  }
}
