/// The functions of the language. Each can also be written as a filter: `x | f(a)` is `f(x, a)`.
enum BuiltIn: String, CaseIterable, Sendable {
  case count, sum, avg, min, max
  case `where`, map, distinct, first, last, any, all, range, entries, join
  case groupBy = "group_by"
  case sortBy = "sort_by"
  case number, percent, round, grouped, plural
  case words, ordinal, money
  case date, long
  case toDate = "to_date"
  case upper, lower, capitalize, string, initials, name, typography
  case inflected = "case"
  case `default`
}

extension BuiltIn {
  /// What a function takes at one place.
  struct Parameter: Sendable {
    enum Kind: Sendable {
      case value
      /// A lambda over the elements of the list before it.
      case lambda
    }

    let name: String
    let kind: Kind
    let isRequired: Bool
    /// Takes all further arguments that have no name.
    let isRepeated: Bool
    /// Only `name: value` reaches it.
    let needsName: Bool

    static func required(_ name: String, _ kind: Kind = .value) -> Parameter {
      Parameter(name: name, kind: kind, isRequired: true, isRepeated: false, needsName: false)
    }

    static func optional(_ name: String, _ kind: Kind = .value, needsName: Bool = false) -> Parameter {
      Parameter(name: name, kind: kind, isRequired: false, isRepeated: false, needsName: needsName)
    }

    /// One argument or more.
    static func repeated(_ name: String, _ kind: Kind = .value) -> Parameter {
      Parameter(name: name, kind: kind, isRequired: true, isRepeated: true, needsName: false)
    }
  }

  /// In the order of the arguments; a repeated parameter comes after all that need no name.
  var parameters: [Parameter] {
    switch self {
    case .count, .first, .last: [.required("list"), .optional("predicate", .lambda)]
    case .sum, .avg, .min, .max, .distinct: [.required("list"), .optional("value", .lambda)]
    case .where, .any, .all: [.required("list"), .required("predicate", .lambda)]
    case .map: [.required("list"), .required("value", .lambda)]
    case .range: [.required("from"), .optional("to")]
    case .entries: [.required("record")]
    case .join: [.required("list"), .required("separator")]
    case .groupBy: [.required("list"), .required("key", .lambda)]
    case .sortBy: [.required("list"), .optional("descending", needsName: true), .repeated("key", .lambda)]
    case .number, .percent: [.required("value"), .required("digits")]
    case .round: [.required("value"), .optional("digits")]
    case .grouped, .upper, .lower, .capitalize, .string, .typography, .toDate: [.required("value")]
    case .plural: [.required("number"), .repeated("form")]
    case .date: [.required("date"), .optional("form"), .optional("case")]
    case .long: [.required("date"), .optional("case")]
    case .words:
      [
        .required("value"), .optional("case"), .optional("gender", needsName: true),
        .optional("style", needsName: true),
      ]
    case .ordinal: [.required("number"), .optional("case"), .optional("gender", needsName: true)]
    case .money: [.required("amount"), .optional("form"), .optional("case")]
    case .name:
      [.required("person"), .optional("form"), .optional("case"), .optional("sex", needsName: true)]
    case .inflected:
      [
        .required("value"), .required("case"), .optional("number", needsName: true),
        .optional("possessor", needsName: true), .optional("possessed", needsName: true),
        .optional("reading", needsName: true),
      ]
    case .initials: [.required("name"), .optional("order")]
    case .default: [.required("value"), .required("otherwise")]
    }
  }

  /// Whether the first argument may be missing without a `?`, because dealing with that is what the
  /// function is for.
  var acceptsMissing: Bool { self == .default }

  /// `sort_by(list, key => …, descending: …)`, for messages.
  var signature: String {
    let shown = parameters.map { parameter in
      let text = parameter.kind == .lambda ? "x => \(parameter.name)" : parameter.name
      let named = parameter.needsName ? "\(parameter.name): …" : text
      return parameter.isRequired ? named + (parameter.isRepeated ? "…" : "") : "[\(named)]"
    }
    return "\(rawValue)(\(shown.joined(separator: ", ")))"
  }

  static var names: [String] { allCases.map(\.rawValue) }
}
