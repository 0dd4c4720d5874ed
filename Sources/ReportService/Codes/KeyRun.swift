public import Cryptography
public import Diagnostics
import Foundation
public import ISUOData
public import Language

/// Makes and replaces the key that signs the codes on a school's papers, and hands out its public half: the
/// use case behind the command `key`.
public struct KeyRun: Sendable {
  public let database: String
  /// The first day on which a new key signs.
  public let today: CalendarDate
  /// ISO 8601, for the records.
  public let time: String
  /// The account that acts.
  public let user: String

  public init(database: String, today: CalendarDate, time: String, user: String) {
    self.database = database
    self.today = today
    self.time = time
    self.user = user
  }

  /// Puts the first key into use. A file that a run left which was stopped before the school knew of its key
  /// is taken as it is.
  public func create(_ file: CodeKeyFile, passphrase: Secret, address: String?) throws -> [Diagnostic] {
    try act(address) { school in
      guard try school.verificationKeys().isEmpty else { throw DocumentError.keyInUse }
      guard file.exists else {
        return try make(file, passphrase, address, in: school, replacing: false)
      }
      let key = try file.open(passphrase: passphrase).publicKey
      try school.use(record(key, address), replacing: false, at: time, by: user) {}
    }
  }

  /// Puts a new key into use in the place of the one in use, whose private half is overwritten where it is in
  /// the file. `isCompromised` says that somebody else may have had it.
  public func rotate(
    _ file: CodeKeyFile, passphrase: Secret, address: String?, isCompromised: Bool
  ) throws -> [Diagnostic] {
    try act(address) { school in
      // Nothing but a key that the passphrase opens is overwritten.
      if file.exists { _ = try file.open(passphrase: passphrase) }
      try make(file, passphrase, address, in: school, replacing: true, isCompromised)
    }
  }

  /// All keys, the oldest first.
  public func keys() throws -> [VerificationKey] {
    let school = try SchoolDatabase.open(path: database)
    defer { try? school.close() }
    return try school.verificationKeys()
  }

  /// Writes what others need to check the school's papers: a file of keys, or a page for a phone with the
  /// keys in it.
  public func exportPublic(to path: String, asPage: Bool, catalogue: Catalogue) throws -> RunOutcome {
    let school = try SchoolDatabase.open(path: database)
    defer { try? school.close() }
    let keys = try PublicKeys(school, catalogue, today: today)
    if keys.keys.isEmpty { return RunOutcome(diagnostics: [.document(.noKeyInUse)]) }
    let staging = StagedFiles()
    try staging.add(asPage ? try VerificationPage(catalogue.folders).bytes(keys) : keys.json, at: path)
    try staging.commit()
    var outcome = RunOutcome()
    outcome.artefacts = [.init(path: path, pages: nil)]
    return outcome
  }

  private func act(_ address: String?, _ work: (SchoolDatabase) throws -> Void) throws -> [Diagnostic] {
    if let address, !isAddress(address) { return [.badAddress(address)] }
    let school = try SchoolDatabase.open(path: database)
    defer { try? school.close() }
    do {
      try work(school)
      return []
    } catch let diagnostic as Diagnostic {
      return [diagnostic]
    } catch let error as DocumentError {
      return [.document(error)]
    }
  }

  private func make(
    _ file: CodeKeyFile, _ passphrase: Secret, _ address: String?, in school: SchoolDatabase, replacing: Bool,
    _ isCompromised: Bool = false
  ) throws {
    if passphrase.withBytes({ $0.count }) < shortestPassphrase { throw Diagnostic.weakPassphrase() }
    try file.make(passphrase: passphrase, replacing: replacing) { key, write in
      try school.use(
        record(key, address), replacing: replacing, isCompromised: isCompromised, at: time, by: user,
        commit: write)
    }
  }

  private func record(_ key: Ed25519PublicKey, _ address: String?) -> VerificationKey {
    VerificationKey(
      id: key.id, publicKey: base64URL(key.bytes), address: address, from: today.description)
  }

  private func isAddress(_ text: String) -> Bool {
    guard let url = URL(string: text), let scheme = url.scheme, ["http", "https"].contains(scheme) else {
      return false
    }
    return url.host()?.isEmpty == false && text.utf8.count <= 100 && text.allSatisfy(\.isASCII)
      && !text.contains("#")
  }
}
