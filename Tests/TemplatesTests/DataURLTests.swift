import Templates
import Testing

@Suite struct DataURLTests {
  @Test(arguments: [
    ("data:,abc", "abc"),
    ("data:text/plain;charset=utf-8,%D2%AE%zz%4", "Ү%zz%4"),
    ("DATA:image/png;base64,YWJj", "abc"),
    ("data:;base64,YW Jj\nZA==", "abcd"),
    ("data:;base64,YWI", "ab"),
    ("data:image/svg+xml;base64;x,YWI", "YWI"),
    ("data:;base64,", ""),
  ])
  func `a data URL holds its bytes`(url: String, text: String) {
    #expect(decodeDataURL(url).map { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test(arguments: ["data:", "data:image/png;base64", "data:;base64,YWJ*", "data:;base64,YWJjZ"])
  func `what cannot be read is nil`(url: String) { #expect(decodeDataURL(url) == nil) }

  @Test func `only pictures may stand in their reference`() {
    #expect(ResourceReader.resolvePicture("Data:,x", in: "report") == "Data:,x")
    #expect(ResourceReader.resolvePicture("../seal.png", in: "report") == "seal.png")
    #expect(ResourceReader.resolvePicture("http://x/seal.png", in: "report") == nil)
    #expect(ResourceReader.resolve("data:,x", in: "report") == nil)
  }
}
