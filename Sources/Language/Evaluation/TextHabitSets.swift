extension EvaluationSet {
  /// Sets of hyphenation; that of line-break habits needs a line breaker, see `lineBreakHabits`.
  static let textHabits: [EvaluationSet] = [
    // Columns: word, all_allowed_breaks. A word is right when all its breaks are.
    EvaluationSet(name: "ky_hyphen", goal: 0.99) { cells in
      guard cells.count >= 2 else { return nil }
      var judgement = Judgement()
      judgement.expect(
        Hyphenator(.ky).hyphenated(String(cells[0])), isOneOf: cells[1].split(separator: "|"),
        of: String(cells[0]))
      return judgement
    }
  ]

  /// The set of line-break habits, measured on top of the breaks that Unicode's rules allow, as a page is
  /// set.
  ///
  /// `breaks` gives the byte offsets of those; this room does not know them. Columns: locale, text,
  /// forbidden_offsets, required_offsets, rule; offsets count characters. A row is right when all of its
  /// places are.
  public static func lineBreakHabits(
    onTopOf breaks: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> [Int]
  ) -> EvaluationSet {
    EvaluationSet(name: "linebreak_cases", goal: 0.95) { cells in
      guard cells.count >= 4, let language = LanguageTag(bcp47: String(cells[0])) else { return nil }
      let allowed = allowedBreaks(in: String(cells[1]), LineBreakHabits(language), breaks)
      let forbidden = cells[2].split(separator: " ").compactMap { Int($0) }
      let required = cells[3].split(separator: " ").compactMap { Int($0) }
      let wrong = forbidden.filter(allowed.contains) + required.filter { !allowed.contains($0) }
      var judgement = Judgement()
      if wrong.isEmpty {
        judgement.right = 1
      } else {
        judgement.errors = ["\(cells[1]): breaks at \(allowed), wrong at \(wrong)"]
      }
      return judgement
    }
  }

  /// The places, counted in characters, where a line may end.
  private static func allowedBreaks(
    in text: String, _ habits: LineBreakHabits, _ breaks: (UnsafeBufferPointer<UInt8>) -> [Int]
  ) -> [Int] {
    var text = text
    return text.withUTF8 { utf8 in
      breaks(utf8).filter { !habits.forbidsBreak(at: $0, in: utf8) }.map { offset in
        utf8[..<offset].count { $0 & 0xC0 != 0x80 }
      }
    }
  }
}
