import Diagnostics
import ISUOData
import Language
import Templates

/// What keeps a paper from being made, in the language of its document: prefix PAP.
extension Diagnostic {
  static func unknownPerson(_ field: ContentField, _ span: SourceSpan, _ language: LanguageTag) -> Diagnostic
  {
    Diagnostic(
      .init("PAP-0006"),
      language == .ky
        ? "«\(field.label[.ky])»: мындай адам табылган жок же бирден көп"
        : "«\(field.label[.ru])»: такого человека нет, или он не один", at: .span(span),
      help: language == .ky
        ? "кызматкердин толук атын же ПИНин, окуучунун өздүк ишинин номерин жазыңыз"
        : "напишите полное имя или ПИН сотрудника, номер личного дела учащегося")
  }

  static func unknownClass(
    _ field: ContentField, known: [String], _ span: SourceSpan, _ language: LanguageTag
  ) -> Diagnostic {
    let names = known.joined(separator: ", ")
    return Diagnostic(
      .init("PAP-0007"),
      language == .ky
        ? "«\(field.label[.ky])»: мындай класс жок же бирден көп"
        : "«\(field.label[.ru])»: такого класса нет, или он не один", at: .span(span),
      help: language == .ky ? "класстар: \(names)" : "классы: \(names)")
  }

  static func unknownOriginal(
    _ field: ContentField, _ span: SourceSpan, _ language: LanguageTag
  ) -> Diagnostic {
    Diagnostic(
      .init("PAP-0031"),
      language == .ky
        ? "«\(field.label[.ky])»: мындай документ чыгарылган эмес же бирден көп"
        : "«\(field.label[.ru])»: такой документ не выпускался, или он не один", at: .span(span),
      help: language == .ky
        ? "номерин жана күнүн («14-О, 22.06.2026») же 'document list' көрсөткөн ачкычын жазыңыз"
        : "напишите номер и дату («14-О, 22.06.2026») или ключ, который показывает 'document list'")
  }

  static func originalNotInForce(
    _ field: ContentField, _ state: DocumentState, _ span: SourceSpan, _ language: LanguageTag
  ) -> Diagnostic {
    let (kyrgyz, russian) =
      switch state {
      case .draft: ("долбоор, чыгарыла элек", "это черновик, он не выпущен")
      case .superseded: ("күчүндө эмес, ордуна башкасы чыккан", "документ не действует, он заменён другим")
      case .cancelled: ("күчүндө эмес, жокко чыгарылган", "документ не действует, он отменён")
      case .issued, .signed: ("күчүндө", "документ действует")
      }
    return Diagnostic(
      .init("PAP-0032"),
      language == .ky ? "«\(field.label[.ky])»: \(kyrgyz)" : "«\(field.label[.ru])»: \(russian)",
      at: .span(span),
      help: language == .ky
        ? "күчүндөгү документти көрсөтүңүз" : "укажите действующий документ")
  }

  static func originalOfOtherPaper(
    _ field: ContentField, _ span: SourceSpan, _ language: LanguageTag
  ) -> Diagnostic {
    let papers = field.papers.joined(separator: ", ")
    return Diagnostic(
      .init("PAP-0033"),
      language == .ky
        ? "«\(field.label[.ky])»: бул башка түрдөгү документ"
        : "«\(field.label[.ru])»: это документ другого вида", at: .span(span),
      help: language == .ky ? "документтин түрү: \(papers)" : "вид документа: \(papers)")
  }

  static func originalInOtherLanguage(
    _ field: ContentField, _ other: String, _ span: SourceSpan, _ language: LanguageTag
  ) -> Diagnostic {
    Diagnostic(
      .init("PAP-0034"),
      language == .ky
        ? "«\(field.label[.ky])»: түп нуска башка тилде"
        : "«\(field.label[.ru])»: подлинник на другом языке", at: .span(span),
      help: language == .ky
        ? "көчүрмө түп нусканын тилинде жазылат: '--lang \(other)'"
        : "выписка пишется на языке подлинника: '--lang \(other)'")
  }

  static func missingRequisite(
    _ requisite: PaperDefinition.Requisite, _ language: LanguageTag, severity: Severity
  ) -> Diagnostic {
    let name = requisite.name[language]
    return Diagnostic(
      .init("PAP-0008"), language == .ky ? "реквизит жок: \(name)" : "нет реквизита: \(name)",
      severity: severity, at: .span(requisite.condition.span),
      help: language == .ky
        ? "мектептин маалыматтарына кошуп, кайра импорттоңуз"
        : "добавьте в сведения о школе и импортируйте их снова")
  }

  static func maskedPersons(_ count: Int, _ language: LanguageTag, severity: Severity) -> Diagnostic {
    Diagnostic(
      .init("PAP-0009"),
      language == .ky
        ? "\(count) адамдын аты жазылбайт: макулдугу да, мыйзамдуу негиз да жок"
        : "имена не печатаются, человек: \(count); нет ни согласия, ни законного основания",
      severity: severity,
      help: language == .ky
        ? "макулдукту же негизди каттаңыз: 'consent record', 'ground record'"
        : "внесите согласие или основание: 'consent record', 'ground record'")
  }

  static func failedPaperCheck(
    _ check: ReportDefinition.Check, _ language: LanguageTag, severity: Severity
  ) -> Diagnostic {
    Diagnostic(
      .init("PAP-0010"), check.otherwise[language], severity: severity, at: .span(check.that.span),
      help: language == .ky
        ? "документтин мазмунун же мектептин маалыматтарын оңдоңуз"
        : "исправьте содержание документа или сведения о школе")
  }

  static func dateBack(_ number: DocumentNumber, before: String, _ language: LanguageTag) -> Diagnostic {
    Diagnostic(
      .init("PAP-0011"),
      language == .ky
        ? "№ \(number.no) күнү мурунку номердикинен эрте: \(before)"
        : "№ \(number.no) датирован раньше предыдущего номера: \(before)",
      severity: .warning, at: .option("--date"),
      help: language == .ky ? "күнүн текшериңиз" : "проверьте день")
  }

  static func noPaper(_ report: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .init("PAP-0012"), "'\(report)' is no paper", at: .option("type"),
      help: known.nearest(to: report).map { "did you mean '\($0)'?" }
        ?? "the papers are: \(known.joined(separator: ", "))")
  }

  static func paperIsNotRendered(_ report: String) -> Diagnostic {
    Diagnostic(
      .init("PAP-0013"), "'\(report)' is a paper: it is written and issued", at: .option("report"),
      help: "write it: 'document draft \(report) --from FILE.yaml'")
  }

  static func unknownSeriesKind(_ word: String, known: [String], at location: Location) -> Diagnostic {
    Diagnostic(
      .init("PAP-0014"), "'\(word)' is no series of this paper", at: location,
      help: known.nearest(to: word).map { "did you mean '\($0)'?" }
        ?? "its series are: \(known.joined(separator: ", "))")
  }

  static func notWhollySigned(at location: Location) -> Diagnostic {
    Diagnostic(
      .init("PAP-0016"), "the file has no signature, or one that does not hold for it", at: location,
      help: "'verify' says which and why; sign the file that 'archive get' gives"
    )
  }

  static func councilMissing(_ language: LanguageTag) -> Diagnostic {
    Diagnostic(
      .init("PAP-0015"),
      language == .ky
        ? "протоколдо төрага жана катчы болушу керек, экөө эки адам"
        : "в протоколе нужны председатель и секретарь, два разных человека",
      help: language == .ky
        ? "«chair» жана «secretary» талааларын толтуруңуз" : "заполните поля «chair» и «secretary»")
  }
}

extension Diagnostic {
  /// What a document is called that is no file.
  static func name(ofDocument id: Int64) -> String { "document \(id)" }
}

extension Diagnostic.Location {
  /// A document of the school's records.
  static func document(_ id: Int64) -> Self { .file(Diagnostic.name(ofDocument: id)) }
}
