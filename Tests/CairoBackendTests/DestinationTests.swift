import CairoBackend
import Drawing
import Foundation
import Geometry
import PDFFinishing
import Testing

@Suite struct DestinationTests {
  private let area = Rect(Point(x: Points(20), y: Points(30)), Size(width: Points(60), height: Points(14)))

  private func page(_ items: [DisplayList.Item]) throws -> TestPages {
    var page = try TestPages()
    // Cairo drops what is on a page without ink.
    page.write("Бөлүм", at: 40)
    page.list.items += items
    return page
  }

  /// The PDF as text, after it was found to be in order.
  private func text(of pdf: [UInt8]) throws -> String {
    let finished = finish(pdf, hasDate: true)
    let check = try run("qpdf", ["--check", "FILE"], on: finished)
    #expect(check.status == 0, "\(check.text)")
    return try run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: finished).text
  }

  @Test func `each document of a file has places of its own, whatever the others call theirs`() throws {
    let page = try page([
      .link(area, target: "#бөлүм"), .anchor(Point(x: Points(20), y: Points(100)), name: "бөлүм"),
    ])
    var writer = try PDFWriter(page.resources, metadata: TestPages.metadata)
    for _ in 1...2 {
      writer.beginDocument()
      try writer.addPage(page.list)
      try writer.addPage(page.list)
    }
    let text = try text(of: writer.finish())
    let name = "%D0%B1%D3%A9%D0%BB%D2%AF%D0%BC"
    // The list of names and two links say each name.
    #expect(text.components(separatedBy: "(\(name))").count - 1 == 3)
    #expect(text.components(separatedBy: "(2/\(name))").count - 1 == 3)
    #expect(text.components(separatedBy: "/Subtype /Link").count - 1 == 4)
  }

  @Test func `the first of two places of one name counts`() throws {
    let page = try page([
      .anchor(Point(x: Points(20), y: Points(100)), name: "a"),
      .anchor(Point(x: Points(20), y: Points(250)), name: "a"),
    ])
    let text = try text(of: page.pdf())
    // 100 points from the top are 200 from the bottom, 250 are 50.
    #expect(text.contains("/XYZ\n      20\n      200\n"))
    #expect(!text.contains("/XYZ\n      20\n      50\n"))
  }
}
