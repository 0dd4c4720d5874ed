internal import Styling

/// The counters in force while boxes are made in document order (CSS Lists, "Automatic Numbering
/// With Counters").
struct Counters: Hashable, Sendable {
  /// A counter lives among the children of the element around the one that made it: in that one, in
  /// its following siblings, and in what they hold.
  private struct Instance: Hashable, Sendable {
    let name: String
    var value: Int
    let level: Int
    /// Whether list items count down in it.
    var isReversed = false
  }

  private var instances: [Instance] = []

  /// Ends the counters that children of the element at `level` made.
  mutating func leave(level: Int) {
    while let last = instances.last, last.level >= level { instances.removeLast() }
  }

  /// An element at `level` is over: the counters that it made count on in its following siblings only where
  /// no element around has one of the name, for a counter is taken from those around before those beside
  /// (CSS Lists, "Inheriting Counters").
  mutating func end(level: Int) {
    while let last = instances.last, last.level == level,
      instances.contains(where: { $0.level < level && $0.name == last.name })
    {
      instances.removeLast()
    }
  }

  /// Makes a counter, or starts anew the one that an earlier sibling made.
  mutating func reset(_ name: String, to value: Int, level: Int, isReversed: Bool = false) {
    let made = Instance(name: name, value: value, level: level, isReversed: isReversed)
    if let known = instances.lastIndex(where: { $0.name == name && $0.level == level }) {
      instances[known] = made
    } else {
      instances.append(made)
    }
  }

  /// Makes a counter that no element does away with, where none of the name is in force.
  mutating func makeOutermost(_ name: String) {
    if value(of: name) == nil { instances.insert(Instance(name: name, value: 0, level: 0), at: 0) }
  }

  mutating func increment(_ name: String, by step: Int, level: Int) {
    let value = self.value(of: name) ?? 0
    // What an item counts of itself (CSS Lists, "The Implicit list-item Counter").
    let isOfItem = step == 1 && name == "list-item"
    let isReversed = isOfItem && instances.last { $0.name == name }?.isReversed == true
    let step = isReversed ? -1 : step
    set(name, to: value.addingReportingOverflow(step).overflow ? value : value + step, level: level)
  }

  mutating func set(_ name: String, to value: Int, level: Int) {
    if let known = instances.lastIndex(where: { $0.name == name }) {
      instances[known].value = value
    } else {
      instances.append(Instance(name: name, value: value, level: level))
    }
  }

  /// The innermost counter's value.
  func value(of name: String) -> Int? { instances.last { $0.name == name }?.value }

  /// The values of all counters of the name, outermost first.
  func values(of name: String) -> [Int] { instances.filter { $0.name == name }.map(\.value) }

  /// Applies the counter properties of an element or pseudo-element, in the order the specification
  /// gives.
  mutating func apply(_ generated: GeneratedContentProperties, level: Int) {
    for change in generated.counterReset { reset(change.name, to: change.value, level: level) }
    for change in generated.counterIncrement {
      increment(change.name, by: change.value, level: level)
    }
    for change in generated.counterSet { set(change.name, to: change.value, level: level) }
  }
}
