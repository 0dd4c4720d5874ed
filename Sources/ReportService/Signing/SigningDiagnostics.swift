import Cryptography
import Diagnostics
import Signing

/// The diagnostics of signing: SIG-0001 to SIG-0049.
extension Diagnostic {
  /// What is wrong with a file that is to be signed.
  ///
  /// - Throws: `EnvironmentFailure` when it is not the file's fault.
  static func signing(_ problem: SigningProblem, _ file: String, server: String?) throws -> Diagnostic {
    if let words = problem.failureOfServer {
      throw EnvironmentFailure(
        what: "the time-stamp server \(server.map { "'\($0)' " } ?? "")\(words)",
        help: "try again later, or name another with --timestamp; nothing was written")
    }
    let (code, message, help) = problem.text
    return Diagnostic(.init(code), message, at: .file(file), help: help)
  }

  /// What is wrong with the certificate of who signs.
  static func signer(_ problem: SigningProblem, _ source: SigningKeySource) -> Diagnostic {
    let (code, message, help) = problem.text
    return Diagnostic(.init(code), message, at: source.location, help: help)
  }

  /// What is wrong with a key.
  ///
  /// - Throws: `EnvironmentFailure` when OpenSSL did not sign.
  static func key(_ problem: KeyProblem, _ source: SigningKeySource) throws -> Diagnostic {
    let (code, message, help): (String, String, String)
    switch problem {
    case .notAKeyFile:
      (code, message) = ("SIG-0011", "this is no PKCS #12 file")
      help = "take the .p12 or .pfx file that the certification authority gave"
    case .wrongPassphrase:
      (code, message) = ("SIG-0012", "the passphrase is wrong")
      help = "try again; small and capital letters and the keyboard's language count"
    case .noKey:
      (code, message) = ("SIG-0013", "the file holds no private key with its certificate")
      help = "take the file with the key: one with certificates alone cannot sign"
    case .unknownEncryption:
      (code, message) = ("SIG-0014", "the file is encrypted with RC2, which OpenSSL does not open here")
      help = "install OpenSSL's legacy provider (ossl-modules/legacy.so), or ask for the file with AES"
    case .unsuitableKey(let kind):
      (code, message) = ("SIG-0015", "this key is of a kind that does not sign documents: \(kind)")
      help = "ask for a key of RSA with 2048 to 4096 bits, or on the curve P-256 or P-384"
    case .cannotSign:
      throw EnvironmentFailure(what: "OpenSSL could not sign with this key", help: "ask for the key anew")
    }
    return Diagnostic(.init(code), message, at: source.location, help: help)
  }

  static func sameSignedFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .init("SIG-0019"), "two files would be '\(path)'", at: .option("--out-dir"),
      help: "sign files of one name in separate commands, into separate folders")
  }

  static func noCredential(_ path: String) -> Diagnostic {
    Diagnostic(
      .init("SIG-0020"), "this is no certificate, no list of revoked ones and no answer about one",
      at: .file(path), help: "give files in PEM or DER, as the certification authority publishes them")
  }

  static func noIssuer(_ serial: String) -> Diagnostic {
    Diagnostic(
      .init("SIG-0021"), "the certificate of the issuer of certificate \(serial) was not found",
      at: .option("--credentials"), help: "give it with --credentials FILE")
  }

  static func unknownRevocation(_ serial: String) -> Diagnostic {
    Diagnostic(
      .init("SIG-0022"), "nothing tells whether certificate \(serial) was revoked",
      at: .option("--credentials"),
      help: "give the list of revoked certificates of its issuer with --credentials FILE")
  }

  static func revoked(_ serial: String, _ since: Moment) -> Diagnostic {
    Diagnostic(
      .init("SIG-0023"), "certificate \(serial) was revoked on \(since.day)", at: nil,
      help: "do not sign with it; ask the certification authority for a new one")
  }
}

extension SigningKeySource {
  /// Where people look for it.
  fileprivate var location: Diagnostic.Location {
    switch self {
    case .file(let path): .file(path)
    case .token: .option("--pkcs11")
    }
  }
}

extension Moment {
  /// The day in Kyrgyzstan.
  var day: String {
    let (year, month, day, _, _, _) = parts(offset: 6 * 3600)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

extension SigningProblem {
  /// What a time-stamp server did wrong.
  fileprivate var failureOfServer: String? {
    switch self {
    case .timeStampRefused(let words): "refuses a stamp: \(words)"
    case .wrongTimeStamp: "sent something else than a stamp for this file"
    default: nil
    }
  }

  fileprivate var text: (code: String, message: String, help: String) {
    switch self {
    case .unreadable(let reason), .unreadableAppearance(let reason):
      ("SIG-0001", "this is no PDF, or a damaged one: \(reason)", "open it in a viewer, and save it anew")
    case .encrypted:
      ("SIG-0002", "the PDF is protected by a password", "save it without one: it cannot be signed so")
    case .noSuchField(let name, let waiting):
      (
        "SIG-0003", "no signature field is called '\(name)'",
        waiting.isEmpty
          ? "no field waits for a signature: leave --field out" : "fields that wait: \(waiting.list)"
      )
    case .severalFields(let names):
      ("SIG-0004", "several fields wait for a signature", "name one with --field: \(names.list)")
    case .fieldIsSigned(let name):
      ("SIG-0005", "the field '\(name)' is signed already", "name another field with --field")
    case .fieldExists(let name):
      ("SIG-0006", "there is a field '\(name)' already", "name it with --field, or give another name")
    case .isSigned:
      (
        "SIG-0007", "the file is signed already: only the first who signs certifies",
        "leave --certify out: this signature approves"
      )
    case .isFinal:
      ("SIG-0008", "the one who certified the file forbade any later change", "sign another copy of it")
    case .noSuchPage(let page, let count):
      ("SIG-0009", "there is no page \(page)", count == 1 ? "the file has one page" : "it has \(count) pages")
    case .outsidePage:
      ("SIG-0010", "the place of the signature is not within the page", "change --rect")
    case .keyDoesNotFit:
      ("SIG-0016", "the certificate is not that of the key", "ask for the key file anew")
    case .expired(let moment):
      (
        "SIG-0017", "the certificate expired on \(moment.day)",
        "ask the certification authority for a new one"
      )
    case .notYetValid(let moment):
      (
        "SIG-0017", "the certificate counts only from \(moment.day) on",
        "sign on that day, or check the clock"
      )
    case .wrongUsage:
      ("SIG-0018", "the certificate is not for signing documents", "take the certificate for signing")
    case .timeStampRefused, .wrongTimeStamp: preconditionFailure("a failure of the server")
    }
  }
}

extension [String] {
  /// `'a', 'b'`.
  fileprivate var list: String { map { "'\($0)'" }.joined(separator: ", ") }
}
