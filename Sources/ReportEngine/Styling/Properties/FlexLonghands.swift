import Geometry

extension Longhand {
  /// CSS Flexible Box Layout, CSS Box Alignment.
  static let flex: [Longhand] = [
    keyword("flex-direction", \.flex.direction), keyword("flex-wrap", \.flex.wrap),
    factor("flex-grow", \.flex.grow), factor("flex-shrink", \.flex.shrink),
    relative(
      "flex-basis", \.flex.basis,
      expects: "auto, content, a length, a percentage, min-content, max-content or fit-content",
      read: { $0.flexBasis() },
      compute: { value, style, context in value.computed(style, context) }, describe: \.css),
    plain(
      "order", \.flex.order, expects: "a whole number", read: { $0.integer() }, describe: { String($0) }),
    contentAlignment("justify-content", \.flex.justifyContent),
    contentAlignment("align-content", \.flex.alignContent),
    plain(
      "align-items", \.flex.alignItems, expects: itemPositions, read: { $0.itemAlignment() },
      describe: \.css),
    plain(
      "align-self", \.flex.alignSelf, expects: "auto, " + itemPositions,
      read: { reader -> FlexProperties.ItemAlignment?? in
        reader.keyword("auto") ? .some(nil) : reader.itemAlignment().map { .some($0) }
      }, describe: { $0?.css ?? "auto" }),
    gap("row-gap", \.flex.rowGap), gap("column-gap", \.flex.columnGap),
  ]

  private static let itemPositions =
    FlexProperties.ItemAlignment.Position.keywords.map(\.key).joined(separator: ", ")
    + ", first baseline, last baseline, with safe or unsafe"

  private static func factor(_ name: String, _ path: any StylePath<Double>) -> Longhand {
    plain(
      name, path, expects: "a number from 0", read: { $0.number(atLeast: 0) },
      describe: { described($0) })
  }

  private static func contentAlignment(
    _ name: String, _ path: any StylePath<FlexProperties.ContentAlignment>
  ) -> Longhand {
    plain(
      name, path,
      expects: FlexProperties.ContentAlignment.Position.keywords.map(\.key).joined(separator: ", ")
        + ", with safe or unsafe",
      read: { $0.contentAlignment() }, describe: \.css)
  }

  private static func gap(_ name: String, _ path: any StylePath<LengthPercentage>) -> Longhand {
    relative(
      name, path, expects: "normal, a length or percentage",
      read: { reader -> Calculation? in
        if reader.keyword("normal") { return .length(0, .absolute(points: 1)) }
        return reader.lengthPercentage(allowsNegative: false)
      },
      compute: { value, style, context in
        value.computed(in: context, fontSize: style.font.size).clamped(allowsNegative: false)
      },
      describe: { $0 == .zero ? "normal" : described($0) })
  }
}

extension Shorthand {
  /// CSS Flexible Box Layout, CSS Box Alignment.
  static let flex: [Shorthand] = [
    Shorthand(
      name: "flex", longhands: ["flex-grow", "flex-shrink", "flex-basis"].map(Property.longhandID),
      expects: "none, or a number to grow, one to shrink, and a size", read: { $0.flexShorthand() }),
    anyOrder("flex-flow", ["flex-direction", "flex-wrap"]),
    pair("gap", "row-gap", "column-gap"),
    pair("place-content", "align-content", "justify-content"),
  ]

  /// Two values, of which the second may be left out.
  private static func pair(_ name: String, _ first: String, _ second: String) -> Shorthand {
    let ids = [first, second].map(Property.longhandID)
    return Shorthand(
      name: name, longhands: ids, expects: "one or two values, each \(ids[0].definition.expects)",
      read: { reader in
        let start = reader
        guard let first = ids[0].definition.read(&reader) else { return nil }
        if reader.isAtEnd { reader = start }
        guard let second = ids[1].definition.read(&reader) else { return nil }
        return [ids[0]: .assign(first), ids[1]: .assign(second)]
      })
  }
}

/// `flex-basis` as specified.
enum SpecifiedFlexBasis: Sendable {
  case auto, content
  case size(ContentSize)
  case length(Calculation)

  func computed(_ style: ComputedStyle, _ context: ComputingContext) -> FlexProperties.Basis {
    switch self {
    case .auto: .auto
    case .content: .content
    case .size(let size): .size(size)
    case .length(let length):
      .length(length.computed(in: context, fontSize: style.font.size).clamped(allowsNegative: false))
    }
  }
}

extension ValueReader {
  fileprivate mutating func flexBasis() -> SpecifiedFlexBasis? {
    if keyword("auto") { return .auto }
    if keyword("content") { return .content }
    if let size = keyword(ContentSize.self) { return .size(size) }
    return lengthPercentage(allowsNegative: false).map(SpecifiedFlexBasis.length)
  }

  fileprivate mutating func contentAlignment() -> FlexProperties.ContentAlignment? {
    let isSafe = overflowPosition()
    guard let position = keyword(FlexProperties.ContentAlignment.Position.self),
      isSafe == nil || position.takesOverflowPosition
    else { return nil }
    return FlexProperties.ContentAlignment(position, isSafe: isSafe ?? false)
  }

  fileprivate mutating func itemAlignment() -> FlexProperties.ItemAlignment? {
    if keyword("first") { return keyword("baseline") ? .init(.baseline) : nil }
    if keyword("last") { return keyword("baseline") ? .init(.lastBaseline) : nil }
    let isSafe = overflowPosition()
    guard let position = keyword(FlexProperties.ItemAlignment.Position.self),
      isSafe == nil || position.takesOverflowPosition
    else { return nil }
    return FlexProperties.ItemAlignment(position, isSafe: isSafe ?? false)
  }

  /// CSS Box Alignment, "Overflow Alignment".
  private mutating func overflowPosition() -> Bool? { keyword(of: ["safe": true, "unsafe": false]) }

  /// CSS Flexible Box Layout, "The flex Shorthand": what is left out is 1, 1 and 0.
  fileprivate mutating func flexShorthand() -> [LonghandID: DeclaredValue]? {
    if keyword("none") { return flexValues(grow: 0, shrink: 0, basis: .auto) }
    var numbers: [Double] = []
    var basis: SpecifiedFlexBasis?
    while !isAtEnd {
      // A zero without a unit is a number as long as one is still missing.
      if numbers.isEmpty, let grow = number(atLeast: 0) {
        numbers = [grow]
        if let shrink = number(atLeast: 0) { numbers.append(shrink) }
      } else if basis == nil, let read = flexBasis() {
        basis = read
      } else {
        return nil
      }
    }
    guard !numbers.isEmpty || basis != nil else { return nil }
    let grow = numbers.first ?? 1
    let shrink = numbers.count > 1 ? numbers[1] : 1
    return flexValues(grow: grow, shrink: shrink, basis: basis ?? .length(.length(0, .absolute(points: 1))))
  }

  private func flexValues(
    grow: Double, shrink: Double, basis: SpecifiedFlexBasis
  ) -> [LonghandID: DeclaredValue] {
    [
      Property.longhandID("flex-grow"): .assign { style, _ in style.flex.grow = grow },
      Property.longhandID("flex-shrink"): .assign { style, _ in style.flex.shrink = shrink },
      Property.longhandID("flex-basis"): .assign { style, context in
        style.flex.basis = basis.computed(style, context)
      },
    ]
  }
}

extension FlexProperties.Direction: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "row": .row, "row-reverse": .rowReverse, "column": .column, "column-reverse": .columnReverse,
  ]
}

extension FlexProperties.Wrap: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "nowrap": .nowrap, "wrap": .wrap, "wrap-reverse": .wrapReverse,
  ]
}

extension FlexProperties.ContentAlignment.Position: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "normal": .normal, "stretch": .stretch, "start": .start, "end": .end, "flex-start": .flexStart,
    "flex-end": .flexEnd, "center": .center, "left": .left, "right": .right,
    "space-between": .spaceBetween, "space-around": .spaceAround, "space-evenly": .spaceEvenly,
  ]

  fileprivate var takesOverflowPosition: Bool {
    switch self {
    case .start, .end, .flexStart, .flexEnd, .center, .left, .right: true
    case .normal, .stretch, .spaceBetween, .spaceAround, .spaceEvenly: false
    }
  }
}

extension FlexProperties.ItemAlignment.Position: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "normal": .normal, "stretch": .stretch, "start": .start, "end": .end, "flex-start": .flexStart,
    "flex-end": .flexEnd, "self-start": .start, "self-end": .end, "center": .center,
    "baseline": .baseline,
  ]

  fileprivate var takesOverflowPosition: Bool {
    switch self {
    case .start, .end, .flexStart, .flexEnd, .center: true
    case .normal, .stretch, .baseline, .lastBaseline: false
    }
  }
}

extension FlexProperties.ContentAlignment {
  fileprivate var css: String { (isSafe ? "safe " : "") + position.css }
}

extension FlexProperties.ItemAlignment {
  fileprivate var css: String {
    position == .lastBaseline ? "last baseline" : (isSafe ? "safe " : "") + position.css
  }
}

extension FlexProperties.Basis {
  fileprivate var css: String {
    switch self {
    case .auto: "auto"
    case .content: "content"
    case .length(let length): described(length)
    case .size(let size): size.css
    }
  }
}
