internal import Styling

extension ListProperties.Style {
  /// A number written in this style; decimal where the style has no sign for it (CSS Counter
  /// Styles, "Simple Predefined Counter Styles").
  func representation(of number: Int) -> String {
    switch self {
    case .none: ""
    case .disc: "•"
    case .circle: "◦"
    case .square: "▪"
    case .decimal, .named: String(number)
    case .decimalLeadingZero:
      (number < 0 ? "-" : "") + (number.magnitude < 10 ? "0" : "") + String(number.magnitude)
    case .lowerRoman: additive(number, upTo: 3999, romanSigns)?.lowercased() ?? String(number)
    case .upperRoman: additive(number, upTo: 3999, romanSigns) ?? String(number)
    case .lowerAlpha: alphabetic(number, latinLetters) ?? String(number)
    case .upperAlpha: alphabetic(number, latinLetters)?.uppercased() ?? String(number)
    case .lowerGreek: alphabetic(number, greekLetters) ?? String(number)
    case .armenian: additive(number, upTo: 9999, armenianSigns) ?? String(number)
    case .georgian: additive(number, upTo: 19_999, georgianSigns) ?? String(number)
    case .string(let text): text
    }
  }

  /// What stands after the number in a marker.
  var markerSuffix: String {
    switch self {
    case .none, .string: ""
    case .disc, .circle, .square: " "
    case .decimal, .named, .decimalLeadingZero, .lowerRoman, .upperRoman, .lowerAlpha, .upperAlpha,
      .lowerGreek,
      .armenian, .georgian:
      ". "
    }
  }
}

private let latinLetters = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)
private let greekLetters = Array("αβγδεζηθικλμνξοπρστυφχψω".unicodeScalars)

private func alphabetic(_ number: Int, _ letters: [Unicode.Scalar]) -> String? {
  guard number > 0 else { return nil }
  var rest = number
  var scalars: [Unicode.Scalar] = []
  while rest > 0 {
    scalars.append(letters[(rest - 1) % letters.count])
    rest = (rest - 1) / letters.count
  }
  var text = String.UnicodeScalarView()
  text.append(contentsOf: scalars.reversed())
  return String(text)
}

private func additive(_ number: Int, upTo limit: Int, _ signs: [(value: Int, sign: String)])
  -> String?
{
  guard number > 0, number <= limit else { return nil }
  var rest = number
  var text = ""
  for (value, sign) in signs {
    while rest >= value {
      text += sign
      rest -= value
    }
  }
  return text
}

private let romanSigns: [(value: Int, sign: String)] = [
  (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
  (10, "X"),
  (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]

/// Thousands, hundreds, tens, ones; each letter the next lower number.
private let armenianSigns = signs("ՔՓՒՑՐՏՎՍՌՋՊՉՈՇՆՅՄՃՂՁՀԿԾԽԼԻԺԹԸԷԶԵԴԳԲԱ", from: 9000)
private let georgianSigns =
  [(value: 10_000, sign: "ჵ")] + signs("ჰჯჴხჭწძცჩშყღქფჳტსრჟპოჲნმლკითჱზვედგბა", from: 9000)

/// Pairs letters with 9000, 8000, … 1000, 900, … 1.
private func signs(_ letters: String, from first: Int) -> [(value: Int, sign: String)] {
  var value = first
  var unit = first / 9
  return letters.unicodeScalars.map { letter in
    let sign = (value: value, sign: String(letter))
    if value == unit { unit /= 10 }
    value = value == unit * 10 ? unit * 9 : value - unit
    return sign
  }
}
