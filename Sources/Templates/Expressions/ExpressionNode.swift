/// One step of an expression; its operands are other steps of the same `Program`.
enum ExpressionNode: Sendable {
  typealias ID = Program.ExpressionID

  /// A stretch of `Program.operands`.
  struct Operands: Sendable {
    let first: Int32
    let count: Int32
    var range: Range<Int> { Int(first)..<Int(first) + Int(count) }
  }

  enum Arithmetic: Sendable { case add, subtract, multiply, divide, remainder }
  enum Comparison: Sendable { case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual }
  enum LoopField: String, CaseIterable, Sendable { case index, first, last, count }

  /// What stands where a mistake was reported already: evaluates to missing, and says nothing more.
  case invalid
  /// An index into `Program.constants`.
  case constant(Int32)
  /// `mayBeMissing`: the author asked for a `?`, or bound the name to a figure.
  case local(Program.Slot, mayBeMissing: Bool)
  /// A name of the data; `name` is an index into `Program.globals`.
  case global(name: Int32, isOptional: Bool)
  case loop(LoopField, loop: Int32)
  /// `base.key`; `key` is an index into `Program.keys` and also that of the place where the key was found
  /// last.
  case member(base: ID, key: Int32, isOptional: Bool)
  /// `base[index]`
  case element(base: ID, index: ID, isOptional: Bool)
  case list(Operands)
  case not(ID)
  case negative(ID)
  case arithmetic(Arithmetic, ID, ID)
  case comparison(Comparison, ID, ID)
  case and(ID, ID)
  case or(ID, ID)
  case contained(ID, in: ID)
  /// `value ?? otherwise`
  case fallback(ID, ID)
  case conditional(condition: ID, then: ID, otherwise: ID)
  /// One operand for each parameter of the function that was given; `omitted` stands for those that were not.
  case call(BuiltIn, Operands)
  /// A parameter that was left out.
  case omitted
  /// `slot => body`, as an argument only.
  case lambda(Program.Slot, body: ID)
  /// A text of text.yaml: an index into `Program.messages`.
  case message(Int32)
}

extension ExpressionNode {
  /// The steps it is made of; `operands` are those of its program.
  func children(in operands: [ID]) -> [ID] {
    switch self {
    case .invalid, .constant, .local, .global, .loop, .omitted, .message: []
    case .member(let base, _, _), .not(let base), .negative(let base), .lambda(_, let base): [base]
    case .element(let left, let right, _), .arithmetic(_, let left, let right),
      .comparison(_, let left, let right),
      .and(let left, let right), .or(let left, let right), .contained(let left, let right),
      .fallback(let left, let right):
      [left, right]
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .list(let elements), .call(_, let elements): Array(operands[elements.range])
    }
  }
}
