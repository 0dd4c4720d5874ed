/// Which cell styles show a number as a date, and which with decimals.
struct NumberFormats {
  /// What a number format code makes of a number.
  private struct Format {
    var isDate = false
    /// Digits that are always shown after the point.
    var decimals = 0
  }

  /// In the order of the cell formats of `cellXfs`.
  private var formats: [Format] = []

  init() {}

  init(_ xml: [UInt8], name: String, limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
    var part = try XMLPart(xml, name: name, limits: limits)
    var custom: [Int: Format] = [:]
    var isInCellFormats = false
    while let event = try part.next() {
      switch event {
      case .open(let isEmpty):
        if part.isNamed("numFmt"), let id = part.attribute("numFmtId").flatMap({ Int($0) }) {
          let code = part.attribute("formatCode") ?? ""
          custom[id] = Format(isDate: Self.showsDay(code), decimals: Self.shownDecimals(code))
        } else if part.isNamed("cellXfs"), !isEmpty {
          isInCellFormats = true
        } else if isInCellFormats, part.isNamed("xf") {
          let id = part.attribute("numFmtId").flatMap { Int($0) } ?? 0
          formats.append(custom[id] ?? Self.builtIn(id))
        }
      case .close:
        if part.isNamed("cellXfs") { isInCellFormats = false }
      case .text: continue
      }
    }
  }

  func isDate(style: Int) -> Bool { formats.indices.contains(style) && formats[style].isDate }

  /// How many digits after the point a style always shows.
  func decimals(style: Int) -> Int { formats.indices.contains(style) ? formats[style].decimals : 0 }

  /// The formats that need no code in the file (ECMA-376 Part 1, element `numFmt`: 14–17, 22 are dates; so
  /// are 27–36 and 50–58 in East Asian editions; 2, 4, 39, 40 have two decimals).
  private static func builtIn(_ id: Int) -> Format {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: Format(isDate: true)
    case 2, 4, 39, 40: Format(decimals: 2)
    default: Format()
    }
  }

  /// The zeros after the point of a code such as `0.0` or `#,##0.00`; 0 for percentages, fractions and
  /// powers of ten, which show another number than the stored one.
  static func shownDecimals(_ code: String) -> Int {
    let first = code.prefix { $0 != ";" }
    guard !first.contains(where: { "%Ee/\"".contains($0) }), let point = first.firstIndex(of: ".") else {
      return 0
    }
    return min(10, first[first.index(after: point)...].prefix { $0 == "0" }.count)
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
