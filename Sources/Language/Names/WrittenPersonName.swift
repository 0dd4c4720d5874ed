/// A person's name as somebody wrote it in one text, and in which order.
///
/// Understood are «Асанова Айжан Бакытовна», «Айжан Бакытовна Асанова», «Бакыт уулу Нурлан», «Нурлан Бакыт
/// уулу», «Балбаков З. А.», «З.А.Балбаков», «Айжан АСАНОВА». Where the order cannot be told, the surname is
/// taken to stand first, as lists write it. A given name of two words cannot be told from a patronymic
/// without -ович or -овна; data that keep the parts apart should give the parts.
public struct WrittenPersonName: Hashable, Sendable {
  public var name: PersonName
  /// The form that prints the name in the order in which it was written.
  public var form: PersonNameForm
  /// How initials were written; `spaced` when there are none.
  public var initials: InitialsStyle

  /// Nil when there is no word at all.
  public init?(_ text: String) {
    let words = NameUnit.words(of: text)
    let units = NameUnit.units(of: words.words)
    guard let first = units.first else { return nil }
    initials = words.areSolid ? .solid : .spaced
    if units.contains(where: \.isInitial) {
      (name, form) = Self.partsWithInitials(units)
    } else if units.count == 1 {
      (name, form) = (PersonName(surname: first.text), .full)
    } else if units.count == 2 {
      (name, form) = Self.partsOfTwo(first, units[1])
    } else {
      (name, form) = Self.partsOfMany(units)
    }
  }
}

extension WrittenPersonName {
  private typealias Parts = (PersonName, PersonNameForm)

  /// «З. А. Балбаков», «Н. Бакыт уулу Асанов», «Балбаков З. А.», «Асанов Н. Бакыт уулу».
  private static func partsWithInitials(_ units: [NameUnit]) -> Parts {
    let initialsLead = units[0].isInitial
    var rest = units[...]
    var names: [NameUnit] = []
    while let unit = rest.first, !initialsLead, !unit.isInitial { names.append(rest.removeFirst()) }
    let given = rest.popFirst()
    var patronymic: NameUnit?
    if let next = rest.first,
      next.isInitial || ((next.isKinship || next.isPatronymic) && (!initialsLead || rest.count > 1))
    {
      patronymic = rest.removeFirst()
    }
    names += rest
    let name = PersonName(surname: text(names) ?? "", given: given?.text, patronymic: patronymic?.text)
    return (name, initialsLead ? .initialsFirst : .initialsLast)
  }

  private static func partsOfTwo(_ first: NameUnit, _ second: NameUnit) -> Parts {
    let surnameLeads = (PersonName(surname: first.text, given: second.text), PersonNameForm.full)
    let givenLeads = (PersonName(surname: second.text, given: first.text), PersonNameForm.givenFirst)
    if second.isKinship {
      return first.isCertainSurname
        ? (PersonName(surname: first.text, patronymic: second.text), .full) : givenLeads
    }
    if first.isKinship { return surnameLeads }
    if first.isAllCapitals != second.isAllCapitals { return first.isAllCapitals ? surnameLeads : givenLeads }
    if second.isPatronymic {
      return first.isCertainSurname
        ? (PersonName(surname: first.text, patronymic: second.text), .full)
        : (PersonName(surname: "", given: first.text, patronymic: second.text), .full)
    }
    return second.isCertainSurname && !first.isCertainSurname ? givenLeads : surnameLeads
  }

  private static func partsOfMany(_ units: [NameUnit]) -> Parts {
    let first = units[0]
    let last = units[units.count - 1]
    let beforeLast = units[units.count - 2]
    if first.isKinship {
      let hasPatronymic = last.isPatronymic
      let given = text(units.dropFirst().dropLast(hasPatronymic ? 1 : 0))
      return (
        PersonName(surname: first.text, given: given, patronymic: hasPatronymic ? last.text : nil), .full
      )
    }
    // Of «Роман Аркадьевич Абрамович» the last word looks like a patronymic, too.
    if beforeLast.isKinship || beforeLast.isPatronymic {
      let given = text(units.dropLast(2))
      return (PersonName(surname: last.text, given: given, patronymic: beforeLast.text), .givenFirst)
    }
    if last.isKinship || last.isPatronymic {
      let given = text(units.dropFirst().dropLast())
      return (PersonName(surname: first.text, given: given, patronymic: last.text), .full)
    }
    let lastIsSurname =
      first.isAllCapitals == last.isAllCapitals
      ? last.isCertainSurname && !first.isCertainSurname : last.isAllCapitals
    if lastIsSurname {
      return (PersonName(surname: last.text, given: text(units.dropLast())), .givenFirst)
    }
    let patronymic = text(units.dropFirst(2))
    return (PersonName(surname: first.text, given: units[1].text, patronymic: patronymic), .full)
  }

  private static func text(_ units: some Collection<NameUnit>) -> String? {
    units.isEmpty ? nil : units.map(\.text).joined(separator: " ")
  }
}

extension PersonName {
  /// Takes a name apart that is written in one text, in any order: see ``WrittenPersonName``. Nil when there
  /// is no word at all.
  public init?(full text: String) {
    guard let written = WrittenPersonName(text) else { return nil }
    self = written.name
  }
}
