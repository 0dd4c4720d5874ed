internal import Diagnostics
internal import Figures
internal import Language
internal import Styling
internal import Templates

/// Reads a `<chart>`: its `<series>` of `<point>`s, or points alone for a single series.
struct ChartReader {
  let document: Document
  private var chart: Chart
  /// The places of the categories, which points name by their labels.
  private var places: [String: Int] = [:]

  /// `language` is the BCP 47 tag of the element.
  init(of document: Document, language: String) {
    self.document = document
    let isRussian = LanguageTag(bcp47: language) == .ru
    chart = Chart(
      kind: .bar, title: "", categories: [], series: [], showsValues: true,
      emptyText: isRussian ? "нет данных" : "маалымат жок")
  }

  mutating func read(_ node: Document.NodeID) throws(FigureError) -> Chart {
    let shape = document.shape(of: node)
    let type = shape[attribute: "type"] ?? Chart.Kind.bar.rawValue
    guard let kind = Chart.Kind(rawValue: type) else {
      throw FigureError(
        reason: "there is no chart of the type '\(type)'",
        help: "type is \(Chart.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    chart.kind = kind
    chart.title = shape[attribute: "title"] ?? ""
    chart.showsValues = shape[attribute: "values"] != "none"
    chart.minimum = try number(shape[attribute: "min"] ?? "", of: "'min'")
    chart.maximum = try number(shape[attribute: "max"] ?? "", of: "'max'")
    try readPoints(of: node)
    for child in elements(of: node) where document.shape(of: child).name == "series" {
      chart.series.append(
        Chart.Series(
          name: document.shape(of: child)[attribute: "name"] ?? "", values: blanks))
      try readPoints(of: child)
    }
    return try checked()
  }

  private var blanks: [Double?] { Array(repeating: nil, count: chart.categories.count) }

  private func elements(of node: Document.NodeID) -> [Document.NodeID] {
    document.children(of: node).filter { document[$0].kind == .element }
  }

  private mutating func readPoints(of node: Document.NodeID) throws(FigureError) {
    for child in elements(of: node) {
      let shape = document.shape(of: child)
      guard shape.name == "point" else { continue }
      if chart.series.isEmpty { chart.series.append(Chart.Series(name: "", values: blanks)) }
      let place = category(shape[attribute: "label"] ?? "")
      chart.series[chart.series.count - 1].values[place] = try number(
        shape[attribute: "value"] ?? "", of: "the value of a <point>")
    }
  }

  private mutating func category(_ label: String) -> Int {
    if let known = places[label] { return known }
    places[label] = chart.categories.count
    chart.categories.append(label)
    for index in chart.series.indices { chart.series[index].values.append(nil) }
    return chart.categories.count - 1
  }

  /// nil for a value that is missing.
  private func number(_ text: String, of what: String) throws(FigureError) -> Double? {
    if text.allSatisfy(\.isWhitespace) { return nil }
    guard let value = Double(text), value.isFinite, value.magnitude < 1e15 else {
      throw FigureError(
        reason: "\(what) is no number",
        help: "write value=\"{{ column }}\" without a filter that makes it text")
    }
    return value
  }

  private func checked() throws(FigureError) -> Chart {
    // What a sheet of A3 can still show.
    guard chart.categories.count <= 1_000, chart.series.count <= 50 else {
      throw FigureError(
        reason:
          "it has \(chart.series.count) series of \(chart.categories.count) categories, "
          + "at most 50 of 1000 can be shown",
        help: "sum up the data in the query")
    }
    if chart.kind == .pie, chart.series.contains(where: { $0.values.contains { ($0 ?? 0) < 0 } }) {
      throw FigureError(reason: "a part of a whole cannot be negative", help: "take type=\"bar\"")
    }
    if chart.kind == .pie, chart.series.count > 1 {
      throw FigureError(
        reason: "a pie shows one series, and there are \(chart.series.count)",
        help: "take type=\"stacked-bar\", or a chart for each")
    }
    return chart
  }
}
