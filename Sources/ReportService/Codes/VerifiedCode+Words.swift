public import Language

extension VerifiedCode {
  /// The whole finding in sentences, a line each.
  public func report(in language: LanguageTag) -> String {
    let words = VerificationWords(language: language)
    let day = CalendarDate(iso: code.date).map { $0.formatted(.long, in: language) } ?? printable(code.date)
    var lines: [String] = []
    // What nobody signed is not told as if it were so.
    if isSigned {
      lines = [
        "\(paper?[language] ?? printable(code.kind)) № \(printable(code.no)), \(day)", printable(code.facts),
        words.say(ky: "Берген: ", ru: "Выдан: ") + school[language],
        words.say(ky: "Коду: ", ru: "Код: ") + printable(code.printedFingerprint),
      ].filter { !$0.isEmpty }
    }
    lines += findings.map { words.sentence(on: $0) }
    return (lines + [words.verdict(verdict)]).joined(separator: "\n")
  }

  /// The members of a JSON object.
  public func write(to json: inout JSONWriter) {
    for (key, value) in [
      ("verdict", verdict.rawValue), ("paper", code.kind), ("no", code.no), ("date", code.date),
      ("facts", code.facts), ("fingerprint", code.fingerprint), ("key", code.keyID),
    ] {
      json.key(key)
      json.string(value)
    }
    json.key("findings")
    json.beginArray()
    for finding in findings { json.string(finding.rawValue) }
    json.endArray()
  }
}

extension VerificationWords {
  func sentence(on finding: VerifiedCode.Finding) -> String {
    switch finding {
    case .unknownKey:
      say(
        ky: "Код бул мектептин ачкычы менен коюлган эмес", ru: "Код подписан не ключом этой школы")
    case .notSigned:
      say(
        ky: "ЖАСАЛМА: коддогу маалыматтар мектеп кол койгондой эмес",
        ru: "ПОДДЕЛКА: сведения в коде не те, что подписала школа")
    case .compromisedKey:
      say(
        ky: "Ачкыч башка бирөөнүн колуна түшкөн болушу мүмкүн, ага таянууга болбойт",
        ru: "Ключ мог попасть в чужие руки, полагаться на него нельзя")
    case .datedAfterKey:
      say(
        ky: "Документтин күнү ачкыч колдонуудан чыккандан кийинки күн",
        ru: "День документа позже того, как ключ вышел из употребления")
    case .notInRegister:
      say(
        ky: "Мектептин каттоо китебинде мындай документ жок",
        ru: "В книге регистрации школы такого документа нет")
    case .otherContent:
      say(
        ky: "Каттоо китебинде бул номердеги документтин мазмуну башка",
        ru: "В книге регистрации под этим номером другое содержание")
    case .cancelled: say(ky: "Документ жокко чыгарылган", ru: "Документ отменён")
    case .superseded:
      say(
        ky: "Документтин ордуна башкасы чыгарылган", ru: "Вместо документа издан другой")
    case .registerNotAsked:
      say(
        ky: "Документ кийин жокко чыгарылганын мектептен гана билүүгө болот",
        ru: "Не отменён ли документ позже, может сказать только школа")
    }
  }

  func verdict(_ verdict: VerifiedCode.Verdict) -> String {
    switch verdict {
    case .valid:
      say(
        ky: "ЖЫЙЫНТЫК: код чыныгы. Кагаздагы номерди, күндү жана аттарды коддогу маалымат менен салыштырыңыз",
        ru: "ИТОГ: код подлинный. Сравните номер, день и имена на бумаге со сведениями из кода")
    case .untrusted:
      say(ky: "ЖЫЙЫНТЫК: бул кагазга таянууга болбойт", ru: "ИТОГ: полагаться на эту бумагу нельзя")
    case .invalid: say(ky: "ЖЫЙЫНТЫК: код жасалма", ru: "ИТОГ: код поддельный")
    }
  }
}
