/// Which cell styles show a number as a date.
struct NumberFormats {
  /// For each cell format of `cellXfs`, whether it shows a date.
  private var isDate: [Bool] = []

  init() {}

  init(_ xml: [UInt8], name: String, limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
    var part = try XMLPart(xml, name: name, limits: limits)
    var custom: [Int: Bool] = [:]
    var isInCellFormats = false
    while let event = try part.next() {
      switch event {
      case .open(let isEmpty):
        if part.isNamed("numFmt"), let id = part.attribute("numFmtId").flatMap({ Int($0) }) {
          custom[id] = Self.showsDay(part.attribute("formatCode") ?? "")
        } else if part.isNamed("cellXfs"), !isEmpty {
          isInCellFormats = true
        } else if isInCellFormats, part.isNamed("xf") {
          let id = part.attribute("numFmtId").flatMap { Int($0) } ?? 0
          isDate.append(custom[id] ?? Self.isBuiltInDate(id))
        }
      case .close:
        if part.isNamed("cellXfs") { isInCellFormats = false }
      case .text: continue
      }
    }
  }

  func isDate(style: Int) -> Bool { isDate.indices.contains(style) && isDate[style] }

  /// The formats that need no code in the file (ECMA-376 Part 1, element `numFmt`: 14–17, 22; 27–36 and
  /// 50–58 are dates in East Asian editions).
  private static func isBuiltInDate(_ id: Int) -> Bool {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: true
    default: false
    }
  }

  /// Whether a format code shows a day, month or year: quoted text, escaped characters and `[…]` are no
  /// codes, and `m` beside `h` or `s` means minutes.
  static func showsDay(_ code: String) -> Bool {
    var letters: Set<UInt8> = []
    var bytes = code.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "\""): while let quoted = bytes.next(), quoted != byte {}
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.next()
      case UInt8(ascii: "["):
        var bracketed: Set<UInt8> = []
        while let inner = bytes.next(), inner != UInt8(ascii: "]") { bracketed.insert(inner | 0x20) }
        // `[h]` counts hours without an end; other brackets hold colours, conditions and locales.
        if bracketed.count == 1 { letters.formUnion(bracketed) }
      case UInt8(ascii: ";"): return showsDay(letters)
      default: letters.insert(byte | 0x20)
      }
    }
    return showsDay(letters)
  }

  private static func showsDay(_ letters: Set<UInt8>) -> Bool {
    // "General" holds an e and an a, but no d, y or m.
    if letters.contains(UInt8(ascii: "d")) || letters.contains(UInt8(ascii: "y")) { return true }
    return letters.contains(UInt8(ascii: "m"))
      && letters.isDisjoint(with: [UInt8(ascii: "h"), UInt8(ascii: "s")])
  }
}
