import Diagnostics
import Language

/// What is wrong with the content of a paper, in the language of whoever writes it: prefix PAP.
extension Diagnostic {
  static func unknownField(
    _ name: String, known: [String], _ span: SourceSpan, _ language: LanguageTag
  ) -> Diagnostic {
    let near = known.nearest(to: name)
    let names = known.joined(separator: ", ")
    return Diagnostic(
      .init("PAP-0001"), language.choose(ky: "«\(name)» деген талаа жок", ru: "поля «\(name)» нет"),
      at: .span(span),
      help: near.map { language.choose(ky: "балким, «\($0)»?", ru: "возможно, «\($0)»?") }
        ?? language.choose(ky: "талаалар: \(names)", ru: "поля: \(names)"))
  }

  /// - Parameter span: of the record that lacks them.
  static func missingFields(
    _ fields: [ContentField], at span: SourceSpan?, _ language: LanguageTag
  ) -> Diagnostic {
    let labels = fields.map { $0.label[language] }.joined(separator: ", ")
    let names = fields.map { field in
      "«\(field.name)»" + (field.help.map { " (\($0[language]))" } ?? "")
    }.joined(separator: ", ")
    return Diagnostic(
      .init("PAP-0002"), language.choose(ky: "жазылган эмес: \(labels)", ru: "не заполнено: \(labels)"),
      at: span.map { .span($0) }, help: language.choose(ky: "кошуңуз: \(names)", ru: "добавьте: \(names)"))
  }

  static func wrongContent(_ field: ContentField, _ span: SourceSpan, _ language: LanguageTag) -> Diagnostic {
    let expected = field.expectation[language]
    return Diagnostic(
      .init("PAP-0003"),
      language.choose(
        ky: "«\(field.label[.ky])» талаасына туура келбейт",
        ru: "не подходит для поля «\(field.label[.ru])»"),
      at: .span(span), help: language.choose(ky: "жазыңыз: \(expected)", ru: "напишите: \(expected)"))
  }

  static func languageMissing(
    _ field: ContentField, _ span: SourceSpan, _ language: LanguageTag
  ) -> Diagnostic {
    Diagnostic(
      .init("PAP-0004"),
      language.choose(
        ky: "«\(field.label[.ky])» кыргызча жазылган эмес", ru: "нет русского текста: «\(field.label[.ru])»"),
      at: .span(span), help: language.choose(ky: "«ky: …» деп кошуңуз", ru: "добавьте «ru: …»"))
  }

  static func contentIsNoMapping(_ span: SourceSpan, _ language: LanguageTag) -> Diagnostic {
    Diagnostic(
      .init("PAP-0005"), language.choose(ky: "бул талаалардын тизмеси эмес", ru: "это не список полей"),
      at: .span(span),
      help: language.choose(
        ky: "ар бир талааны «аты: мааниси» деп өз сабына жазыңыз",
        ru: "пишите каждое поле строкой «имя: значение»"))
  }
}

extension Diagnostic {
  /// What YAML says of a text that begins with one of its signs, as whoever writes content understands it.
  func askingForQuotes(_ language: LanguageTag) -> Diagnostic {
    guard case .span(let span) = location else { return self }
    let bytes = span.source.utf8
    // The parser points at the sign, or behind it.
    for place in [span.start, span.start - 1] where bytes.indices.contains(place) {
      guard "*&!@%`".utf8.contains(bytes[place]) else { continue }
      let sign = String(UnicodeScalar(bytes[place]))
      return Diagnostic(
        .init("PAP-0030"),
        language.choose(
          ky: "текст «\(sign)» белгиси менен башталат", ru: "текст начинается со знака «\(sign)»"),
        at: .span(SourceSpan(span.source, place..<place + 1)),
        help: language.choose(
          ky: "текстти тырмакчага алыңыз: \"\(sign)…\"", ru: "возьмите текст в кавычки: \"\(sign)…\""))
    }
    return self
  }
}

extension LanguageTag {
  fileprivate func choose(ky: String, ru: String) -> String {
    switch self {
    case .ky: ky
    case .ru: ru
    }
  }
}

extension ContentField {
  /// What may be written.
  fileprivate var expectation: LocalizedText {
    let names = (kind == .list ? fields.map(\.name) : choices.map(\.value)).joined(separator: ", ")
    return switch kind {
    case .text: LocalizedText(kyrgyz: "текст", russian: "текст")
    case .texts: LocalizedText(kyrgyz: "текст же {ky: …, ru: …}", russian: "текст или {ky: …, ru: …}")
    case .date: LocalizedText(kyrgyz: "күн, 02.09.2026 сыяктуу", russian: "день, например 02.09.2026")
    case .number: LocalizedText(kyrgyz: "сан", russian: "число")
    case .flag: LocalizedText(kyrgyz: "ооба же жок", russian: "да или нет")
    case .staff:
      LocalizedText(kyrgyz: "кызматкердин аты-жөнү же ПИНи", russian: "ФИО или ПИН сотрудника")
    case .pupil: LocalizedText(kyrgyz: "өздүк иштин номери", russian: "номер личного дела")
    case .class: LocalizedText(kyrgyz: "класс, 7-А сыяктуу", russian: "класс, например 7-А")
    case .choice: LocalizedText(kyrgyz: "булардын бири: \(names)", russian: "одно из: \(names)")
    case .document:
      LocalizedText(
        kyrgyz: "чыгарылган документтин номери жана күнү, «14-О, 22.06.2026» сыяктуу, же ачкычы",
        russian: "номер и дата выпущенного документа, например «14-О, 22.06.2026», или его ключ")
    case .list:
      LocalizedText(
        kyrgyz: "«- » менен башталган тизме, ар биринде: \(names)",
        russian: "список строк с «- », в каждой: \(names)")
    }
  }
}
