import ArgumentParser
import Cryptography
import Language
import ReportService
import Signing

/// A signature: who signs, what it says, where it is seen, and what proves it later.
struct SignatureOptions: ParsableArguments {
  @OptionGroup var key: KeyOptions
  @OptionGroup var place: PlaceOptions

  @Flag(help: "Vouch for the whole document: later only signatures and fields of the form may be added.")
  var certify = false

  @Option(help: "Why it is signed.")
  var reason: String?

  @Option(help: "Where it is signed.")
  var location: String?

  @Option(name: .customLong("lang"), help: "The language of what is seen of the signature: ky or ru.")
  var language = LanguageTag.ky

  @Option(help: "A picture of the seal (PNG or JPEG), which is seen beside the signature.")
  var seal: String?

  @Option(help: "The address of a time-stamp server (RFC 3161): proves when it was signed.")
  var timestamp: String?

  @Flag(
    help: "Put in what proves the signature when certificates have expired; needs --timestamp.")
  var longTerm = false

  @OptionGroup var pin: SecretOptions

  func validate() throws {
    if longTerm, timestamp == nil { throw ValidationError("--long-term needs --timestamp URL.") }
  }

  /// Asks for the PIN or passphrase.
  func secret() throws -> Secret { try pin.secret(key.question) }

  func manner(_ installed: Installation) throws -> SigningManner {
    var request = SignatureRequest(moment: Clock.moment)
    request.field = place.target
    request.isCertifying = certify
    request.reason = reason
    request.location = location
    var manner = SigningManner(key: key.source, request: request)
    manner.appearance = SignatureAppearance(
      installed.catalogue, fonts: { try installed.fonts() }, language: language, seal: seal)
    manner.timeStampServer = timestamp
    manner.credentials = key.credentials
    manner.isLongTerm = longTerm
    return manner
  }
}
