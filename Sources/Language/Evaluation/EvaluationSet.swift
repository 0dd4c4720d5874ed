/// A set of words with the forms that are right, against which the rules are measured.
///
/// The rows come from a tab-separated file whose first line names the columns; who reads the file is not
/// this room's matter.
public struct EvaluationSet: Sendable {
  /// What the name of a set's file begins with: `ky_manual`.
  public let name: String
  /// The share of right answers, from 0 to 1, that counts as good enough.
  public let goal: Double
  /// Judges the cells of one row, which may hold several answers; nil when the row asks nothing.
  public let judge: @Sendable (_ cells: [Substring]) -> Judgement?

  public init(name: String, goal: Double, judge: @escaping @Sendable (_ cells: [Substring]) -> Judgement?) {
    self.name = name
    self.goal = goal
    self.judge = judge
  }
}

/// How the rules did on one row.
public struct Judgement: Hashable, Sendable {
  /// Answers that were right.
  public var right = 0
  /// One line for each answer that was wrong: `мектеп gen: мектептиң, expected мектептин`.
  public var errors: [String] = []

  public init() {}

  /// Counts an answer. `expected` holds all that is right.
  public mutating func expect(
    _ answer: String, isOneOf expected: some Sequence<Substring>, of question: @autoclosure () -> String
  ) {
    if expected.contains(where: { $0 == answer }) {
      right += 1
    } else {
      errors.append("\(question()): \(answer), expected \(expected.joined(separator: " or "))")
    }
  }
}

extension EvaluationSet {
  /// Judges a file of tab-separated lines, of which the first names the columns.
  public func judgements(of lines: [Substring]) -> [Judgement] {
    lines.dropFirst().compactMap { judge($0.split(separator: "\t", omittingEmptySubsequences: false)) }
  }

  /// Every kind of set that can be measured.
  public static let all: [EvaluationSet] =
    kyrgyzNouns + russianNames + russianNouns + numbers + textHabits + letters
}
