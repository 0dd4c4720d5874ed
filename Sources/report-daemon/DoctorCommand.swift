import ArgumentParser
import ISUOData
import Language
import ReportService

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look for what is broken in a school's file; change nothing.")

  @Option(help: "The school's file.")
  var db: String

  @Option(name: .customLong("lang"), help: "Language of the findings: ky or ru.")
  var language = LanguageTag.ky

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      let findings = try examineRecords(path: db, language: language)
      for finding in findings { console.report(finding) }
      let errors = findings.count { $0.severity == .error }
      console.reportCounts(errors: errors, warnings: findings.count - errors)
      if errors > 0 || talk.strict && !findings.isEmpty { throw ExitStatus.inputHasErrors }
      return []
    }
  }
}

extension Console {
  /// A finding goes to whoever asked, so it may show the value.
  func report(_ finding: DoctorFinding) {
    if isJSON {
      return write(
        JSONLines.line(
          "finding",
          [
            "code": finding.code, "severity": finding.severity.rawValue, "table": finding.table,
            "key": finding.key, "reason": finding.reason, "remedy": finding.remedy,
          ]))
    }
    printToUser(
      """
      \(finding.severity.rawValue)[\(finding.code)]: \(finding.reason)
       --> \(finding.table) \(finding.key)
      help: \(finding.remedy)
      """)
  }

  func reportCounts(errors: Int, warnings: Int) {
    guard isJSON else { return say("errors: \(errors), warnings: \(warnings)") }
    write(
      JSONLines.line("summary") { json in
        json.key("errors")
        json.integer(errors)
        json.key("warnings")
        json.integer(warnings)
      })
  }
}
