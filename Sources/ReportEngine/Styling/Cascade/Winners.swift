import Diagnostics
import Geometry

/// The declarations that win for one element: the result of the cascade (CSS Cascade, "Cascade Sorting
/// Order").
struct Winners {
  private(set) var values: [DeclaredValue?]
  /// What the user agent's sheet says: where `revert` goes back to.
  private var userAgentValues: [DeclaredValue?] = []
  private(set) var customProperties: [String: CustomDeclaration.Value] = [:]

  init() { values = Array(repeating: nil, count: Longhand.all.count) }

  /// Adds the declarations of a block, over all that were added before.
  mutating func add(_ block: DeclarationBlock, important: Bool) {
    for declaration in block.declarations where declaration.isImportant == important {
      values[declaration.longhand.position] = declaration.value
    }
    for declaration in block.customProperties where declaration.isImportant == important {
      customProperties[declaration.name] = declaration.value
    }
  }

  /// Ends the user agent's part.
  mutating func endUserAgent() { userAgentValues = values }

  /// The winning value with `revert` followed.
  func value(_ position: Int) -> DeclaredValue? {
    guard case .keyword(.revert)? = values[position] else { return values[position] }
    return userAgentValues.isEmpty ? .keyword(.unset) : userAgentValues[position] ?? .keyword(.unset)
  }
}

/// Makes computed values of the winning declarations (CSS Cascade, "Value Processing").
struct StyleComputation {
  private let winners: Winners
  private var context: ComputingContext
  private var substitution: VariableSubstitution
  /// Declarations with `var()`, read once each.
  private var substituted: [ObjectIdentifier: [LonghandID: DeclaredValue]] = [:]
  private var bag = DiagnosticBag()

  init(_ winners: Winners, _ context: ComputingContext, inheriting variables: [String: Variable]) {
    self.winners = winners
    self.context = context
    substitution = VariableSubstitution(inherited: variables, declared: winners.customProperties)
  }

  /// The custom properties of the element.
  var variables: [String: Variable] { substitution.resolved }
  var diagnostics: [Diagnostic] { bag.diagnostics }

  /// The computed style. Of the root, 1 rem is the font size that it computes itself.
  mutating func compute(isRoot: Bool, language: String) -> ComputedStyle {
    var style = context.initial
    for id in Longhand.inherited { id.definition.copy(context.parent, &style) }
    for stage in Longhand.Stage.allCases {
      apply(stage, to: &style)
      switch stage {
      case .color:
        context.initial.box.border = context.initial.box.border.map { side in
          var side = side
          side.color = style.color
          return side
        }
        style.box.border = context.initial.box.border
      case .fontSize:
        context.fontQuery = style.font.query
        if isRoot { context.rootFontSize = style.font.size }
      case .font, .other: break
      }
    }
    style.language = language
    style.settle(isRoot: isRoot, parentMode: context.parent.writingMode)
    return style
  }

  private mutating func apply(_ stage: Longhand.Stage, to style: inout ComputedStyle) {
    for position in Longhand.positions(of: stage) {
      guard var value = winners.value(position) else { continue }
      if case .pending(let pending) = value {
        value = read(pending)[LonghandID(index: UInt16(position))] ?? .keyword(.unset)
      }
      let definition = Longhand.all[position]
      switch value {
      case .assign(let assignment): assignment(&style, context)
      case .keyword(.inherit): definition.copy(context.parent, &style)
      case .keyword(.initial): definition.copy(context.initial, &style)
      case .keyword(.unset), .keyword(.revert), .pending:
        definition.copy(definition.inherits ? context.parent : context.initial, &style)
      }
    }
  }

  /// What a declaration with `var()` says once the variables are put in; nothing when it is invalid then.
  private mutating func read(_ pending: PendingValue) -> [LonghandID: DeclaredValue] {
    if let known = substituted[ObjectIdentifier(pending)] { return known }
    let values = readAnew(pending)
    substituted[ObjectIdentifier(pending)] = values
    return values
  }

  private mutating func readAnew(_ pending: PendingValue) -> [LonghandID: DeclaredValue] {
    guard let bytes = substitution.substitute(pending.text, pending.value) else {
      bag.add(.unknownVariable(substitution.missing ?? "", of: pending.name, at: pending.span))
      return [:]
    }
    let text = TokenizedText(
      SourceText(name: pending.text.source.name, utf8: bytes), folder: pending.text.folder,
      place: .fixed(pending.span))
    var parser = DeclarationParser(text)
    let range = text.trimmed(0..<text.tokens.count)
    if let values = parser.values(of: pending.property, name: pending.name, range) {
      return Dictionary(values.map { ($0.key, $0.value) }) { $1 }
    }
    bag.add(.invalidVariable(text.written(range), of: pending.name, at: pending.span))
    return [:]
  }
}
