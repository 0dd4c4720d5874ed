internal import Language
internal import Spreadsheet

/// What the rows above a table, the tab and the file say about the table as a whole.
struct TitleContext: Hashable, Sendable {
  /// By source, in the order of trust: title rows, tab, file name.
  enum Source: Int, Hashable, Sendable, CaseIterable {
    case title, tab, fileName
  }

  var classes: [Source: ClassLabel] = [:]
  /// 1 to 4, or 5 for the year.
  var period: Int?
  /// `2025-2026`
  private(set) var year: String?
  /// The day that a list describes: «01.09.2025-ж. карата».
  private(set) var day: CalendarDay?
  /// The language of instruction that a plan is for.
  private(set) var language: String?

  /// The cells above the head, where a title can be put right.
  private let titles: [TitleText]

  init(titles: [TitleText], tab: String?, fileStem: String) {
    self.titles = titles
    for (source, texts) in [
      (Source.title, titles.map(\.text)), (.tab, [tab].compactMap(\.self)), (.fileName, [fileStem]),
    ] {
      classes[source] = texts.lazy.flatMap(ClassLabel.mentioned).first
      for text in texts {
        period = period ?? periodNumber(in: text, isFileName: source == .fileName)
        year = year ?? schoolYear(in: text)
        day = day ?? text.split(separator: " ").lazy.compactMap { DayText(String($0))?.day }.first
        language = language ?? planLanguage(in: text)
      }
    }
  }

  /// The cell in which a class is named, or the whole sheet when a tab or a file names it.
  func place(of label: ClassLabel, in table: RecognisedTable) -> FindingPlace {
    let title = titles.first { ClassLabel.mentioned(in: $0.text).contains(label) }
    return FindingPlace(table, cell: title?.cell.description, scope: title == nil ? .sheet : .cell)
  }

  /// The distinct classes named, most trusted first.
  var classCandidates: [ClassLabel] {
    Source.allCases.compactMap { classes[$0] }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// A text above the head of a table.
struct TitleText: Hashable, Sendable {
  var cell: CellReference
  var text: String
}

/// «2025-2026-окуу жылы», «2025/2026 учебный год»: `2025-2026`.
func schoolYear(in text: String) -> String? {
  let scalars = Array(text.unicodeScalars)
  for index in scalars.indices where index + 9 <= scalars.count {
    guard index == 0 || !isDigit(scalars[index - 1]),
      "-–—/".unicodeScalars.contains(scalars[min(index + 4, scalars.count - 1)]),
      let first = number(scalars[index..<(index + 4)]),
      let second = number(scalars[(index + 5)..<(index + 9)]),
      second == first + 1, first > 1900
    else { continue }
    return "\(first)-\(second)"
  }
  return nil
}

/// The term that a text names, 5 for the year: «II чейрек», «1-четверть», «Жылдык», «Год», and `-2` or
/// `-year` at the end of a file's name (DOMAIN 1.4).
func periodNumber(in text: String, isFileName: Bool) -> Int? {
  let words = text.split { !$0.isLetter && !$0.isNumber }.map { HeaderKey(String($0)).description }
  for (index, word) in words.enumerated() {
    if ["чейрек", "чейректик", "четверть", "четверти"].contains(word) {
      let neighbours = [index > 0 ? words[index - 1] : "", index + 1 < words.count ? words[index + 1] : ""]
      if let number = neighbours.lazy.compactMap(termNumber).first { return number }
    }
    if ["жылдык", "годовая", "годовые", "годовой", "жыл"].contains(word) { return 5 }
    // «Год.» is a period; «учебный год» is not.
    if word == "год", index == 0 || words[index - 1] != "учебный" { return 5 }
  }
  guard isFileName, let last = words.last, words.count > 1 else { return nil }
  if last == HeaderKey("year").description { return 5 }
  return termNumber(last)
}

/// 1 to 4 in Roman or Arabic digits.
func termNumber(_ text: String) -> Int? {
  switch HeaderKey(text).description {
  case "1", "i", "бир", "биринчи", "первая": 1
  case "2", "ii", "экинчи", "вторая": 2
  case "3", "iii", "үчүнчү", "третья": 3
  case "4", "iv", "төртүнчү", "четвертая": 4
  case "5": 5
  default: nil
  }
}

/// «кыргыз тилинде окуткан класстар», «классы с русским языком обучения», or a tab «Окуу планы ky».
private func planLanguage(in text: String) -> String? {
  let key = HeaderKey(text).description
  if key.contains("кыргызтилинде") || key.contains("кыргызскимязыком") { return "ky" }
  if key.contains("орустилинде") || key.contains("русскимязыком") { return "ru" }
  if key.contains("өзбектилинде") || key.contains("узбекскимязыком") { return "uz" }
  if key.contains("тажиктилинде") || key.contains("таджикскимязыком") { return "tg" }
  guard let last = text.split(separator: " ").last, last.utf8.count == 2 else { return nil }
  return instructionLanguage(String(last))
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
  guard digits.allSatisfy(isDigit) else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
}
