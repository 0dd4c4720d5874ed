/// What the rules need to know of the text before a character.
struct LineBreakState: Hashable {
  enum Context: Hashable, CaseIterable {
    case none
    /// `last` is followed by spaces; only the classes stay that have rules across spaces.
    case spaces
    /// `last` (SY, IS, CL, CP) belongs to a number.
    case number
    /// `last` (HY, BA) follows a Hebrew letter.
    case hebrew
    /// `last` (RI) is the second of a pair.
    case pair
  }

  var last: LineBreakClass
  var context = Context.none

  /// Before the first character. It behaves as the start of a line, which is what follows a BK.
  static let start = LineBreakState(last: .bk)

  /// The state after one more character.
  func next(_ character: LineBreakClass) -> LineBreakState {
    switch character {
    case .cm, .zwj: takesMarks ? self : LineBreakState(last: .al)  // LB9, LB10
    case .sp: LineBreakState(last: lastBeforeSpaces, context: .spaces)
    case .sy, .infix: LineBreakState(last: character, context: isInDigits ? .number : .none)
    case .cl, .cp: LineBreakState(last: character, context: isInDigits ? .number : .none)
    case .hy, .ba: LineBreakState(last: character, context: self == .init(last: .hl) ? .hebrew : .none)
    case .ri: LineBreakState(last: character, context: self == .init(last: .ri) ? .pair : .none)
    default: LineBreakState(last: character)
    }
  }

  /// Whether a number stands here that digits, separators or a closing bracket may continue.
  var isInDigits: Bool {
    switch (last, context) {
    case (.nu, .none), (.sy, .number), (.infix, .number): true
    default: false
    }
  }

  private var takesMarks: Bool {
    switch last {
    case .bk, .cr, .lf, .nl, .zw: false
    default: context != .spaces
    }
  }

  private var lastBeforeSpaces: LineBreakClass {
    if context == .spaces { return last }
    switch last {
    case .zw, .qu, .b2: return last
    case .op, .wideOpen: return .op
    case .cl, .cp: return .cl
    default: return .sp
    }
  }
}
