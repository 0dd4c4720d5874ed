import Cryptography
import Language
import Signing

/// Says in Kyrgyz or Russian what was found of a signature.
struct VerificationWords {
  let language: LanguageTag

  func say(ky: String, ru: String) -> String {
    switch language {
    case .ky: ky
    case .ru: ru
    }
  }

  func heading(_ number: Int, _ signature: SignatureVerdict) -> String {
    let field = signature.field.isEmpty ? "" : " «\(printable(signature.field))»"
    return switch signature.kind {
    case .approval: say(ky: "\(number)-кол тамга\(field)", ru: "Подпись \(number)\(field)")
    case .certification:
      say(
        ky: "\(number)-кол тамга\(field), документти күбөлөндүрөт",
        ru: "Подпись \(number)\(field), удостоверяет документ")
    case .documentTimestamp:
      say(ky: "\(number)-убакыт белгиси\(field)", ru: "Метка времени \(number)\(field)")
    }
  }

  /// A sentence for each thing that matters, each once.
  func sentences(on signature: SignatureVerdict) -> [String] {
    let first = [
      who(signature), certificate(signature.signer), reason(signature.claims), when(signature),
    ].compactMap(\.self)
    let all =
      first + whole(signature) + trust(signature) + timestampTrust(signature)
      + signature.laterChanges.map(later) + level(signature)
    var said: Set<String> = []
    return all.filter { said.insert($0).inserted }
  }

  private func who(_ signature: SignatureVerdict) -> String {
    guard let signer = signature.signer else {
      let claim = signature.claims.name.map { printable($0) }
      return say(
        ky: "Ким кол койгону белгисиз" + (claim.map { "; файлда «\($0)» деп жазылган" } ?? ""),
        ru: "Кто подписал, неизвестно" + (claim.map { "; в файле указано «\($0)»" } ?? ""))
    }
    let name = person(signer.subject)
    return signature.kind == .documentTimestamp
      ? say(ky: "Белгини койгон: \(name)", ru: "Метку поставил: \(name)")
      : say(ky: "Кол койгон: \(name)", ru: "Кто подписал: \(name)")
  }

  /// Name, post and organisation, as the certificate has them.
  private func person(_ name: DistinguishedName) -> String {
    let parts = [name[.commonName], name[.title], name[.unit], name[.organisation]]
    let known = parts.compactMap { $0.map { printable($0) } }.filter { !$0.isEmpty }
    return known.isEmpty ? say(ky: "аты жок", ru: "без имени") : known.joined(separator: ", ")
  }

  private func certificate(_ certificate: Certificate?) -> String? {
    guard let certificate else { return nil }
    let (number, issuer) = (certificate.serialText, person(certificate.issuer))
    let (from, until) = (day(certificate.notBefore), day(certificate.notAfter))
    return say(
      ky: "Сертификат № \(number), берген: \(issuer); \(from) – \(until) аралыгында жарактуу",
      ru: "Сертификат № \(number), выдан: \(issuer); действует с \(from) по \(until)")
  }

  private func reason(_ claims: SignatureClaims) -> String? {
    claims.reason.map { say(ky: "Себеби: \(printable($0))", ru: "Основание: \(printable($0))") }
  }

  private func when(_ signature: SignatureVerdict) -> String {
    if let stamp = signature.timestamp, stamp.isTrusted {
      return say(
        ky: "Убактысы: \(time(stamp.time)), убакыт белгиси менен далилденген",
        ru: "Время: \(time(stamp.time)), доказано меткой времени")
    }
    if let proven = signature.provenTime {
      return say(
        ky: "Убактысы: кеч дегенде \(time(proven)), документтин убакыт белгиси менен далилденген",
        ru: "Время: не позднее \(time(proven)), доказано меткой времени документа")
    }
    guard let claimed = signature.timestamp?.time ?? signature.claims.time else {
      return say(ky: "Убактысы: көрсөтүлгөн эмес", ru: "Время: не указано")
    }
    return say(
      ky: "Убактысы: \(time(claimed)) – кол койгондун айтканы боюнча, далилденген эмес",
      ru: "Время: \(time(claimed)) – со слов подписавшего, не доказано")
  }

  private func whole(_ signature: SignatureVerdict) -> [String] {
    guard signature.isWhole else {
      return signature.faults.map { fault in
        say(ky: "ЖАРАКСЫЗ: ", ru: "НЕДЕЙСТВИТЕЛЬНА: ") + self.fault(fault)
      }
    }
    return [
      signature.kind == .documentTimestamp
        ? say(ky: "Документ ошондон бери өзгөртүлгөн эмес", ru: "С тех пор документ не изменён")
        : say(
          ky: "Документ кол коюлгандан бери өзгөртүлгөн эмес", ru: "С момента подписания документ не изменён")
    ]
  }

  private func level(_ signature: SignatureVerdict) -> [String] {
    guard let level = signature.level else { return [] }
    return [say(ky: "Деңгээли: PAdES \(level.rawValue)", ru: "Уровень: PAdES \(level.rawValue)")]
  }

  private func later(_ later: LaterChange) -> String {
    let what = change(later.change)
    return later.isAllowed
      ? say(ky: "Кийин: \(what) – уруксат берилген", ru: "Позже: \(what) – разрешено")
      : say(ky: "Кийин: \(what) – УРУКСАТСЫЗ", ru: "Позже: \(what) – НЕ РАЗРЕШЕНО")
  }

  func verdict(on file: VerifiedFile) -> String {
    switch file.verdict {
    case .valid:
      say(
        ky: "ЖЫЙЫНТЫК: кол тамгалар чыныгы, документ өзгөртүлгөн эмес, кол койгондорго ишеним бар",
        ru: "ИТОГ: подписи подлинны, документ не изменён, подписавшим можно доверять")
    case .untrusted:
      say(
        ky: "ЖЫЙЫНТЫК: документ өзгөртүлгөн эмес, бирок кол койгондун ким экени ырасталган жок",
        ru: "ИТОГ: документ не изменён, но кто его подписал, не подтверждено")
    case .invalid:
      say(
        ky: "ЖЫЙЫНТЫК: документ бузулган же өзгөртүлгөн, ага ишенүүгө болбойт",
        ru: "ИТОГ: документ повреждён или изменён, полагаться на него нельзя")
    case .unsigned: say(ky: "ЖЫЙЫНТЫК: файлга кол коюлган эмес", ru: "ИТОГ: файл никем не подписан")
    case .unreadable:
      say(ky: "ЖЫЙЫНТЫК: бул PDF эмес же бузулган файл", ru: "ИТОГ: это не PDF или повреждённый файл")
    }
  }
}

extension VerificationWords {
  private func trust(_ signature: SignatureVerdict) -> [String] {
    guard signature.kind != .documentTimestamp else { return [] }
    return signature.trust.map { [finding($0)] } ?? []
  }

  private func timestampTrust(_ signature: SignatureVerdict) -> [String] {
    guard let stamp = signature.timestamp, let trust = stamp.trust else { return [] }
    let who = stamp.authority.map { person($0.subject) } ?? ""
    let intro = say(ky: "Убакыт белгиси (\(who)): ", ru: "Метка времени (\(who)): ")
    return [intro + lowered(finding(trust))]
  }

  private func lowered(_ sentence: String) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst()
  }

  private func finding(_ finding: TrustFinding) -> String {
    switch finding {
    case .trusted(.good):
      say(
        ky: "Сертификат ишенимдүү, кайтарылып алынган эмес", ru: "Сертификат доверенный, не отозван")
    case .trusted(.revokedLater(let since)):
      say(
        ky: "Сертификат ишенимдүү; кийин, \(day(since)) күнү, кайтарылып алынган",
        ru: "Сертификат доверенный; отозван позже, \(day(since))")
    case .trusted(.unknown):
      say(
        ky: "Сертификат ишенимдүү; кайтарылып алынганы текшерилген жок: маалымат жок",
        ru: "Сертификат доверенный; отозван ли он, не проверено: сведений нет")
    case .revoked(let since):
      say(
        ky: "ИШЕНИМСИЗ: сертификат \(day(since)) күнү кайтарылып алынган",
        ru: "НЕ ДОВЕРЕННЫЙ: сертификат отозван \(day(since))")
    case .untrusted(let reason):
      say(ky: "ИШЕНИМСИЗ: ", ru: "НЕ ДОВЕРЕННЫЙ: ") + self.reason(reason)
    }
  }

  private func reason(_ reason: ChainFault.Reason) -> String {
    switch reason {
    case .unknownIssuer:
      say(
        ky: "сертификатты берген ишенимдүүлөрдүн тизмесинде жок (--trust)",
        ru: "выдавшего сертификат нет в списке доверенных (--trust)")
    case .selfSigned:
      say(
        ky: "сертификатты ээси өзү берген, ал ишенимдүүлөрдүн тизмесинде жок",
        ru: "сертификат выдан самому себе, в списке доверенных его нет")
    case .expired(let until):
      say(
        ky: "сертификаттын мөөнөтү \(day(until)) күнү бүткөн, ага чейин кол коюлганы далилденген эмес",
        ru: "срок сертификата истёк \(day(until)), а что подписано раньше, не доказано")
    case .notYetValid(let from):
      say(
        ky: "сертификат \(day(from)) күнүнөн баштап гана жарактуу",
        ru: "сертификат действует только с \(day(from))")
    case .weakKey: say(ky: "ачкычы алсыз", ru: "ключ слишком слабый")
    case .weakHash:
      say(ky: "сертификат эскирген ыкма менен кол коюлган", ru: "сертификат заверен устаревшим способом")
    case .badSignature:
      say(
        ky: "сертификат жасалма: бергендин кол тамгасы туура эмес",
        ru: "сертификат поддельный: подпись выдавшего не сходится")
    case .notAuthority:
      say(ky: "бергендин сертификат берүүгө укугу жок", ru: "выдавший не вправе выдавать сертификаты")
    case .wrongPurpose:
      say(ky: "сертификат башка максат үчүн берилген", ru: "сертификат выдан для другой цели")
    case .other(let code, let text):
      say(
        ky: "сертификат текшерүүдөн өткөн жок (\(code): \(text))",
        ru: "сертификат не прошёл проверку (\(code): \(text))")
    }
  }
}
