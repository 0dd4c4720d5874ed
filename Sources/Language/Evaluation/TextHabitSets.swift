extension EvaluationSet {
  /// Sets of hyphenation and line-break habits.
  static let textHabits: [EvaluationSet] = []
}
