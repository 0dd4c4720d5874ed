import ArgumentParser
import Diagnostics
import Foundation
import Language
import ReportService
import Synchronization

/// Talks to whoever started the command: people read standard error, machines one JSON object a
/// line on standard output.
final class Console: Sendable {
  private let isQuiet: Bool
  let isJSON: Bool
  private let isTerminal: Bool
  /// Tenths of the work already told of, where a line is printed for each.
  private let told = Mutex<(stage: String, tenth: Int)>(("", -1))

  init(isQuiet: Bool, isJSON: Bool) {
    self.isQuiet = isQuiet
    self.isJSON = isJSON
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  /// A progress bar on a terminal, a plain line for each tenth otherwise.
  var progress: ProgressSink {
    { [self] progress in
      if isQuiet { return }
      let tenth = progress.total == 0 ? 10 : progress.done * 10 / progress.total
      let isNews = told.withLock { told in
        let isNews = told.stage != progress.stage.rawValue || tenth > told.tenth
        if isNews { told = (progress.stage.rawValue, tenth) }
        return isNews
      }
      if isJSON {
        if isNews { write(JSONLines.progress(progress)) }
      } else if isTerminal {
        let filled = String(repeating: "#", count: tenth * 3) + String(repeating: ".", count: 30 - tenth * 3)
        let end = progress.done == progress.total ? "\n" : ""
        let rest = progress.remainingSeconds.map { ", \($0) s left   " } ?? ""
        writeError("\r\(progress.stage.rawValue) [\(filled)] \(progress.done)/\(progress.total)\(rest)\(end)")
      } else if isNews, progress.total > 1 {
        let rest = progress.remainingSeconds.map { ", about \($0) s left" } ?? ""
        writeError("\(progress.stage.rawValue): \(progress.done) of \(progress.total)\(rest)\n")
      }
    }
  }

  /// Diagnostics are never silenced: they say why there is no output.
  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      if isJSON { write(JSONLines.diagnostic(diagnostic)) } else { printToUser(diagnostic.printedForOwner) }
    }
  }

  func report(_ artefacts: [RunOutcome.Artefact]) {
    if isJSON {
      for artefact in artefacts { write(JSONLines.artefact(artefact)) }
    } else if !isQuiet, let first = artefacts.first {
      let counts = artefacts.compactMap(\.pages)
      let pages = counts.isEmpty ? "" : " (\(counted(counts.reduce(0, +), "page")))"
      writeError(
        artefacts.count == 1
          ? "wrote \(first.path)\(pages)\n"
          : "wrote \(counted(artefacts.count, "file"))\(pages), the first is \(first.path)\n")
    }
  }

  /// What the documents leave empty for handwriting.
  func reportHandwritten(_ fields: [String], _ language: LanguageTag) {
    if fields.isEmpty { return }
    if isJSON { return write(JSONLines.handwritten(fields)) }
    let heading =
      switch language {
      case .ky: "колго жазуу үчүн бош калтырылды"
      case .ru: "оставлено пустым для записи от руки"
      }
    say("\(heading): \(fields.joined(separator: "; "))")
  }

  /// A sentence for people.
  func say(_ sentence: String) {
    if !isQuiet, !isJSON { writeError(sentence + "\n") }
  }

  /// What the command was asked to print.
  func write(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    } catch {
      // Whoever reads it must not take a part for the whole.
      writeError("error: cannot write to standard output: \(String(cString: strerror(errno)))\n")
      exit(ExitStatus.environmentFailed.rawValue)
    }
  }

  /// Something the person who started the command has to read, even with `--quiet`.
  func printToUser(_ text: String) { writeError(text + "\n") }

  /// Where nobody can be told anything, the exit code still tells.
  private func writeError(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
