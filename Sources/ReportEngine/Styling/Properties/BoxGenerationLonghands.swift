import Geometry

extension Longhand {
  /// CSS Display, CSS Positioned Layout, CSS Writing Modes, CSS Transforms, CSS Color.
  static let boxGeneration: [Longhand] = [
    relative(
      "color", \.color, inherits: true, stage: .color, expects: "a colour", read: { $0.color() },
      // `currentcolor` in `color` itself is the parent's.
      compute: { color, _, context in color.computed(current: context.parent.color) }, describe: \.description
    ),
    plain(
      "display", \.display,
      expects: ComputedStyle.Display.keywords.map(\.key).joined(separator: ", "),
      read: { $0.display() }, describe: \.css),
    plain(
      "position", \.placement, expects: "static, relative, absolute, fixed or running(name)",
      read: { $0.placement() },
      describe: { placement in placement.name.map { "running(\($0))" } ?? placement.position.css }),
    keyword("float", \.float), keyword("clear", \.clear), keyword("visibility", \.visibility, inherits: true),
    plain(
      "opacity", \.opacity, expects: "a number or percentage",
      read: { $0.numberOrPercentage().map { min(max($0, 0), 1) } }, describe: { described($0) }),
    plain(
      "z-index", \.zIndex, expects: "a whole number or auto",
      read: { reader -> Int?? in reader.keyword("auto") ? .some(nil) : reader.integer().map { .some($0) } },
      describe: { $0.map(String.init) ?? "auto" }),
    keyword("writing-mode", \.writingMode, inherits: true),
    plain(
      "direction", \.isLeftToRight, inherits: true, expects: "ltr",
      read: { reader -> Bool? in
        if reader.keyword("ltr") { return true }
        if reader.peekedKeyword == "rtl" { reader.unsupported = "text from right to left" }
        return nil
      }, describe: { _ in "ltr" }),
    plain(
      "print-color-adjust", \.printsExactly, inherits: true, expects: "exact or economy",
      read: { $0.keyword(of: ["exact": true, "economy": true]) }, describe: { _ in "exact" }),
    relative(
      "transform", \.transform, expects: "none, or translate(…), rotate(…), scale(…)",
      read: { $0.transforms() },
      compute: { functions, style, context in functions.map { $0.computed(style, context) } },
      describe: { $0.isEmpty ? "none" : $0.map(\.css).joined(separator: " ") }),
  ]
}

/// `position` and the name of a running element, which one declaration sets together.
struct Placement: Hashable, Sendable {
  let position: ComputedStyle.Position
  let name: String?
}

extension ComputedStyle {
  var placement: Placement {
    get { Placement(position: position, name: runningName) }
    set { (position, runningName) = (newValue.position, newValue.name) }
  }

  /// Text runs from left to right, always; the property is read so that sheets may say so.
  fileprivate var isLeftToRight: Bool {
    get { true }
    set {}
  }

  /// Colours are printed as they are, always: what `economy` permits is not made use of.
  fileprivate var printsExactly: Bool {
    get { true }
    set {}
  }
}

/// A transform function before its lengths are computed.
enum SpecifiedTransform: Sendable {
  case translate(Calculation, Calculation)
  case rotate(Double)
  case scale(Double, Double)

  func computed(_ style: ComputedStyle, _ context: ComputingContext) -> ComputedStyle.TransformFunction {
    switch self {
    case .translate(let x, let y):
      .translate(
        x.computed(in: context, fontSize: style.font.size), y.computed(in: context, fontSize: style.font.size)
      )
    case .rotate(let degrees): .rotate(degrees)
    case .scale(let x, let y): .scale(x, y)
    }
  }
}

extension ComputedStyle.TransformFunction {
  fileprivate var css: String {
    switch self {
    case .translate(let x, let y): "translate(\(described(x)), \(described(y)))"
    case .rotate(let degrees): "rotate(\(described(degrees))deg)"
    case .scale(let x, let y): "scale(\(described(x)), \(described(y)))"
    }
  }
}

extension ValueReader {
  mutating func placement() -> Placement? {
    if let position = keyword(ComputedStyle.Position.self) { return Placement(position: position, name: nil) }
    if peekedKeyword == "sticky" {
      unsupported = "'sticky'"
      return nil
    }
    return attempt { reader in
      guard var arguments = reader.function("running"), let name = arguments.ident(), arguments.isAtEnd else {
        return nil
      }
      return Placement(position: .running, name: name)
    }
  }

  /// CSS Display, with "Multi-keyword" values reduced to their short equivalents.
  mutating func display() -> ComputedStyle.Display? {
    var words: [String] = []
    while words.count < 3, let word = peekedKeyword {
      words.append(word)
      advance()
    }
    if let word = words.first(where: { unsupportedDisplays.contains($0) }) {
      unsupported = "'\(word)'"
      return nil
    }
    if words.count == 1 { return ComputedStyle.Display.keywords.first { $0.key == words[0] }?.value }
    let isInline = words.contains("inline")
    let isListItem = words.contains("list-item")
    let inner = words.filter { $0 != "inline" && $0 != "block" && $0 != "list-item" }
    guard words.count == Set(words).count, inner.count <= 1, !(isInline && words.contains("block")) else {
      return nil
    }
    if isListItem {
      switch inner.first {
      case nil, "flow": return isInline ? .inlineListItem : .listItem
      case "flow-root": return isInline ? .inlineFlowRootListItem : .flowRootListItem
      default: return nil
      }
    }
    switch inner.first {
    case "flow": return isInline ? .inline : .block
    case "flow-root": return isInline ? .inlineBlock : .flowRoot
    case "table": return isInline ? .inlineTable : .table
    case "flex": return isInline ? .inlineFlex : .flex
    default: return nil
    }
  }

  mutating func transforms() -> [SpecifiedTransform]? {
    if keyword("none") { return [] }
    var functions: [SpecifiedTransform] = []
    while !isAtEnd {
      guard let function = transform() else { return nil }
      functions.append(function)
    }
    return functions.isEmpty ? nil : functions
  }

  private mutating func transform() -> SpecifiedTransform? {
    attempt { reader in
      guard let (name, content) = reader.function() else { return nil }
      var arguments = content
      let zero = Calculation.length(0, .absolute(points: 1))
      let function: SpecifiedTransform?
      switch name {
      case "translate":
        let x = arguments.lengthPercentage()
        let y = arguments.comma() ? arguments.lengthPercentage() : zero
        function = x.flatMap { x in y.map { .translate(x, $0) } }
      case "translatex": function = arguments.lengthPercentage().map { .translate($0, zero) }
      case "translatey": function = arguments.lengthPercentage().map { .translate(zero, $0) }
      case "rotate", "rotatez": function = arguments.angle().map { .rotate($0) }
      case "scale":
        let x = arguments.numberOrPercentage()
        let y = arguments.comma() ? arguments.numberOrPercentage() : x
        function = x.flatMap { x in y.map { .scale(x, $0) } }
      case "scalex": function = arguments.numberOrPercentage().map { .scale($0, 1) }
      case "scaley": function = arguments.numberOrPercentage().map { .scale(1, $0) }
      default:
        reader.unsupported = "'\(name)()'"
        return nil
      }
      return arguments.isAtEnd ? function : nil
    }
  }
}

/// Values of `display` that CSS knows and no layout here answers to. The declaration is dropped, so that a
/// fallback before it takes effect.
private let unsupportedDisplays: Set<String> = [
  "grid", "inline-grid", "ruby", "ruby-base", "ruby-text", "ruby-base-container",
  "ruby-text-container", "run-in", "math", "-webkit-box", "-webkit-inline-box",
]
