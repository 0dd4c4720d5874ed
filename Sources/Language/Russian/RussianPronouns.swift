/// Pronouns that agree with a noun, and `один`: their declension is their own.
struct RussianPronoun: Hashable, Sendable {
  private var row: Row
  /// The nominative in which the word was given.
  var shape: RussianAdjective.Shape

  private struct Row: Hashable, Sendable {
    /// Nominative, genitive, dative, instrumental, prepositional.
    var masculine: [String]
    var neuter: String
    /// Nominative, oblique, accusative.
    var feminine: [String]
    /// Nominative, genitive, dative, instrumental.
    var plural: [String]
  }

  /// Finds a pronoun by one of its nominatives, in small letters.
  init?(_ word: String) {
    for row in RussianPronoun.rows {
      switch word {
      case row.masculine[0]: shape = .masculine
      case row.feminine[0]: shape = .feminine
      case row.neuter: shape = .neuter
      case row.plural[0]: shape = .plural
      default: continue
      }
      self.row = row
      return
    }
    return nil
  }

  /// The pronoun beside a noun of that gender.
  func form(_ form: RussianForm, gender: Gender, isAnimate: Bool) -> String {
    if form.number == .plural {
      switch form.grammaticalCase {
      case .nominative: return row.plural[0]
      case .genitive, .prepositional: return row.plural[1]
      case .dative: return row.plural[2]
      case .accusative: return row.plural[isAnimate ? 1 : 0]
      case .instrumental: return row.plural[3]
      }
    }
    if gender == .feminine {
      switch form.grammaticalCase {
      case .nominative: return row.feminine[0]
      case .accusative: return row.feminine[2]
      case .genitive, .dative, .instrumental, .prepositional: return row.feminine[1]
      }
    }
    let nominative = gender == .neuter ? row.neuter : row.masculine[0]
    switch form.grammaticalCase {
    case .nominative: return nominative
    case .genitive: return row.masculine[1]
    case .dative: return row.masculine[2]
    case .accusative: return isAnimate && gender == .masculine ? row.masculine[1] : nominative
    case .instrumental: return row.masculine[3]
    case .prepositional: return row.masculine[4]
    }
  }

  private static let rows: [Row] = [
    Row(
      masculine: ["этот", "этого", "этому", "этим", "этом"], neuter: "это",
      feminine: ["эта", "этой", "эту"], plural: ["эти", "этих", "этим", "этими"]),
    Row(
      masculine: ["тот", "того", "тому", "тем", "том"], neuter: "то",
      feminine: ["та", "той", "ту"], plural: ["те", "тех", "тем", "теми"]),
    Row(
      masculine: ["весь", "всего", "всему", "всем", "всём"], neuter: "всё",
      feminine: ["вся", "всей", "всю"], plural: ["все", "всех", "всем", "всеми"]),
    Row(
      masculine: ["один", "одного", "одному", "одним", "одном"], neuter: "одно",
      feminine: ["одна", "одной", "одну"], plural: ["одни", "одних", "одним", "одними"]),
    Row(
      masculine: ["сам", "самого", "самому", "самим", "самом"], neuter: "само",
      feminine: ["сама", "самой", "саму"], plural: ["сами", "самих", "самим", "самими"]),
    Row(
      masculine: ["мой", "моего", "моему", "моим", "моём"], neuter: "моё",
      feminine: ["моя", "моей", "мою"], plural: ["мои", "моих", "моим", "моими"]),
    Row(
      masculine: ["свой", "своего", "своему", "своим", "своём"], neuter: "своё",
      feminine: ["своя", "своей", "свою"], plural: ["свои", "своих", "своим", "своими"]),
    Row(
      masculine: ["наш", "нашего", "нашему", "нашим", "нашем"], neuter: "наше",
      feminine: ["наша", "нашей", "нашу"], plural: ["наши", "наших", "нашим", "нашими"]),
    Row(
      masculine: ["ваш", "вашего", "вашему", "вашим", "вашем"], neuter: "ваше",
      feminine: ["ваша", "вашей", "вашу"], plural: ["ваши", "ваших", "вашим", "вашими"]),
  ]
}
