import Geometry

extension Longhand {
  /// CSS Box Model, CSS Backgrounds and Borders, CSS Sizing, CSS Positioned Layout.
  static let box: [Longhand] = margins + paddings + borders + radii + sizes + sizing + insets

  private static let margins: [Longhand] = [
    autoLength("margin-top", \.box.margin.top, allowsNegative: true),
    autoLength("margin-right", \.box.margin.right, allowsNegative: true),
    autoLength("margin-bottom", \.box.margin.bottom, allowsNegative: true),
    autoLength("margin-left", \.box.margin.left, allowsNegative: true),
  ]

  private static let paddings: [Longhand] = [
    length("padding-top", \.box.padding.top), length("padding-right", \.box.padding.right),
    length("padding-bottom", \.box.padding.bottom), length("padding-left", \.box.padding.left),
  ]

  private static let borders: [Longhand] = [
    borderWidth("border-top-width", \.box.border.top.width),
    borderWidth("border-right-width", \.box.border.right.width),
    borderWidth("border-bottom-width", \.box.border.bottom.width),
    borderWidth("border-left-width", \.box.border.left.width),
    keyword("border-top-style", \.box.border.top.style),
    keyword("border-right-style", \.box.border.right.style),
    keyword("border-bottom-style", \.box.border.bottom.style),
    keyword("border-left-style", \.box.border.left.style),
    color("border-top-color", \.box.border.top.color), color("border-right-color", \.box.border.right.color),
    color("border-bottom-color", \.box.border.bottom.color),
    color("border-left-color", \.box.border.left.color),
  ]

  private static let radii: [Longhand] = [
    radius("border-top-left-radius", \.box.radius.topLeft),
    radius("border-top-right-radius", \.box.radius.topRight),
    radius("border-bottom-right-radius", \.box.radius.bottomRight),
    radius("border-bottom-left-radius", \.box.radius.bottomLeft),
  ]

  private static let sizing: [Longhand] = [
    keyword("box-sizing", \.box.sizing), keyword("object-fit", \.box.objectFit),
    plain(
      "overflow", \.box.overflow, expects: "visible, hidden, clip, scroll, auto",
      read: { reader in
        guard let first = reader.keyword(BoxProperties.Overflow.self) else { return nil }
        guard let second = reader.keyword(BoxProperties.Overflow.self), second != first else { return first }
        reader.unsupported = "a different overflow in the two directions"
        return nil
      }, describe: \.css),
  ]

  private static let insets: [Longhand] = [
    autoLength("top", \.box.inset.top, allowsNegative: true),
    autoLength("right", \.box.inset.right, allowsNegative: true),
    autoLength("bottom", \.box.inset.bottom, allowsNegative: true),
    autoLength("left", \.box.inset.left, allowsNegative: true),
  ]

  static func borderWidth(_ name: String, _ path: @autoclosure @escaping LazyStylePath<Points>)
    -> Longhand
  {
    relative(
      name, path(), expects: "a length, thin, medium or thick", read: { $0.lineWidth() },
      compute: { width, style, context in
        max(.zero, width.computed(in: context, fontSize: style.font.size).length)
      }, describe: described)
  }

  private static func radius(_ name: String, _ path: @autoclosure @escaping LazyStylePath<Corners.Radius>)
    -> Longhand
  {
    relative(
      name, path(), expects: "one or two lengths or percentages",
      read: { reader -> [Calculation]? in
        guard let horizontal = reader.lengthPercentage(allowsNegative: false) else { return nil }
        return [horizontal, reader.lengthPercentage(allowsNegative: false) ?? horizontal]
      },
      compute: { values, style, context in
        var radius = Corners.Radius()
        radius.horizontal = values[0].computed(in: context, fontSize: style.font.size)
        radius.vertical = values[1].computed(in: context, fontSize: style.font.size)
        return radius
      },
      describe: { radius in
        radius.horizontal == radius.vertical
          ? described(radius.horizontal) : described(radius.horizontal) + " " + described(radius.vertical)
      })
  }
}

extension ValueReader {
  /// CSS Backgrounds and Borders, "Line Thickness".
  mutating func lineWidth() -> Calculation? {
    if let pixels = keyword(of: ["thin": 1.0, "medium": 3.0, "thick": 5.0]) {
      return .length(pixels, .absolute(points: 0.75))
    }
    return length(allowsNegative: false)
  }
}
