import Diagnostics

/// The compiled expressions of a template, of a pattern, or of one expression.
///
/// Expressions lie in one array and refer to each other by index: an index costs no reference counting, and
/// a row of a table evaluates some dozens of them.
struct Program: Sendable {
  /// An expression of the program.
  struct ExpressionID: Hashable, Sendable {
    let index: Int32
    init(_ index: Int) { self.index = Int32(index) }
    var position: Int { Int(index) }
  }

  /// A variable of the program: each `let`, `each` and lambda has its own, so that none is ever overwritten
  /// by another.
  struct Slot: Hashable, Sendable {
    let index: Int32
    init(_ index: Int) { self.index = Int32(index) }
    var position: Int { Int(index) }
  }

  /// A text with expressions in it.
  struct TextID: Hashable, Sendable {
    let index: Int32
    init(_ index: Int) { self.index = Int32(index) }
    var position: Int { Int(index) }
  }

  /// A stretch of one of the program's sources.
  struct Place: Hashable, Sendable {
    let source: Int32
    let start: Int32
    let end: Int32
  }

  enum TextPart: Sendable {
    case literal(String)
    case expression(ExpressionID)
  }

  struct Text: Sendable {
    let parts: [TextPart]
    let place: Place
  }

  /// A text of text.yaml, with what the page gives it.
  struct Message: Sendable {
    /// The text in every language.
    struct Wording: Sendable {
      let kyrgyz: TextID
      let russian: TextID
    }

    let bindings: [(slot: Slot, value: ExpressionID)]
    /// What gives the key; nil when the page states it.
    let key: TextID?
    /// The texts that it may be: all that a computed key can name, else one.
    let wordings: [String: Wording]
  }

  private(set) var expressions: [ExpressionNode] = []
  private var places: [Place] = []
  /// How many steps lie within each other below each expression, itself included.
  private var depths: [Int16] = []
  /// The elements of lists and the arguments of calls, one after another.
  private(set) var operands: [ExpressionID] = []
  private(set) var constants: [Value] = []
  /// The names after a point.
  private(set) var keys: [String] = []
  /// The names that the data must give.
  private(set) var globals: [String] = []
  private(set) var texts: [Text] = []
  private(set) var messages: [Message] = []
  private(set) var sources: [SourceText] = []
  private(set) var slotCount = 0
  private(set) var loopCount = 0

  func span(of place: Place) -> SourceSpan {
    SourceSpan(sources[Int(place.source)], Int(place.start)..<Int(place.end))
  }

  func place(of id: ExpressionID) -> Place { places[id.position] }

  func span(of id: ExpressionID) -> SourceSpan { span(of: place(of: id)) }

  /// The expression as its author wrote it.
  func sourceText(of id: ExpressionID) -> String { sourceText(of: place(of: id)) }

  func sourceText(of place: Place) -> String {
    String(decoding: sources[Int(place.source)].utf8[Int(place.start)..<Int(place.end)], as: UTF8.self)
  }
}

// MARK: - Building

extension Program {
  mutating func add(_ node: ExpressionNode, at place: Place) -> ExpressionID {
    let below = node.children(in: operands).map { depths[$0.position] }.max() ?? 0
    expressions.append(node)
    places.append(place)
    depths.append(below + 1)
    return ExpressionID(expressions.count - 1)
  }

  func depth(of id: ExpressionID) -> Int { Int(depths[id.position]) }

  mutating func replace(_ id: ExpressionID, by node: ExpressionNode) { expressions[id.position] = node }

  mutating func addOperands(_ ids: [ExpressionID]) -> ExpressionNode.Operands {
    operands.append(contentsOf: ids)
    return ExpressionNode.Operands(first: Int32(operands.count - ids.count), count: Int32(ids.count))
  }

  mutating func addConstant(_ value: Value) -> Int32 {
    constants.append(value)
    return Int32(constants.count - 1)
  }

  mutating func addKey(_ key: String) -> Int32 {
    keys.append(key)
    return Int32(keys.count - 1)
  }

  mutating func addGlobal(_ name: String) -> Int32 {
    if let known = globals.firstIndex(of: name) { return Int32(known) }
    globals.append(name)
    return Int32(globals.count - 1)
  }

  mutating func addText(_ parts: [TextPart], at place: Place) -> TextID {
    texts.append(Text(parts: parts, place: place))
    return TextID(texts.count - 1)
  }

  mutating func addMessage(_ message: Message) -> Int32 {
    messages.append(message)
    return Int32(messages.count - 1)
  }

  mutating func addSource(_ source: SourceText) -> Int32 {
    if let known = sources.firstIndex(where: { $0 === source }) { return Int32(known) }
    sources.append(source)
    return Int32(sources.count - 1)
  }

  mutating func makeSlot() -> Slot {
    slotCount += 1
    return Slot(slotCount - 1)
  }

  mutating func makeLoop() -> Int32 {
    loopCount += 1
    return Int32(loopCount - 1)
  }
}
