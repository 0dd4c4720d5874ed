import Geometry
import Testing

@testable import Layout

@Suite struct TableColumnWidthsTests {
  private func fixed(_ columns: [FixedColumnWidth], _ assignable: Double) -> [Double] {
    ColumnWidths.fixed(columns, assignable: Points(assignable)).map(\.value)
  }

  /// A column of text between `minimum` and `maximum`.
  private func auto(_ minimum: Double, _ maximum: Double) -> ColumnDemand {
    ColumnDemand(minimum: Points(minimum), maximum: Points(maximum))
  }

  private func length(_ minimum: Double, _ length: Double) -> ColumnDemand {
    ColumnDemand(minimum: Points(minimum), maximum: Points(length), isConstrained: true)
  }

  private func percent(_ percentage: Double, _ minimum: Double, _ maximum: Double) -> ColumnDemand {
    ColumnDemand(minimum: Points(minimum), maximum: Points(maximum), fraction: percentage / 100)
  }

  private func distribute(_ target: Double, _ columns: [ColumnDemand]) -> [Double] {
    ColumnWidths.distribute(Points(target), over: columns[...]).map(\.value)
  }

  @Test func `in the fixed layout auto columns share what lengths and percentages leave`() {
    #expect(fixed([.length(Points(20)), .auto, .fraction(0.3), .auto], 100) == [20, 25, 30, 25])
  }

  @Test func `in the fixed layout lengths grow in proportion when no column is auto`() {
    #expect(fixed([.length(Points(10)), .length(Points(30))], 100) == [25, 75])
    #expect(fixed([.length(Points(10)), .fraction(0.5)], 100) == [50, 50])
    #expect(fixed([.fraction(0.25), .fraction(0.25)], 100) == [50, 50])
  }

  @Test func `in the fixed layout lengths wider than the table make it wider`() {
    #expect(fixed([.length(Points(80)), .length(Points(40)), .auto], 100) == [80, 40, 0])
  }

  @Test func `in the fixed layout percentages give way to lengths`() {
    #expect(fixed([.length(Points(80)), .fraction(0.3), .fraction(0.1)], 100) == [80, 15, 5])
  }

  @Test func `columns are never narrower than their content`() {
    #expect(distribute(10, [auto(20, 40), auto(30, 90)]) == [20, 30])
  }

  @Test func `auto columns grow from least to greatest width together`() {
    // Least widths 50, greatest 130: half of the 80 between them is there.
    #expect(distribute(90, [auto(20, 40), auto(30, 90)]) == [30, 60])
  }

  @Test func `percentages are granted first, then lengths, then the rest`() {
    let columns = [percent(50, 10, 20), length(10, 40), auto(10, 60)]
    #expect(distribute(30, columns) == [10, 10, 10])
    #expect(distribute(50, columns) == [25, 15, 10])
    #expect(distribute(150, columns) == [75, 40, 35])
    #expect(distribute(200, columns) == [100, 40, 60])
  }

  @Test func `auto columns take the excess in proportion to their greatest widths`() {
    #expect(distribute(260, [auto(20, 40), auto(30, 90)]) == [80, 180])
    #expect(distribute(100, [auto(0, 0), auto(0, 0)]) == [50, 50])
    #expect(distribute(100, [length(10, 40), auto(5, 10)]) == [40, 60])
  }

  @Test func `without auto columns lengths take the excess, and without lengths percentages`() {
    #expect(distribute(100, [length(10, 20), length(10, 30)]) == [40, 60])
    #expect(distribute(100, [length(10, 20), percent(10, 5, 5)]) == [90, 10])
    #expect(distribute(100, [percent(10, 5, 5), percent(30, 5, 5)]) == [25, 75])
  }

  @Test func `a spanning cell widens the columns it spans`() {
    var columns = [auto(20, 40), auto(30, 90), auto(10, 10)]
    ColumnWidths.merge([SpanningDemand(columns: 0..<2, demand: auto(90, 260))], into: &columns)
    #expect(columns.map(\.minimum.value) == [30, 60, 10])
    #expect(columns.map(\.maximum.value) == [80, 180, 10])
  }

  @Test func `a spanning cell's percentage goes to the columns without one`() {
    var columns = [percent(20, 1, 1), auto(10, 30), auto(10, 10)]
    ColumnWidths.merge([SpanningDemand(columns: 0..<3, demand: percent(60, 0, 0))], into: &columns)
    #expect(columns.map { ($0.fraction * 100).rounded() } == [20, 30, 10])
  }

  @Test func `percentages beyond a hundred are cut`() {
    var columns = [percent(60, 0, 0), percent(60, 0, 0), percent(60, 0, 0)]
    ColumnWidths.merge([], into: &columns)
    #expect(columns.map { ($0.fraction * 100).rounded() } == [60, 40, 0])
  }

  @Test func `a percentage column makes the table want its content's multiple`() {
    let sizes = ColumnWidths.gridSizes(of: [percent(20, 10, 50), auto(10, 30)])
    #expect(sizes.minimum == Points(20))
    #expect(sizes.maximum == Points(250))
  }

  @Test func `spacing lies around and between columns, hidden columns take none`() {
    let widths = ColumnWidths(
      [Points(10), Points(20), Points(30)], spacing: Points(2), hidden: [1])
    #expect((0...3).map { widths.start(of: $0).value } == [2, 14, 14, 46])
    #expect(widths.width(of: 0..<3) == Points(42))
    #expect(widths.width(of: 1..<2) == .zero)
    #expect(widths.total == Points(46))
  }
}
