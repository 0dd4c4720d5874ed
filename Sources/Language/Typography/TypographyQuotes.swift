extension Typography {
  /// Straight and English quotes become « », and „ “ within other quotes. A quote without its fellow, such as
  /// that of inches, stays.
  static func withQuotes(_ text: Scalars) -> Scalars {
    var result = text
    var depth = 0
    for mark in pairedQuotes(in: text) {
      if !mark.isOpening { depth -= 1 }
      if mark.isTypewritten {
        switch (mark.isOpening, depth) {
        case (true, 0): result[mark.index] = "«"
        case (false, 0): result[mark.index] = "»"
        case (true, _): result[mark.index] = "„"
        case (false, _): result[mark.index] = "“"
        }
      }
      if mark.isOpening { depth += 1 }
    }
    return result
  }

  /// A quote that has its fellow.
  private struct Mark {
    let index: Int
    let isOpening: Bool
    let isTypewritten: Bool
  }

  /// A quote that waits for its fellow, which closes it.
  private struct OpenQuote {
    let index: Int
    let closing: Unicode.Scalar
  }

  private static func pairedQuotes(in text: Scalars) -> [Mark] {
    // The same sign closes „ “ and opens English quotes, so a text with a low quote has no English ones.
    let isEnglish = !text.contains("„")
    var open: [OpenQuote] = []
    var marks: [Mark] = []
    func close(_ index: Int, isTypewritten: Bool) {
      guard let fellow = open.lastIndex(where: { $0.closing == text[index] }) else { return }
      marks.append(Mark(index: open[fellow].index, isOpening: true, isTypewritten: isTypewritten))
      marks.append(Mark(index: index, isOpening: false, isTypewritten: isTypewritten))
      // Quotes that were opened since and never closed have no fellow.
      open.removeSubrange(fellow...)
    }
    for (index, scalar) in text.enumerated() {
      switch scalar {
      case "«": open.append(OpenQuote(index: index, closing: "»"))
      case "„": open.append(OpenQuote(index: index, closing: "“"))
      case "»": close(index, isTypewritten: false)
      case "“" where isEnglish: open.append(OpenQuote(index: index, closing: "”"))
      case "“": close(index, isTypewritten: false)
      case "”": close(index, isTypewritten: true)
      case "\"" where open.last?.closing == "\"" && endsWord(text, index): close(index, isTypewritten: true)
      case "\"" where beginsWord(text, index) || open.isEmpty && text.isLetter(index + 1):
        open.append(OpenQuote(index: index, closing: "\""))
      default: break
      }
    }
    return marks.sorted { $0.index < $1.index }
  }

  /// Whether a quote here would stand at the head of a word.
  private static func beginsWord(_ text: Scalars, _ index: Int) -> Bool {
    let isAfterGap =
      index == 0 || text.isSpace(index - 1) || text.isLineBreak(index - 1)
      || text.isAny(of: ["(", "[", "-", "–", "—", "/", "«", "„", "\"", "“"], index - 1)
    let isBeforeGap = index + 1 == text.count || text.isSpace(index + 1) || text.isLineBreak(index + 1)
    return isAfterGap && !isBeforeGap && !text.isAny(of: [")", ",", ".", ";", ":", "»"], index + 1)
  }

  /// Whether a quote here would stand at a word's end.
  private static func endsWord(_ text: Scalars, _ index: Int) -> Bool {
    let isAfterWord =
      index > 0 && !text.isSpace(index - 1) && !text.isLineBreak(index - 1)
      && !text.isAny(of: ["(", "[", "«", "„"], index - 1)
    // After a quote only what follows tells: `"Манас""` ends, `""Манас"` begins.
    if text.isAny(of: ["\"", "“", "-", "–", "—", "/"], index - 1) { return !text.isLetter(index + 1) }
    return isAfterWord
  }
}
