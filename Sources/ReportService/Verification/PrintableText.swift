import Cryptography

/// A text of a stranger, fit to be shown on a terminal or a page: without what moves the cursor, colours,
/// breaks lines or turns the direction of writing round.
func printable(_ text: String) -> String {
  let shown = text.unicodeScalars.prefix(200).map { scalar -> Character in
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: " "
    default: Character(scalar)
    }
  }
  return String(shown).split(separator: " ").joined(separator: " ")
}

extension VerificationWords {
  /// Kyrgyzstan's clocks are six hours ahead all the year round (DOMAIN 12).
  private static let offset = 6 * 3_600

  /// `31.01.2026`.
  func day(_ moment: Moment) -> String {
    let parts = moment.parts(offset: Self.offset)
    return "\(two(parts.day)).\(two(parts.month)).\(parts.year)"
  }

  /// `31.01.2026 09:30`, by the clocks of Kyrgyzstan.
  func time(_ moment: Moment) -> String {
    let parts = moment.parts(offset: Self.offset)
    return "\(day(moment)) \(two(parts.hour)):\(two(parts.minute))"
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
