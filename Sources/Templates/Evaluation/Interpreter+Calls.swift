import Diagnostics
import Language

extension Interpreter {
  /// The operands of a call.
  struct Arguments {
    let function: BuiltIn
    let operands: ExpressionNode.Operands
    let call: ID
  }

  mutating func call(_ function: BuiltIn, _ operands: ExpressionNode.Operands, _ id: ID) -> Value {
    if isStopped { return .missing }
    let arguments = Arguments(function: function, operands: operands, call: id)
    switch function {
    case .count: return count(arguments)
    case .sum: return sum(arguments)
    case .avg: return average(arguments)
    case .min: return extreme(arguments, takesGreater: false)
    case .max: return extreme(arguments, takesGreater: true)
    case .where: return filtered(arguments)
    case .map: return mapped(arguments)
    case .distinct: return distinct(arguments)
    case .first: return first(arguments)
    case .last: return last(arguments)
    case .any: return any(arguments)
    case .all: return all(arguments)
    case .range: return range(arguments)
    case .entries: return entries(arguments)
    case .join: return joined(arguments)
    case .groupBy: return grouped(arguments)
    case .sortBy: return sorted(arguments)
    case .number: return rounded(arguments)
    case .percent: return percentage(arguments)
    case .round: return roundedExactly(arguments)
    case .grouped: return withGroups(arguments)
    case .plural: return plural(arguments)
    case .words: return inWords(arguments)
    case .ordinal: return ordinal(arguments)
    case .money: return money(arguments)
    case .date: return formattedDate(arguments)
    case .long: return longDate(arguments)
    case .toDate: return parsedDate(arguments)
    case .upper: return text(arguments) { $0.uppercased() }
    case .lower: return text(arguments) { $0.lowercased() }
    case .capitalize: return text(arguments) { $0.prefix(1).uppercased() + $0.dropFirst() }
    case .string: return string(arguments)
    case .initials: return initials(arguments)
    case .name: return personName(arguments)
    case .typography:
      let language = environment.language
      return text(arguments) { Typography.typeset($0, in: language) }
    case .inflected: return inflected(arguments)
    case .default:
      let value = evaluate(operand(0, arguments))
      return value.isMissing ? evaluate(operand(1, arguments)) : value
    }
  }

  // MARK: Arguments

  func operand(_ index: Int, _ arguments: Arguments) -> ID {
    program.operands[Int(arguments.operands.first) + index]
  }

  /// The operand, or nil when it was left out.
  func optionalOperand(_ index: Int, _ arguments: Arguments) -> ID? {
    let id = operand(index, arguments)
    if case .omitted = program.expressions[id.position] { return nil }
    return id
  }

  /// What a lambda makes of a value.
  mutating func apply(_ lambda: ID, to value: Value) -> Value {
    guard case .lambda(let slot, let body) = program.expressions[lambda.position] else { return .missing }
    bind(slot, to: value)
    return evaluate(body)
  }

  /// The elements of the first operand; nil when it is missing or, with a diagnostic, no list.
  mutating func list(_ arguments: Arguments) -> [Value]? {
    let value = evaluate(operand(0, arguments))
    switch value {
    case .list(let list): return countIteration(at: arguments.call, by: list.count) ? list : nil
    case .missing: return nil
    case .boolean, .number, .decimal, .text, .date, .record:
      bag.add(
        .wrongArgument(arguments.function, expected: "a list", value, program.span(of: operand(0, arguments)))
      )
      return nil
    }
  }

  /// The exact number of an operand; nil when it is missing or, with a diagnostic, no number.
  mutating func number(_ index: Int, _ arguments: Arguments) -> Rational? {
    let value = evaluate(operand(index, arguments))
    if value.isMissing { return nil }
    if let number = value.exactNumber { return number }
    bag.add(
      .wrongArgument(
        arguments.function, expected: "a number", value, program.span(of: operand(index, arguments))))
    return nil
  }

  /// A text operand; nil when it is missing or, with a diagnostic, no text.
  mutating func textOperand(_ id: ID, _ arguments: Arguments) -> String? {
    let value = evaluate(id)
    if value.isMissing { return nil }
    if case .text(let text) = value { return text }
    bag.add(.wrongArgument(arguments.function, expected: "a text", value, program.span(of: id)))
    return nil
  }
}
