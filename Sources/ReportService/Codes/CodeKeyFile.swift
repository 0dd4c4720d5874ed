import Cryptography
import Diagnostics
import Foundation
import ISUOData

/// A file with the private key that signs the codes on papers, encrypted by a passphrase.
public struct CodeKeyFile: Hashable, Sendable {
  public let path: String
  public init(_ path: String) { self.path = path }

  public var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Makes a key and writes its file, which only its owner may read, when `accept` has taken its public half.
  func make(passphrase: Secret, replacing: Bool, accept: (Ed25519PublicKey, () throws -> Void) throws -> Void)
    throws
  {
    var seed = randomBytes(Ed25519PublicKey.count)
    let key = Ed25519PrivateKey(seed: Secret(taking: &seed))
    let staging = StagedFiles(mode: 0o600, replacing: replacing ? .anything : .nothing)
    do {
      try staging.add(key.file(passphrase: passphrase), at: path)
      try accept(key.publicKey) { try staging.commit() }
    } catch {
      staging.discard()
      throw error
    }
  }

  /// - Throws: `Diagnostic` when the file is no such key or the passphrase is not its own,
  ///   `EnvironmentFailure` when it cannot be read.
  func open(passphrase: Secret) throws -> Ed25519PrivateKey {
    let bytes = try contents(of: path)
    do throws(KeyProblem) {
      return try Ed25519PrivateKey(file: bytes, passphrase: passphrase)
    } catch {
      throw Diagnostic.codeKey(error, path)
    }
  }
}

/// A key that is open for signing codes, and the page whose address they begin with.
struct CodeKey: Sendable {
  var key: Ed25519PrivateKey
  var address: String?
}

extension SchoolDatabase {
  /// The key that a school's papers are issued with: nil where it has none in use.
  ///
  /// - Throws: `Diagnostic` when the file is missing, or its key is another than the one in use.
  func codeKey(_ file: CodeKeyFile?, passphrase: () throws -> Secret) throws -> CodeKey? {
    let inUse = try verificationKeys().last { $0.to == nil }
    guard let file else {
      if inUse != nil { throw Diagnostic.keyMissing() }
      return nil
    }
    let key = try file.open(passphrase: try passphrase())
    guard let inUse, key.publicKey.id == inUse.id else { throw Diagnostic.keyNotInUse(file.path) }
    return CodeKey(key: key, address: inUse.address)
  }
}

/// A passphrase that protects the key of a school has no fewer characters.
public let shortestPassphrase = 8

/// The diagnostics of keys and codes on papers: prefix COD.
extension Diagnostic {
  fileprivate static func codeKey(_ problem: KeyProblem, _ path: String) -> Diagnostic {
    if problem == .wrongPassphrase {
      return Diagnostic(
        .init("COD-0001"), "the passphrase is wrong", at: .file(path),
        help: "try again; small and capital letters and the keyboard's language count")
    }
    return Diagnostic(
      .init("COD-0002"), "this is no key for the codes on papers", at: .file(path),
      help: "name the file that 'key create' made; the key of a signature (.p12) is another thing")
  }

  static func weakPassphrase() -> Diagnostic {
    Diagnostic(
      .init("COD-0003"), "the passphrase is shorter than \(shortestPassphrase) characters", at: nil,
      help: "take four words or more that nobody would guess")
  }

  static func badAddress(_ address: String) -> Diagnostic {
    Diagnostic(
      .init("COD-0004"), "this is no address of a page: '\(address)'", at: .option("--address"),
      help: "write it as https://school.example/check, without '#' and with at most 100 letters")
  }

  static func keyMissing() -> Diagnostic {
    Diagnostic(
      .init("COD-0005"), "the school prints codes on its papers, and no key was given",
      at: .option("--code-key"),
      help: "name the file that 'key create' or 'key rotate' made")
  }

  static func keyNotInUse(_ path: String) -> Diagnostic {
    Diagnostic(
      .init("COD-0006"), "this key is not the one that the school uses", at: .file(path),
      help: "take the newest file; where it is lost, 'key rotate' makes another")
  }

  static func noCode(_ problem: DocumentCode.Problem) -> Diagnostic {
    switch problem {
    case .unreadable:
      Diagnostic(
        .init("COD-0007"), "this is no code of a document, or not the whole of it", at: .option("--qr"),
        help: "scan it again and copy all of its text, between quotation marks")
    case .laterForm:
      Diagnostic(
        .init("COD-0008"), "this code is of a form that came after this program", at: .option("--qr"),
        help: "take a newer version")
    }
  }

  static func noPublicKeys(_ path: String) -> Diagnostic {
    Diagnostic(
      .init("COD-0009"), "this is no file of a school's public keys", at: .file(path),
      help: "ask the school for the file that 'key export-public' makes")
  }
}
