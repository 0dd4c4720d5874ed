/// The rules as a table: a row for each state that a text can lead to, a column for each class.
enum LineBreakMachine {
  enum Action: UInt8 {
    case prohibited
    case allowed
    case mandatory
    /// LB25: `$(` breaks, `$(5` does not.
    case allowedUnlessNumberFollows
  }

  struct Step {
    let action: Action
    /// The row of the state after the character.
    let next: UInt8
  }

  static let classCount = LineBreakClass.allCases.count
  /// The row of the state before the first character.
  static let start = 0

  /// Rows for `states`, one after the other.
  static let steps: [Step] = {
    var rows: [LineBreakState: UInt8] = [:]
    for (row, state) in states.enumerated() { rows[state] = UInt8(row) }
    return states.flatMap { state in
      LineBreakClass.allCases.map { character in
        Step(action: state.action(before: character), next: rows[state.next(character)] ?? 0)
      }
    }
  }()

  /// Whether the last character ends a line; asked of a text that has one.
  static func endsLine(_ row: Int) -> Bool { lineEnds[row] }

  private static let lineEnds = states.map { $0.action(before: .al) == .mandatory }

  /// All states that can be reached, the first one first.
  private static let states: [LineBreakState] = {
    var found = [LineBreakState.start]
    var index = 0
    while index < found.count {
      for character in LineBreakClass.allCases {
        let next = found[index].next(character)
        if !found.contains(next) { found.append(next) }
      }
      index += 1
    }
    return found
  }()
}
