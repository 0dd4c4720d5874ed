extension LineBreakState {
  /// The first rule of UAX 14 that speaks of this place, in the order of its section "Line Breaking
  /// Rules".
  func action(before next: LineBreakClass) -> LineBreakMachine.Action {
    if context != .spaces, let action = actionAfterLineEnd(before: next) { return action }  // LB4, LB5
    switch next {
    case .bk, .cr, .lf, .nl, .sp, .zw: return .prohibited  // LB6, LB7
    default: break
    }
    if last == .zw { return .allowed }  // LB8
    if next == .cm || next == .zwj, context != .spaces { return .prohibited }  // LB9
    // LB10: a mark with nothing to stand on is a letter.
    return actionOfVisible(before: next == .cm || next == .zwj ? .al : next)
  }

  private func actionAfterLineEnd(before next: LineBreakClass) -> LineBreakMachine.Action? {
    switch last {
    case .bk, .lf, .nl: .mandatory
    case .cr: next == .lf ? .prohibited : .mandatory
    default: nil
    }
  }

  private func actionOfVisible(before next: LineBreakClass) -> LineBreakMachine.Action {
    if next == .wj { return .prohibited }  // LB11
    if isProhibitedAcrossSpaces(before: next) { return .prohibited }  // LB13 to LB17
    if context == .spaces {
      return .allowed  // LB18
    }
    if last == .wj || last == .gl { return .prohibited }  // LB11, LB12
    if next == .gl { return last == .ba || last == .hy ? hebrewAction : .prohibited }  // LB12a
    if last == .qu || next == .qu { return .prohibited }  // LB19
    if last == .cb || next == .cb { return .allowed }  // LB20
    if isProhibitedByPunctuation(before: next) || isProhibitedByLetters(before: next) {
      return .prohibited
    }
    let opensNumber = (last == .pr || last == .po) && (next == .op || next == .wideOpen)
    return opensNumber ? .allowedUnlessNumberFollows : .allowed  // LB25, LB31
  }

  /// LB21a: what follows a hyphen after a Hebrew letter stays with it.
  private var hebrewAction: LineBreakMachine.Action { context == .hebrew ? .prohibited : .allowed }

  /// LB13 to LB17.
  private func isProhibitedAcrossSpaces(before next: LineBreakClass) -> Bool {
    switch (last, next) {
    case (_, .cl), (_, .cp), (_, .ex), (_, .infix), (_, .sy): true
    case (.op, _), (.wideOpen, _): true
    case (.qu, .op), (.qu, .wideOpen): true
    case (.cl, .ns), (.cp, .ns): true
    case (.b2, .b2): true
    default: false
    }
  }

  /// LB21, LB21a, LB21b, LB22.
  private func isProhibitedByPunctuation(before next: LineBreakClass) -> Bool {
    if context == .hebrew { return true }
    return switch (last, next) {
    case (_, .ba), (_, .hy), (_, .ns), (.bb, _): true
    case (.sy, .hl): true
    case (_, .inseparable): true
    default: false
    }
  }

  /// LB23 to LB30b.
  private func isProhibitedByLetters(before next: LineBreakClass) -> Bool {
    if isProhibitedByNumber(before: next) { return true }
    return switch (last.kind, next.kind) {
    case (.letter, .digit), (.digit, .letter), (.letter, .letter): true  // LB23, LB28
    case (.prefix, .ideograph), (.ideograph, .postfix): true  // LB23a
    case (.prefix, .letter), (.postfix, .letter), (.letter, .prefix), (.letter, .postfix): true  // LB24
    case (.hangul, .postfix), (.prefix, .hangul): true  // LB27
    case (.hangul, .hangul): isHangulSyllable(before: next)  // LB26
    default: isProhibitedByNeighbours(before: next)
    }
  }

  /// LB25, as the expression for numbers of "Examples of Customization", Example 7.
  private func isProhibitedByNumber(before next: LineBreakClass) -> Bool {
    switch next {
    case .nu: isInDigits || last == .pr || last == .po || last == .hy
    case .pr, .po: isInDigits || context == .number
    default: false
    }
  }

  /// LB26.
  private func isHangulSyllable(before next: LineBreakClass) -> Bool {
    switch (last, next) {
    case (.jl, .jl), (.jl, .jv), (.jl, .h2), (.jl, .h3): true
    case (.jv, .jv), (.jv, .jt), (.h2, .jv), (.h2, .jt): true
    case (.jt, .jt), (.h3, .jt): true
    default: false
    }
  }

  /// LB29 to LB30b.
  private func isProhibitedByNeighbours(before next: LineBreakClass) -> Bool {
    switch (last, next) {
    case (.infix, .al), (.infix, .hl): true  // LB29
    case (.al, .op), (.hl, .op), (.nu, .op), (.cp, .al), (.cp, .hl), (.cp, .nu): true  // LB30
    case (.ri, .ri): context != .pair  // LB30a
    case (.eb, .em), (.reservedPictograph, .em): true  // LB30b
    default: false
    }
  }
}

extension LineBreakClass {
  fileprivate enum Kind { case letter, digit, prefix, postfix, ideograph, hangul, other }

  /// The classes that the rules name together.
  fileprivate var kind: Kind {
    switch self {
    case .al, .hl: .letter
    case .nu: .digit
    case .pr: .prefix
    case .po: .postfix
    case .id, .reservedPictograph, .eb, .em: .ideograph
    case .jl, .jv, .jt, .h2, .h3: .hangul
    default: .other
    }
  }
}
