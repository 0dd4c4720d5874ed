public import Cryptography

/// Why a file cannot be signed.
public enum SigningProblem: Error, Hashable, Sendable {
  /// The file is no PDF that can be read, with the reason for developers.
  case unreadable(String)
  /// The file is encrypted.
  case encrypted
  /// The certificate is not the key's.
  case keyDoesNotFit
  /// The certificate does not count any more, since this moment.
  case expired(Moment)
  /// The certificate counts from this moment on.
  case notYetValid(Moment)
  /// The certificate's words about its use do not allow to sign documents.
  case wrongUsage
  /// No signature field has the name; the fields that wait for a signature.
  case noSuchField(String, waiting: [String])
  /// Several fields wait for a signature, and none was named.
  case severalFields([String])
  case fieldIsSigned(String)
  /// A field that was to be made is there.
  case fieldExists(String)
  /// Only the first signature certifies.
  case isSigned
  /// The one who certified the file forbade any change.
  case isFinal
  case noSuchPage(Int, of: Int)
  /// The place of the signature is not within the page.
  case outsidePage
  /// The appearance is no PDF with a page.
  case unreadableAppearance(String)
  /// The time-stamp server's answer, in its words.
  case timeStampRefused(String)
  /// What the time-stamp server sent is no stamp for what was asked.
  case wrongTimeStamp
}
