import Geometry

/// A list of media queries (Media Queries, "Combining Media Queries"): one of them must hold. An empty list
/// holds.
struct MediaQueryList: Hashable, Sendable {
  private var queries: [MediaQuery] = []
  /// The queries that are none: they count as false.
  private(set) var invalid: [Range<Int>] = []

  var isEmpty: Bool { queries.isEmpty && invalid.isEmpty }

  init(_ text: TokenizedText, _ range: Range<Int>) {
    guard !text.trimmed(range).isEmpty else { return }
    var start = range.lowerBound
    var index = start
    while true {
      if index >= range.upperBound || text.tokens[index].kind == .comma {
        let part = text.trimmed(start..<min(index, range.upperBound))
        var reader = ValueReader(text, part)
        if let query = reader.mediaQuery(), reader.isAtEnd {
          queries.append(query)
        } else {
          invalid.append(part)
        }
        if index >= range.upperBound { return }
        start = index + 1
        index = start
      } else {
        index = text.after(index, end: range.upperBound)
      }
    }
  }

  func holds(in environment: StyleEnvironment) -> Bool {
    isEmpty || queries.contains { $0.holds(in: environment) }
  }
}

struct MediaQuery: Hashable, Sendable {
  var isNegated = false
  /// In lower case; nil where only a condition is written.
  var type: String?
  var condition: MediaCondition?

  func holds(in environment: StyleEnvironment) -> Bool {
    let isPaper = type == nil || type == "all" || type == "print"
    // A feature that is not known makes the query unknown, and unknown is false, negated or not.
    guard let met = condition.map({ $0.holds(in: environment) }) ?? .some(true) else { return false }
    return (isPaper && met) != isNegated
  }
}

indirect enum MediaCondition: Hashable, Sendable {
  case feature(name: String, Comparison, Calculation)
  /// A feature whose answer does not depend on the paper: `(color)`.
  case constant(Bool)
  case orientation(isPortrait: Bool)
  /// Something in parentheses that means nothing here.
  case unknown
  case not(MediaCondition)
  case all([MediaCondition])
  case any([MediaCondition])

  enum Comparison: UInt8, Hashable, Sendable { case equal, less, atMost, greater, atLeast }

  /// Kleene's three values: nil is unknown.
  func holds(in environment: StyleEnvironment) -> Bool? {
    switch self {
    case .constant(let value): value
    case .unknown: nil
    case .orientation(let isPortrait):
      isPortrait == (environment.pageSize.height >= environment.pageSize.width)
    case .feature(let name, let comparison, let value):
      compare(
        name == "width" ? environment.pageSize.width : environment.pageSize.height, comparison,
        value.computed(in: environment.mediaContext, fontSize: environment.rootFontSize).length)
    case .not(let condition): condition.holds(in: environment).map(!)
    case .all(let conditions): conditions.map { $0.holds(in: environment) }.combined(decisive: false)
    case .any(let conditions): conditions.map { $0.holds(in: environment) }.combined(decisive: true)
    }
  }

  private func compare(_ left: Points, _ comparison: Comparison, _ right: Points) -> Bool {
    switch comparison {
    case .equal: left.isAtMost(right) && right.isAtMost(left)
    case .less: !right.isAtMost(left)
    case .atMost: left.isAtMost(right)
    case .greater: !left.isAtMost(right)
    case .atLeast: right.isAtMost(left)
    }
  }
}

extension StyleEnvironment {
  /// Relative lengths in media queries refer to initial values (Media Queries, "Units").
  fileprivate var mediaContext: ComputingContext {
    ComputingContext(parent: .initial, rootFontSize: rootFontSize, viewport: pageSize)
  }
}

extension [Bool?] {
  /// `decisive` decides whatever the others are; otherwise one unknown makes all unknown.
  fileprivate func combined(decisive: Bool) -> Bool? {
    if contains(decisive) { return decisive }
    return contains(nil) ? nil : !decisive
  }
}
