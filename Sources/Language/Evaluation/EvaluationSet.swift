/// A set of words with the forms that are right, against which the rules are measured.
///
/// The lines come from a text file; who reads the file is not this room's matter.
public struct EvaluationSet: Sendable {
  /// What a set's lines are, and how they are judged.
  public enum Kind: Sendable {
    /// Tab-separated cells; the first line names the columns. The rule judges the cells of one row, which
    /// may hold several answers; nil when the row asks nothing.
    case rows(@Sendable (_ cells: [Substring]) -> Judgement?)
    /// One word a line in the order of a language: each line but the first is an answer, right when it sorts
    /// after the one above it.
    case sortedWords(LanguageTag)
  }

  /// What the name of a set's file begins with: `ky_manual`.
  public let name: String
  /// The share of right answers, from 0 to 1, that counts as good enough.
  public let goal: Double
  public let kind: Kind

  public init(name: String, goal: Double, kind: Kind) {
    self.name = name
    self.goal = goal
    self.kind = kind
  }

  public init(name: String, goal: Double, judge: @escaping @Sendable (_ cells: [Substring]) -> Judgement?) {
    self.init(name: name, goal: goal, kind: .rows(judge))
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
  /// Judges the lines of a file.
  public func judgements(of lines: [Substring]) -> [Judgement] {
    switch kind {
    case .rows(let judge):
      lines.dropFirst().compactMap { judge($0.split(separator: "\t", omittingEmptySubsequences: false)) }
    case .sortedWords(let language): [Self.judgeOrder(of: lines, language)]
    }
  }

  /// Every kind of set that can be measured.
  public static let all: [EvaluationSet] =
    kyrgyzNouns + russianNames + russianNouns + numbers + textHabits + letters
}
