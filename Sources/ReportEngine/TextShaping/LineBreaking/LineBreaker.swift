/// Finds where lines may break (UAX 14, "Unicode Line Breaking Algorithm", Unicode 15.0), with
/// numbers kept whole as its section "Examples of Customization" shows, which is also what
/// Unicode's own tests expect.
///
/// Two table look-ups a character: its class, then the state machine. Make one and keep it; it is
/// immutable.
public struct LineBreaker: Sendable {
  private let machine: [LineBreakMachine.Step]
  private let classes: LineBreakClasses

  public init() {
    machine = LineBreakMachine.steps
    classes = LineBreakClasses.all
  }

  /// Appends the breaks of a text in their order.
  ///
  /// The end of the text is not a break, save after a character that ends a line, such as a line
  /// feed. Bytes that are no UTF-8 count as letters.
  public func breaks(
    in utf8: UnsafeBufferPointer<UInt8>, letters: LetterBreaks = .normal,
    into breaks: inout [LineBreakOpportunity]
  ) {
    if utf8.isEmpty { return }
    let width = LineBreakMachine.classCount
    var state = LineBreakMachine.start
    var isAfterJoiner = false
    var offset = 0
    machine.withUnsafeBufferPointer { machine in
      while offset < utf8.count {
        var (next, length) = classes.classify(utf8, at: offset)
        if letters != .normal { next = next.tailored(letters) }
        let step = machine[state &* width &+ Int(next.rawValue)]
        // LB8a: a zero width joiner binds what follows.
        let breaksHere =
          switch step.action {
          case .prohibited: false
          case .mandatory: offset > 0
          case .allowed: !isAfterJoiner
          case .allowedUnlessNumberFollows: !isAfterJoiner && !isNumber(utf8, at: offset &+ length)
          }
        if breaksHere {
          breaks.append(LineBreakOpportunity(offset: offset, isMandatory: step.action == .mandatory))
        }
        state = Int(step.next)
        isAfterJoiner = next == .zwj
        offset &+= length
      }
    }
    if LineBreakMachine.endsLine(state) {
      breaks.append(LineBreakOpportunity(offset: utf8.count, isMandatory: true))
    }
  }

  /// Whether a digit stands at `offset`, marks upon the character before it not counted.
  private func isNumber(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    var offset = offset
    while offset < utf8.count {
      let (next, length) = classes.classify(utf8, at: offset)
      if next != .cm, next != .zwj { return next == .nu }
      offset += length
    }
    return false
  }
}

/// How letters and ideographs break among each other (CSS Text, `word-break`).
public enum LetterBreaks: Hashable, Sendable {
  case normal
  /// Letters and digits break like ideographs.
  case all
  /// Ideographs and syllables hold together like letters.
  case none
}

extension LineBreakClass {
  fileprivate func tailored(_ letters: LetterBreaks) -> LineBreakClass {
    switch (letters, self) {
    case (.all, .al), (.all, .hl), (.all, .nu): .id
    case (.none, .id), (.none, .reservedPictograph), (.none, .eb), (.none, .em), (.none, .h2), (.none, .h3),
      (.none, .jl), (.none, .jv), (.none, .jt):
      .al
    default: self
    }
  }
}

/// A place where a line may or must end.
@frozen
public struct LineBreakOpportunity: Hashable, Sendable {
  /// Byte offset of the first character of the next line.
  public let offset: Int
  public let isMandatory: Bool

  @inlinable public init(offset: Int, isMandatory: Bool) {
    self.offset = offset
    self.isMandatory = isMandatory
  }
}
