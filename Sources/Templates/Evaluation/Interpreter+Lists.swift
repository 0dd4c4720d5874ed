import Diagnostics

extension Interpreter {
  // MARK: Counting and adding

  mutating func count(_ arguments: Arguments) -> Value {
    guard let list = list(arguments) else { return .missing }
    guard let predicate = optionalOperand(1, arguments) else { return .number(list.count) }
    var count = 0
    for element in list where apply(predicate, to: element).holds { count += 1 }
    return .number(count)
  }

  /// The numbers of a list, or what a lambda makes of its elements; what is missing counts for nothing.
  private mutating func numbers(_ arguments: Arguments) -> [Rational]? {
    guard let list = list(arguments) else { return nil }
    let lambda = optionalOperand(1, arguments)
    var numbers: [Rational] = []
    numbers.reserveCapacity(list.count)
    for element in list {
      let value = lambda.map { apply($0, to: element) } ?? element
      if let number = value.exactNumber {
        numbers.append(number)
      } else if !value.isMissing {
        let place = lambda ?? operand(0, arguments)
        bag.add(.wrongArgument(arguments.function, expected: "numbers", value, program.span(of: place)))
        return nil
      }
    }
    return numbers
  }

  private mutating func total(_ numbers: [Rational], _ id: ID) -> Rational? {
    var total = Rational.zero
    for number in numbers {
      guard let sum = total.plus(number) else {
        bag.add(.numberTooLarge(program.span(of: id)))
        return nil
      }
      total = sum
    }
    return total
  }

  mutating func sum(_ arguments: Arguments) -> Value {
    guard let numbers = numbers(arguments), let total = total(numbers, arguments.call) else {
      return .missing
    }
    return .number(total)
  }

  /// The mean of the numbers; of none it is undefined.
  mutating func average(_ arguments: Arguments) -> Value {
    guard let numbers = numbers(arguments), !numbers.isEmpty, let total = total(numbers, arguments.call)
    else {
      return .missing
    }
    return total.divided(by: Rational(numbers.count)).map(Value.number) ?? overflow(arguments.call)
  }

  /// The smallest or the greatest number or date; of none it is undefined.
  mutating func extreme(_ arguments: Arguments, takesGreater: Bool) -> Value {
    guard let list = list(arguments) else { return .missing }
    let lambda = optionalOperand(1, arguments)
    var best = Value.missing
    for element in list {
      let value = lambda.map { apply($0, to: element) } ?? element
      if value.isMissing { continue }
      guard !best.isMissing else {
        best = value
        continue
      }
      guard let isLess = isLess(value, best) else {
        return fail(.incomparable(arguments.function.rawValue, value, best, program.span(of: arguments.call)))
      }
      if isLess != takesGreater, !areEqual(value, best, arguments.call) { best = value }
    }
    return best
  }

  private func isLess(_ left: Value, _ right: Value) -> Bool? {
    if let first = left.exactNumber, let second = right.exactNumber { return first < second }
    if case .date(let first) = left, case .date(let second) = right { return first < second }
    return nil
  }

  // MARK: Choosing

  mutating func filtered(_ arguments: Arguments) -> Value {
    guard let list = list(arguments) else { return .missing }
    let predicate = operand(1, arguments)
    return .list(list.filter { apply(predicate, to: $0).holds })
  }

  mutating func mapped(_ arguments: Arguments) -> Value {
    guard let list = list(arguments) else { return .missing }
    let lambda = operand(1, arguments)
    return .list(list.map { apply(lambda, to: $0) })
  }

  mutating func first(_ arguments: Arguments) -> Value {
    guard let list = list(arguments) else { return .missing }
    guard let predicate = optionalOperand(1, arguments) else { return list.first ?? .missing }
    for element in list where apply(predicate, to: element).holds { return element }
    return .missing
  }

  mutating func last(_ arguments: Arguments) -> Value {
    guard let list = list(arguments) else { return .missing }
    guard let predicate = optionalOperand(1, arguments) else { return list.last ?? .missing }
    for element in list.reversed() where apply(predicate, to: element).holds { return element }
    return .missing
  }

  mutating func any(_ arguments: Arguments) -> Value {
    guard let list = list(arguments) else { return .missing }
    let predicate = operand(1, arguments)
    for element in list where apply(predicate, to: element).holds { return .boolean(true) }
    return .boolean(false)
  }

  mutating func all(_ arguments: Arguments) -> Value {
    guard let list = list(arguments) else { return .missing }
    let predicate = operand(1, arguments)
    for element in list where !apply(predicate, to: element).holds { return .boolean(false) }
    return .boolean(true)
  }

  mutating func distinct(_ arguments: Arguments) -> Value {
    guard let list = list(arguments) else { return .missing }
    let lambda = optionalOperand(1, arguments)
    var seen: Set<Value> = []
    return .list(
      list.filter { element in
        seen.insert((lambda.map { apply($0, to: element) } ?? element).asKey).inserted
      })
  }

  // MARK: Making lists

  /// `range(3)` is 1, 2, 3; `range(5, 7)` is 5, 6, 7.
  mutating func range(_ arguments: Arguments) -> Value {
    guard let first = number(0, arguments) else { return .missing }
    var (low, high) = (Rational(1), first)
    if optionalOperand(1, arguments) != nil {
      guard let last = number(1, arguments) else { return .missing }
      (low, high) = (first, last)
    }
    guard let from = low.whole, let to = high.whole else {
      return fail(.wholeNumberExpected(arguments.function, program.span(of: arguments.call)))
    }
    guard from <= to else { return .list([]) }
    let (count, overflows) = to.subtractingReportingOverflow(from)
    // A range beyond the limit is counted as just beyond it, so that counting cannot overflow.
    let size = overflows ? limits.iterations + 1 : Int(min(count, Int64(limits.iterations))) + 1
    guard countIteration(at: arguments.call, by: size) else { return .missing }
    return .list((from...to).map { .number(Rational($0)) })
  }

  /// The fields of a record, in order.
  mutating func entries(_ arguments: Arguments) -> Value {
    let value = evaluate(operand(0, arguments))
    if value.isMissing { return .missing }
    guard case .record(let record) = value else {
      return fail(
        .wrongArgument(
          arguments.function, expected: "a record", value, program.span(of: operand(0, arguments))))
    }
    guard countIteration(at: arguments.call, by: record.values.count) else { return .missing }
    return .list(
      zip(record.shape.keys, record.values).map { .record(Record(entryShape, [.text($0), $1])) })
  }

  /// The groups of elements with equal keys, in the order in which the keys first come.
  mutating func grouped(_ arguments: Arguments) -> Value {
    guard let list = list(arguments) else { return .missing }
    let lambda = operand(1, arguments)
    var places: [Value: Int] = [:]
    var groups: [(key: Value, items: [Value])] = []
    for element in list {
      let key = apply(lambda, to: element)
      if let place = places[key.asKey] {
        groups[place].items.append(element)
      } else {
        places[key.asKey] = groups.count
        groups.append((key, [element]))
      }
    }
    return .list(groups.map { .record(Record(groupShape, [$0.key, .list($0.items)])) })
  }

  mutating func joined(_ arguments: Arguments) -> Value {
    guard let list = list(arguments), let separator = textOperand(operand(1, arguments), arguments) else {
      return .missing
    }
    var result = ""
    for (index, element) in list.enumerated() {
      if index > 0 { result += separator }
      result += print(element, of: operand(0, arguments))
      guard result.utf8.count <= Self.longestText else {
        stop(.textTooLong(program.span(of: arguments.call), limit: Self.longestText))
        return .missing
      }
    }
    return .text(result)
  }
}

extension Value {
  /// The value by which equal elements are found: a number counts the same however it was rounded.
  fileprivate var asKey: Value {
    if case .decimal(let decimal) = self { .number(decimal.exact) } else { self }
  }
}
