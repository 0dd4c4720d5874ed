extension EvaluationSet {
  /// Sets of Russian declension of names of persons, and their gender.
  static let russianNames: [EvaluationSet] = []
}
