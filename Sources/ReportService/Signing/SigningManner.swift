import Cryptography
import Diagnostics
public import Signing

/// How files are signed: with which key, as what, what is seen of it, and what proves it later.
public struct SigningManner: Sendable {
  public let key: SigningKeySource
  public let request: SignatureRequest
  /// The address of a time-stamp server.
  public var timeStampServer: String?
  /// Files with certificates of issuers, lists of revoked certificates and answers about revocation.
  public var credentials: [String] = []
  /// What is seen of signatures in a visible place; nil leaves the place as it is.
  public var appearance: SignatureAppearance?
  /// Whether what proves the signatures later goes into the files: certificates, and that none was revoked.
  public var isLongTerm = false

  public init(key: SigningKeySource, request: SignatureRequest) {
    self.key = key
    self.request = request
  }
}

/// Signs one file after another with a key that was opened once.
struct SigningSession {
  private let manner: SigningManner
  private let signer: Signer
  private var collector: ValidationCollector
  private var pictures: AppearancePictures

  /// Opens the key.
  ///
  /// - Throws: a diagnostic when something is wrong with the key or the credentials.
  init(_ manner: SigningManner, secret: Secret) throws {
    let moment = manner.request.moment
    var collector = ValidationCollector(given: try CredentialFiles(manner.credentials), moment: moment)
    let certificates = collector.given.certificates
    do {
      signer = try manner.key.tellingProblems {
        let signer = try manner.key.signer(secret: secret, certificates: certificates)
        try signer.check(at: moment)
        return signer
      }
    } catch let problem as SigningProblem {
      throw Diagnostic.signer(problem, manner.key)
    }
    collector.add(signer)
    self.manner = manner
    self.collector = collector
    pictures = AppearancePictures(manner.appearance, of: signer, at: moment)
  }

  /// The signed file.
  ///
  /// - Parameter name: what the file is called in the diagnostic that is thrown when it cannot be signed.
  mutating func sign(_ bytes: [UInt8], named name: String) throws -> [UInt8] {
    do {
      let service = manner.timeStampServer.map { TimeStampService(at: $0) }
      var request = manner.request
      request.name = request.name ?? signer.certificate.subject[.commonName]
      let signed = try manner.key.tellingProblems {
        try Signing.sign(bytes, by: signer, request, timeStamp: service) {
          try pictures.picture(width: $0, height: $1)
        }
      }
      return manner.isLongTerm ? try add(try collector.material(for: signed), to: signed) : signed
    } catch let problem as SigningProblem {
      throw try Diagnostic.signing(problem, name, server: manner.timeStampServer)
    }
  }
}

extension SigningKeySource {
  /// Runs work with the key; what is wrong with the key is thrown as a diagnostic.
  fileprivate func tellingProblems<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let problem as KeyProblem {
      throw try Diagnostic.key(problem, self)
    } catch let problem as TokenProblem {
      throw try Diagnostic.token(problem)
    }
  }
}
