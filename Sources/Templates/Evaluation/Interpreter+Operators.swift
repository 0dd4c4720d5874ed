import Diagnostics

extension Interpreter {
  // MARK: Elements

  /// `base[index]`: a place of a list from 0, or a key of a record.
  mutating func element(of base: ID, _ index: ID, _ isOptional: Bool, _ id: ID) -> Value {
    let object = evaluate(base)
    let key = evaluate(index)
    if object.isMissing || key.isMissing { return .missing }
    switch (object, key) {
    case (.list(let list), .number(let number)):
      guard let place = number.whole.flatMap({ Int(exactly: $0) }), list.indices.contains(place) else {
        if isOptional { return .missing }
        return fail(.noSuchElement(program.sourceText(of: base), count: list.count, program.span(of: id)))
      }
      return list[place].isMissing && !isOptional ? reportMissing(id) : list[place]
    case (.record(let record), .text), (.record(let record), .number):
      guard let position = record.shape.position(of: printed(key)) else {
        return missingKey(keyLabel(index, key), in: record, base, isOptional, id)
      }
      let value = record.values[position]
      return value.isMissing && !isOptional && !record.shape.isFigure(at: position)
        ? reportMissing(id) : value
    default:
      return fail(.notIndexable(program.sourceText(of: base), object, by: key, program.span(of: id)))
    }
  }

  /// How a message names a key: one that the template states by itself, one of the data by its expression.
  private func keyLabel(_ index: ID, _ key: Value) -> String {
    if case .constant = program.expressions[index.position] { return "'\(printed(key))'" }
    return "the key that '\(program.sourceText(of: index))' gives"
  }

  // MARK: Arithmetic

  mutating func negative(_ operand: ID, _ id: ID) -> Value {
    let value = evaluate(operand)
    if value.isMissing { return .missing }
    guard let number = value.exactNumber else {
      return fail(.operandOfWrongKind("-", value, program.span(of: operand)))
    }
    return number.negated.map(Value.number) ?? overflow(id)
  }

  mutating func arithmetic(_ operation: ExpressionNode.Arithmetic, _ left: ID, _ right: ID, _ id: ID) -> Value
  {
    let (a, b) = (evaluate(left), evaluate(right))
    if a.isMissing || b.isMissing { return .missing }
    if operation == .add, case .text(let first) = a, case .text(let second) = b {
      guard first.utf8.count + second.utf8.count <= Self.longestText else {
        stop(.textTooLong(program.span(of: id), limit: Self.longestText))
        return .missing
      }
      return .text(first + second)
    }
    guard let first = a.exactNumber, let second = b.exactNumber else {
      return fail(.operandsOfWrongKinds(operation.symbol, a, b, program.span(of: id)))
    }
    let result: Rational? =
      switch operation {
      case .add: first.plus(second)
      case .subtract: first.minus(second)
      case .multiply: first.times(second)
      case .divide: first.divided(by: second)
      case .remainder: first.remainder(dividingBy: second)
      }
    if let result { return .number(result) }
    // A share of nobody is not zero: it is undefined.
    let isByZero = second.isZero && (operation == .divide || operation == .remainder)
    return isByZero ? .missing : overflow(id)
  }

  /// The longest text that joining may make: a page holds some thousand letters.
  static let longestText = 16 << 20

  mutating func overflow(_ id: ID) -> Value { fail(.numberTooLarge(program.span(of: id))) }

  // MARK: Comparison

  mutating func compare(_ comparison: ExpressionNode.Comparison, _ left: ID, _ right: ID, _ id: ID) -> Value {
    let (a, b) = (evaluate(left), evaluate(right))
    switch comparison {
    case .equal: return .boolean(areEqual(a, b, id))
    case .notEqual: return .boolean(!areEqual(a, b, id))
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    // What is missing is neither greater nor less.
    if a.isMissing || b.isMissing { return .boolean(false) }
    if let first = a.exactNumber, let second = b.exactNumber {
      return .boolean(comparison.holds(first, second))
    }
    if case .date(let first) = a, case .date(let second) = b {
      return .boolean(comparison.holds(first, second))
    }
    return fail(.incomparable(comparison.symbol, a, b, program.span(of: id)))
  }

  /// Whether two values are the same. Numbers compare by their value, however they were rounded; values of
  /// different kinds are never equal, since a column of marks holds numbers and words.
  mutating func areEqual(_ left: Value, _ right: Value, _ id: ID) -> Bool {
    if let first = left.exactNumber, let second = right.exactNumber { return first == second }
    if let text = textBesideNumber(left, right), Rational(decimal: text.utf8) != nil {
      bag.add(.textComparedWithNumber(program.span(of: id)))
    }
    return left == right
  }

  private func textBesideNumber(_ left: Value, _ right: Value) -> String? {
    switch (left, right) {
    case (.text(let text), .number), (.text(let text), .decimal), (.number, .text(let text)),
      (.decimal, .text(let text)):
      text
    default: nil
    }
  }

  mutating func contained(_ value: ID, in collection: ID, _ id: ID) -> Value {
    let (value, collection) = (evaluate(value), evaluate(collection))
    switch (value, collection) {
    case (_, .missing): return .boolean(false)
    case (_, .list(let list)):
      for element in list where areEqual(value, element, id) { return .boolean(true) }
      return .boolean(false)
    case (.text(let part), .text(let whole)): return .boolean(part.isEmpty || whole.contains(part))
    case (.text(let key), .record(let record)): return .boolean(record.shape.position(of: key) != nil)
    default: return fail(.operandsOfWrongKinds("in", value, collection, program.span(of: id)))
    }
  }
}

extension ExpressionNode.Arithmetic {
  var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .remainder: "%"
    }
  }
}

extension ExpressionNode.Comparison {
  var symbol: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }

  func holds<Operand: Comparable>(_ left: Operand, _ right: Operand) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
