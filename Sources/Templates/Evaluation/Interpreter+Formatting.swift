import Diagnostics
import Language

extension Interpreter {
  // MARK: Numbers

  /// The number of digits that an operand asks for.
  private mutating func digits(_ id: ID, _ arguments: Arguments) -> Int? {
    let value = evaluate(id)
    if let digits = value.exactNumber?.whole, (0...Int64(Rational.mostDigits)).contains(digits) {
      return Int(digits)
    }
    if !value.isMissing { bag.add(.digitsExpected(arguments.function, program.span(of: id))) }
    return nil
  }

  private mutating func rounded(_ number: Rational?, _ arguments: Arguments) -> Value {
    guard let number, let digits = digits(operand(1, arguments), arguments) else { return .missing }
    return number.rounded(toDigits: digits).map(Value.decimal) ?? overflow(arguments.call)
  }

  mutating func rounded(_ arguments: Arguments) -> Value { rounded(number(0, arguments), arguments) }

  mutating func percentage(_ arguments: Arguments) -> Value {
    guard let share = number(0, arguments) else { return .missing }
    guard let hundredfold = share.times(Rational(100)) else { return overflow(arguments.call) }
    return rounded(hundredfold, arguments)
  }

  mutating func roundedExactly(_ arguments: Arguments) -> Value {
    guard let number = number(0, arguments) else { return .missing }
    var digits = 0
    if let id = optionalOperand(1, arguments) {
      guard let wanted = self.digits(id, arguments) else { return .missing }
      digits = wanted
    }
    return number.rounded(toDigits: digits).map { .number($0.exact) } ?? overflow(arguments.call)
  }

  mutating func withGroups(_ arguments: Arguments) -> Value {
    let value = evaluate(operand(0, arguments))
    switch value {
    case .missing: return .missing
    case .decimal(let decimal): return .text(NumberFormatting.grouped(decimal.description))
    case .number(let number):
      if let decimal = number.finiteDecimal { return .text(NumberFormatting.grouped(decimal)) }
      return fail(
        .endlessDecimals(
          program.sourceText(of: operand(0, arguments)), program.span(of: operand(0, arguments))))
    case .boolean, .text, .date, .list, .record:
      return fail(
        .wrongArgument(
          arguments.function, expected: "a number", value, program.span(of: operand(0, arguments))))
    }
  }

  /// The form of a Russian noun after a number; the one form of a Kyrgyz noun.
  mutating func plural(_ arguments: Arguments) -> Value {
    guard let number = number(0, arguments) else { return .missing }
    let formCount = Int(arguments.operands.count) - 1
    guard formCount == 1 || formCount == 3 else {
      return fail(.pluralForms(program.span(of: arguments.call)))
    }
    let form = operand(formCount == 1 ? 1 : 1 + pluralForm(after: number), arguments)
    guard let word = textOperand(form, arguments) else { return .missing }
    return .text(word)
  }

  /// The place of the form among one, few and many. A fraction takes the form of two: 2,5 часа.
  private func pluralForm(after number: Rational) -> Int {
    guard let whole = number.whole else { return 1 }
    switch PluralCategory(whole) {
    case .one: return 0
    case .few: return 1
    case .many: return 2
    }
  }

  // MARK: Dates

  /// The date of the first operand, which may be written as `2021-09-01`, as data bases keep it.
  private mutating func dateOperand(_ arguments: Arguments) -> CalendarDate? {
    let id = operand(0, arguments)
    let value = evaluate(id)
    switch value {
    case .missing: return nil
    case .date(let date): return date
    case .text(let text):
      if let date = CalendarDate(iso: text) { return date }
      bag.add(.malformedDate(program.sourceText(of: id), program.span(of: id)))
      return nil
    case .boolean, .number, .decimal, .list, .record:
      bag.add(.wrongArgument(arguments.function, expected: "a date", value, program.span(of: id)))
      return nil
    }
  }

  mutating func parsedDate(_ arguments: Arguments) -> Value {
    dateOperand(arguments).map(Value.date) ?? .missing
  }

  mutating func formattedDate(_ arguments: Arguments) -> Value {
    guard let date = dateOperand(arguments) else { return .missing }
    var grammaticalCase = KyrgyzCase.nominative
    var form = DateForm.short
    if let id = optionalOperand(2, arguments) {
      guard let named: KyrgyzCase = choice(id, arguments) else { return .missing }
      // Only the long form is inflected, so who names a case means it.
      (grammaticalCase, form) = (named, .long)
    }
    if let id = optionalOperand(1, arguments) {
      guard let named: DateForm = choice(id, arguments) else { return .missing }
      form = named
    }
    return .text(date.formatted(form, in: environment.language, grammaticalCase: grammaticalCase))
  }

  /// The case of an enumeration that a text operand names.
  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ id: ID, _ arguments: Arguments
  ) -> Choice? where Choice.RawValue == String {
    guard let name = textOperand(id, arguments) else { return nil }
    if let choice = Choice(rawValue: name) { return choice }
    bag.add(
      .unknownChoice(
        of: arguments.function, near: name, known: Choice.allCases.map(\.rawValue), program.span(of: id)))
    return nil
  }

  // MARK: Texts

  mutating func text(_ arguments: Arguments, _ change: (String) -> String) -> Value {
    textOperand(operand(0, arguments), arguments).map { .text(change($0)) } ?? .missing
  }

  mutating func string(_ arguments: Arguments) -> Value {
    let value = evaluate(operand(0, arguments))
    return value.isMissing ? .missing : .text(print(value, of: operand(0, arguments)))
  }

  /// «Асанова А. Б.», or «А. Б. Асанова» with 'signature'. The name is a text, or a record with its parts.
  mutating func initials(_ arguments: Arguments) -> Value {
    guard let name = nameOperand(arguments) else { return .missing }
    var order = NameOrder.list
    if let id = optionalOperand(1, arguments) {
      guard let named: NameOrder = choice(id, arguments) else { return .missing }
      order = named
    }
    switch order {
    case .list: return .text(name.listForm)
    case .signature: return .text(name.signatureForm)
    }
  }

  private mutating func nameOperand(_ arguments: Arguments) -> PersonName? {
    let id = operand(0, arguments)
    let value = evaluate(id)
    switch value {
    case .missing: return nil
    case .text(let text): return PersonName(full: text)
    case .record(let record):
      if case .text(let surname)? = record["surname"] {
        return PersonName(
          surname: surname, given: part("given", of: record), patronymic: part("patronymic", of: record))
      }
    case .boolean, .number, .decimal, .date, .list: break
    }
    bag.add(
      .wrongArgument(
        arguments.function, expected: "a name, or a record with 'surname'", value, program.span(of: id)))
    return nil
  }

  private func part(_ key: String, of record: Record) -> String? {
    if case .text(let text)? = record[key], !text.isEmpty { text } else { nil }
  }
}

/// Where the initials stand.
private enum NameOrder: String, CaseIterable {
  case list
  case signature
}
