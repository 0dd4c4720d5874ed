internal import Spreadsheet

/// A mark as a cell of a mark sheet gives it (DOMAIN 2.1).
struct MarkText: Hashable, Sendable {
  var kind: ResultKind
  var value: Int?
  /// Whether the text is the usual one, so that there is nothing to say.
  var isUsual: Bool

  /// Nil for what is no mark: 0, 6, 55, 4,5, «5+», «?», the letter «З».
  init?(_ text: String) {
    if let digit = Int(text), (2...5).contains(digit) {
      self.init(kind: .numeric, value: digit, isUsual: true)
      return
    }
    // «4 (төрт)»
    let words = text.split { "() ".contains($0) }.map(String.init)
    if words.count == 2, let digit = Int(words[0]), (2...5).contains(digit),
      markWordsInFull[digit]?.contains(words[1].lowercased()) == true
    {
      self.init(kind: .numeric, value: digit, isUsual: false)
      return
    }
    guard let kind = wordKinds[HeaderKey(text)] else { return nil }
    self.init(kind: kind, value: nil, isUsual: ["н/а", "бош.", "осв.", "сын.", "зач."].contains(text))
  }

  private init(kind: ResultKind, value: Int?, isUsual: Bool) {
    self.kind = kind
    self.value = value
    self.isUsual = isUsual
  }

  /// The usual text.
  var usual: String {
    switch kind {
    case .numeric: value.map(String.init) ?? ""
    case .notAttested: "н/а"
    case .exempt: "бош."
    case .credited: "сын."
    }
  }
}

private let markWordsInFull = [
  5: ["беш", "пять", "отлично"], 4: ["төрт", "четыре", "хорошо"], 3: ["үч", "три", "удовл"],
  2: ["эки", "два", "неуд"],
]

private let wordKinds: [HeaderKey: ResultKind] = {
  let words: [(ResultKind, String)] = [
    (.notAttested, "н/а|атт эмес|аттестацияланбаган|не аттестован|не атт|неатт|не аттестована"),
    (.exempt, "бош|бошотулган|осв|освобожден|освобождена"),
    (.credited, "сын|сыналды|зач|зачтено|зачет|окуду|прослушал"),
  ]
  var kinds: [HeaderKey: ResultKind] = [:]
  for (kind, list) in words {
    for word in list.split(separator: "|") { kinds[HeaderKey(String(word))] = kind }
  }
  return kinds
}()

extension ImportSession {
  /// The mark in a cell; empty cells and dashes are no marks.
  mutating func readMark(
    _ cell: CellValue, at place: @autoclosure () -> FindingPlace, isText: Bool
  ) -> Reading<MarkText> {
    switch cell {
    case .empty: return .missing
    case .uncalculated(let formula):
      note(.uncalculated, at: place(), found: "=" + formula)
      return .rejected
    case .number(let digits):
      return readMark(
        plainDecimal(digits) ?? digits, shown: digits, at: place(), isNatural: digits.count == 1)
    case .text(let text):
      let repaired = repairedText(text)
      if repaired.isEmpty || repaired.allSatisfy({ "-–—".contains($0) }) { return .missing }
      let isDigit = repaired.allSatisfy(\.isNumber)
      return readMark(repaired, shown: text, at: place(), isNatural: repaired == text && (isText || !isDigit))
    case .date, .boolean, .error:
      note(.unreadableMark, at: place(), found: cell.shown)
      return .rejected
    }
  }

  private mutating func readMark(
    _ text: String, shown: String, at place: @autoclosure () -> FindingPlace, isNatural: Bool
  ) -> Reading<MarkText> {
    guard let mark = MarkText(text) else {
      note(.unreadableMark, at: place(), found: shown)
      return .rejected
    }
    if !isNatural || !mark.isUsual { note(.markRepaired, at: place(), found: shown, stored: mark.usual) }
    return .value(mark)
  }
}
