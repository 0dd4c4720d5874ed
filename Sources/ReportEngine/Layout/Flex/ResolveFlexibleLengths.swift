internal import Geometry
internal import Styling

extension FlexLine {
  /// Makes the items larger or smaller, so that they fill the line (CSS Flexible Box Layout, "Resolving
  /// Flexible Lengths").
  mutating func resolveLengths(in mainSize: Points, _ axis: FlexAxis, gap: Points) {
    var lengths = FlexibleLengths(items, in: mainSize - gap * Double(max(0, items.count - 1)), axis)
    lengths.resolve()
    for index in items.indices { items[index].main = lengths.sizes[index] }
  }
}

private struct FlexibleLengths {
  let items: [FlexItem]
  let axis: FlexAxis
  /// What the line holds without its gaps.
  let space: Points
  let grows: Bool
  private(set) var sizes: [Points]
  private var isFrozen: [Bool]

  init(_ items: [FlexItem], in space: Points, _ axis: FlexAxis) {
    self.items = items
    self.space = space
    self.axis = axis
    sizes = items.map(\.hypotheticalMain)
    let outer = items.reduce(Points.zero) { $0 + $1.hypotheticalMain + axis.main($1.margin) }
    let grows = outer < space
    self.grows = grows
    isFrozen = items.map { item in
      let flex = item.style.computed.flex
      return grows
        ? flex.grow == 0 || item.flexBaseSize > item.hypotheticalMain
        : flex.shrink == 0 || item.flexBaseSize < item.hypotheticalMain
    }
  }

  mutating func resolve() {
    let initial = freeSpace
    while isFrozen.contains(false) {
      let open = items.indices.filter { !isFrozen[$0] }
      var free = freeSpace
      let factors = open.reduce(0) { $0 + factor(items[$1]) }
      let part = initial * factors
      if factors < 1, abs(part.value) < abs(free.value) { free = part }
      share(free, among: open, factors)
    }
  }

  private func factor(_ item: FlexItem) -> Double {
    grows ? item.style.computed.flex.grow : item.style.computed.flex.shrink
  }

  /// What the line has left over: of items that are not frozen their base size counts.
  private var freeSpace: Points {
    items.indices.reduce(space) { free, index in
      free - (isFrozen[index] ? sizes[index] : items[index].flexBaseSize) - axis.main(items[index].margin)
    }
  }

  /// How much an item gives when there is too little room: in proportion to its content.
  private func scaledShrink(_ item: FlexItem) -> Double {
    item.style.computed.flex.shrink * (item.flexBaseSize - axis.main(item.chrome)).value
  }

  /// Shares the free space out, and freezes the items that their least or greatest size holds back.
  private mutating func share(_ free: Points, among open: [Int], _ factors: Double) {
    let scaled = open.reduce(0) { $0 + scaledShrink(items[$1]) }
    var violations = Points.zero
    var changes: [Points] = []
    for index in open {
      let item = items[index]
      let ratio = grows ? factor(item) / factors : scaled > 0 ? scaledShrink(item) / scaled : 0
      let wanted = item.flexBaseSize + (free.value.isFinite ? free * ratio : .zero)
      sizes[index] = max(item.minMain, min(item.maxMain, wanted))
      changes.append(sizes[index] - wanted)
      violations += sizes[index] - wanted
    }
    for (index, change) in zip(open, changes)
    where violations == .zero || (violations > .zero ? change > .zero : change < .zero) {
      isFrozen[index] = true
    }
  }
}
