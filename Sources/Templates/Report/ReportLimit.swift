import Diagnostics

/// What each document of a report is limited in: `limits` of report.yaml, and `--limit`.
public enum ReportLimit: String, CaseIterable, Sendable {
  /// Pages of a document.
  case pages
  /// Elements and texts of a document.
  case nodes
  /// Elements within elements.
  case depth
  /// Seconds for making a document of the data, and again for its layout.
  case time
  /// Megabytes that the program may use.
  case memory

  /// The values that make sense. Nesting cannot be allowed deeper than it is, since it would overflow the
  /// stack.
  public var values: ClosedRange<Int> { 1...(self == .depth ? TemplateLimits().depth : Int.max) }
}

extension DefinitionReader {
  func limits(_ field: YAMLValue.Field?) -> [ReportLimit: Int] {
    guard let field else { return [:] }
    let fields = fields(field.value, of: "'limits'", known: ReportLimit.allCases.map(\.rawValue))
    var limits: [ReportLimit: Int] = [:]
    for limit in ReportLimit.allCases {
      guard let field = fields[limit.rawValue], let text = text(field) else { continue }
      if let value = Int(text), limit.values.contains(value) {
        limits[limit] = value
      } else {
        let end = limit.values.upperBound == Int.max ? "" : " to \(limit.values.upperBound)"
        bag.add(
          .wrongYAMLKind(
            "'\(field.key)'", expected: "a whole number from 1\(end)", found: "'\(text)'", field.value.span))
      }
    }
    return limits
  }
}
