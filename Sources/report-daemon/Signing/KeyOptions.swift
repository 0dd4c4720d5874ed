import ArgumentParser
import Cryptography
import ReportService

/// The key that signs.
struct KeyOptions: ParsableArguments {
  @Option(name: .customLong("key"), help: "A PKCS #12 file (.p12, .pfx) with the key and its certificate.")
  var file: String?

  @Option(name: .customLong("pkcs11"), help: "The library of the token that has the key (PKCS #11).")
  var module: String?

  @Option(help: "The name of the token, where several are plugged in.")
  var token: String?

  @Option(help: "The name of the key, where the token has several.")
  var keyLabel: String?

  @Option(help: "The identifier of the key in hexadecimal digits.")
  var keyId: HexadecimalBytes?

  @Option(help: CredentialHelp.text)
  var credentials: [String] = []

  func validate() throws {
    if (file == nil) == (module == nil) { throw ValidationError("Give --key FILE or --pkcs11 LIBRARY.") }
    if module == nil, token != nil || keyLabel != nil || keyId != nil {
      throw ValidationError("--token, --key-label and --key-id need --pkcs11 LIBRARY.")
    }
  }

  var source: SigningKeySource {
    if let file { return .file(file) }
    var selection = TokenSelection(module: module ?? "")
    selection.token = token
    selection.label = keyLabel
    selection.id = keyId?.bytes
    return .token(selection)
  }

  /// What is asked at the terminal.
  var question: String { file.map { "Passphrase of \($0): " } ?? "PIN of the token: " }
}

/// `01A2`: bytes.
struct HexadecimalBytes: ExpressibleByArgument, Sendable {
  let bytes: [UInt8]

  init?(argument: String) {
    let digits = argument.map { $0.isASCII ? $0.hexDigitValue : nil }
    guard !digits.isEmpty, digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[place], let low = digits[place + 1] else { return nil }
      bytes.append(UInt8(high * 16 + low))
    }
    self.bytes = bytes
  }
}

/// What option of two commands means.
enum CredentialHelp {
  static let text: ArgumentHelp = """
    A file with certificates of issuers, a list of revoked ones or an answer about one; may be repeated.
    """
}
