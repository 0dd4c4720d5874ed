public import Cryptography
import Diagnostics
import Foundation
import Network
import Signing

/// Signs PDF files: all of them, or none.
public struct SignRun: Sendable {
  /// Where signed files go.
  public enum Output: Hashable, Sendable {
    /// Into the place of the files.
    case inPlace
    /// One file, under this name.
    case file(String)
    /// Into this folder, under the names that they have.
    case folder(String)
  }

  public let files: [String]
  public let manner: SigningManner
  public var output = Output.inPlace

  public init(files: [String], manner: SigningManner) {
    self.files = files
    self.manner = manner
  }

  /// Signs with the key that `secret` opens; a diagnostic with an error means that nothing was written.
  public func run(secret: Secret, progress: ProgressSink) throws -> RunOutcome {
    do {
      let outputs = try outputPaths()
      var session = try SigningSession(manner, secret: secret)
      return try RunOutcome.delivered(isStrict: false) { staging in
        var outcome = RunOutcome()
        for (index, (file, output)) in zip(files, outputs).enumerated() {
          progress(Progress(stage: .signing, done: index, total: files.count))
          try staging.add(try session.sign(try contents(of: file), named: file), at: output)
          outcome.artefacts.append(.init(path: output, pages: nil))
        }
        progress(Progress(stage: .signing, done: files.count, total: files.count))
        return outcome
      }
    } catch let diagnostic as Diagnostic {
      return RunOutcome(diagnostics: [diagnostic])
    }
  }

  private func outputPaths() throws -> [String] {
    switch output {
    case .inPlace: return files
    case .file(let path): return files.map { _ in path }
    case .folder(let folder):
      let start = folder.hasSuffix("/") ? folder : folder + "/"
      let paths = files.map { start + URL(filePath: $0).lastPathComponent }
      var seen: Set<String> = []
      if let twice = paths.first(where: { !seen.insert($0).inserted }) {
        throw Diagnostic.sameSignedFile(twice)
      }
      return paths
    }
  }
}

extension TimeStampService {
  /// The server at an address.
  init(at url: String) {
    self.init { request in
      try withAnswer { () throws(NetworkFailure) in
        try HTTPClient().post(request, of: Self.requestType, accepting: Self.responseType, to: url)
      }
    }
  }
}

/// What a server answers; none is a failure of the surroundings.
func withAnswer(_ ask: () throws(NetworkFailure) -> [UInt8]) throws -> [UInt8] {
  do throws(NetworkFailure) {
    return try ask()
  } catch {
    throw EnvironmentFailure(
      what: "\(error)", help: "check the address and the network; nothing was written")
  }
}
