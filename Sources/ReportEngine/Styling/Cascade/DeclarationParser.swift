import Diagnostics

/// Reads declarations and reports what is wrong with them.
struct DeclarationParser {
  let text: TokenizedText
  var bag = DiagnosticBag()

  init(_ text: TokenizedText) { self.text = text }

  /// The declarations of a block. Rules in it go to `nested`, which tells whether it knew what to do with
  /// them.
  mutating func block(_ range: Range<Int>, nested: (RawRule) -> Bool = { _ in false }) -> DeclarationBlock {
    var block = DeclarationBlock()
    for item in text.declarations(in: range) {
      switch item {
      case .declaration(let declaration): add(declaration, to: &block)
      case .malformed(let range): bag.add(.malformedDeclaration(text.written(range), at: text.span(range)))
      case .rule(let rule):
        if !nested(rule) { bag.add(.nestedRule(at: text.span(rule.prelude))) }
      }
    }
    return block
  }

  mutating func add(_ raw: RawDeclaration, to block: inout DeclarationBlock) {
    let name = text.value(of: text.tokens[raw.name])
    guard let property = Property(name: name) else {
      let place = text.span(raw.name..<raw.name + 1)
      bag.add(.unknownProperty(name, at: place))
      return
    }
    if case .custom(let name) = property {
      let keyword = wideKeyword(raw.value)
      block.customProperties.append(
        CustomDeclaration(
          name: name, value: keyword.map { .keyword($0) } ?? .tokens(text, raw.value),
          isImportant: raw.isImportant))
      return
    }
    guard let values = values(of: property, name: name.asciiLowercased, raw.value) else { return }
    block.declarations += values.map {
      Declaration(longhand: $0.key, value: $0.value, isImportant: raw.isImportant)
    }
  }

  /// The longhands that a value sets; nil after reporting why there are none.
  mutating func values(
    of property: Property, name: String, _ range: Range<Int>
  ) -> [(key: LonghandID, value: DeclaredValue)]? {
    if let keyword = wideKeyword(range) { return property.longhands.map { ($0, .keyword(keyword)) } }
    if hasVariable(range) {
      let pending = PendingValue(property: property, name: name, text: text, value: range)
      return property.longhands.map { ($0, .pending(pending)) }
    }
    var reader = ValueReader(text, range)
    if let values = property.read(&reader), reader.isAtEnd { return values }
    let place = text.span(range)
    if let what = reader.unsupported {
      bag.add(.unsupportedValue(what, of: name, at: place))
    } else {
      bag.add(.invalidValue(text.written(range), of: name, expected: property.expects, at: place))
    }
    return nil
  }

  private func wideKeyword(_ range: Range<Int>) -> WideKeyword? {
    guard range.count == 1, text.tokens[range.lowerBound].kind == .ident else { return nil }
    switch text.keyword(of: text.tokens[range.lowerBound]) {
    case "inherit": return .inherit
    case "initial": return .initial
    case "unset": return .unset
    case "revert", "revert-layer": return .revert
    default: return nil
    }
  }

  private func hasVariable(_ range: Range<Int>) -> Bool {
    text.tokens[range].contains { $0.kind == .function && text.keyword(of: $0) == "var" }
  }
}

extension Property {
  var longhands: [LonghandID] {
    switch self {
    case .longhand(let id): [id]
    case .shorthand(let shorthand): shorthand.longhands
    case .custom: []
    }
  }

  var expects: String {
    switch self {
    case .longhand(let id): id.definition.expects
    case .shorthand(let shorthand): shorthand.expects
    case .custom: "anything"
    }
  }

  /// Reads a value without `var()`: every longhand of the property with what it becomes, in the order of
  /// the table.
  func read(_ reader: inout ValueReader) -> [(key: LonghandID, value: DeclaredValue)]? {
    switch self {
    case .longhand(let id): return id.definition.read(&reader).map { [(id, .assign($0))] }
    case .shorthand(let shorthand):
      guard let values = shorthand.read(&reader) else { return nil }
      return shorthand.longhands.map { ($0, values[$0] ?? .keyword(.initial)) }
    case .custom: return nil
    }
  }
}
