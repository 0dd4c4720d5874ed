internal import Styling
internal import Templates

/// What a `<chart>` says, as texts.
struct ChartValues {
  struct Series {
    var name: String
    /// By category.
    var values: [String: String] = [:]
  }

  /// In the order in which the points name them first.
  private(set) var categories: [String] = []
  private(set) var series: [Series] = []

  init(of chart: Document.NodeID, in styled: StyledDocument) {
    let document = styled.document
    readPoints(of: chart, in: document)
    for child in document.children(of: chart) where document[child].kind == .element {
      let shape = document.shape(of: child)
      guard shape.name == "series" else { continue }
      series.append(Series(name: plainText(shape[attribute: "name"] ?? "")))
      readPoints(of: child, in: document)
    }
  }

  private mutating func readPoints(of node: Document.NodeID, in document: Document) {
    for child in document.children(of: node) where document[child].kind == .element {
      let shape = document.shape(of: child)
      guard shape.name == "point" else { continue }
      if series.isEmpty { series.append(Series(name: "")) }
      let label = plainText(shape[attribute: "label"] ?? "")
      if !categories.contains(label) { categories.append(label) }
      // Attributes that a machine reads have a point; what people read has a comma.
      series[series.count - 1].values[label] = plainText(shape[attribute: "value"] ?? "").replacing(
        ".", with: ",")
    }
  }
}
