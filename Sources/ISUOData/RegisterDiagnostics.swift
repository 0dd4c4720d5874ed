public import Diagnostics

// Every code has a section in docs/diagnostics.md.

extension Diagnostic {
  /// Why a register could not be changed.
  public static func register(_ error: RegisterError) -> Diagnostic {
    let text = error.text
    return Diagnostic(.init(text.code), text.message, at: nil, help: text.help)
  }
}

extension Diagnostic {
  /// Why an import could not be taken back.
  public static func importNotUndone(_ error: ImportError) -> Diagnostic {
    Diagnostic(
      .init("REG-0012"), error.description, at: nil,
      help: "'import list' shows what was imported, the last first")
  }
}

extension Diagnostic {
  /// Why a person is not erased.
  public static func notErased(_ error: ErasureError) -> Diagnostic {
    switch error {
    case .denied:
      Diagnostic(
        .init("REG-0013"), "this account may not erase a person", at: nil,
        help: "the owner of the file and the director may; 'role list' shows who has which role")
    case .stillHere:
      Diagnostic(
        .init("REG-0014"), "the person is in the school on that day", at: nil,
        help: "import the departure, or the end of the lessons, the class and the post first")
    }
  }
}

extension RegisterError {
  fileprivate var text: (code: String, message: String, help: String) {
    switch self {
    case .unknownPupil:
      ("REG-0001", "no pupil has this number of a personal file", "look it up in the class list")
    case .unknownMember: ("REG-0002", "no member of staff has this PIN", "look it up in the staff list")
    case .unknownOrder(let number):
      (
        "REG-0003", "there is no order № \(number)",
        "enter it into the book of orders first, or correct number and date"
      )
    case .cancelledOrder(let number):
      ("REG-0004", "order № \(number) is cancelled", "name the order that is in force")
    case .unknownConsent:
      ("REG-0005", "no consent of this person holds on that day", "'consent list' shows what there is")
    case .unknownGround(let id):
      ("REG-0006", "there is no legal ground \(id)", "'ground list' shows what there is")
    case .emptyCover:
      (
        "REG-0007", "no category or no recipient is named",
        "name at least one of each: --categories, --recipients"
      )
    case .alreadyWithdrawn: ("REG-0008", "the consent is withdrawn already", "there is nothing to do")
    case .alreadyEnded: ("REG-0009", "it has ended already", "there is nothing to do")
    case .dayBeforeBeginning(let day):
      ("REG-0010", "\(day) lies before the beginning", "correct the day")
    case .refused(let rule): ("REG-0011", "the records refuse this: \(rule)", "is it entered already?")
    }
  }
}
