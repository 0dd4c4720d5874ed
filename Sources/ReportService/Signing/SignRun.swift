public import Cryptography
import Diagnostics
import Foundation
import Network
public import Signing

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
  public let key: SigningKeySource
  public let request: SignatureRequest
  public var output = Output.inPlace
  /// The address of a time-stamp server.
  public var timeStampServer: String?
  /// Files with certificates of issuers, lists of revoked certificates and answers about revocation.
  public var credentials: [String] = []
  /// What is seen of signatures in a visible place; nil leaves the place as it is.
  public var appearance: SignatureAppearance?
  /// Whether what proves the signatures later goes into the files: certificates, and that none was revoked.
  public var isLongTerm = false

  public init(files: [String], key: SigningKeySource, request: SignatureRequest) {
    self.files = files
    self.key = key
    self.request = request
  }

  /// Signs with the key that `secret` opens; a diagnostic with an error means that nothing was written.
  public func run(secret: Secret, progress: ProgressSink) throws -> RunOutcome {
    do {
      let outputs = try outputPaths()
      var collector = ValidationCollector(given: try CredentialFiles(credentials), moment: request.moment)
      let signer = try key.signer(secret: secret, certificates: collector.given.certificates)
      try signer.check(at: request.moment)
      collector.add(signer)
      var pictures = AppearancePictures(appearance, of: signer, at: request.moment)
      return try RunOutcome.delivered(isStrict: false) { staging in
        var outcome = RunOutcome()
        for (index, (file, output)) in zip(files, outputs).enumerated() {
          progress(Progress(stage: .signing, done: index, total: files.count))
          let signed = try sign(file, by: signer, &collector, &pictures)
          try staging.add(signed, at: output)
          outcome.artefacts.append(.init(path: output, pages: nil))
        }
        progress(Progress(stage: .signing, done: files.count, total: files.count))
        return outcome
      }
    } catch let diagnostic as Diagnostic {
      return RunOutcome(diagnostics: [diagnostic])
    } catch let problem as KeyProblem {
      return RunOutcome(diagnostics: [try .key(problem, key)])
    } catch let problem as TokenProblem {
      return RunOutcome(diagnostics: [try .token(problem)])
    }
  }

  private func sign(
    _ file: String, by signer: Signer, _ collector: inout ValidationCollector,
    _ pictures: inout AppearancePictures
  ) throws -> [UInt8] {
    let bytes = try contents(of: file)
    do {
      let service = timeStampServer.map { TimeStampService(at: $0) }
      var request = request
      request.name = request.name ?? signer.certificate.subject[.commonName]
      let signed = try Signing.sign(bytes, by: signer, request, timeStamp: service) {
        try pictures.picture(width: $0, height: $1)
      }
      return isLongTerm ? try add(try collector.material(for: signed), to: signed) : signed
    } catch let problem as SigningProblem {
      throw try Diagnostic.signing(problem, file, server: timeStampServer)
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
