public import Geometry
public import Styling

/// A page before its margin boxes are set.
public struct PageFragment: Sendable {
  /// Of the document, counted from 0.
  public let index: Int
  /// What `counter(page)` prints.
  public let number: Int
  public let style: PageStyle
  /// The page area: the sheet without its margins, borders and padding.
  public let area: Rect
  /// The root element's piece, from the sheet's corner; nil on a blank page.
  public let content: PlacedFragment?
  /// Boxes positioned against the page.
  public let positioned: [PlacedFragment]
  /// The running strings on this page.
  public let strings: RunningStrings
  /// The counters of the page, those of the root element around them; `page` and `pages` are not among them.
  let counters: Counters

  /// Where the counters of the root element, the page and its margin boxes lie within each other.
  static let (rootLevel, pageLevel, marginBoxLevel) = (0, 1, 2)

  /// The page without what stands on it: all that its margin boxes need, and little to keep.
  public var withoutContent: PageFragment {
    PageFragment(
      index: index, number: number, style: style, area: area, content: nil, positioned: [], strings: strings,
      counters: counters)
  }
}

/// The values of running strings on one page (CSS Generated Content for Paged Media, "Running
/// Headers and Footers").
public struct RunningStrings: Hashable, Sendable {
  /// In the order of their first setting.
  private(set) var values: [Value] = []

  struct Value: Hashable, Sendable {
    let name: String
    /// When the page began.
    var entry: String
    /// The first and last set on the page.
    var first: String?
    var last: String?
  }

  public init() {}

  /// The value that `string(name, position)` prints.
  public func text(of name: String, at position: ContentItem.RunningPosition) -> String {
    guard let value = values.first(where: { $0.name == name }) else { return "" }
    switch position {
    case .first: return value.first ?? value.entry
    case .start: return value.entry
    case .last: return value.last ?? value.entry
    case .firstExcept: return value.first == nil ? value.entry : ""
    }
  }

  mutating func set(_ name: String, to text: String) {
    if let known = values.firstIndex(where: { $0.name == name }) {
      if values[known].first == nil { values[known].first = text }
      values[known].last = text
    } else {
      values.append(Value(name: name, entry: "", first: text, last: text))
    }
  }

  /// The strings as the next page finds them.
  func carriedOver() -> RunningStrings {
    var next = self
    for index in next.values.indices {
      next.values[index].entry = values[index].last ?? values[index].entry
      next.values[index].first = nil
      next.values[index].last = nil
    }
    return next
  }
}
