extension EvaluationSet {
  /// Sets of sorting, search and transliteration.
  static let letters: [EvaluationSet] = []
}
