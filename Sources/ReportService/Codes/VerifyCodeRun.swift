public import Diagnostics
import ISUOData
public import Language

/// Checks the code that somebody read from a paper: the use case behind `verify --qr`.
public struct VerifyCodeRun: Sendable {
  /// Where the school's public keys come from.
  public enum Source: Sendable {
    /// The school's own file, whose register is asked, too.
    case school(path: String, catalogue: Catalogue)
    /// A file that `key export-public` made.
    case keys(path: String)
  }

  public let text: String
  public let source: Source
  public let today: CalendarDate

  public init(text: String, source: Source, today: CalendarDate) {
    self.text = text
    self.source = source
    self.today = today
  }

  /// What was found; nil when the diagnostics say why nothing could be.
  public func run() throws -> Diagnosed<VerifiedCode?> {
    do {
      let read: DocumentCode.Read
      do throws(DocumentCode.Problem) { read = try DocumentCode.Read(text) } catch {
        return Diagnosed(nil, [.noCode(error)])
      }
      switch source {
      case .keys(let path):
        return Diagnosed(VerifiedCode(read, keys: try PublicKeys(contentsOf: path), documents: nil))
      case .school(let path, let catalogue):
        let school = try SchoolDatabase.open(path: path)
        defer { try? school.close() }
        let keys = try PublicKeys(school, catalogue, today: today)
        let code = read.code
        let documents = try school.documents(ofKind: code.kind, numbered: code.no, on: code.date)
        return Diagnosed(VerifiedCode(read, keys: keys, documents: documents))
      }
    } catch let diagnostic as Diagnostic {
      return Diagnosed(nil, [diagnostic])
    }
  }
}

/// What was found of a code.
public struct VerifiedCode: Sendable {
  /// What it comes to.
  public enum Verdict: String, CaseIterable, Sendable {
    /// The school signed it, and where its register was asked, the document is in force.
    case valid
    /// It says what its key signed, but the key is not to be relied on, or the register says otherwise.
    case untrusted
    /// No key of the school signed this.
    case invalid
  }

  /// What there is to say of it, each for itself.
  enum Finding: String, CaseIterable {
    case unknownKey = "unknown-key"
    case notSigned = "not-signed"
    case compromisedKey = "compromised-key"
    case datedAfterKey = "dated-after-key"
    case notInRegister = "not-in-register"
    case otherContent = "other-content"
    case cancelled, superseded
    /// Nothing was asked but the keys.
    case registerNotAsked = "register-not-asked"
  }

  let code: DocumentCode
  let school: PublicKeys.Name
  let paper: PublicKeys.Name?
  let findings: [Finding]

  /// `documents` are those that the school's register has of this kind, number and day; nil when it was not
  /// asked.
  init(_ read: DocumentCode.Read, keys: PublicKeys, documents: [StoredDocument]?) {
    code = read.code
    school = keys.school
    paper = keys.papers[read.code.kind]
    let key = keys.keys.first { $0.kid == read.code.keyID }
    guard let key, let publicKey = key.publicKey else {
      findings = [.unknownKey]
      return
    }
    guard read.isSigned(by: publicKey) else {
      findings = [.notSigned]
      return
    }
    var findings: [Finding] = []
    if key.compromised { findings.append(.compromisedKey) }
    if let end = key.to, end < read.code.date { findings.append(.datedAfterKey) }
    self.findings = findings + Self.answer(of: documents, read.code)
  }

  private static func answer(of documents: [StoredDocument]?, _ code: DocumentCode) -> [Finding] {
    guard let documents else { return [.registerNotAsked] }
    if documents.isEmpty { return [.notInRegister] }
    let same = documents.first { document in
      document.versions.first.map { DocumentCode.fingerprint(of: $0.data) } == code.fingerprint
    }
    return switch same?.state {
    case .issued, .signed: []
    case .superseded: [.superseded]
    case .cancelled: [.cancelled]
    case .draft, nil: [.otherContent]
    }
  }

  /// Whether a key of the school signed it.
  var isSigned: Bool { !findings.contains(.unknownKey) && !findings.contains(.notSigned) }

  public var verdict: Verdict {
    if findings.contains(.notSigned) { return .invalid }
    // A stolen key signs anything; what the register has the school did issue.
    let isProven = Set(findings).isSubset(of: [.registerNotAsked]) || findings == [.compromisedKey]
    return isProven ? .valid : .untrusted
  }
}
