import Diagnostics

/// What the selectors of a document's sheets ask about an element's place among its siblings, each question
/// one bit.
///
/// The answers are all that matching needs of the document besides the shapes on the way to the root.
/// Elements of equal shape, equal answers and equal parents therefore have equal styles, and are resolved
/// once.
struct PositionalTests: Sendable {
  static let limit = 64

  enum Test: Hashable, Sendable {
    case position(Position)
    /// Whether the sibling before the element (`isNext`), or one of those before, matches.
    case sibling(Selector, isNext: Bool)
  }

  private(set) var tests: [Test] = []
  private(set) var positionMask: UInt64 = 0
  private(set) var nextSiblingMask: UInt64 = 0
  private(set) var subsequentSiblingMask: UInt64 = 0
  private(set) var needsTypeCounts = false
  /// Which bits may matter to an element: those of the compounds that its shape alone does not rule out.
  private var gates: [(compounds: [CompoundSelector], bits: UInt64)] = []

  /// Turns everything positional in a selector into required bits; nil when there are no bits left.
  mutating func bind(_ selector: Selector) -> Selector? { bind(selector, within: []) }

  /// `outer` are compounds that the subject matches too: those around a `:not()` or `:is()`.
  private mutating func bind(_ selector: Selector, within outer: [CompoundSelector]) -> Selector? {
    var bound = selector
    for index in selector.compounds.indices {
      var compound = selector.compounds[index]
      let around = index == 0 ? outer : []
      guard bindSimpleSelectors(of: &compound, within: around) else { return nil }
      let combinator = index < selector.combinators.count ? selector.combinators[index] : nil
      let isSibling = combinator == .nextSibling || combinator == .subsequentSibling
      if isSibling {
        guard let bit = siblingBit(selector, leftOf: index, isNext: combinator == .nextSibling) else {
          return nil
        }
        compound.requiredBits |= bit
      }
      bound.compounds[index] = compound
      if compound.requiredBits != 0 {
        gates.append((around + [selector.compounds[index]], compound.requiredBits))
      }
      if isSibling {
        // The bit stands for all that is to the left.
        bound.compounds.removeSubrange((index + 1)...)
        bound.combinators.removeSubrange(index...)
        return bound
      }
    }
    return bound
  }

  /// Binds the pseudo-classes of one compound; false when there are no bits left.
  private mutating func bindSimpleSelectors(
    of compound: inout CompoundSelector, within outer: [CompoundSelector]
  ) -> Bool {
    for position in compound.positions {
      guard let bit = bit(for: .position(position)) else { return false }
      compound.requiredBits |= bit
    }
    let around = outer + [compound]
    for (number, logical) in compound.logical.enumerated() {
      for (index, selector) in logical.selectors.enumerated() {
        guard let bound = bind(selector, within: around) else { return false }
        compound.logical[number].selectors[index] = bound
      }
    }
    return true
  }

  private mutating func siblingBit(_ selector: Selector, leftOf index: Int, isNext: Bool) -> UInt64? {
    let left = Selector(
      compounds: Array(selector.compounds[(index + 1)...]),
      combinators: Array(selector.combinators[(index + 1)...]),
      pseudoElement: nil, specificity: Specificity())
    return bind(left, within: []).flatMap { bit(for: .sibling($0, isNext: isNext)) }
  }

  private mutating func bit(for test: Test) -> UInt64? {
    if let known = tests.firstIndex(of: test) { return 1 << UInt64(known) }
    guard tests.count < PositionalTests.limit else { return nil }
    let bit: UInt64 = 1 << UInt64(tests.count)
    tests.append(test)
    switch test {
    case .position(let position):
      positionMask |= bit
      if case .nthOfType = position { needsTypeCounts = true }
    case .sibling(_, let isNext):
      if isNext { nextSiblingMask |= bit } else { subsequentSiblingMask |= bit }
    }
    return bit
  }

  /// The bits that may matter to elements of a shape.
  func relevantBits(to shape: RelevantShape) -> UInt64 {
    gates.reduce(0) { bits, gate in
      gate.compounds.allSatisfy { shape.mayMatch($0) } ? bits | gate.bits : bits
    }
  }
}
