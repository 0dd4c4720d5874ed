import Diagnostics
import Language

/// Words, names, numbers and dates in the forms that grammar asks for. The rules are the language room's.
extension Interpreter {
  /// `case(value, 'genitive')`: a word or phrase in a case. Dates are inflected in their long form; Russian
  /// digits stay.
  mutating func inflected(_ arguments: Arguments) -> Value {
    let id = operand(0, arguments)
    let value = evaluate(id)
    switch value {
    case .missing: return .missing
    case .text(let text): return inflected(text, arguments)
    case .date(let date): return formatted(date, .long, operand(1, arguments), arguments)
    case .number, .decimal:
      let figures = print(value, of: id)
      switch environment.language {
      case .ky: return inflected(figures, arguments)
      case .ru: return .text(figures)
      }
    case .boolean, .list, .record:
      return fail(.wrongArgument(arguments.function, expected: "a text", value, program.span(of: id)))
    }
  }

  private mutating func inflected(_ phrase: String, _ arguments: Arguments) -> Value {
    var number = GrammaticalNumber.singular
    if let id = optionalOperand(2, arguments) {
      guard let named: GrammaticalNumber = choice(id, arguments) else { return .missing }
      number = named
    }
    switch environment.language {
    case .ky: return kyrgyz(phrase, number, arguments)
    case .ru:
      guard let named: RussianCase = choice(operand(1, arguments), arguments) else { return .missing }
      let form = RussianForm(named, number: number)
      return checked(
        Russian.declined(phrase, form, exceptions: environment.exceptions), of: phrase, arguments)
    }
  }

  private mutating func kyrgyz(_ phrase: String, _ number: GrammaticalNumber, _ arguments: Arguments) -> Value
  {
    guard let named: KyrgyzCase = choice(operand(1, arguments), arguments) else { return .missing }
    var form = KyrgyzForm(named, number: number)
    if let id = optionalOperand(3, arguments) {
      guard let possessor: KyrgyzPossessor = choice(id, arguments) else { return .missing }
      form.possessor = possessor
    }
    let isPossessed = optionalOperand(4, arguments).map { evaluate($0).holds }
    let reading = optionalOperand(5, arguments).flatMap { textOperand($0, arguments) }
    let inflection = Kyrgyz.inflected(
      phrase, form, isPossessed: isPossessed, reading: reading, exceptions: environment.exceptions)
    return checked(inflection, of: phrase, arguments)
  }

  /// The form, reported to the owner of the data when it is only guessed.
  mutating func checked(_ inflection: Inflection, of word: String, _ arguments: Arguments) -> Value {
    if let doubt = inflection.doubt {
      bag.add(
        .guessedForm(
          doubt, "\(word) → \(inflection.text)", environment.language, program.span(of: arguments.call)))
    }
    return .text(inflection.text)
  }

  // MARK: Names of persons

  /// `name(person, 'initials-first', case: 'dative')`.
  mutating func personName(_ arguments: Arguments) -> Value {
    guard let person = nameOperand(arguments) else { return .missing }
    var form = PersonNameForm.full
    if let id = optionalOperand(1, arguments) {
      guard let named: PersonNameForm = choice(id, arguments) else { return .missing }
      form = named
    }
    guard let caseID = optionalOperand(2, arguments) else {
      return .text(person.name.formatted(form, initials: environment.initials))
    }
    var gender = person.gender
    if let id = optionalOperand(3, arguments) {
      guard let named: Sex = choice(id, arguments) else { return .missing }
      gender = named.gender
    }
    switch environment.language {
    case .ky:
      guard let named: KyrgyzCase = choice(caseID, arguments) else { return .missing }
      let inflection = Kyrgyz.inflected(
        person.name, form, named, initials: environment.initials, exceptions: environment.exceptions)
      return checked(inflection, of: person.name.full, arguments)
    case .ru:
      guard let named: RussianCase = choice(caseID, arguments) else { return .missing }
      // What a name itself tells goes before a field, where slips are commoner (language rules 4).
      gender = Russian.gender(of: person.name, exceptions: environment.exceptions) ?? gender
      let declined = Russian.declined(person.name, named, gender: gender, exceptions: environment.exceptions)
      let text = declined.name.formatted(form, initials: environment.initials)
      return checked(Inflection(text, doubt: declined.doubt), of: person.name.full, arguments)
    }
  }
}

/// The sex of a person as the records write it.
enum Sex: String, CaseIterable {
  case m, f

  var gender: Gender {
    switch self {
    case .m: .masculine
    case .f: .feminine
    }
  }
}
