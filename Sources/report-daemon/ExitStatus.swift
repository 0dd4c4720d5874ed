import ArgumentParser
import Diagnostics
import Foundation
import ReportService

/// The exit codes of all commands (DESIGN 10); nothing else knows these numbers.
enum ExitStatus {
  static let inputHasErrors = ExitCode(1)
  static let wrongUsage = ExitCode(2)
  static let environmentFailed = ExitCode(3)
  /// A file is not what it was when it was made.
  static let wasAltered = ExitCode(4)
  /// Signatures hold, but nobody who is trusted vouches for them.
  static let isNotTrusted = ExitCode(5)
}

/// Runs a command's work and turns trouble into exit codes: errors in the input are 1, a failing
/// environment is 3.
///
/// - Parameter isStrict: whether warnings count as errors.
func run(_ console: Console, isStrict: Bool = false, _ work: () throws -> [Diagnostic]) throws {
  let diagnostics: [Diagnostic]
  do {
    diagnostics = try work()
  } catch let code as ExitCode {
    throw code
  } catch {
    try? FileHandle.standardError.write(contentsOf: Data("error: \(error)\n".utf8))
    throw ExitStatus.environmentFailed
  }
  console.report(diagnostics)
  if diagnostics.hasErrors || isStrict && !diagnostics.isEmpty { throw ExitStatus.inputHasErrors }
}
