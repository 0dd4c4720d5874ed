public import Language

/// A value that a template works with.
///
/// Numbers are exact until a template rounds them (DESIGN 4.1). Missing is a value of its own, so that a
/// mark not given is never taken for a zero.
public enum Value: Hashable, Sendable {
  /// Nothing: a null of the data, a quotient by zero, the mean of no marks.
  case missing
  case boolean(Bool)
  case number(Rational)
  /// A number rounded for print.
  case decimal(RoundedNumber)
  case text(String)
  case date(CalendarDate)
  case list([Value])
  case record(Record)
}

extension Value {
  public static func number(_ whole: Int) -> Value { .number(Rational(whole)) }

  public var isMissing: Bool {
    if case .missing = self { true } else { false }
  }

  /// What kind of value it is, as messages say it.
  public var kind: String {
    switch self {
    case .missing: "a missing value"
    case .boolean: "true or false"
    case .number, .decimal: "a number"
    case .text: "a text"
    case .date: "a date"
    case .list: "a list"
    case .record: "a record"
    }
  }

  /// The exact number, whether rounded for print or not; nil for anything else.
  public var exactNumber: Rational? {
    switch self {
    case .number(let number): number
    case .decimal(let decimal): decimal.exact
    case .missing, .boolean, .text, .date, .list, .record: nil
    }
  }

  /// Whether a condition holds for it: false, missing, 0, the empty text and the empty list do not hold.
  public var holds: Bool {
    switch self {
    case .missing: false
    case .boolean(let boolean): boolean
    case .number(let number): !number.isZero
    case .decimal(let decimal): decimal.units != 0
    case .text(let text): !text.isEmpty
    case .list(let list): !list.isEmpty
    case .date, .record: true
    }
  }
}
