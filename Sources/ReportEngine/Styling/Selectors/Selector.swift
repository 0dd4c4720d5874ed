/// A complex selector (Selectors, "Structure and Terminology"), read from its subject leftwards.
struct Selector: Hashable, Sendable {
  /// The subject first. Never empty.
  var compounds: [CompoundSelector]
  /// `combinators[i]` stands between `compounds[i]` and `compounds[i + 1]`, which is to its left.
  var combinators: [Combinator]
  var pseudoElement: PseudoElement?
  var specificity: Specificity
}

enum Combinator: UInt8, Hashable, Sendable { case descendant, child, nextSibling, subsequentSibling }

enum PseudoElement: UInt8, Hashable, Sendable {
  case before, after, marker, firstLine, firstLetter, footnoteCall, footnoteMarker
  /// The markers of `::before` and `::after` that are list items.
  case beforeMarker, afterMarker

  /// The pseudo-element of another (CSS Pseudo-Elements, "Tree-Abiding Pseudo-elements"); nil where there is
  /// none.
  func followed(by inner: PseudoElement) -> PseudoElement? {
    switch (self, inner) {
    case (.before, .marker): .beforeMarker
    case (.after, .marker): .afterMarker
    default: nil
    }
  }
}

/// Selectors, "Calculating a selector's specificity".
struct Specificity: Hashable, Comparable, Sendable {
  var ids = 0
  var classes = 0
  var types = 0

  /// In one number; more than 1,023 of a kind count as 1,023.
  private var packed: Int { min(ids, 1023) << 20 | min(classes, 1023) << 10 | min(types, 1023) }

  static func < (left: Specificity, right: Specificity) -> Bool { left.packed < right.packed }

  static func += (left: inout Specificity, right: Specificity) {
    left.ids += right.ids
    left.classes += right.classes
    left.types += right.types
  }
}

/// Conditions on one element.
struct CompoundSelector: Hashable, Sendable {
  /// In lower case; nil for `*`.
  var type: String?
  var ids: [String] = []
  var classes: [String] = []
  var attributes: [AttributeSelector] = []
  var isRoot = false
  /// `:lang()`: one of the tags of each list must fit.
  var languages: [[String]] = []
  /// Holds for no element on paper: `:hover`.
  var isNever = false
  var logical: [LogicalSelector] = []
  var positions: [Position] = []
  /// What `positions`, and the siblings to the left, come to: bits that an element must have. Filled in by
  /// `PositionalTests.bind`.
  var requiredBits: UInt64 = 0
}

/// `:not()`, `:is()` and `:where()`.
struct LogicalSelector: Hashable, Sendable {
  var isNegated: Bool
  var selectors: [Selector]
}

/// Pseudo-classes that ask for an element's place among its siblings, or for its content.
enum Position: Hashable, Sendable {
  /// Every a·n + b th, for n from 0.
  case nthChild(a: Int, b: Int, fromEnd: Bool)
  case nthOfType(a: Int, b: Int, fromEnd: Bool)
  case empty
}

struct AttributeSelector: Hashable, Sendable {
  enum Test: UInt8, Hashable, Sendable { case exists, equals, includes, dashMatch, prefix, suffix, substring }

  let name: String
  let test: Test
  let value: String
  let ignoresCase: Bool

  func matches(_ actual: String) -> Bool {
    let actual = ignoresCase ? actual.asciiLowercased : actual
    switch test {
    case .exists: return true
    case .equals: return actual == value
    case .includes: return !value.isEmpty && actual.cssWords.contains { $0 == value }
    case .dashMatch: return actual == value || actual.hasPrefix(value + "-")
    case .prefix: return !value.isEmpty && actual.hasPrefix(value)
    case .suffix: return !value.isEmpty && actual.hasSuffix(value)
    case .substring: return !value.isEmpty && actual.contains(value)
    }
  }
}

extension String {
  /// The words between white space, as `class` and `~=` see them.
  var cssWords: [Substring] {
    split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\u{C}" || $0 == "\r\n" }
  }
}
