public import Styling

/// The values of running strings, or the running elements, on one page (CSS Generated Content for Paged
/// Media, "Running Headers and Footers").
public struct RunningValues<Value: Hashable & Sendable>: Hashable, Sendable {
  /// In the order of their first setting.
  private var entries: [Entry] = []

  private struct Entry: Hashable, Sendable {
    let name: String
    /// When the page began.
    var carried: Value?
    /// The first and last set on the page.
    var first: Value?
    var last: Value?
  }

  public init() {}

  /// The value that `string(name, position)` or `element(name, position)` stands for.
  public func value(of name: String, at position: ContentItem.RunningPosition) -> Value? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    switch position {
    case .first: return entry.first ?? entry.carried
    case .start: return entry.carried
    case .last: return entry.last ?? entry.carried
    case .firstExcept: return entry.first == nil ? entry.carried : nil
    }
  }

  mutating func set(_ name: String, to value: Value) {
    if let known = entries.firstIndex(where: { $0.name == name }) {
      if entries[known].first == nil { entries[known].first = value }
      entries[known].last = value
    } else {
      entries.append(Entry(name: name, first: value, last: value))
    }
  }

  /// The values as the next page finds them.
  func carriedOver() -> RunningValues {
    var next = self
    for index in next.entries.indices {
      next.entries[index].carried = entries[index].last ?? entries[index].carried
      next.entries[index].first = nil
      next.entries[index].last = nil
    }
    return next
  }
}
