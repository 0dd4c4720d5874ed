import Diagnostics
import Language
import Templates

/// What is to be said of a received form.
enum FormNote: Sendable {
  case unreadable(String)
  case nothingInside
  case otherForm(report: String)
  case damagedData(String)
  case altered(String)
  case signatureInvalid
  case notSigned
  case signerUnknown
  case figuresDiffer(dataset: String)
  case relation(LocalizedText)
  case incomplete(LocalizedText)
  case otherVersion
  case sameAs(String)
  case contradicts(String)

  /// Whether the form is added up all the same.
  var letsCount: Bool {
    switch self {
    case .notSigned, .signerUnknown, .incomplete, .otherVersion: true
    case .unreadable, .nothingInside, .otherForm, .damagedData, .altered, .signatureInvalid, .figuresDiffer,
      .relation, .sameAs, .contradicts:
      false
    }
  }

  /// Whether somebody may have changed the file.
  var tellsOfAlteration: Bool {
    switch self {
    case .altered, .signatureInvalid: true
    default: false
    }
  }

  /// For the page.
  func text(in language: LanguageTag) -> String { words[language] }

  private var words: LocalizedText {
    switch self {
    case .unreadable: LocalizedText(kyrgyz: "PDF эмес же бузулган", russian: "не PDF или повреждён")
    case .nothingInside: LocalizedText(kyrgyz: "ичинде маалымат жок", russian: "внутри нет данных")
    case .otherForm(let report):
      LocalizedText(kyrgyz: "башка форма: \(report)", russian: "другая форма: \(report)")
    case .damagedData: LocalizedText(kyrgyz: "маалымат окулбайт", russian: "данные не читаются")
    case .altered:
      LocalizedText(kyrgyz: "маалымат өзгөртүлгөн", russian: "данные изменены")
    case .signatureInvalid:
      LocalizedText(
        kyrgyz: "кол тамга туура эмес же файл өзгөртүлгөн", russian: "подпись неверна или файл изменён")
    case .notSigned: LocalizedText(kyrgyz: "кол тамга жок", russian: "не подписано")
    case .signerUnknown:
      LocalizedText(
        kyrgyz: "кол койгондун сертификатына ишеним жок", russian: "сертификату подписавшего нет доверия")
    case .figuresDiffer:
      LocalizedText(
        kyrgyz: "эсептелген сандар саптарга туура келбейт",
        russian: "вычисленные числа не сходятся со строками")
    case .relation(let text), .incomplete(let text): text
    case .otherVersion:
      LocalizedText(kyrgyz: "форманын башка чыгарылышы", russian: "другая версия формы")
    case .sameAs(let file):
      LocalizedText(kyrgyz: "\(file) менен бирдей", russian: "повторяет \(file)")
    case .contradicts(let file):
      LocalizedText(
        kyrgyz: "\(file) менен карама-каршы: кайсынысы туура экени айтылсын",
        russian: "противоречит \(file): какой верен, решает отдел")
    }
  }

  /// For whoever runs the command. Names of files are not persons' data; what stands in them is not quoted.
  func diagnostic(of file: String) -> Diagnostic {
    let consequence = letsCount ? "" : ", so it is not added up"
    func note(_ code: String, _ text: String, _ help: String) -> Diagnostic {
      Diagnostic(.init(code), text + consequence, severity: .warning, at: .file(file), help: help)
    }
    let again = "ask the school for the form again"
    switch self {
    case .unreadable(let reason):
      return note("CON-0001", "this is no PDF, or a damaged one: \(reason)", again)
    case .nothingInside:
      return note(
        "CON-0002", "there are no data inside this PDF", "take the file that the program made, not a scan")
    case .otherForm(let report):
      return note(
        "CON-0003", "no report here adds up forms of '\(report)'",
        "'consolidates' of report.yaml names the form")
    case .damagedData(let reason): return note("CON-0004", "the data inside cannot be read: \(reason)", again)
    case .altered(let name):
      return note("CON-0005", "the file '\(name)' inside is not what it was when the form was made", again)
    case .signatureInvalid:
      return note(
        "CON-0006", "a signature does not hold, or the file was changed after it",
        "'verify' tells more; \(again)")
    case .notSigned: return note("CON-0007", "nobody has signed this form", "ask for the signed form")
    case .signerUnknown:
      return note("CON-0008", "a signer is not trusted", "'verify' tells why; name certificates with --trust")
    case .figuresDiffer(let dataset):
      return note("CON-0009", "the figures worked out of '\(dataset)' are not those of its rows", again)
    case .relation(let text):
      return note(
        "CON-0010", "a control relation does not hold: \(text.russian)",
        "let the school mend it and send the form again")
    case .incomplete(let text):
      return note("CON-0011", "the form is not complete: \(text.russian)", "let the school complete it")
    case .otherVersion:
      return note(
        "CON-0012", "the form was made by another version of its template", "bring the templates up to date")
    case .sameAs(let other):
      return note("CON-0013", "the form tells the same as '\(other)'", "keep one of them")
    case .contradicts(let other):
      return note(
        "CON-0014", "the school has sent other figures in '\(other)'",
        "find out which is right and keep that one")
    }
  }
}
