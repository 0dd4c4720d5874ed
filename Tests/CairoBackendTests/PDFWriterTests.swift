import CairoBackend
import Drawing
import Foundation
import Geometry
import Testing
import TextShaping

@Suite struct PDFWriterTests {
  private func rule(_ y: Double, color: Color = .black, dash: DisplayList.Dash = .solid) -> DisplayList.Item {
    .line(
      .init(
        from: Point(x: Points(20), y: Points(y)), to: Point(x: Points(300), y: Points(y)), width: Points(0.5),
        color: color, dash: dash))
  }

  @Test func `the text comes back as it went in`() throws {
    var page = try TestPages()
    page.write("Өмүр Үсөнов, Ңуркан: «7-А» № 12", at: 40)
    page.write("Окуу жылы 2025–2026, орточо 4,5", at: 60)
    page.list.items.append(rule(65))
    page.write("Туулган\u{A0}күнү 03.03.2015", at: 80)
    let text = try run("pdftotext", ["-layout", "FILE", "-"], on: page.pdf()).text
    #expect(
      text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } == [
        "Өмүр Үсөнов, Ңуркан: «7-А» № 12", "Окуу жылы 2025–2026, орточо 4,5", "Туулган күнү 03.03.2015",
        "\u{C}",
      ])
  }

  @Test func `a word broken by a hyphen is joined again by the reader`() throws {
    var page = try TestPages()
    page.write("Бул окуучу", at: 40, endsWithHyphen: true)
    page.write("лардын тизмеси", at: 56)
    let text = try run("pdftotext", ["FILE", "-"], on: page.pdf()).text
    #expect(text.contains("окуучулардын") || text.contains("окуучу\u{AD}\nлардын"), "\(text)")
  }

  @Test func `fonts are embedded as subsets`() throws {
    var page = try TestPages()
    page.write("Мектеп School", at: 40)
    let lines = try run("pdffonts", ["FILE"], on: page.pdf()).text.split(separator: "\n").dropFirst(2)
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.contains("+PTSans-Regular"))
      #expect(line.contains(" yes yes yes "), "embedded, subset, with text: \(line)")
    }
  }

  @Test func `a face is embedded once, whatever its letters`() throws {
    var page = try TestPages()
    page.write("Мектеп School № 12, «Үмүт»", at: 40)
    let fonts = try run("pdffonts", ["FILE"], on: page.pdf()).text.split(separator: "\n").dropFirst(2)
    #expect(fonts.count == 1, "\(fonts)")
    #expect(fonts.allSatisfy { $0.contains("CID TrueType") }, "\(fonts)")
  }

  @Test func `the finished file is in order and names its day`() throws {
    var page = try TestPages()
    page.write("Мектеп", at: 40)
    page.list.items += [rule(50), rule(60, color: Color(red: 200, green: 0, blue: 0), dash: .dotted)]
    let pdf = try page.pdf(pages: 3)
    let check = try run("qpdf", ["--check", "FILE"], on: pdf)
    #expect(check.status == 0, "\(check.text)")
    let info = try run("pdfinfo", ["-isodates", "FILE"], on: pdf).text
    for line in [
      "Title:           Жыйынтык ведомость", "Author:          № 12 мектеп",
      "CreationDate:    2026-01-31T00:00:00Z", "Pages:           3", "Page size:       400 x 300 pts",
    ] { #expect(info.contains(line), "\(info)") }
  }

  @Test func `equal pages give equal bytes, by the same fonts or new ones`() throws {
    var page = try TestPages()
    page.write("Окуучулардын кыймылын каттоо китеби", at: 40)
    page.list.items.append(rule(50))
    var again = try TestPages()
    again.write("Окуучулардын кыймылын каттоо китеби", at: 40)
    again.list.items.append(rule(50))
    let first = try page.pdf(pages: 2)
    #expect(try page.pdf(pages: 2) == first)
    #expect(try again.pdf(pages: 2) == first)
  }

  @Test func `pages keep their own sizes`() throws {
    var page = try TestPages()
    page.write("а", at: 40)
    var file = try TestFile(page.resources)
    try file.addPage(page.list)
    page.list.size = Size(width: Points(842), height: Points(595))
    try file.addPage(page.list)
    let info = try run("pdfinfo", ["-l", "2", "FILE"], on: file.finished()).text
    #expect(info.contains("Page    1 size:  400 x 300 pts"))
    #expect(info.contains("Page    2 size:  842 x 595 pts"))
  }

  @Test func `a character that no font has is an empty box, and the letters about it read on`() throws {
    var page = try TestPages()
    page.write("аб你вг", at: 40)
    let text = try run("pdftotext", ["FILE", "-"], on: page.pdf()).text
    #expect(text.split(whereSeparator: \.isWhitespace) == ["аб", "вг"])
  }

  @Test func `links, places and bookmarks lead where they say`() throws {
    var page = try TestPages()
    page.write("Мазмуну", at: 40)
    page.list.items += [
      .link(rect(20, 30, 60, 14), target: "https://example.kg/a(b)?q='ң'"),
      .link(rect(20, 60, 60, 14), target: "#бөлүм 1"),
      .anchor(Point(x: Points(20), y: Points(100)), name: "бөлүм 1"),
      .bookmark(level: 1, title: "Бөлүм", y: Points(100)),
      .bookmark(level: 2, title: "Ичинде", y: Points(120)),
      .bookmark(level: 1, title: "Экинчи", y: Points(200)),
    ]
    let pdf = try page.pdf()
    let plain = try run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: pdf).text
    #expect(plain.contains("/URI (https://example.kg/a\\(b\\)?q='%D2%A3')"))
    let rectangle = "[\n    20\n    256\n    80\n    270\n  ]"
    #expect(plain.contains(rectangle), "from the page's bottom")
    #expect(plain.components(separatedBy: "/Subtype /Link").count == 3)
    let check = try run("qpdf", ["--check", "FILE"], on: pdf)
    #expect(check.status == 0, "\(check.text)")
    let outline = try run("qpdf", ["--json", "--json-key=outlines", "FILE"], on: pdf).text
    #expect(outline.components(separatedBy: "\"title\"").count == 4)
    #expect(outline.contains("Ичинде"))
  }

  @Test func `a link to a place that no page has writes a file all the same`() throws {
    var page = try TestPages()
    page.write("Мазмуну", at: 40)
    page.list.items.append(.link(rect(0, 0, 10, 10), target: "#nowhere"))
    let check = try run("qpdf", ["--check", "FILE"], on: page.pdf())
    #expect(check.status == 0, "\(check.text)")
  }

  @Test func `links inside turned and translucent boxes keep their place`() throws {
    var page = try TestPages()
    let turn = DisplayList.Transform(a: 0, b: 1, c: -1, d: 0, e: 100, f: 50)
    page.write("Мазмуну", at: 40)
    page.list.items += [
      .save(transform: turn, clip: nil, opacity: 0.5),
      .link(rect(0, 0, 30, 10), target: "https://example.kg"), .restore,
    ]
    let plain = try run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: page.pdf()).text
    #expect(plain.contains("[\n    90\n    220\n    100\n    250\n  ]"), "\(plain.prefix(3000))")
  }

  private func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
    Rect(Point(x: Points(x), y: Points(y)), Size(width: Points(width), height: Points(height)))
  }
}
