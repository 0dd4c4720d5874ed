extension EvaluationSet {
  /// Sets of Russian nouns and places.
  static let russianNouns: [EvaluationSet] = []
}
