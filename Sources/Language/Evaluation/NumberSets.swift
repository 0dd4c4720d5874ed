extension EvaluationSet {
  /// Sets of numbers and dates in words, and the plural, in both languages.
  static let numbers: [EvaluationSet] = []
}
