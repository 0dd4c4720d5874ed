/// A person's name in one of the Russian cases.
public struct DeclinedPersonName: Hashable, Sendable {
  public var name: PersonName
  /// Why a person should look at the name; nil when all of it follows from rules.
  public var doubt: Doubt?

  public init(_ name: PersonName, doubt: Doubt? = nil) {
    self.name = name
    self.doubt = doubt
  }
}

extension Russian {
  /// A person's name in one of the cases, part by part: «Асановой Айжан Бакытовне», «Бакыт уулу Нурлану». It
  /// prints in the same forms as the name did; initials stay.
  ///
  /// `gender` is what the caller knows of the person; nil lets the name tell it. When neither tells, and a
  /// man's name would differ from a woman's, the name stays in the nominative, in doubt; papers then write
  /// «гр.» before it. `exceptions.declinability` of the full name decides for one person, of a part for all
  /// who bear it.
  public static func declined(
    _ name: PersonName, _ grammaticalCase: RussianCase, gender: Gender? = nil,
    exceptions: LanguageExceptions = .none
  ) -> DeclinedPersonName {
    if grammaticalCase == .nominative { return DeclinedPersonName(name) }
    if let gender = gender ?? self.gender(of: name, exceptions: exceptions) {
      return declined(name, grammaticalCase, as: gender, exceptions)
    }
    let man = declined(name, grammaticalCase, as: .masculine, exceptions)
    let woman = declined(name, grammaticalCase, as: .feminine, exceptions)
    return man.name == woman.name ? man : DeclinedPersonName(name, doubt: .unknownGender)
  }

  private static func declined(
    _ name: PersonName, _ grammaticalCase: RussianCase, as gender: Gender, _ exceptions: LanguageExceptions
  ) -> DeclinedPersonName {
    var exceptions = exceptions
    if let isDeclined = exceptions.declinability.isEmpty ? nil : exceptions.declinability[name.full] {
      if !isDeclined { return DeclinedPersonName(name) }
      for part in [name.surname, name.given, name.patronymic] {
        if let part { exceptions.declinability[part] = true }
      }
    }
    var result = DeclinedPersonName(name)
    let surname = surname(name.surname, grammaticalCase, gender: gender, exceptions: exceptions)
    result.name.surname = surname.text
    result.doubt = surname.doubt
    if let given = name.given {
      let form = givenName(given, grammaticalCase, gender: gender, exceptions: exceptions)
      result.name.given = form.text
      result.doubt = result.doubt ?? form.doubt
    }
    if let patronymic = name.patronymic {
      let form = self.patronymic(patronymic, grammaticalCase, gender: gender, exceptions: exceptions)
      result.name.patronymic = form.text
      result.doubt = result.doubt ?? form.doubt
    }
    return result
  }
}
