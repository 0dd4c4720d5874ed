import Geometry
import Templates

extension Longhand {
  /// CSS Backgrounds and Borders, "Backgrounds", with one layer.
  static let background: [Longhand] = [
    color("background-color", \.background.color),
    plain(
      "background-image", \.background.image, expects: "url(…) or none", read: { $0.image() },
      describe: { $0.map { "url(\(quoted($0)))" } ?? "none" }),
    plain(
      "background-repeat", \.background.repeats,
      expects: "repeat-x, repeat-y, or one or two of repeat, no-repeat, space, round",
      read: { $0.backgroundRepeat() },
      describe: { $0.x == $0.y ? $0.x.css : $0.x.css + " " + $0.y.css }),
    relative(
      "background-position", \.background.position,
      expects: "lengths, percentages, or left, center, right, top, bottom", read: { $0.backgroundPosition() },
      compute: { position, style, context in
        BackgroundProperties.Position(
          x: position.x.computed(in: context, fontSize: style.font.size),
          y: position.y.computed(in: context, fontSize: style.font.size))
      }, describe: { described($0.x) + " " + described($0.y) }),
    relative(
      "background-size", \.background.size,
      expects: "cover, contain, or one or two lengths, percentages or auto",
      read: { $0.backgroundSize() },
      compute: { size, style, context in size.computed(style, context) }, describe: { $0.css }),
    keyword("background-origin", \.background.origin), keyword("background-clip", \.background.clip),
    keyword("background-attachment", \.background.attachment),
  ]
}

extension BackgroundProperties {
  struct Repeats: Hashable, Sendable {
    let x: Repeat
    let y: Repeat
  }

  struct Position: Hashable, Sendable {
    let x: LengthPercentage
    let y: LengthPercentage
  }

  var repeats: Repeats {
    get { Repeats(x: repeatX, y: repeatY) }
    set { (repeatX, repeatY) = (newValue.x, newValue.y) }
  }

  var position: Position {
    get { Position(x: positionX, y: positionY) }
    set { (positionX, positionY) = (newValue.x, newValue.y) }
  }
}

extension BackgroundProperties.ImageSize {
  fileprivate var css: String {
    switch self {
    case .contain: "contain"
    case .cover: "cover"
    case .lengths(let width, let height): described(width) + (height == .auto ? "" : " " + described(height))
    }
  }
}

/// `background-size` as specified.
enum SpecifiedImageSize: Sendable {
  case contain, cover
  case lengths(SpecifiedAutoLength, SpecifiedAutoLength)

  func computed(_ style: ComputedStyle, _ context: ComputingContext) -> BackgroundProperties.ImageSize {
    switch self {
    case .contain: .contain
    case .cover: .cover
    case .lengths(let width, let height):
      .lengths(
        width: width.computed(style, context, allowsNegative: false),
        height: height.computed(style, context, allowsNegative: false))
    }
  }
}

/// `background-position` as specified.
struct SpecifiedPosition: Sendable {
  var x: Calculation
  var y: Calculation
}

extension ValueReader {
  /// The path of an image; the inner nil is `none`.
  mutating func image() -> String?? {
    if keyword("none") { return .some(nil) }
    if let token = next, token.kind == .function {
      let name = text.keyword(of: token)
      if name.hasSuffix("gradient") || name == "image-set" || name == "cross-fade" || name == "element" {
        unsupported = "'\(name)()'"
        return nil
      }
    }
    return imagePath().map { .some($0) }
  }

  /// What `url()` names, as a path from the root of the resources.
  mutating func imagePath() -> String? {
    attempt { reader in
      guard let reference = reader.url() else { return nil }
      guard let path = ResourceReader.resolvePicture(reference, in: reader.text.folder) else {
        reader.unsupported = "an address outside the report's folder"
        return nil
      }
      return path
    }
  }

  mutating func backgroundRepeat() -> BackgroundProperties.Repeats? {
    if keyword("repeat-x") { return .init(x: .repeat, y: .noRepeat) }
    if keyword("repeat-y") { return .init(x: .noRepeat, y: .repeat) }
    guard let x = keyword(BackgroundProperties.Repeat.self) else { return nil }
    return .init(x: x, y: keyword(BackgroundProperties.Repeat.self) ?? x)
  }

  mutating func backgroundSize() -> SpecifiedImageSize? {
    if keyword("cover") { return .cover }
    if keyword("contain") { return .contain }
    guard let width = autoLength(allowsNegative: false) else { return nil }
    return .lengths(width, autoLength(allowsNegative: false) ?? .auto)
  }

  /// CSS Values, "2D Positioning": one to four pieces.
  mutating func backgroundPosition() -> SpecifiedPosition? {
    attempt { reader in
      var pieces: [PositionPiece] = []
      while pieces.count < 4, let piece = reader.positionPiece() { pieces.append(piece) }
      return pieces.count > 2 ? positionFromEdges(pieces) : shortPosition(pieces)
    }
  }

  private mutating func positionPiece() -> PositionPiece? {
    if let edge = keyword(of: PositionPiece.edges) { return .edge(edge) }
    return lengthPercentage().map(PositionPiece.offset)
  }
}

private enum PositionPiece {
  enum Edge { case left, right, top, bottom, center }
  case edge(Edge)
  case offset(Calculation)

  static let edges: KeyValuePairs<String, Edge> = [
    "left": .left, "right": .right, "top": .top, "bottom": .bottom, "center": .center,
  ]
}

extension PositionPiece.Edge {
  /// The share of the free space before the image, in percent.
  fileprivate var percentage: Double {
    switch self {
    case .left, .top: 0
    case .center: 50
    case .right, .bottom: 100
    }
  }
  fileprivate var isHorizontal: Bool { self == .left || self == .right }
  fileprivate var isVertical: Bool { self == .top || self == .bottom }
}

private func shortPosition(_ pieces: [PositionPiece]) -> SpecifiedPosition? {
  let center = Calculation.percentage(50)
  switch (pieces.first, pieces.dropFirst().first) {
  case (.edge(let edge), nil):
    return edge.isVertical
      ? SpecifiedPosition(x: center, y: .percentage(edge.percentage))
      : SpecifiedPosition(x: .percentage(edge.percentage), y: center)
  case (.offset(let x), nil): return SpecifiedPosition(x: x, y: center)
  case (.offset(let x), .offset(let y)): return SpecifiedPosition(x: x, y: y)
  case (.offset(let x), .edge(let edge)):
    return edge.isHorizontal ? nil : SpecifiedPosition(x: x, y: .percentage(edge.percentage))
  case (.edge(let edge), .offset(let y)):
    return edge.isVertical ? nil : SpecifiedPosition(x: .percentage(edge.percentage), y: y)
  case (.edge(let first), .edge(let second)):
    let (x, y) = first.isVertical || second.isHorizontal ? (second, first) : (first, second)
    guard !x.isVertical, !y.isHorizontal else { return nil }
    return SpecifiedPosition(x: .percentage(x.percentage), y: .percentage(y.percentage))
  case (nil, _): return nil
  }
}

/// Three or four pieces: each edge may be followed by an offset from it.
private func positionFromEdges(_ pieces: [PositionPiece]) -> SpecifiedPosition? {
  var axes: [(edge: PositionPiece.Edge, value: Calculation)] = []
  var index = 0
  while index < pieces.count {
    guard case .edge(let edge) = pieces[index] else { return nil }
    index += 1
    guard index < pieces.count, case .offset(let offset) = pieces[index] else {
      axes.append((edge, .percentage(edge.percentage)))
      continue
    }
    guard edge != .center else { return nil }
    let isFar = edge == .right || edge == .bottom
    axes.append((edge, isFar ? .sum(.percentage(100), .product(offset, factor: -1)) : offset))
    index += 1
  }
  guard axes.count == 2 else { return nil }
  if axes[0].edge.isVertical || axes[1].edge.isHorizontal { axes.swapAt(0, 1) }
  guard !axes[0].edge.isVertical, !axes[1].edge.isHorizontal else { return nil }
  return SpecifiedPosition(x: axes[0].value, y: axes[1].value)
}
