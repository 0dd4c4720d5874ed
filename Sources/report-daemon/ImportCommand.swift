import ArgumentParser
import Diagnostics
import Foundation
import ISUOData
import Language
import ReportService

/// Importing, and taking an import back.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take workbooks and CSV files into a school's file, whole or not at all.",
    subcommands: [ImportFilesCommand.self, ImportListCommand.self, ImportUndoCommand.self],
    defaultSubcommand: ImportFilesCommand.self)
}

struct ImportFilesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "files", abstract: "Take workbooks and CSV files in (the word may be left out).")

  @Option(help: "The school's file.")
  var db: String

  @Argument(help: "Workbooks (XLSX) and CSV files, in any order; a folder stands for all in it.")
  var files: [String]

  @Flag(help: "Write nothing; list what would change.")
  var dryRun = false

  @Flag(help: "Leave out the rejected cells and rows, and list them, instead of refusing everything.")
  var skipRejected = false

  @Option(help: "A YAML file that says what odd sheets and columns mean (docs/import.md).")
  var mapping: String?

  @Option(name: .customLong("lang"), help: "Language of the findings: ky or ru.")
  var language = LanguageTag.ky

  @OptionGroup var acting: ActingOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    try report_daemon.run(console) {
      let mapping = try readMapping()
      guard mapping.diagnostics.isEmpty else { return mapping.diagnostics }
      let database = try SchoolDatabase.open(path: db)
      defer { try? database.close() }
      let plan = try planImport(
        files: try readFiles(), into: database, language: language, mapping: mapping.value
      ) { progress in
        console.progress(reported(progress))
      }
      for finding in plan.findings { console.report(finding) }
      let isRefused = plan.hasRejections && !(skipRejected && plan.canLeaveOut)
      if !dryRun, !isRefused { try commit(plan, to: database) }
      console.report(plan, isWritten: !dryRun && !isRefused)
      let hasWarnings = plan.findings.contains { $0.action == .warn }
      if isRefused || talk.strict && hasWarnings { throw ExitStatus.inputHasErrors }
      return []
    }
  }

  private func commit(_ plan: ImportPlan, to database: SchoolDatabase) throws {
    try database.commit(plan, skipRejected: skipRejected, at: acting.time, by: acting.user)
  }

  private func reported(_ progress: ImportProgress) -> ReportService.Progress {
    switch progress.stage {
    case .reading: ReportService.Progress(stage: .reading, done: progress.done, total: progress.total)
    case .resolving, .comparing, .writing:
      ReportService.Progress(stage: .comparing, done: progress.done, total: progress.total)
    }
  }

  private func readMapping() throws -> Diagnosed<ImportMapping> {
    guard let mapping else { return Diagnosed(ImportMapping()) }
    return ImportMapping.read(SourceText(name: mapping, utf8: try readFile(mapping).bytes))
  }

  /// The files named, and those of the folders named, hidden ones left out.
  private func readFiles() throws -> [ImportFile] {
    try files.flatMap { path -> [ImportFile] in
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
        throw EnvironmentFailure(what: "there is no file '\(path)'", help: "check the path")
      }
      guard isDirectory.boolValue else { return [try readFile(path)] }
      let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      return try names.sorted()
        .filter {
          ["xlsx", "csv"].contains(($0 as NSString).pathExtension.lowercased()) && !$0.hasPrefix(".")
        }
        .map { try readFile(path + "/" + $0) }
    }
  }

  private func readFile(_ path: String) throws -> ImportFile {
    do {
      return ImportFile(name: path, bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
    } catch {
      throw EnvironmentFailure(what: "cannot read '\(path)'", help: "check its permissions")
    }
  }
}
