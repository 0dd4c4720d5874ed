internal import Drawing
internal import PDFSyntax

/// Writes the content of a page anew, with its pieces of marked content as they really are (ISO 32000-1, 14.6
/// and 14.8.2.2).
///
/// Cairo wrote marks that bear nothing but their number. One of several texts is divided by how many glyphs
/// they have: cairo writes them in the order in which they were painted, each as one code of a string. Marks
/// may not cross the borders of text objects, so a text that goes on in another one becomes two pieces.
struct MarkedContent {
  private let content: [UInt8]
  private let pieces: [PDFContents.MarkedPiece]
  private let fault: FinishingError

  private var bytes: [UInt8] = []
  /// Up to where the content is written.
  private var written = 0
  private var tags: [ContentTag] = []
  private var markCount = 0
  private var pieceCount = 0
  private var mark = Mark.none
  /// How many marks of cairo's own, which say what glyphs stand for, are open inside the mark.
  private var depth = 0
  /// The present text of a divided mark, whether our mark stands before it, and how many glyphs it lacks.
  private var text = ContentTag.artifact
  private var isOpen = false
  private var missing = 0
  /// Whether the present mark shows any glyph.
  private var showsGlyphs = false
  /// The present font, and how many bytes a code of it has; 0 before it shows any.
  private var font = ""
  private var codeSize = 0
  private var codeSizes: [String: Int] = [:]

  private enum Mark { case none, whole, divided }

  struct Rewritten {
    let bytes: [UInt8]
    /// What each piece of marked content belongs to, by its number; artifacts have none.
    let tags: [ContentTag]
    /// How many bytes the codes of fonts were taken to have, by the fonts' names: cairo writes the fonts only
    /// after all pages.
    let codeSizes: [String: Int]
  }

  /// - Parameters:
  ///   - pieces: what was painted inside the marks.
  ///   - page: its index.
  /// - Throws: `FinishingError` unless the page has just these pieces: a wrong tree is worse than none.
  static func rewrite(
    _ content: [UInt8], pieces: [PDFContents.MarkedPiece], page: Int
  ) throws -> Rewritten {
    if pieces.isEmpty { return Rewritten(bytes: content, tags: [], codeSizes: [:]) }
    var marked = MarkedContent(content, pieces, .marks(page: page))
    return try marked.rewritten()
  }

  private init(_ content: [UInt8], _ pieces: [PDFContents.MarkedPiece], _ fault: FinishingError) {
    (self.content, self.pieces, self.fault) = (content, pieces, fault)
    bytes.reserveCapacity(content.count + 40 * pieces.count)
  }

  private mutating func rewritten() throws -> Rewritten {
    var scanner = ContentScanner(content)
    while let operation = try scanner.next() {
      switch operation.name {
      case "BDC":
        if let number = try number(of: operation) {
          try begin(number, operation)
        } else {
          try beginInside(operation)
        }
      case "BMC": try beginInside(operation)
      case "EMC": try end(operation)
      case "Tf": try setFont(operation)
      case "Tj", "TJ": if mark == .divided { try show(operation) }
      case "'", "\"": try expect(mark != .divided)
      case "ET": try closeText(before: operation)
      default: break
      }
    }
    // Cairo leaves out all that a page without ink has, its marks, too.
    if markCount == 0 { return Rewritten(bytes: content, tags: [], codeSizes: [:]) }
    try expect(mark == .none && pieceCount == pieces.count)
    copy(upTo: content.count)
    return Rewritten(bytes: bytes, tags: tags, codeSizes: codeSizes)
  }

  private func expect(_ condition: Bool) throws(FinishingError) { if !condition { throw fault } }

  private mutating func copy(upTo end: Int) {
    bytes += content[written..<end]
    written = end
  }

  // MARK: Marks

  /// The number of a mark as cairo writes it, `/Span << /MCID 7 >> BDC`; nil of another's.
  private func number(of operation: ContentScanner.Operation) throws -> Int? {
    var operands = PDFScanner(content, in: operation.operands)
    guard try operands.next().kind == .name, try operands.next().kind == .dictionaryStart else { return nil }
    let key = try operands.next()
    guard content[key.range].elementsEqual("/MCID".utf8), case .integer(let number) = try operands.next().kind
    else { return nil }
    return number
  }

  private mutating func begin(_ number: Int, _ operation: ContentScanner.Operation) throws {
    try expect(
      number == markCount && mark == .none && pieceCount < pieces.count && pieces[pieceCount].beginsMark)
    markCount += 1
    copy(upTo: operation.range.lowerBound)
    written = operation.range.upperBound
    if pieces[pieceCount].glyphCount == nil {
      mark = .whole
      writeMark(of: pieces[pieceCount].tag)
      pieceCount += 1
    } else {
      mark = .divided
      showsGlyphs = false
      try beginText()
    }
  }

  private mutating func beginInside(_ operation: ContentScanner.Operation) throws {
    try expect(mark != .none)
    if mark == .divided, depth == 0 { try openText(before: operation) }
    depth += 1
  }

  private mutating func end(_ operation: ContentScanner.Operation) throws {
    try expect(mark != .none)
    if depth > 0 {
      depth -= 1
      return
    }
    if mark == .divided {
      try closeText(before: operation)
      copy(upTo: operation.range.lowerBound)
      written = operation.range.upperBound
      if !showsGlyphs { passOver() }
      try expect(missing == 0 && (pieceCount == pieces.count || pieces[pieceCount].beginsMark))
    }
    mark = .none
  }

  /// Cairo leaves out glyphs when none of them has ink, as a space between two colours.
  private mutating func passOver() {
    missing = 0
    while pieceCount < pieces.count, !pieces[pieceCount].beginsMark { pieceCount += 1 }
  }

  private mutating func writeMark(of tag: ContentTag) {
    switch tag {
    case .artifact: bytes += "/Artifact BMC".utf8
    case .pageHeader: bytes += "/Artifact <</Type/Pagination/Subtype/Header>> BDC".utf8
    case .pageFooter: bytes += "/Artifact <</Type/Pagination/Subtype/Footer>> BDC".utf8
    default:
      bytes += "/Span <</MCID ".utf8
      PDFSerializer.append(.integer(tags.count), to: &bytes)
      bytes += ">> BDC".utf8
      tags.append(tag)
    }
  }

  // MARK: Texts of a divided mark

  private mutating func beginText() throws {
    text = pieces[pieceCount].tag
    guard let count = pieces[pieceCount].glyphCount else { throw fault }
    missing = count
    pieceCount += 1
  }

  /// Goes on to the next text when the present one is complete, and sees to it that a mark stands before what
  /// follows.
  private mutating func openText(before operation: ContentScanner.Operation) throws {
    if missing == 0 {
      try closeText(before: operation)
      try expect(pieceCount < pieces.count && !pieces[pieceCount].beginsMark)
      try beginText()
    }
    if isOpen { return }
    copy(upTo: operation.range.lowerBound)
    writeMark(of: text)
    bytes.append(0x0A)
    isOpen = true
  }

  private mutating func closeText(before operation: ContentScanner.Operation) throws {
    if !isOpen { return }
    try expect(depth == 0)
    copy(upTo: operation.range.lowerBound)
    bytes += "EMC\n".utf8
    isOpen = false
  }

  private mutating func setFont(_ operation: ContentScanner.Operation) throws {
    var operands = PDFScanner(content, in: operation.operands)
    font = operands.name(of: try operands.next())
    codeSize = codeSizes[font] ?? 0
  }

  /// Goes through an operator that shows glyphs; where a text ends inside it, the next gets an operator of
  /// its own.
  private mutating func show(_ operation: ContentScanner.Operation) throws {
    showsGlyphs = true
    if depth == 0 { try openText(before: operation) }
    var operands = PDFScanner(content, in: operation.operands)
    var isDivided = false
    while case let token = try operands.next(), token.kind != .end {
      switch token.kind {
      case .hexString, .literalString:
        let size = token.kind == .hexString ? 2 : 1
        if codeSize == 0 { (codeSize, codeSizes[font]) = (size, size) }
        try expect(codeSize == size)
        let count = operands.byteCount(of: token) / codeSize
        if count <= missing {
          missing -= count
          if isDivided { bytes += content[token.range] }
          continue
        }
        try expect(depth == 0)
        if !isDivided {
          copy(upTo: operation.range.lowerBound)
          written = operation.range.upperBound
          bytes.append(UInt8(ascii: "["))
          let array = operation.range.lowerBound..<token.range.lowerBound
          bytes += content[array].drop { $0 == UInt8(ascii: "[") || $0 == 0x20 }
          isDivided = true
        }
        try divide(operands.string(of: token))
      case .integer, .real:
        if isDivided {
          bytes += content[token.range]
          bytes.append(0x20)
        }
      default: break
      }
    }
    if isDivided { bytes += "]TJ".utf8 }
  }

  /// Writes the codes of a string that belongs to several texts.
  private mutating func divide(_ codes: [UInt8]) throws {
    var rest = codes[...]
    while !rest.isEmpty {
      if missing == 0 {
        bytes += "]TJ\nEMC\n".utf8
        try expect(pieceCount < pieces.count && !pieces[pieceCount].beginsMark)
        try beginText()
        writeMark(of: text)
        bytes += "\n[".utf8
      }
      let part = rest.prefix(missing * codeSize)
      try expect(part.count.isMultiple(of: codeSize))
      PDFSerializer.append(hexString: Array(part), to: &bytes)
      missing -= part.count / codeSize
      rest = rest.dropFirst(part.count)
    }
  }
}
