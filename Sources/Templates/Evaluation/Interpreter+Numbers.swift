import Diagnostics
import Language

/// Numbers and money in words.
extension Interpreter {
  /// `words(21)`, `words(date)`, with a case: `words(21, 'dative', gender: 'feminine')`.
  mutating func inWords(_ arguments: Arguments) -> Value {
    let id = operand(0, arguments)
    let value = evaluate(id)
    switch value {
    case .missing: return .missing
    case .date(let date): return formatted(date, .words, optionalOperand(1, arguments), arguments)
    case .text(let text):
      if let date = CalendarDate(iso: text) {
        return formatted(date, .words, optionalOperand(1, arguments), arguments)
      }
    case .number, .decimal:
      let figures = print(value, of: id, forMachines: true)
      guard let number = DecimalNumber(figures) else { return fail(.unsayableNumber(program.span(of: id))) }
      return inWords(number, arguments)
    case .boolean, .list, .record: break
    }
    return fail(
      .wrongArgument(arguments.function, expected: "a number or a date", value, program.span(of: id)))
  }

  private mutating func inWords(_ number: DecimalNumber, _ arguments: Arguments) -> Value {
    switch environment.language {
    case .ky:
      var style = KyrgyzNumberStyle.plain
      if let id = optionalOperand(3, arguments) {
        guard let named: KyrgyzNumberStyle = choice(id, arguments) else { return .missing }
        style = named
      }
      return kyrgyz(Kyrgyz.cardinal(number, style: style), inCaseOf: 1, arguments)
    case .ru:
      guard let form = russianCase(1, arguments), let gender = gender(2, arguments) else { return .missing }
      if number.fraction != nil { return .text(Russian.cardinal(number, form)) }
      let whole = number.isNegative ? -number.whole : number.whole
      return .text(Russian.cardinal(whole, form, gender: gender))
    }
  }

  /// `ordinal(21)`, with a case: `ordinal(21, 'dative', gender: 'feminine')`.
  mutating func ordinal(_ arguments: Arguments) -> Value {
    guard let number = number(0, arguments) else { return .missing }
    guard let whole = number.whole else {
      return fail(.wholeNumberExpected(arguments.function, program.span(of: operand(0, arguments))))
    }
    switch environment.language {
    case .ky: return kyrgyz(Kyrgyz.ordinal(whole), inCaseOf: 1, arguments)
    case .ru:
      guard let form = russianCase(1, arguments), let gender = gender(2, arguments) else { return .missing }
      return .text(Russian.ordinal(whole, form, gender: gender))
    }
  }

  /// `money(1500)`, with a form and a case: `money(1500, 'words', case: 'genitive')`.
  mutating func money(_ arguments: Arguments) -> Value {
    guard let amount = number(0, arguments) else { return .missing }
    guard let tyiyn = amount.times(Rational(100))?.whole else {
      return fail(.notMoney(program.span(of: operand(0, arguments))))
    }
    var form = MoneyForm.figures
    if let id = optionalOperand(1, arguments) {
      guard let named: MoneyForm = choice(id, arguments) else { return .missing }
      form = named
    }
    switch environment.language {
    case .ky:
      guard let named = kyrgyzCase(2, arguments) else { return .missing }
      return .text(Kyrgyz.money(tyiyn: tyiyn, form, named))
    case .ru:
      guard let named = russianCase(2, arguments) else { return .missing }
      return .text(Russian.money(tyiyn: tyiyn, form, named))
    }
  }

  // MARK: Cases

  /// The Kyrgyz case that an operand names: the nominative when it is left out, nil with a diagnostic.
  mutating func kyrgyzCase(_ index: Int, _ arguments: Arguments) -> KyrgyzCase? {
    guard let id = optionalOperand(index, arguments) else { return .nominative }
    return choice(id, arguments)
  }

  mutating func russianCase(_ index: Int, _ arguments: Arguments) -> RussianCase? {
    guard let id = optionalOperand(index, arguments) else { return .nominative }
    return choice(id, arguments)
  }

  private mutating func gender(_ index: Int, _ arguments: Arguments) -> Gender? {
    guard let id = optionalOperand(index, arguments) else { return .masculine }
    return choice(id, arguments)
  }

  /// Words of a number in the case that an operand names; only the last one changes.
  private mutating func kyrgyz(_ words: String, inCaseOf index: Int, _ arguments: Arguments) -> Value {
    guard let named = kyrgyzCase(index, arguments) else { return .missing }
    return .text(Kyrgyz.inflected(words, KyrgyzForm(named), isPossessed: false).text)
  }
}
