import CairoBackend
import Drawing
import Foundation
import Geometry
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
    let check = try run("qpdf", ["--check", "FILE"], on: pdf)
    #expect(check.status == 0, "\(check.text)")
    return try run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: pdf).text
  }

  @Test func `each document of a file has places of its own, whatever the others call theirs`() throws {
    let page = try page([
      .link(area, target: "#бөлүм"), .anchor(Point(x: Points(20), y: Points(100)), name: "бөлүм"),
    ])
    var file = try TestFile(page.resources)
    for _ in 1...2 {
      file.beginDocument()
      try file.addPage(page.list)
      try file.addPage(page.list)
    }
    let text = try text(of: file.finished())
    #expect(text.components(separatedBy: "/Subtype /Link").count - 1 == 4)
    let targets = text.matches(of: /\/D \[\s+(\d+) 0 R\s+\/XYZ/).map { String($0.1) }
    // Both links of a document lead to its first page.
    #expect(targets.count == 4 && Set(targets).count == 2, "\(targets)")
  }

  @Test func `the first of two places of one name counts`() throws {
    let page = try page([
      .link(area, target: "#a"), .anchor(Point(x: Points(20), y: Points(100)), name: "a"),
      .anchor(Point(x: Points(20), y: Points(250)), name: "a"),
    ])
    let text = try text(of: page.pdf())
    // 100 points from the top are 200 from the bottom, 250 are 50.
    #expect(text.contains("/XYZ\n      20\n      200\n"))
    #expect(!text.contains("/XYZ\n      20\n      50\n"))
  }
}
