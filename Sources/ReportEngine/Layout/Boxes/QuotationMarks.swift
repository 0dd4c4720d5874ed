/// The quotation marks of a language: the outer pair, and the pair within it (Unicode CLDR 42, "delimiters").
struct QuotationMarks {
  private let marks: Substring

  /// The marks of a BCP 47 tag, or of the nearest shorter one that is known; else those of English.
  init(of language: String) {
    var tag = Substring(language.lowercased())
    while true {
      if let marks = QuotationMarks.byLanguage[String(tag)] {
        self.marks = marks
        return
      }
      guard let hyphen = tag.lastIndex(of: "-") else { break }
      tag = tag[..<hyphen]
    }
    marks = "“”‘’"
  }

  /// The pair around something that is quoted within `depth` others.
  func pair(at depth: Int) -> (open: String, close: String) {
    let pair = Array(depth == 0 ? marks.prefix(2) : marks.suffix(2))
    return (String(pair[0]), String(pair[1]))
  }

  private static let byLanguage: [String: Substring] = {
    var result: [String: Substring] = [:]
    for row in table {
      for language in row.languages.split(separator: " ") { result[String(language)] = row.marks[...] }
    }
    return result
  }()

  private static let table: [(marks: String, languages: String)] = [
    (
      "«»“”",
      "ast bm br ca dyo el es eu ewo it kab kk mg mua nnh pt-ao pt-ch pt-cv pt-gq pt-gw pt-lu pt-mo pt-mz "
        + "pt-pt pt-st pt-tl sc sg sq ti"
    ),
    (
      "“”‘’",
      "es-419 es-ar es-bo es-br es-bz es-cl es-co es-cr es-cu es-do es-ec es-gt es-hn es-mx es-ni es-pa "
        + "es-pe es-pr es-py es-sv es-uy es-ve ff-adlm uz-arab uz-cyrl yue-hans"
    ),
    ("„“‚‘", "bs-cyrl cs de dsb et hr hsb is ksh lb luy mk sk sl"),
    ("«»‹›", "am az-cyrl fa fr-ch gsw jgo kkj mzn rm wae"),
    ("«»„“", "bas be cv ky os ru sah uk"),
    ("””’’", "fi he lag rn se sn sv yi"),
    ("«»‘’", "dua ksf nb nn no rw"),
    ("«»«»", "fr hy yav"),
    ("‘’“”", "fur ia ti-er"),
    ("「」『』", "ja yue zh-hant zh-tw zh-hk zh-mo"),
    ("„”«»", "nmg pl ro"),
    ("„”‚’", "agq ff"),
    ("”“’‘", "ar ur"),
    ("„“„“", "bg lt"),
    ("«»„”", "shi zgh"),
    ("„”‘’", "bs"),
    ("«»”“", "fr-ca"),
    ("„”»«", "hu"),
    ("„“«»", "ka"),
    ("‘’‘’", "nl"),
    ("„“‘‘", "sr"),
    ("“”“”", "tk"),
    ("»«›‹", "ug"),
    ("“”’‘", "uz"),
  ]
}
