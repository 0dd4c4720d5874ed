extension EvaluationSet {
  /// Sets of Kyrgyz nouns, names and phrases in their cases.
  static let kyrgyzNouns: [EvaluationSet] = []
}
