/// The name of a class: its grade and letter, and whether the school puts the letter in quotes: `7-А`,
/// `7-«А»`.
public struct ClassName: Hashable, Sendable {
  /// 0 is the year before the first.
  public let grade: Int
  /// Cyrillic capitals; nil where a grade has one class.
  public let letter: String?
  public var isQuoted: Bool

  /// Reads `7-А`, `7-«А»`, `7 "А"`, `7а` and `7`. Latin letters become the Cyrillic ones that they look like.
  public init?(_ text: String) {
    let scalars = Array(LookAlikes.cyrillic(text.nfc).unicodeScalars)
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    guard (1...2).contains(digits.count), let grade = Int(String(scalars: digits)), grade <= 12 else {
      return nil
    }
    let rest = scalars[digits.count...].filter { !Self.joints.contains($0) }
    let letters = rest.filter { !Self.quotes.contains($0) }
    guard letters.count <= 2, letters.allSatisfy({ $0.properties.isAlphabetic }) else { return nil }
    self.grade = grade
    letter = letters.isEmpty ? nil : String(scalars: letters).uppercased()
    isQuoted = letters.count < rest.count
  }

  private static let joints: Set<Unicode.Scalar> = ["-", "–", " ", "\u{A0}"]
  private static let quotes: Set<Unicode.Scalar> = ["«", "»", "\"", "„", "“", "”"]
}

extension ClassName: CustomStringConvertible {
  public var description: String {
    guard let letter else { return String(grade) }
    return isQuoted ? "\(grade)-«\(letter)»" : "\(grade)-\(letter)"
  }
}

extension Kyrgyz {
  /// `7-«А» класс`, `7-«А» класстын`; as somebody's class `7-А классы`, `7-А классынын`.
  public static func className(
    _ name: ClassName, _ grammaticalCase: KyrgyzCase = .nominative, isPossessed: Bool = false
  ) -> String {
    let form = KyrgyzForm(grammaticalCase, possessor: isPossessed ? .third : nil)
    // A grade without a letter is an ordinal, `7-класс`: the hyphen is its ending.
    return "\(name)\(name.letter == nil ? "-" : " ")\(inflected("класс", form, isPossessed: false).text)"
  }
}

extension Russian {
  /// `7-«А» класс`, `7-«А» класса`, `7 класс`.
  public static func className(_ name: ClassName, _ grammaticalCase: RussianCase = .nominative) -> String {
    "\(name) класс" + russianMasculineEndings.singular[grammaticalCase.row]
  }
}
