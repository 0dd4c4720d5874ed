import Geometry
import Testing

@testable import Figures

@Suite struct ChartTests {
  @Test(arguments: [
    (values: [3.0, 17], maximum: 6, ticks: [0.0, 5, 10, 15, 20]),
    (values: [0.2, 0.9], maximum: 6, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1]),
    (values: [-8, 12], maximum: 6, ticks: [-10, -5, 0, 5, 10, 15]),
    (values: [0], maximum: 6, ticks: [0, 1]),
    (values: [1_234], maximum: 4, ticks: [0, 500, 1_000, 1_500]),
  ])
  func `an axis has round ticks around zero`(values: [Double], maximum: Int, ticks: [Double]) {
    let found = AxisScale(covering: values, maximum: maximum).ticks
    #expect(found.count == ticks.count)
    #expect(zip(found, ticks).allSatisfy { ($0 - $1).magnitude < 1e-9 }, "\(found)")
  }

  @Test(arguments: [
    (values: [3.9, 4.3], hasZero: nil, ticks: [3.9, 4, 4.1, 4.2, 4.3]),
    (values: [-98, -95], hasZero: nil, ticks: [-98, -97, -96, -95]),
    (values: [3, 4.3], hasZero: nil, ticks: [0, 1, 2, 3, 4, 5]),
    (values: [5, 5], hasZero: nil, ticks: [0, 1, 2, 3, 4, 5]),
    (values: [3.9, 4.3], hasZero: true, ticks: [0, 1, 2, 3, 4, 5]),
    (values: [2, 4.3, 5], hasZero: false, ticks: [2, 3, 4, 5]),
  ])
  func `values that lie close together have an axis without zero`(
    values: [Double], hasZero: Bool?, ticks: [Double]
  ) {
    let found = AxisScale(covering: values, maximum: 6, hasZero: hasZero).ticks
    #expect(found.count == ticks.count)
    #expect(zip(found, ticks).allSatisfy { ($0 - $1).magnitude < 1e-9 }, "\(found)")
  }

  @Test(arguments: [(12345.5, "12 345,5"), (-0.25, "−0,25"), (7, "7"), (99.999, "100")])
  func `numbers are written with a comma`(value: Double, text: String) {
    #expect(numberText(value).replacing("\u{A0}", with: " ") == text)
  }

  @Test(arguments: [
    (values: [70.0, 69.4], texts: ["70,0", "69,4"]), (values: [4.0, 4.15], texts: ["4,00", "4,15"]),
    (values: [25.0, 12_000], texts: ["25", "12 000"]), (values: [1 / 3.0, -2], texts: ["0,33", "−2,00"]),
  ])
  func `the values of a chart have equally many digits after the comma`(values: [Double], texts: [String]) {
    let chart = Chart(
      kind: .bar, title: "", categories: ["1-А", "1-Б"], series: [Chart.Series(name: "", values: values)],
      showsValues: true, emptyText: "")
    #expect(values.map { chart.valueText($0).replacing("\u{A0}", with: " ") } == texts)
  }

  @Test func `a chart can be heard`() {
    let chart = Chart(
      kind: .bar, title: "Окуучулар", categories: ["1-А", "1-Б"],
      series: [
        Chart.Series(name: "Кыздар", values: [12, nil]), Chart.Series(name: "Балдар", values: [9, 10.5]),
      ],
      showsValues: true, emptyText: "маалымат жок")
    #expect(chart.alternative == "Окуучулар. Кыздар: 1-А – 12. Балдар: 1-А – 9, 1-Б – 10,5")
  }

  @Test func `without colours series differ by their hatching`() {
    let square = [
      Point(x: Points(0), y: Points(0)), Point(x: Points(20), y: Points(0)),
      Point(x: Points(20), y: Points(20)), Point(x: Points(0), y: Points(20)),
    ]
    let paths = (0..<7).map { SeriesLook(index: $0).area(square).map(\.path) }
    #expect(Set(paths).count == 7)
    #expect(Set((0..<49).map { SeriesLook(index: $0).area(square) }).count == 49)
    let inside = paths.joined().joined().allSatisfy { step in
      switch step {
      case .move(let point), .line(let point):
        (-0.001...20.001).contains(point.x.value) && (-0.001...20.001).contains(point.y.value)
      case .curve, .close: true
      }
    }
    #expect(inside)
  }
}
