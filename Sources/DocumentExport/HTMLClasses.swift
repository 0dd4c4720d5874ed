/// The styles of a page: equal declarations are one class.
struct HTMLClasses {
  /// No text is smaller on a screen.
  static let leastPixels = 14.0

  /// The declarations of an element.
  struct Style: Hashable {
    var css: String
    /// Whether its text is smaller on paper than a screen can show.
    var isSmall = false
  }

  private var names: [Style: String] = [:]
  private var order: [Style] = []

  /// The class for a style; nil where there is nothing to say.
  mutating func name(for style: Style) -> String? {
    if style.css.isEmpty { return nil }
    if let known = names[style] { return known }
    let name = "s\(order.count + 1)"
    names[style] = name
    order.append(style)
    return name
  }

  /// They win over the rules for `article *` and the cells of tables of data.
  var css: String {
    let rules = order.enumerated().map { "article .s\($0 + 1){\($1.css)}" }
    let small = order.indices.filter { order[$0].isSmall }.map { "article .s\($0 + 1)" }
    let least =
      small.isEmpty
      ? [] : ["@media screen{\(small.joined(separator: ",")){font-size:\(decimal(Self.leastPixels))px}}"]
    return (rules + least).joined(separator: "\n")
  }
}
