extension Kyrgyz {
  /// A person's name in a form of papers and in a case: `З. М. Шатенованын`, `Бекболот кызы Гүлзатка`.
  ///
  /// The last word takes the ending, except where initials end the form: there it is the surname, because an
  /// initial takes none (Kyrgyz orthography, section 58): `Карасартовага А. Р.`
  public static func inflected(
    _ name: PersonName, _ form: PersonNameForm, _ grammaticalCase: KyrgyzCase,
    initials style: InitialsStyle = .spaced, exceptions: LanguageExceptions = .none
  ) -> Inflection {
    let ending = KyrgyzForm(grammaticalCase)
    guard form == .initialsLast, name.given != nil else {
      return inflected(name.formatted(form, initials: style), ending, exceptions: exceptions)
    }
    let surname = inflected(name.surname, ending, exceptions: exceptions)
    let declined = PersonName(surname: surname.text, given: name.given, patronymic: name.patronymic)
    return Inflection(declined.formatted(form, initials: style), doubt: surname.doubt)
  }
}
