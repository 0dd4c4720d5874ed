internal import Geometry

/// A chart of numbers by categories: what a `<chart>` element says, before it has a size.
public struct Chart: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// Bars side by side, a group for each category.
    case bar
    /// Bars on top of each other, values of one sign on their side of zero.
    case stackedBar = "stacked-bar"
    case line
    /// Parts of a whole: the first series alone.
    case pie
  }

  public struct Series: Hashable, Sendable {
    public var name: String
    /// A value for each category; nil where there is none.
    public var values: [Double?]

    public init(name: String, values: [Double?] = []) {
      self.name = name
      self.values = values
    }
  }

  public var kind: Kind
  public var title: String
  /// In the order in which the points named them first.
  public var categories: [String]
  public var series: [Series]
  /// Whether values are printed at their bars and points.
  public var showsValues: Bool
  /// What the scale reaches at least; nil for what the values ask for. Bars always stand on zero.
  public var minimum: Double?
  public var maximum: Double?
  /// What stands in place of a chart without any value, in the language of the document.
  public var emptyText: String

  public init(
    kind: Kind, title: String, categories: [String], series: [Series], showsValues: Bool, emptyText: String
  ) {
    self.kind = kind
    self.title = title
    self.categories = categories
    self.series = series
    self.showsValues = showsValues
    self.emptyText = emptyText
  }

  /// The size when style sets none.
  static let naturalSize = Size(width: .mm(140), height: .mm(75))

  var isEmpty: Bool { series.allSatisfy { $0.values.allSatisfy { $0 == nil } } }

  /// The values in words of numbers, series by series: what a reader hears who cannot see the chart.
  public var alternative: String {
    if isEmpty { return [title, emptyText].filter { !$0.isEmpty }.joined(separator: ": ") }
    let parts = series.map { series in
      let values = zip(categories, series.values).compactMap { category, value in
        value.map { "\(category) – \(numberText($0))" }
      }.joined(separator: ", ")
      return series.name.isEmpty ? values : "\(series.name): \(values)"
    }
    return ([title] + parts).filter { !$0.isEmpty }.joined(separator: ". ")
  }

  func draw(in size: Size, font: FigureFont) -> FigureDrawing {
    var plotter = ChartPlotter(self, size: size, font: font)
    plotter.plot()
    return plotter.drawing
  }
}
