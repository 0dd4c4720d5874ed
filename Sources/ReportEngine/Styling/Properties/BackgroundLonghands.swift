import Geometry
import Templates

extension Longhand {
  /// CSS Backgrounds and Borders, "Backgrounds".
  static let background: [Longhand] = [
    color("background-color", \.background.color),
    layered(
      "background-image", \.background.images,
      expects: "url(…), a linear-gradient(), radial-gradient() or a repeating one, or none",
      read: { $0.backgroundImage() }, compute: { image, style, context in image?.computed(style, context) },
      describe: { $0?.css ?? "none" }),
    layered(
      "background-repeat", \.background.repeats,
      expects: "repeat-x, repeat-y, or one or two of repeat, no-repeat, space, round",
      read: { $0.backgroundRepeat() }, compute: { repeats, _, _ in repeats },
      describe: { $0.x == $0.y ? $0.x.css : $0.x.css + " " + $0.y.css }),
    layered(
      "background-position", \.background.positions,
      expects: "lengths, percentages, or left, center, right, top, bottom", read: { $0.backgroundPosition() },
      compute: { position, style, context in
        BackgroundProperties.Position(
          x: position.x.computed(in: context, fontSize: style.font.size),
          y: position.y.computed(in: context, fontSize: style.font.size))
      }, describe: { described($0.x) + " " + described($0.y) }),
    layered(
      "background-size", \.background.sizes,
      expects: "cover, contain, or one or two lengths, percentages or auto",
      read: { $0.backgroundSize() },
      compute: { size, style, context in size.computed(style, context) }, describe: { $0.css }),
    layered("background-origin", \.background.origins), layered("background-clip", \.background.clips),
    layered("background-attachment", \.background.attachments),
  ]

  /// A list with a value for each layer, separated by commas.
  private static func layered<Specified: Sendable, Value>(
    _ name: String, _ path: @autoclosure @escaping LazyStylePath<LayerList<Value>>, expects: String,
    read: @escaping @Sendable (inout ValueReader) -> Specified?,
    compute: @escaping @Sendable (Specified, ComputedStyle, ComputingContext) -> Value,
    describe: @escaping @Sendable (Value) -> String
  ) -> Longhand {
    relative(
      name, path(), expects: expects, read: { $0.layers(read) },
      compute: { values, style, context in LayerList(values.map { compute($0, style, context) }) },
      describe: { list in (0..<list.count).map { describe(list[$0]) }.joined(separator: ", ") })
  }

  private static func layered<Value: CSSKeyword>(
    _ name: String, _ path: @autoclosure @escaping LazyStylePath<LayerList<Value>>
  ) -> Longhand {
    layered(
      name, path(), expects: Value.keywords.map(\.key).joined(separator: ", "),
      read: { $0.keyword(Value.self) }, compute: { value, _, _ in value }, describe: \.css)
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

  /// CSS Backgrounds and Borders, "background-image"; the inner nil is `none`.
  mutating func backgroundImage() -> SpecifiedImage?? {
    if isAtGradient { return gradient().map { .some(.gradient($0)) } }
    return image().map { $0.map(SpecifiedImage.file) }
  }

  fileprivate mutating func layers<Value>(_ read: (inout ValueReader) -> Value?) -> [Value]? {
    var values: [Value] = []
    repeat {
      guard let value = read(&self) else { return nil }
      values.append(value)
    } while comma()
    return values
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
}
