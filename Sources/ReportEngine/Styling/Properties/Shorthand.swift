/// A property that stands for several longhands.
struct Shorthand: Sendable {
  let name: String
  let longhands: [LonghandID]
  /// The values it takes, in words.
  let expects: String
  /// Reads the value; longhands that it leaves out get their initial values. nil when it is invalid.
  let read: @Sendable (inout ValueReader) -> [LonghandID: DeclaredValue]?
}

/// The value of one longhand in a declaration.
enum DeclaredValue: Sendable {
  case assign(Assignment)
  case keyword(WideKeyword)
  /// Holds `var()`: read when the custom properties are known.
  case pending(PendingValue)
}

/// CSS Cascade, "Defaulting": the keywords that every property takes.
enum WideKeyword: Hashable, Sendable { case inherit, initial, unset, revert }

extension Shorthand {
  static let all: [Shorthand] = sides + borders + flex + various

  private static func ids(_ names: [String]) -> [LonghandID] {
    names.map { name in
      guard let id = Longhand.byName[name] else { preconditionFailure("no longhand is called '\(name)'") }
      return id
    }
  }

  // MARK: One value for each side

  private static let sides: [Shorthand] = [
    fourSides("margin", "margin-top", "margin-right", "margin-bottom", "margin-left"),
    fourSides("padding", "padding-top", "padding-right", "padding-bottom", "padding-left"),
    fourSides("inset", "top", "right", "bottom", "left"),
    twoSides("margin-block", "margin-top", "margin-bottom"),
    twoSides("margin-inline", "margin-left", "margin-right"),
    twoSides("padding-block", "padding-top", "padding-bottom"),
    twoSides("padding-inline", "padding-left", "padding-right"),
    twoSides("inset-block", "top", "bottom"), twoSides("inset-inline", "left", "right"),
    fourSides(
      "border-width", "border-top-width", "border-right-width", "border-bottom-width", "border-left-width"),
    fourSides(
      "border-style", "border-top-style", "border-right-style", "border-bottom-style", "border-left-style"),
    fourSides(
      "border-color", "border-top-color", "border-right-color", "border-bottom-color", "border-left-color"),
    twoSides("border-block-width", "border-top-width", "border-bottom-width"),
    twoSides("border-block-style", "border-top-style", "border-bottom-style"),
    twoSides("border-block-color", "border-top-color", "border-bottom-color"),
    twoSides("border-inline-width", "border-left-width", "border-right-width"),
    twoSides("border-inline-style", "border-left-style", "border-right-style"),
    twoSides("border-inline-color", "border-left-color", "border-right-color"),
  ]

  /// top, right, bottom, left; what is missing is taken from the opposite side.
  private static func fourSides(_ name: String, _ longhands: String...) -> Shorthand {
    repeated(
      name, ids(longhands), expects: "one to four values, each",
      sources: [[0, 0, 0, 0], [0, 1, 0, 1], [0, 1, 2, 1], [0, 1, 2, 3]])
  }

  private static func twoSides(_ name: String, _ longhands: String...) -> Shorthand {
    repeated(name, ids(longhands), expects: "one or two values, each", sources: [[0, 0], [0, 1]])
  }

  /// `sources[n - 1]` tells, when n values are written, which of them each longhand takes.
  private static func repeated(
    _ name: String, _ longhands: [LonghandID], expects: String, sources: [[Int]]
  ) -> Shorthand {
    Shorthand(
      name: name, longhands: longhands, expects: "\(expects) \(longhands[0].definition.expects)",
      read: { reader in
        var pieces: [ValueReader] = []
        while !reader.isAtEnd, pieces.count <= longhands.count { pieces.append(reader.piece()) }
        guard !pieces.isEmpty, pieces.count <= longhands.count else { return nil }
        var values: [LonghandID: DeclaredValue] = [:]
        for (longhand, source) in zip(longhands, sources[pieces.count - 1]) {
          var piece = pieces[source]
          guard let assignment = longhand.definition.read(&piece), piece.isAtEnd else {
            reader.unsupported = piece.unsupported
            return nil
          }
          values[longhand] = .assign(assignment)
        }
        return values
      })
  }

  // MARK: Values in any order

  private static let borders: [Shorthand] =
    ["border-top", "border-right", "border-bottom", "border-left"].map { side in
      anyOrder(side, [side + "-width", side + "-style", side + "-color"])
    } + [
      borderShorthand("border", ["top", "right", "bottom", "left"]),
      borderShorthand("border-block", ["top", "bottom"]),
      borderShorthand("border-inline", ["left", "right"]),
    ]

  /// Each longhand at most once, in any order.
  static func anyOrder(_ name: String, _ names: [String]) -> Shorthand {
    let longhands = ids(names)
    return Shorthand(
      name: name, longhands: longhands,
      expects: "in any order: " + longhands.map(\.definition.expects).joined(separator: "; "),
      read: { $0.anyOrder(longhands) })
  }

  private static func borderShorthand(_ name: String, _ sides: [String]) -> Shorthand {
    let perSide = sides.map { side in ids(["width", "style", "color"].map { "border-\(side)-\($0)" }) }
    return Shorthand(
      name: name, longhands: perSide.flatMap { $0 }, expects: "a width, a style and a colour, in any order",
      read: { reader in
        var values: [LonghandID: DeclaredValue] = [:]
        let start = reader
        for longhands in perSide {
          reader = start
          guard let side = reader.anyOrder(longhands), reader.isAtEnd else {
            return nil
          }
          values.merge(side) { $1 }
        }
        return values
      })
  }

  // MARK: Others

  private static let various: [Shorthand] = [
    anyOrder("outline", ["outline-style", "outline-width", "outline-color"]),
    anyOrder(
      "text-decoration",
      [
        "text-decoration-line", "text-decoration-color", "text-decoration-style", "text-decoration-thickness",
      ]),
    Shorthand(
      name: "list-style", longhands: ids(["list-style-type", "list-style-position", "list-style-image"]),
      expects: "a counter style or none, inside or outside, an image", read: { $0.listStyle() }),
    Shorthand(
      name: "font",
      longhands: ids([
        "font-style", "font-weight", "font-size", "line-height", "font-family", "font-kerning",
        "font-variant-caps",
        "font-variant-ligatures", "font-variant-numeric", "font-feature-settings",
      ]), expects: "[style] [weight] size[/line-height] families", read: { $0.fontShorthand() }),
    Shorthand(
      name: "font-variant",
      longhands: ids(["font-variant-ligatures", "font-variant-caps", "font-variant-numeric"]),
      expects: "normal, none, or ligature and number variants", read: { $0.fontVariant() }),
    Shorthand(
      name: "background",
      longhands: ids([
        "background-color", "background-image", "background-repeat", "background-position", "background-size",
        "background-origin", "background-clip", "background-attachment",
      ]),
      expects: "layers of an image, its repeat, position / size, in any order; in the last one also a colour",
      read: { $0.backgroundShorthand() }),
    Shorthand(
      name: "border-radius",
      longhands: ids([
        "border-top-left-radius", "border-top-right-radius", "border-bottom-right-radius",
        "border-bottom-left-radius",
      ]), expects: "one to four lengths or percentages, and again after a slash",
      read: { $0.borderRadius() }),
    Shorthand(
      name: "text-align", longhands: ids(["text-align-all", "text-align-last"]),
      expects: "start, end, left, right, center, justify, justify-all, match-parent", read: { $0.textAlign() }
    ),
    Shorthand(
      name: "white-space", longhands: ids(["white-space-collapse", "text-wrap-mode"]),
      expects: "normal, pre, nowrap, pre-wrap, pre-line, break-spaces, or a collapsing and a wrapping",
      read: { $0.whiteSpace() }),
    anyOrder("text-wrap", ["text-wrap-mode", "text-wrap-style"]),
    pageBreak("page-break-before", "break-before"), pageBreak("page-break-after", "break-after"),
    Shorthand(
      name: "all", longhands: Longhand.all.indices.map { LonghandID(index: UInt16($0)) },
      expects: "initial, inherit, unset or revert", read: { _ in nil }),
  ]

  /// CSS Fragmentation, "Page Break Aliases": CSS 2.2's keywords only.
  private static func pageBreak(_ name: String, _ longhand: String) -> Shorthand {
    let id = ids([longhand])[0]
    return Shorthand(
      name: name, longhands: [id], expects: "auto, always, avoid, left, right",
      read: { reader in
        guard let word = reader.peekedKeyword, ["auto", "always", "avoid", "left", "right"].contains(word)
        else {
          return nil
        }
        return id.definition.read(&reader).map { [id: .assign($0)] }
      })
  }
}

extension ValueReader {
  /// The next token or function alone, taken.
  mutating func piece() -> ValueReader {
    let start = position
    advance()
    return ValueReader(text, start..<min(text.after(start, end: end), end))
  }

  /// Values of the longhands in any order, each at most once and at least one.
  mutating func anyOrder(_ longhands: [LonghandID]) -> [LonghandID: DeclaredValue]? {
    var values: [LonghandID: DeclaredValue] = [:]
    while !isAtEnd {
      let found = longhands.first { longhand in
        guard values[longhand] == nil, let assignment = attempt({ longhand.definition.read(&$0) }) else {
          return false
        }
        values[longhand] = .assign(assignment)
        return true
      }
      guard found != nil else { return nil }
    }
    return values.isEmpty ? nil : values
  }
}
