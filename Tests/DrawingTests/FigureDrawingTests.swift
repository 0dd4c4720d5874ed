import Diagnostics
import Layout
import LayoutTestKit
import Testing

@Suite struct FigureDrawingTests {
  @Test func `a code of bars is one path, its digits under it, as wide as style says`() throws {
    let test = try TestPage(
      "<barcode type=\"ean13\" value=\"400638133393\"/>",
      css: "barcode { display: block; width: 226pt; height: 50pt; font-size: 10pt }")
    let dump = test.dump()
    #expect(dump.contains("226x50"))
    #expect((test.diagnostics + test.context.diagnostics.diagnostics).map(\.printed) == [])
  }

  @Test func `a code that cannot be made is an error at its element`() throws {
    let test = try TestPage("<qr value=\"\"/>")
    #expect(
      test.diagnostics.map(\.printed) == [
        """
        error[LAY-0020]: the <qr> cannot be made: there is no text to encode
         --> page.html:1:13
        1 | <html><body><qr value=""/></body></html>
          |             ^^^^^^^^^^^^^^
        help: give the text in value="…"
        """
      ])
  }

  @Test func `a code whose modules are too small for a telephone is reported`() throws {
    let test = try TestPage("<qr value=\"a\"/>", css: "qr { width: 5mm }")
    _ = test.pages()
    #expect(
      test.context.diagnostics.diagnostics.map(\.printed) == [
        """
        warning[LAY-0021]: the code is too small to be read from paper: its modules are under 0.25 mm
         --> page.html:1:13
        1 | <html><body><qr value="a"/></body></html>
          |             ^^^^^^^^^^^^^^^
        help: make it at least 8 mm wide, or shorten its text
        """
      ])
  }
}
