import Signing

/// Faults and changes, in words.
extension VerificationWords {
  func fault(_ fault: SignatureFault) -> String {
    switch fault {
    case .noByteRange, .noContents:
      say(ky: "кол тамганын өзү файлда жок", ru: "самой подписи в файле нет")
    case .badByteRange:
      say(
        ky: "кол тамга бүт документти камтыбайт", ru: "подпись охватывает не весь документ")
    case .contentsElsewhere:
      say(
        ky: "кол коюлгандан тышкары калган байттар кол тамга эмес",
        ru: "не охваченные подписью байты – не подпись")
    case .foreignRevision:
      say(ky: "кол коюлган абал бул файлдыкы эмес", ru: "подписанное состояние – не этого файла")
    case .unreadable: say(ky: "кол тамга окулбайт: бузулган", ru: "подпись не читается: повреждена")
    case .unknownForm(let name):
      say(
        ky: "кол тамганын түрү белгисиз: \(printable(name))",
        ru: "вид подписи неизвестен: \(printable(name))")
    case .outdatedForm(let name):
      say(
        ky: "кол тамганын түрү эскирген, ага ишенүүгө болбойт: \(printable(name))",
        ru: "вид подписи устарел, ему нельзя верить: \(printable(name))")
    case .noCertificate:
      say(ky: "кол койгондун сертификаты жок", ru: "нет сертификата подписавшего")
    case .digestMismatch:
      say(
        ky: "документ кол коюлгандан кийин өзгөртүлгөн",
        ru: "документ изменён после подписания")
    case .signatureMismatch:
      say(
        ky: "кол тамга бул сертификаттын ачкычы менен коюлган эмес",
        ru: "подпись сделана не ключом этого сертификата")
    case .certificateMismatch:
      say(
        ky: "кол тамга башка сертификатты көрсөтөт",
        ru: "подпись указывает на другой сертификат")
    case .weakAlgorithm(let name):
      say(
        ky: "алсыз ыкма колдонулган: \(name), аны жасалмалоого болот",
        ru: "применён слабый способ: \(name), его можно подделать")
    case .unknownAlgorithm(let name):
      say(
        ky: "ыкма белгисиз: \(name), текшерүүгө мүмкүн эмес",
        ru: "способ неизвестен: \(name), проверить нельзя")
    case .badTimestamp: say(ky: "убакыт белгиси туура эмес", ru: "метка времени не сходится")
    case .changedLater:
      say(
        ky: "кийин уруксатсыз өзгөртүлгөн (төмөндө көрсөтүлгөн)",
        ru: "позже внесены неразрешённые изменения (указаны ниже)")
    case .removedLater:
      say(ky: "кийин формадан алынып салынган", ru: "позже удалена из формы")
    }
  }

  func change(_ change: DocumentChange) -> String {
    switch change {
    case .signature(let field):
      say(ky: "«\(printable(field))» кол тамгасы кошулган", ru: "добавлена подпись «\(printable(field))»")
    case .documentTimestamp:
      say(ky: "документтин убакыт белгиси кошулган", ru: "добавлена метка времени документа")
    case .signatureField(let field):
      say(
        ky: "«\(printable(field))» кол тамга үчүн орун кошулган",
        ru: "добавлено место для подписи «\(printable(field))»")
    case .validationData:
      say(ky: "текшерүү үчүн маалымат кошулган", ru: "добавлены сведения для проверки")
    case .metadata: say(ky: "документтин баяны өзгөргөн", ru: "изменено описание документа")
    case .formField(let field):
      say(
        ky: "форманын «\(printable(field))» талаасы толтурулган",
        ru: "заполнено поле формы «\(printable(field))»")
    case .annotation: say(ky: "барактагы эскертүү өзгөртүлгөн", ru: "изменены заметки на странице")
    case .falseSignature(let field):
      say(
        ky: "кол тамгага окшош, бирок кол коюлбаган «\(printable(field))» талаасы кошулган",
        ru: "добавлено поле «\(printable(field))», похожее на подпись, но не подписанное")
    case .validationDataRemoved:
      say(ky: "текшерүү үчүн маалымат алынып салынган", ru: "удалены сведения для проверки")
    case .content: say(ky: "барактын мазмуну алмаштырылган", ru: "заменено содержание страницы")
    case .page: say(ky: "барактар өзгөртүлгөн", ru: "изменены страницы")
    case .font: say(ky: "арип алмаштырылган", ru: "заменён шрифт")
    case .picture: say(ky: "сүрөт алмаштырылган", ru: "заменено изображение")
    case .attachment: say(ky: "тиркелген файл алмаштырылган", ru: "заменён вложенный файл")
    case .structure: say(ky: "тексттин түзүлүшү өзгөртүлгөн", ru: "изменена структура текста")
    case .form: say(ky: "форма өзгөртүлгөн", ru: "изменена форма")
    case .catalogue(let name):
      say(
        ky: "документтин негизи өзгөртүлгөн (\(printable(name)))",
        ru: "изменена основа документа (\(printable(name)))")
    case .hiddenObject:
      say(ky: "файлга жашырылган бөлүк көргөзүлгөн", ru: "показано то, что было спрятано в файле")
    case .bytesBehindEnd:
      say(ky: "файлдын аягына бөтөн байттар кошулган", ru: "в конец файла дописаны посторонние байты")
    case .unreadable: say(ky: "өзгөртүү окулбайт", ru: "изменение не читается")
    case .other: say(ky: "документтин бөлүгү алмаштырылган", ru: "заменена часть документа")
    }
  }
}
