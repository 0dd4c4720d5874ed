/// A person's name in the three parts that papers ask for, and the forms in which papers print it
/// (DOMAIN 6.5).
///
/// Only the surname is always there: «Бакыт уулу Нурлан» has no patronymic, and some people have
/// one name.
public struct PersonName: Hashable, Sendable {
  /// May be two words: «Бакыт уулу», «Асан тегин».
  public var surname: String
  /// May be two words or hyphenated: «Айша Бегим», «Нур-Ислам».
  public var given: String?
  /// May be two words: «Бакыт уулу».
  public var patronymic: String?

  public init(surname: String, given: String? = nil, patronymic: String? = nil) {
    self.surname = surname
    self.given = given
    self.patronymic = patronymic
  }

  /// «Асанова Айжан Бакытовна».
  public var full: String {
    [surname, given, patronymic].compactMap(\.self).joined(separator: " ")
  }

  /// The form of lists: «Асанова А. Б.», «Бакыт уулу Н.». The parts are held together by no-break
  /// spaces.
  public var listForm: String {
    ([heldTogether(surname)] + initials).joined(separator: noBreakSpace)
  }

  /// The form of signatures: «А. Б. Асанова», «Н. Бакыт уулу». The parts are held together by
  /// no-break spaces.
  public var signatureForm: String {
    (initials + [heldTogether(surname)]).joined(separator: noBreakSpace)
  }

  private var initials: [String] { [given, patronymic].compactMap(\.self).compactMap(initial) }
}

/// The word that makes a father's name a family name. It is never cut to an initial, nor parted
/// from the name before it (DOMAIN 6.5; 11.2, invariant 12).
let kinshipWords: Set<String> = ["уулу", "кызы", "тегин", "угли", "кизи", "оглы", "кызи"]

private let noBreakSpace = "\u{00A0}"

/// «А.» of «Айжан»; all of «Бакыт уулу», with the words held together.
private func initial(of part: String) -> String? {
  let words = part.split(separator: " ")
  guard let first = words.first?.first else { return nil }
  if words.count > 1, let last = words.last, kinshipWords.contains(last.lowercased()) {
    return heldTogether(part)
  }
  return "\(first)."
}

private func heldTogether(_ part: String) -> String {
  part.split(separator: " ").joined(separator: noBreakSpace)
}
