import ISUOData
import ReportService

extension Console {
  /// A finding goes to the person who gave the file, so it may show the value.
  func report(_ finding: ImportFinding) {
    if isJSON { return write(JSONLines.finding(finding)) }
    if finding.action == .skip || finding.action == .accept { return }
    let place = [finding.file, finding.sheet, finding.cell].compactMap { $0 }.joined(separator: ", ")
    var lines = ["\(finding.action.rawValue)[\(finding.code)]: \(finding.reason)", " --> \(place)"]
    if let found = finding.found {
      lines.append("  | " + found + (finding.stored.map { " → \($0)" } ?? ""))
    }
    if let remedy = finding.remedy { lines.append("help: \(remedy)") }
    printToUser(lines.joined(separator: "\n"))
  }

  /// What the import changed, or would change.
  func report(_ plan: ImportPlan, isWritten: Bool) {
    if isJSON { return write(JSONLines.summary(plan, isWritten: isWritten)) }
    let changed = plan.counts.filter { $0.inserted + $0.updated + $0.closed > 0 }
    for count in changed {
      say("\(count.table): \(count.inserted) inserted, \(count.updated) updated, \(count.closed) closed")
    }
    if changed.isEmpty, !plan.hasRejections {
      say("nothing changes: the records have all of it")
    } else {
      say(isWritten ? "written" : "nothing was written")
    }
  }
}
