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

  /// The form of a noun after a number. One form in a Russian text is the noun as a dictionary lists it; a
  /// Kyrgyz noun has no other.
  mutating func plural(_ arguments: Arguments) -> Value {
    guard let number = number(0, arguments) else { return .missing }
    let formCount = Int(arguments.operands.count) - 1
    guard formCount == 1 || formCount == 3 else {
      return fail(.pluralForms(program.span(of: arguments.call)))
    }
    let isListed = formCount == 1
    guard let word = textOperand(operand(isListed ? 1 : 1 + pluralForm(after: number), arguments), arguments)
    else { return .missing }
    if !isListed || environment.language == .ky { return .text(word) }
    return checked(counted(word, after: number), of: word, arguments)
  }

  /// A fraction takes the form of two: 2,5 часа.
  private func counted(_ noun: String, after number: Rational) -> Inflection {
    Russian.counted(noun, after: number.whole ?? 2, exceptions: environment.exceptions)
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
    let caseOperand = optionalOperand(2, arguments)
    // Who names a case means a form that has cases.
    var form = caseOperand == nil ? DateForm.short : .long
    if let id = optionalOperand(1, arguments) {
      guard let named: DateForm = choice(id, arguments) else { return .missing }
      form = named
    }
    return formatted(date, form, caseOperand, arguments)
  }

  /// `long(date, case: 'locative')`.
  mutating func longDate(_ arguments: Arguments) -> Value {
    guard let date = dateOperand(arguments) else { return .missing }
    return formatted(date, .long, optionalOperand(1, arguments), arguments)
  }

  /// A page serves both languages, so a Russian date also takes the Kyrgyz cases, each for the one that says
  /// the same.
  mutating func formatted(
    _ date: CalendarDate, _ form: DateForm, _ caseOperand: ID?, _ arguments: Arguments
  ) -> Value {
    guard let caseOperand, let name = textOperand(caseOperand, arguments) else {
      return .text(date.formatted(form, in: environment.language))
    }
    if let named = KyrgyzCase(rawValue: name) {
      return .text(date.formatted(form, in: environment.language, grammaticalCase: named))
    }
    switch environment.language {
    case .ky: let _: KyrgyzCase? = choice(named: name, caseOperand, arguments)
    case .ru:
      if let named: RussianCase = choice(named: name, caseOperand, arguments) {
        return .text(Russian.date(date, form, named))
      }
    }
    return .missing
  }

  /// The case of an enumeration that a text operand names.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ id: ID, _ arguments: Arguments
  ) -> Choice? where Choice.RawValue == String {
    guard let name = textOperand(id, arguments) else { return nil }
    return choice(named: name, id, arguments)
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    named name: String, _ id: ID, _ arguments: Arguments
  ) -> Choice? where Choice.RawValue == String {
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
    guard let person = nameOperand(arguments) else { return .missing }
    var order = NameOrder.list
    if let id = optionalOperand(1, arguments) {
      guard let named: NameOrder = choice(id, arguments) else { return .missing }
      order = named
    }
    return .text(person.name.formatted(order.form, initials: environment.initials))
  }

  /// The person whom the first operand names, and the sex where the record tells it.
  mutating func nameOperand(_ arguments: Arguments) -> (name: PersonName, gender: Gender?)? {
    let id = operand(0, arguments)
    let value = evaluate(id)
    switch value {
    case .missing: return nil
    case .text(let text):
      if let name = PersonName(full: text) { return (name, nil) }
    case .record(let record):
      if case .text(let surname)? = record["surname"] {
        let name = PersonName(
          surname: surname, given: part("given", of: record), patronymic: part("patronymic", of: record))
        return (name, part("sex", of: record).flatMap(Sex.init)?.gender)
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

  var form: PersonNameForm {
    switch self {
    case .list: .initialsLast
    case .signature: .initialsFirst
    }
  }
}
