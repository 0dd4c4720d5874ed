public import Diagnostics

extension Diagnostic {
  /// Why a document could not be written, issued, ended or found.
  ///
  /// - Parameter location: which of several it is.
  public static func document(_ error: DocumentError, at location: Location? = nil) -> Diagnostic {
    let text = error.text
    return Diagnostic(.init(text.code), text.message, at: location, help: text.help)
  }
}

extension DocumentError {
  fileprivate var text: (code: String, message: String, help: String) {
    switch self {
    case .unknownDocument(let id):
      ("REG-0015", "there is no document \(id)", "'document list' shows what there is")
    case .denied:
      (
        "REG-0016", "this account has no role that may do this with documents of the series",
        "the owner of the file and the director may; 'role list' shows who has which role"
      )
    case .wrongState(let state): ("REG-0017", "the document is \(state.words)", state.help)
    case .unknownSeries(let code):
      (
        "REG-0018", "there is no series '\(code)' of this kind",
        "'register series' shows what there is; 'register set' makes one"
      )
    case .severalSeries(let kind, let codes):
      (
        "REG-0019", "there are several series of the kind '\(kind.rawValue)'",
        "choose with --series: \(codes.joined(separator: ", "))"
      )
    case .noSeries(let kind):
      (
        "REG-0020", "no series is of the kind '\(kind.rawValue)', and its usual code is another's",
        "say which is: 'register set CODE --kind \(kind.rawValue)'"
      )
    case .seriesHasNumbers(let code):
      (
        "REG-0021", "the series '\(code)' has numbers already",
        "begin a new series for numbers of another kind of year"
      )
    case .reasonMissing: ("REG-0022", "the reason is missing", "say why with --reason: the register keeps it")
    case .supersedesEnded:
      (
        "REG-0023", "the document that it is to supersede is not in force",
        "supersede the one that is; 'document list' shows it"
      )
    case .noSchoolYear(let day):
      (
        "REG-0024", "\(day) lies in no school year on record",
        "import the year's terms first, or correct the day"
      )
    case .notAnAddition:
      (
        "REG-0025", "the signed file is not the issued one with a signature added",
        "sign the file that 'archive get' gives, without changing it otherwise"
      )
    case .unknownFile:
      (
        "REG-0026",
        "no file of the archive has this hash, or more than one begins with it, or it was changed",
        "give all 64 digits; 'document show' prints them; 'archive verify' says whether a file was changed"
      )
    case .noFile:
      ("REG-0027", "the document has no file: it was not issued", "issue it first: 'document issue'")
    case .keyInUse:
      (
        "REG-0028", "the school has a key for the codes on its papers",
        "'key rotate' puts another in its place; 'key list' shows both"
      )
    case .noKeyInUse:
      ("REG-0029", "the school has no key for the codes on its papers", "make one: 'key create'")
    }
  }
}

extension DocumentState {
  fileprivate var words: String {
    switch self {
    case .draft: "a draft"
    case .issued: "issued already"
    case .signed: "signed already"
    case .superseded: "superseded by another"
    case .cancelled: "cancelled"
    }
  }

  fileprivate var help: String {
    switch self {
    case .draft: "issue it first: 'document issue'"
    case .issued, .signed: "an issued document does not change: supersede it, or cancel it with a reason"
    case .superseded, .cancelled: "write a new one"
    }
  }
}
