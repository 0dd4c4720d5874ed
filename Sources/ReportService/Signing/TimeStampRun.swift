public import Cryptography
import Diagnostics
import Signing

/// Adds a time stamp over the whole of PDF files, with what proves their signatures: all of them, or none.
public struct TimeStampRun: Sendable {
  public let files: [String]
  public let server: String
  /// Where the file goes when there is one; nil puts files into their places.
  public var out: String?
  /// Files with certificates, lists of revoked certificates and answers about revocation.
  public var credentials: [String] = []
  /// Now.
  public let moment: Moment

  public init(files: [String], server: String, moment: Moment) {
    self.files = files
    self.server = server
    self.moment = moment
  }

  /// A diagnostic with an error means that nothing was written.
  public func run(progress: ProgressSink) throws -> RunOutcome {
    do {
      var collector = ValidationCollector(given: try CredentialFiles(credentials), moment: moment)
      return try RunOutcome.delivered(isStrict: false) { staging in
        var outcome = RunOutcome()
        for (index, file) in files.enumerated() {
          progress(Progress(stage: .signing, done: index, total: files.count))
          try staging.add(try stamp(file, &collector), at: out ?? file)
          outcome.artefacts.append(.init(path: out ?? file, pages: nil))
        }
        progress(Progress(stage: .signing, done: files.count, total: files.count))
        return outcome
      }
    } catch let diagnostic as Diagnostic {
      return RunOutcome(diagnostics: [diagnostic])
    }
  }

  /// What proves the signatures goes in before the stamp, which then proves that it was there.
  private func stamp(_ file: String, _ collector: inout ValidationCollector) throws -> [UInt8] {
    let bytes = try contents(of: file)
    do {
      let proved = try add(try collector.material(for: bytes), to: bytes)
      let stamped = try addTimeStamp(to: proved, by: TimeStampService(at: server))
      return try add(try collector.material(for: stamped), to: stamped)
    } catch let problem as SigningProblem {
      throw try Diagnostic.signing(problem, file, server: server)
    }
  }
}
