import Diagnostics
import ISUOData
import ReportService

/// The objects that `--json` prints, one a line (DESIGN 10).
enum JSONLines {
  static func progress(_ progress: Progress) -> String {
    line("progress") { json in
      json.key("stage")
      json.string(progress.stage.rawValue)
      json.key("done")
      json.integer(progress.done)
      json.key("total")
      json.integer(progress.total)
      if let seconds = progress.remainingSeconds {
        json.key("remaining_seconds")
        json.integer(seconds)
      }
    }
  }

  /// A diagnostic that shows a value is a finding: it goes to who gave the data and nowhere else.
  static func diagnostic(_ diagnostic: Diagnostic) -> String {
    line(diagnostic.subject == nil ? "diagnostic" : "finding") { json in
      add(
        [
          "code": diagnostic.code.description, "severity": diagnostic.severity.rawValue,
          "message": diagnostic.message, "place": diagnostic.place, "help": diagnostic.help,
        ], to: &json)
      if let subject = diagnostic.subject { add(["found": subject], to: &json) }
    }
  }

  static func artefact(_ artefact: RunOutcome.Artefact) -> String {
    line("artefact") { json in
      json.key("path")
      json.string(artefact.path)
      if let pages = artefact.pages {
        json.key("pages")
        json.integer(pages)
      }
    }
  }

  static func handwritten(_ fields: [String]) -> String {
    line("handwritten") { json in
      json.key("fields")
      json.beginArray()
      for field in fields { json.string(field) }
      json.endArray()
    }
  }

  /// An object whose members are all texts; a missing one is null.
  static func line(_ kind: String, _ members: KeyValuePairs<String, String?>) -> String {
    line(kind) { json in add(members, to: &json) }
  }

  private static func add(_ members: KeyValuePairs<String, String?>, to json: inout JSONWriter) {
    for (key, value) in members {
      json.key(key)
      json.string(value)
    }
  }

  static func line(_ kind: String, _ fields: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.key("kind")
    json.string(kind)
    fields(&json)
    json.endObject()
    return json.text
  }
}

extension JSONLines {
  static func finding(_ finding: ImportFinding) -> String {
    line(
      "finding",
      [
        "file": finding.file, "sheet": finding.sheet, "cell": finding.cell, "scope": finding.scope.rawValue,
        "action": finding.action.rawValue, "code": finding.code, "found": finding.found,
        "stored": finding.stored, "reason": finding.reason, "remedy": finding.remedy,
      ])
  }

  static func summary(_ plan: ImportPlan, isWritten: Bool) -> String {
    line("summary") { json in
      json.key("written")
      json.boolean(isWritten)
      json.key("rejected")
      json.integer(plan.findings.count { $0.action == .reject })
      json.key("tables")
      json.beginArray()
      for count in plan.counts {
        json.beginObject()
        json.key("table")
        json.string(count.table)
        for (key, number) in [
          ("inserted", count.inserted), ("updated", count.updated), ("closed", count.closed),
          ("unchanged", count.unchanged),
        ] {
          json.key(key)
          json.integer(number)
        }
        json.endObject()
      }
      json.endArray()
    }
  }
}
