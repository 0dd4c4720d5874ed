/// The way back from a nominative plural to the nominative singular.
enum RussianSingulars {
  /// What the singular may be of a nominative plural, both in small letters with е for ё. The dictionary says
  /// which it is: классы leads to класс and класса.
  static func candidates(of plural: String) -> [String] {
    guard let ending = plural.last, "иыаяе".contains(ending) else { return [] }
    let stem = String(plural.dropLast())
    // урок, учитель, музей; оценка, неделя; дело, поле
    var candidates = ["", "ь", "й", "а", "я", "о", "е"].map { stem + $0 }
    candidates += withFleetingVowel(stem)
    switch ending {
    case "е": candidates += adjectives(plural) + [stem + "ин"]
    case "а": candidates += [String(stem.dropLast(2)) + "я", String(stem.dropLast(2)) + "енок"]
    case "я": candidates += adjectives(plural)
    default: break
    }
    return candidates
  }

  /// кружки — кружок, отцы — отец, бойцы — боец, перечни — перечень, муравьи — муравей.
  private static func withFleetingVowel(_ stem: String) -> [String] {
    guard let last = stem.last, let previous = stem.dropLast().last else { return [] }
    if last == "ь" { return [stem.dropLast() + "ей"] }
    let head = previous == "ь" || previous == "й" ? stem.dropLast(2) : stem.dropLast()
    return ["о", "е"].flatMap { [head + $0 + String(last), head + $0 + String(last) + "ь"] }
  }

  /// дежурные — дежурный, столовые — столовая, учащиеся — учащийся.
  private static func adjectives(_ plural: String) -> [String] {
    let reflexive = plural.hasSuffix("ся") ? "ся" : ""
    let plain = plural.dropLast(reflexive.count)
    guard plain.hasSuffix("ые") || plain.hasSuffix("ие") else { return [] }
    return ["ый", "ий", "ой", "ая", "яя", "ое", "ее"].map { plain.dropLast(2) + $0 + reflexive }
  }
}
