/// The parts of a person's name that a paper prints, and their order.
///
/// The raw value is the word of templates: `name("initials-first")`.
public enum PersonNameForm: String, CaseIterable, Hashable, Sendable {
  /// «Балбаков Зарлык Асанович»: registers, certificates.
  case full
  /// «Зарлык Асанович Балбаков».
  case givenFirst = "given-first"
  /// «Балбаков Зарлык»: class lists.
  case surnameGiven = "surname-given"
  /// «Зарлык Балбаков».
  case givenSurname = "given-surname"
  /// «Зарлык Асанович»: the form of address.
  case givenPatronymic = "given-patronymic"
  /// «Балбаков З. А.»: lists, orders.
  case initialsLast = "initials-last"
  /// «З. А. Балбаков»: signatures.
  case initialsFirst = "initials-first"
}

extension PersonName {
  /// The name as a paper prints it. Parts that are missing leave no gap.
  ///
  /// A form with initials is held together by no-break spaces. A name without a surname is not cut: «З. А.»
  /// names nobody.
  public func formatted(_ form: PersonNameForm, initials style: InitialsStyle = .spaced) -> String {
    switch form {
    case .full: joined([surname, given, patronymic])
    case .givenFirst: joined([given, patronymic, surname])
    case .surnameGiven: joined([surname, given])
    case .givenSurname: joined([given, surname])
    case .givenPatronymic: joined(given == nil ? [surname] : [given, patronymic])
    case .initialsLast: withInitials([surname, nil], style)
    case .initialsFirst: withInitials([nil, surname], style)
    }
  }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The initials stand where `places` holds nil.
  private func withInitials(_ places: [String?], _ style: InitialsStyle) -> String {
    if surname.isEmpty { return heldTogether(full) }
    let initials = [given, patronymic].compactMap(\.self).compactMap(initial(of:))
    var text = ""
    for part in places.flatMap({ $0.map { [heldTogether($0)] } ?? initials }) {
      if !text.isEmpty, style == .spaced || !text.hasSuffix(".") { text += noBreakSpace }
      text += part
    }
    return text
  }
}

private let noBreakSpace = "\u{00A0}"

/// «А.» of «Айжан»; all of «Бакыт уулу», with the words held together; «Дж.» where it is cut already.
private func initial(of part: String) -> String? {
  let words = part.split(whereSeparator: \.isWhitespace)
  guard let first = words.first, let letter = first.first else { return nil }
  if words.count > 1, let last = words.last, KinshipWord.contains(last) { return heldTogether(part) }
  return words.count == 1 && first.hasSuffix(".") ? part : "\(letter)."
}

private func heldTogether(_ part: String) -> String {
  part.split(whereSeparator: \.isWhitespace).joined(separator: noBreakSpace)
}
