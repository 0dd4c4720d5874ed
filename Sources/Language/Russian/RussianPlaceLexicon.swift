/// The list of places, ready to be asked.
enum RussianPlaceLexicon {
  /// The place of that name in small letters, with or without ё.
  static func place(_ name: String) -> RussianNoun? {
    guard let noun = places[RussianNounLexicon.folded(name)] else { return nil }
    var found = noun
    found.writesYo = noun.lemma == name
    return found
  }

  /// Whether a text, written with a capital letter, is the name of a listed place.
  static func contains(_ text: String) -> Bool {
    text.first?.isUppercase == true && place(text.lowercased()) != nil
  }

  private static let places: [String: RussianNoun] = {
    var places: [String: RussianNoun] = [:]
    for table in [RussianPlaceTable.kyrgyzstan, RussianPlaceTable.world] {
      for (written, _) in RussianNounLexicon.entries(of: table) {
        var noun = written
        noun.lemma = written.lemma.lowercased()
        places[RussianNounLexicon.folded(noun.lemma)] = noun
      }
    }
    return places
  }()
}
