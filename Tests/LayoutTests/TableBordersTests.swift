import Geometry
import Styling
import Testing

@testable import Layout

@Suite struct TableBordersTests {
  private func side(
    _ width: Double, _ style: BorderSide.Style, _ color: Color = .black
  ) -> BorderSide {
    var side = BorderSide()
    side.width = Points(width)
    side.style = style
    side.color = color
    return side
  }

  @Test(arguments: [
    (stronger: "hidden 0", weaker: "solid 9"), (stronger: "solid 1", weaker: "none 0"),
    (stronger: "dotted 3", weaker: "double 2"), (stronger: "double 1", weaker: "solid 1"),
    (stronger: "solid 1", weaker: "dashed 1"), (stronger: "dashed 1", weaker: "dotted 1"),
    (stronger: "dotted 1", weaker: "ridge 1"), (stronger: "ridge 1", weaker: "outset 1"),
    (stronger: "outset 1", weaker: "groove 1"), (stronger: "groove 1", weaker: "inset 1"),
  ])
  func `the stronger border wins whichever comes first`(stronger: String, weaker: String) throws {
    let (strong, weak) = try (parse(stronger), parse(weaker))
    #expect(weak.resolved(with: strong) == strong)
    #expect(strong.resolved(with: weak) == strong)
  }

  @Test func `of borders that differ in colour only the first stays`() {
    let red = side(1, .solid, Color(red: 255, green: 0, blue: 0))
    #expect(red.resolved(with: side(1, .solid)) == red)
  }

  private func parse(_ text: String) throws -> BorderSide {
    let words = text.split(separator: " ")
    let styles: [String: BorderSide.Style] = [
      "none": .none, "inset": .inset, "groove": .groove, "outset": .outset, "ridge": .ridge,
      "dotted": .dotted,
      "dashed": .dashed, "solid": .solid, "double": .double, "hidden": .hidden,
    ]
    return side(try #require(Double(words[1])), try #require(styles[String(words[0])]))
  }

  /// The strokes of a grid 10 pt apart, drawn from a picture: `-` and `|` are edges of 1 pt, `=`
  /// and `!` of 2 pt.
  private func strokes(_ picture: String...) -> [String] {
    let columns = (picture[0].count - 1) / 2
    var collector = StrokeCollector(lines: (0...columns).map { Points(Double($0) * 10) })
    for (index, row) in picture.enumerated() {
      let letters = Array(row)
      if index.isMultiple(of: 2) {
        collector.addLine(
          at: Points(Double(index) * 5), edges: (0..<columns).map { edge(letters[$0 * 2 + 1]) })
      } else {
        collector.addRow(edges: (0...columns).map { edge(letters[$0 * 2]) })
      }
    }
    return collector.finish().map {
      let (from, to) = ("(\($0.from.x.value), \($0.from.y.value))", "(\($0.to.x.value), \($0.to.y.value))")
      return "\(from) to \(to) width \($0.side.width.value)"
    }
  }

  private func edge(_ letter: Character) -> BorderSide {
    switch letter {
    case "-", "|": side(1, .solid)
    case "=", "!": side(2, .solid)
    default: BorderSide()
    }
  }

  @Test func `equal edges become one stroke that fills the corners`() {
    #expect(
      strokes(
        "+-+-+",
        "| | |",
        "+-+-+",
        "| | |",
        "+-+-+") == [
          "(-0.5, 0.0) to (20.5, 0.0) width 1.0",
          "(-0.5, 10.0) to (20.5, 10.0) width 1.0",
          "(0.0, -0.5) to (0.0, 20.5) width 1.0",
          "(10.0, -0.5) to (10.0, 20.5) width 1.0",
          "(20.0, -0.5) to (20.0, 20.5) width 1.0",
          "(-0.5, 20.0) to (20.5, 20.0) width 1.0",
        ])
  }

  @Test func `a spanning cell leaves a gap and a wider edge comes last`() {
    #expect(
      strokes(
        "+=+=+",
        "|   |",
        "+-+ +",
        "| | |",
        "+-+-+") == [
          "(-0.5, 10.0) to (10.5, 10.0) width 1.0",
          "(0.0, -1.0) to (0.0, 20.5) width 1.0",
          "(10.0, 9.5) to (10.0, 20.5) width 1.0",
          "(20.0, -1.0) to (20.0, 20.5) width 1.0",
          "(-0.5, 20.0) to (20.5, 20.0) width 1.0",
          "(-0.5, 0.0) to (20.5, 0.0) width 2.0",
        ])
  }
}
