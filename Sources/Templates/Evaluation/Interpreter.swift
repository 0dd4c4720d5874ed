import Diagnostics
import Language

/// Runs the expressions of a program.
///
/// A mistake is reported once for its place and its value is missing from there on, which nothing complains
/// of again.
struct Interpreter {
  typealias ID = Program.ExpressionID

  /// Where the last record had a key. Rows share their shape, so it is nearly always there again.
  private struct KeyCache {
    var shape: RecordShape?
    var position = 0
  }

  struct Loop {
    /// From 0.
    var index = 0
    var count = 0
  }

  /// The keys of what `group_by` gives.
  let groupShape = RecordShape(keys: ["key", "items"], figures: ["key"], isComplete: true)
  /// The keys of what `entries` gives.
  let entryShape = RecordShape(keys: ["key", "value"], isComplete: true)
  let program: Program
  let environment: EvaluationEnvironment
  let limits: TemplateLimits
  private var names = Names([:])
  private var globals: [Value?] = []
  private var locals: [Value]
  private var caches: [KeyCache]
  var loops: [Loop]
  var bag = DiagnosticBag()
  private(set) var iterations = 0
  /// When the time for the document is over.
  private var end: Double?
  /// At how many iterations the clock is looked at again: that takes longer than most of them.
  private var nextLook = 0
  /// Whether a limit was passed: everything ends as soon as it can.
  private(set) var isStopped = false
  /// Opened when the first texts are put in order: opening one takes longer than a small document.
  private var collator: Collator?

  init(program: Program, environment: EvaluationEnvironment, limits: TemplateLimits) {
    self.program = program
    self.environment = environment
    self.limits = limits
    locals = Array(repeating: .missing, count: program.slotCount)
    caches = Array(repeating: KeyCache(), count: program.keys.count)
    loops = Array(repeating: Loop(), count: program.loopCount)
  }

  /// Forgets the run before and takes the names of the next.
  mutating func begin(_ names: Names) {
    self.names = names
    globals = program.globals.map { names[$0] ?? environment[$0] }
    bag = DiagnosticBag()
    iterations = 0
    isStopped = false
    end = limits.time.map { $0.now() + Double($0.seconds) }
    nextLook = Self.iterationsPerLook
  }

  /// Lets go of the data, which may be larger than the document made of it.
  mutating func forgetNames() {
    names = Names([:])
    globals = []
    for slot in locals.indices { locals[slot] = .missing }
  }

  mutating func bind(_ slot: Program.Slot, to value: Value) { locals[slot.position] = value }

  func value(of slot: Program.Slot) -> Value { locals[slot.position] }

  /// Bytes that compare as the texts do in the language of the document (DOMAIN 7.2); nil when ICU cannot
  /// tell.
  mutating func sortKey(_ text: String) -> [UInt8]? {
    if collator == nil { collator = try? Collator(environment.language) }
    return collator?.sortKey(text)
  }

  /// Counts a run of a loop; false when there were too many.
  mutating func countIteration(at id: ID, by count: Int = 1) -> Bool {
    if isStopped { return false }
    iterations += count
    if iterations > limits.iterations {
      stop(.tooManyIterations(program.span(of: id), limit: limits.iterations))
    } else if iterations >= nextLook, let time = limits.time, let end {
      nextLook = iterations + Self.iterationsPerLook
      if time.now() >= end { stop(.evaluationTooLong(program.span(of: id), seconds: time.seconds)) }
    }
    return !isStopped
  }

  private static let iterationsPerLook = 1_000

  mutating func stop(_ diagnostic: Diagnostic) {
    bag.add(diagnostic)
    isStopped = true
  }

  /// Reports a mistake; the value is missing.
  mutating func fail(_ diagnostic: Diagnostic) -> Value {
    bag.add(diagnostic)
    return .missing
  }

  // MARK: Evaluation

  mutating func evaluate(_ id: ID) -> Value {
    switch program.expressions[id.position] {
    case .invalid, .omitted, .lambda: return .missing
    case .constant(let index): return program.constants[Int(index)]
    case .local(let slot, let mayBeMissing):
      let value = locals[slot.position]
      if !mayBeMissing, value.isMissing { return reportMissing(id) }
      return value
    case .global(let name, let isOptional): return global(name, isOptional, id)
    case .loop(let field, let loop): return self.loop(field, loops[Int(loop)])
    case .member(let base, let key, let isOptional): return member(of: base, key, isOptional, id)
    case .element(let base, let index, let isOptional): return element(of: base, index, isOptional, id)
    case .list(let operands): return .list(program.operands[operands.range].map { evaluate($0) })
    case .not(let operand): return .boolean(!evaluate(operand).holds)
    case .negative(let operand): return negative(operand, id)
    case .arithmetic(let operation, let left, let right): return arithmetic(operation, left, right, id)
    case .comparison(let comparison, let left, let right): return compare(comparison, left, right, id)
    case .and(let left, let right): return .boolean(evaluate(left).holds && evaluate(right).holds)
    case .or(let left, let right): return .boolean(evaluate(left).holds || evaluate(right).holds)
    case .contained(let value, let collection): return contained(value, in: collection, id)
    case .fallback(let value, let otherwise):
      let value = evaluate(value)
      return value.isMissing ? evaluate(otherwise) : value
    case .conditional(let condition, let then, let otherwise):
      return evaluate(condition).holds ? evaluate(then) : evaluate(otherwise)
    case .call(let function, let operands): return call(function, operands, id)
    case .message(let index): return message(program.messages[Int(index)], id)
    }
  }

  private mutating func global(_ name: Int32, _ isOptional: Bool, _ id: ID) -> Value {
    let value = globals[Int(name)]
    if isOptional { return value ?? .missing }
    guard let value else {
      return fail(.unknownName(program.globals[Int(name)], known: names.all, program.span(of: id)))
    }
    return value.isMissing && !names.isFigure(program.globals[Int(name)]) ? reportMissing(id) : value
  }

  private func loop(_ field: ExpressionNode.LoopField, _ loop: Loop) -> Value {
    switch field {
    case .index: .number(loop.index + 1)
    case .count: .number(loop.count)
    case .first: .boolean(loop.index == 0)
    case .last: .boolean(loop.index + 1 == loop.count)
    }
  }

  private mutating func member(of base: ID, _ key: Int32, _ isOptional: Bool, _ id: ID) -> Value {
    let object = evaluate(base)
    guard case .record(let record) = object else {
      if object.isMissing { return .missing }
      return fail(
        .noFields(program.sourceText(of: base), object, program.keys[Int(key)], program.span(of: id)))
    }
    if caches[Int(key)].shape !== record.shape {
      guard let position = record.shape.position(of: program.keys[Int(key)]) else {
        return missingKey("'\(program.keys[Int(key)])'", in: record, base, isOptional, id)
      }
      caches[Int(key)] = KeyCache(shape: record.shape, position: position)
    }
    let position = caches[Int(key)].position
    let value = record.values[position]
    if value.isMissing, !isOptional, !record.shape.isFigure(at: position) { return reportMissing(id) }
    return value
  }

  /// `label` names the key without its value when that comes from the data.
  mutating func missingKey(_ label: String, in record: Record, _ base: ID, _ isOptional: Bool, _ id: ID)
    -> Value
  {
    if isOptional, !record.shape.isComplete { return .missing }
    return fail(
      .unknownKeyOfRecord(label, of: program.sourceText(of: base), record.shape, program.span(of: id)))
  }

  mutating func reportMissing(_ id: ID) -> Value {
    fail(.missingValue(program.sourceText(of: id), program.span(of: id)))
  }

  private mutating func message(_ message: Program.Message, _ id: ID) -> Value {
    for binding in message.bindings { bind(binding.slot, to: evaluate(binding.value)) }
    let wording = message.key.map { message.wordings[text(of: $0)] } ?? message.wordings.values.first
    guard let wording else { return fail(.unknownComputedText(program.span(of: id))) }
    switch environment.language {
    case .ky: return .text(text(of: wording.kyrgyz))
    case .ru: return .text(text(of: wording.russian))
    }
  }
}
