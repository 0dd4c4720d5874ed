import Diagnostics
public import Language
import Signing

/// What was found of the signatures of a file.
public struct VerifiedFile: Sendable {
  /// What it comes to.
  public enum Verdict: String, Sendable {
    case valid
    /// The signatures hold, but not everybody who vouches for them is trusted.
    case untrusted
    /// A signature does not hold, or the file was changed.
    case invalid
    case unsigned
    case unreadable
  }

  public let path: String
  public let verdict: Verdict
  let signatures: [SignatureVerdict]
  let diagnostics: [Diagnostic]

  init(path: String, of bytes: [UInt8], by verifier: Verifier) {
    self.path = path
    do throws(UnverifiableFile) {
      let found = try verifier.verify(bytes)
      signatures = found.signatures
      verdict =
        if found.signatures.isEmpty { .unsigned } else {
          switch found.verdict {
          case .valid: .valid
          case .untrusted: .untrusted
          case .invalid: .invalid
          }
        }
      diagnostics = found.signatures.isEmpty ? [.notSigned(path)] : []
    } catch {
      signatures = []
      verdict = error.wasSigned ? .invalid : .unreadable
      diagnostics = [
        error.wasSigned ? .damagedSignedFile(error.reason, path) : .notCheckable(error.reason, path)
      ]
    }
  }

  /// The whole finding in sentences, a line each.
  public func report(in language: LanguageTag) -> String {
    let words = VerificationWords(language: language)
    var lines = [path]
    for (place, signature) in signatures.enumerated() {
      lines.append("  " + words.heading(place + 1, signature))
      lines += words.sentences(on: signature).map { "    " + $0 }
    }
    lines.append("  " + words.verdict(on: self))
    return lines.joined(separator: "\n")
  }
}

extension [VerifiedFile] {
  /// The worst that was found: a file that was changed, then one without a signature, then one whose signer
  /// is not trusted.
  public var verdict: VerifiedFile.Verdict {
    for verdict in [VerifiedFile.Verdict.invalid, .unreadable, .unsigned, .untrusted]
    where contains(where: { $0.verdict == verdict }) { return verdict }
    return .valid
  }
}
