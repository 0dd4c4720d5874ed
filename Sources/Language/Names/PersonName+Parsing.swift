extension PersonName {
  /// Takes a name apart that is written surname first, as lists write it: «Асанова Айжан Бакытовна», «Бакыт
  /// уулу Нурлан», «Асанов Нурлан Бакыт уулу». Nil when there is no word at all.
  ///
  /// A word such as «уулу» belongs to the name before it. A given name of two words cannot be told from a
  /// patronymic in one text; data that keep the parts apart should give the parts.
  public init?(full text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return nil }
    let hasLongSurname = words.count > 1 && kinshipWords.contains(words[1].lowercased())
    let rest = words.dropFirst(hasLongSurname ? 2 : 1)
    self.init(
      surname: hasLongSurname ? "\(first) \(words[1])" : first, given: rest.first,
      patronymic: rest.count > 1 ? rest.dropFirst().joined(separator: " ") : nil)
  }
}
