public import Cryptography
public import Diagnostics
import Foundation
import Signing

/// Checks the signatures of files, each for itself.
public struct VerifyRun: Sendable {
  public let files: [String]
  /// Certificates, or folders of them; lists of revoked certificates may lie beside them.
  public let trust: [String]
  /// The moment for which to say whether certificates count.
  public let moment: Moment

  public init(files: [String], trust: [String], at moment: Moment) {
    self.files = files
    self.trust = trust
    self.moment = moment
  }

  /// What is found of each file, in the order given.
  public func run() throws -> (files: [VerifiedFile], diagnostics: [Diagnostic]) {
    let prepared = try Verifier.trusting(trust, at: moment)
    var diagnostics = prepared.diagnostics
    guard let verifier = prepared.value else { return ([], diagnostics) }
    var found: [VerifiedFile] = []
    for path in files {
      let file = VerifiedFile(path: path, of: try contents(of: path), by: verifier)
      diagnostics += file.diagnostics
      found.append(file)
    }
    return (found, diagnostics)
  }
}

extension Verifier {
  /// A verifier that trusts the certificates that lie at some paths; nil when one of them has none.
  static func trusting(_ paths: [String], at moment: Moment) throws -> Diagnosed<Verifier?> {
    var credentials = CredentialFile([])
    var diagnostics: [Diagnostic] = []
    for path in paths {
      let found = try Self.credentials(at: path)
      if found.certificates.isEmpty { diagnostics.append(.nobodyToTrust(path)) }
      credentials.add(found)
    }
    if diagnostics.hasErrors { return Diagnosed(nil, diagnostics) }
    return Diagnosed(
      Verifier(
        trust: TrustList(anchors: credentials.certificates), revocationLists: credentials.revocationLists,
        at: moment), diagnostics)
  }

  /// What a file holds, or the files of a folder; other files may lie in a folder.
  private static func credentials(at path: String) throws -> CredentialFile {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw EnvironmentFailure(what: "there is no '\(path)'", help: "check the path given with --trust")
    }
    let names = isFolder.boolValue ? try FileManager.default.contentsOfDirectory(atPath: path).sorted() : [""]
    var credentials = CredentialFile([])
    for name in names where !name.hasPrefix(".") {
      let file = name.isEmpty ? path : path + "/" + name
      guard let data = FileManager.default.contents(atPath: file) else { continue }
      credentials.add(CredentialFile([UInt8](data)))
    }
    return credentials
  }
}

/// The diagnostics of checking signatures: SIG-0050 to SIG-0099.
extension Diagnostic {
  static func notCheckable(_ reason: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .init("SIG-0050"), "this is no PDF, or a damaged one: \(reason)", at: .file(file),
      help: "take the file as it was sent, or ask for it again")
  }

  static func notSigned(_ file: String) -> Diagnostic {
    Diagnostic(
      .init("SIG-0051"), "nobody has signed this file", at: .file(file),
      help: "ask for the signed file: a print or a scan of it has no signature")
  }

  static func nobodyToTrust(_ path: String) -> Diagnostic {
    Diagnostic(
      .init("SIG-0052"), "there is no certificate in '\(path)'", at: .option("--trust"),
      help: "name a certificate in PEM or DER, or a folder of such files")
  }

  static func damagedSignedFile(_ reason: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .init("SIG-0053"), "this file was signed, and is damaged or was changed: \(reason)", at: .file(file),
      help: "do not rely on it; ask for the document again")
  }
}
