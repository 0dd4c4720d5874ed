import Language
import Templates

/// A page for a phone that checks codes by itself: with the keys in it, and without a network.
struct VerificationPage {
  private let folders: ReportFolders

  /// Where the page and what it is made of lie.
  static let folder = "_verification"

  init(_ folders: ReportFolders) { self.folders = folders }

  func bytes(_ keys: PublicKeys) throws -> [UInt8] {
    var page = try text("page.html")
    let data = PageData(keys: keys.keys, school: keys.school, papers: keys.papers, words: Self.words)
    // What ends a script may not stand in it.
    let json = String(decoding: stableJSON(data), as: UTF8.self).replacing("<", with: "\\u003c")
    for (mark, part) in [
      ("/* nacl.js */", try text("nacl.js")), ("/* check.js */", try text("check.js")),
      ("/* page.css */", try text("page.css")), ("/* keys */", json),
    ] { page = page.replacing(mark, with: part) }
    return Array(page.utf8)
  }

  private struct PageData: Encodable {
    var keys: [PublicKeys.Key]
    var school: PublicKeys.Name
    var papers: [String: PublicKeys.Name]
    var words: [String: [String: String]]
  }

  /// The sentences of `verify --qr` by language and finding, and those for what is no code.
  private static var words: [String: [String: String]] {
    Dictionary(
      uniqueKeysWithValues: [LanguageTag.ky, .ru].map { language in
        let words = VerificationWords(language: language)
        var all = [
          "unreadable": words.say(
            ky: "Бул документтин коду эмес же анын баары эмес. Кайра окуп көрүңүз",
            ru: "Это не код документа или не весь код. Считайте его ещё раз"),
          "later-form": words.say(
            ky: "Бул код барактан кийин чыккан түрдө. Мектептен жаңы баракты сураңыз",
            ru: "Вид этого кода новее страницы. Попросите у школы новую страницу"),
        ]
        for finding in VerifiedCode.Finding.allCases { all[finding.rawValue] = words.sentence(on: finding) }
        for verdict in VerifiedCode.Verdict.allCases { all[verdict.rawValue] = words.verdict(verdict) }
        return (language.rawValue, all)
      })
  }

  private func text(_ name: String) throws -> String {
    let path = "\(Self.folder)/\(name)"
    let answer = folders.reader(for: Self.folder).read(path)
    guard case .found(let bytes) = answer else {
      throw EnvironmentFailure(
        what: "there is no '\(path)' among the templates", help: "install the templates anew")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
