import Diagnostics
import Language

/// What elements are put in order by.
private enum SortKey {
  case boolean(Bool)
  case number(Rational)
  case date(CalendarDate)
  /// A sort key of the language.
  case text([UInt8])
  /// Comes last, whichever way the others go.
  case missing

  /// Whether it stands before the other; nil when they are equal or of kinds that do not compare.
  func precedes(_ other: SortKey) -> Bool? {
    switch (self, other) {
    case (.boolean(let left), .boolean(let right)): left == right ? nil : !left
    case (.number(let left), .number(let right)): left == right ? nil : left < right
    case (.date(let left), .date(let right)): left == right ? nil : left < right
    case (.text(let left), .text(let right)): left == right ? nil : left.lexicographicallyPrecedes(right)
    case (.boolean, _), (.number, _), (.date, _), (.text, _), (.missing, _): nil
    }
  }

  var isMissing: Bool { if case .missing = self { true } else { false } }
}

extension Interpreter {
  /// The list in the order of one key or more; equal elements keep their order.
  mutating func sorted(_ arguments: Arguments) -> Value {
    guard let list = list(arguments) else { return .missing }
    let isDescending = optionalOperand(1, arguments).map { evaluate($0).holds } ?? false
    let lambdas = (2..<Int(arguments.operands.count)).map { operand($0, arguments) }
    var rows: [(keys: [SortKey], place: Int)] = []
    var kinds: [Value?] = Array(repeating: nil, count: lambdas.count)
    for (place, element) in list.enumerated() {
      var keys: [SortKey] = []
      for (index, lambda) in lambdas.enumerated() {
        let value = apply(lambda, to: element)
        if let first = kinds[index], !value.isMissing, first.kind != value.kind {
          return fail(.incomparable(arguments.function.rawValue, first, value, program.span(of: lambda)))
        }
        if kinds[index] == nil, !value.isMissing { kinds[index] = value }
        guard let key = sortKey(of: value, lambda, arguments) else { return .missing }
        keys.append(key)
      }
      rows.append((keys, place))
    }
    rows.sort { left, right in
      for (a, b) in zip(left.keys, right.keys) {
        if a.isMissing != b.isMissing { return b.isMissing }
        if let precedes = a.precedes(b) { return precedes != isDescending }
      }
      return left.place < right.place
    }
    return .list(rows.map { list[$0.place] })
  }

  private mutating func sortKey(of value: Value, _ lambda: ID, _ arguments: Arguments) -> SortKey? {
    switch value {
    case .missing: return .missing
    case .boolean(let boolean): return .boolean(boolean)
    case .number(let number): return .number(number)
    case .decimal(let decimal): return .number(decimal.exact)
    case .date(let date): return .date(date)
    case .text(let text):
      if let key = sortKey(text) { return .text(key) }
      bag.add(.noCollation(environment.language.rawValue, program.span(of: lambda)))
      return nil
    case .list, .record:
      let expected = "a number, a text or a date"
      bag.add(.wrongArgument(arguments.function, expected: expected, value, program.span(of: lambda)))
      return nil
    }
  }
}
