public import Language
import TextShaping

/// Where the lines of a text may end: what Unicode's rules allow and the habits of a language leave. Hyphens
/// of divided words are not among them.
public struct LineBreakPlaces: Sendable {
  private let habits: LineBreakHabits
  private let breaker = LineBreaker()

  public init(_ language: LanguageTag) { habits = LineBreakHabits(language) }

  /// The text with `|` at each place.
  public func marked(_ text: String) -> String {
    let utf8 = Array(text.utf8)
    let offsets = utf8.withUnsafeBufferPointer { utf8 in
      Self.breaks(in: utf8, breaker).filter { $0 < utf8.count && !habits.forbidsBreak(at: $0, in: utf8) }
    }
    var parts: [Substring] = []
    var start = 0
    for offset in offsets + [utf8.count] {
      parts.append(Substring(decoding: utf8[start..<offset], as: UTF8.self))
      start = offset
    }
    return parts.joined(separator: "|")
  }

  static func breaks(in utf8: UnsafeBufferPointer<UInt8>, _ breaker: LineBreaker) -> [Int] {
    var breaks: [LineBreakOpportunity] = []
    breaker.breaks(in: utf8, into: &breaks)
    return breaks.map(\.offset)
  }
}
