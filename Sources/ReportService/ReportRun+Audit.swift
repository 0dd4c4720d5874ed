import ISUOData
import Language
import ReportEngine
import Templates

/// What the documents of a run are made from.
struct LoadedRecords: Sendable {
  /// One for each document.
  var records: [RunRecord] = []
  /// Of whom there are rows.
  var persons = PersonKeys()
}

extension ReportRun {
  /// Tells the audit log of the run, before anybody can have its documents: one entry, however many they are.
  ///
  /// Throws when the log cannot be written; then nothing may be delivered.
  func audit(
    _ definition: ReportDefinition, _ parameters: RunParameters, _ loaded: LoadedRecords,
    in school: SchoolDatabase
  ) throws {
    var counts = ["documents": loaded.records.count]
    let masked = loaded.records.reduce(into: Set()) { $0.formUnion($1.masked) }.count
    if masked > 0 { counts["masked"] = masked }
    do {
      try school.audit(
        AuditEntry(
          time: time, user: user, action: output.action, object: auditedObject(definition, parameters),
          counts: counts, recipient: recipient(of: definition), persons: try school.persons(loaded.persons)))
    } catch {
      throw EnvironmentFailure(
        what: "nothing was printed, because the audit log cannot tell of it: \(error)",
        help: "let the file of records be written to, and see that its disk has space")
    }
  }

  /// `report-card language=ky form=pdf as_of=2025-11-04 class=7-А period=1 pupil`: the report, what was asked
  /// of it, and of parameters that may name a person only that they were given.
  private func auditedObject(_ definition: ReportDefinition, _ parameters: RunParameters) -> String {
    var words = [
      report, "language=\(language.rawValue)", "form=\(output.form)", "as_of=\(asOfDay(parameters))",
    ]
    for parameter in definition.parameters {
      guard let value = parameters.values[parameter.name], value != .null else { continue }
      let printed = parameters.printed.first { $0.name == parameter.name }?.value
      switch (parameter.kind, value, printed) {
      case (.pupil, _, _), (.staff, _, _), (.text, _, _): words.append(parameter.name)
      // A class is printed by its label.
      case (_, _, .text(let text)): words.append("\(parameter.name)=\(text)")
      case (_, .integer(let number), _): words.append("\(parameter.name)=\(number)")
      default: words.append(parameter.name)
      }
    }
    return words.joined(separator: " ")
  }
}

extension ReportRun.Output {
  /// The word of the audit log.
  fileprivate var action: String {
    switch self {
    case .documents: "print"
    case .json: "export"
    }
  }

  fileprivate var form: String {
    switch self {
    case .documents(let form, _, _): form.rawValue
    case .json: "json"
    }
  }
}
