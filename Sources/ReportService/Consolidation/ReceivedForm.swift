import Templates

/// A school's form as a department received it: a PDF with its data inside (docs/pdf.md).
struct ReceivedForm: Sendable {
  let path: String
  var data: FormData?
  var notes: [FormNote] = []

  /// Whether it is added up.
  var counts: Bool { data != nil && notes.allSatisfy(\.letsCount) }
}

/// What a form tells, of one report, one school, one year and one term.
struct FormData: Sendable {
  let report: String
  /// Of the report's templates.
  let version: String
  let asOf: String
  let parameters: Record
  /// The rows of each dataset that lies in the file.
  let datasets: [String: [Record]]
  /// The figures that the school worked out of them.
  let totals: Record

  /// The school's row; nil when the report does not tell of one.
  var school: Record? { datasets["school"]?.first }

  /// What tells schools apart: the first of the numbers that the school has, or its name.
  var schoolKey: String {
    for name in ["inn", "okpo", "soate", "isuo_id", "name_ru", "name_ky"] {
      if case .text(let text)? = school?[name] { return "\(name) \(text)" }
    }
    return ""
  }

  var year: Value { datasets["year"]?.first?["label"] ?? .missing }
  var period: Value { parameters["period"] ?? .missing }

  /// Forms of different reports, years or terms are not added.
  var group: FormGroup { FormGroup(report: report, year: year, period: period) }

  /// Whether two forms tell the same figures.
  func equals(_ other: FormData) -> Bool { datasets == other.datasets && totals == other.totals }
}

/// Forms that can be added.
struct FormGroup: Hashable, Sendable {
  let report: String
  let year: Value
  let period: Value

  /// `school-by-class-2025-2026-2`, for the name of a file.
  var name: String {
    [report, Self.text(year), Self.text(period)].filter { !$0.isEmpty }.joined(separator: "-")
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): "\(number.numerator)"
    case .missing, .boolean, .decimal, .date, .list, .record: ""
    }
  }
}
