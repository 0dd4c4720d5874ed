internal import Geometry
internal import Language
internal import Styling
internal import TextShaping

/// Hyphenation: words are divided when a line is full and asks for a part of the next word, so that text
/// whose words all fit costs nothing, and whole words keep their kerning.
extension LayoutContext {
  /// Divides a word that `line` could not take and ends the line with its first part; nil when no part
  /// fits.
  ///
  /// Words after the line's last good break come into question, the last that may be divided first: in
  /// `к приказу № 5` habit keeps all together, so the line may have to end within `приказу`.
  ///
  /// Names are divided only where the line overflows otherwise.
  func dividingWord(
    in prepared: inout PreparedContent, at line: BrokenLine, from start: Int, available: Double,
    metrics: LineBreakMetrics
  ) -> BrokenLine? {
    guard let overflow = line.overflow else { return nil }
    let words = (line.isGood ? line.end : start)..<overflow + 1
    let isTooLong = line.width > available + 0.001
    for sparesNames in isTooLong ? [true, false] : [true] {
      if let line = dividingWord(
        in: &prepared, words, from: start, available: available, metrics: metrics, sparesNames: sparesNames)
      {
        return line
      }
    }
    return isTooLong ? afterFirstPart(in: &prepared, of: line, from: start) : nil
  }

  private func dividingWord(
    in prepared: inout PreparedContent, _ words: Range<Int>, from start: Int, available: Double,
    metrics: LineBreakMetrics, sparesNames: Bool
  ) -> BrokenLine? {
    for index in words.reversed() {
      let piece = prepared.pieces[index]
      if piece.kind == .text, textStyle(piece.style).hyphenator != nil {
        if index < words.upperBound - 1,
          let line = dividing(
            prepared, after: index, from: start, available: available, metrics: metrics,
            sparesNames: sparesNames)
        {
          prepared.pieces[line.end - 1].breakAfter = .hyphen
          return line
        }
        let x = widthOfLine(prepared.pieces[start..<index], metrics: metrics)
        let hyphen = metrics.hyphenWidth(after: piece)
        // The same forgiveness for noise as in a line without hyphen.
        let room = available + 0.001 - x - hyphen
        if let point = lastDivision(of: piece, in: prepared.text, room: room, sparesNames: sparesNames) {
          divide(&prepared, piece: index, at: point)
          let width = x + prepared.pieces[index].width + hyphen
          return BrokenLine(end: index + 1, width: width, hasHyphen: true)
        }
      }
    }
    return nil
  }

  /// The line that ends after the first part of the first word of an overfull line that may be divided: none
  /// overflows less.
  private func afterFirstPart(
    in prepared: inout PreparedContent, of line: BrokenLine, from start: Int
  ) -> BrokenLine? {
    for index in start..<min(line.end, prepared.pieces.count) where prepared.pieces[index].kind == .text {
      let piece = prepared.pieces[index]
      let first = prepared.text.withUnsafeBufferPointer { text in
        divisions(of: piece, in: text, textStyle(piece.style)).first
      }
      guard let first else { continue }
      divide(&prepared, piece: index, at: first)
      return BrokenLine(end: index + 1, width: line.width, hasHyphen: true, isGood: false)
    }
    return nil
  }

  /// The line that ends after a piece and the ends of inline boxes behind it, if it fits and a word that goes
  /// on in the next text may be divided there.
  private func dividing(
    _ prepared: PreparedContent, after index: Int, from start: Int, available: Double,
    metrics: LineBreakMetrics, sparesNames: Bool
  ) -> BrokenLine? {
    let piece = prepared.pieces[index]
    let isDivided = prepared.text.withUnsafeBufferPointer { text in
      divisions(of: piece, in: text, textStyle(piece.style), hasEnd: true, sparesNames: sparesNames).last
        == Int(piece.bytes.upperBound)
    }
    guard isDivided else { return nil }
    var end = index + 1
    while end < prepared.pieces.count, prepared.pieces[end].kind == .close { end += 1 }
    let width =
      widthOfLine(prepared.pieces[start..<end], metrics: metrics) + metrics.hyphenWidth(after: piece)
    return width <= available + 0.001 ? BrokenLine(end: end, width: width, hasHyphen: true) : nil
  }

  /// Cuts a text piece in two at a byte of the content's text, with a hyphen between the two.
  func divide(_ prepared: inout PreparedContent, piece index: Int, at offset: Int) {
    let piece = prepared.pieces[index]
    let (start, end) = (Int(piece.bytes.lowerBound), Int(piece.bytes.upperBound))
    var first = part(of: piece, start..<offset, in: prepared.text)
    first.breakAfter = .hyphen
    first.spacingAfter = textStyle(piece.style).letterSpacing
    prepared.pieces[index] = first
    prepared.pieces.insert(part(of: piece, offset..<end, in: prepared.text), at: index + 1)
    if !prepared.atomics.isEmpty {
      let moved = prepared.atomics.map { ($0.key > index ? $0.key + 1 : $0.key, $0.value) }
      prepared.atomics = Dictionary(uniqueKeysWithValues: moved)
    }
  }

  private func part(
    of piece: InlinePiece, _ bytes: Range<Int>, in text: [UInt8]
  ) -> InlinePiece {
    let style = textStyle(piece.style)
    let words = text.withUnsafeBufferPointer {
      shaper.shape(UnsafeBufferPointer(rebasing: $0[bytes]), in: style.stack)
    }
    return InlinePiece(
      kind: .text, breakAfter: piece.breakAfter, style: piece.style, width: width(of: words, style),
      words: words,
      bytes: Int32(bytes.lowerBound)..<Int32(bytes.upperBound), box: piece.box, origin: piece.origin,
      spacingAfter: piece.spacingAfter)
  }

  /// The last place where a word may be divided so that its first part is no wider than `room`.
  private func lastDivision(
    of piece: InlinePiece, in text: [UInt8], room: Double, sparesNames: Bool
  ) -> Int? {
    guard room > 0 else { return nil }
    let style = textStyle(piece.style)
    return text.withUnsafeBufferPointer { text in
      divisions(of: piece, in: text, style, sparesNames: sparesNames).last { point in
        let part = Int(piece.bytes.lowerBound)..<point
        // Parts that cannot fit are not shaped: no part is much narrower than its share of the letters.
        let share = piece.width * Double(part.count) / Double(piece.bytes.count)
        if share > room * 1.5 { return false }
        let words = shaper.shape(UnsafeBufferPointer(rebasing: text[part]), in: style.stack)
        return width(of: words, style) <= room
      }
    }
  }

  /// The widths of the parts into which a word may be divided; empty for a word that stays whole.
  func widthsOfParts(of piece: InlinePiece, in text: [UInt8], _ style: TextStyle) -> [Double] {
    guard style.hyphenator != nil else { return [] }
    return text.withUnsafeBufferPointer { text in
      var start = Int(piece.bytes.lowerBound)
      let points = divisions(of: piece, in: text, style)
      if points.isEmpty { return [] }
      return (points + [Int(piece.bytes.upperBound)]).map { end in
        defer { start = end }
        let words = shaper.shape(UnsafeBufferPointer(rebasing: text[start..<end]), in: style.stack)
        return width(of: words, style)
      }
    }
  }

  /// Where a word may be divided, how wide its parts before and after are, and whether it is a name.
  func dividedWidths(
    of piece: InlinePiece, in text: [UInt8], _ style: TextStyle
  ) -> [(offset: Int, before: Double, after: Double, isInName: Bool)] {
    let (start, end) = (Int(piece.bytes.lowerBound), Int(piece.bytes.upperBound))
    return text.withUnsafeBufferPointer { text in
      let outsideNames = divisions(of: piece, in: text, style, sparesNames: true)
      return divisions(of: piece, in: text, style).map { offset in
        let before = shaper.shape(UnsafeBufferPointer(rebasing: text[start..<offset]), in: style.stack)
        let after = shaper.shape(UnsafeBufferPointer(rebasing: text[offset..<end]), in: style.stack)
        return (offset, width(of: before, style), width(of: after, style), !outsideNames.contains(offset))
      }
    }
  }

  /// The bytes of the content's text before which a piece may be divided, in their order, and with `hasEnd`
  /// its end, if its last word goes on there. `sparesNames` leaves out those within names.
  ///
  /// Words are looked up whole, even if an inline box begins within them.
  func divisions(
    of piece: InlinePiece, in text: UnsafeBufferPointer<UInt8>, _ style: TextStyle, hasEnd: Bool = false,
    sparesNames: Bool = false
  ) -> [Int] {
    guard let hyphenator = style.hyphenator else { return [] }
    let bytes = Int(piece.bytes.lowerBound)..<Int(piece.bytes.upperBound)
    var divisions: [Int] = []
    var index = bytes.lowerBound
    while index < bytes.upperBound {
      let length = wordCharacterLength(text, at: index)
      if length == 0 {
        index += 1
        continue
      }
      let word = wordBegin(text, before: index)..<wordEnd(text, from: index)
      index = word.upperBound
      if sparesNames, style.habits?.keepsWhole(word, in: text) == true { continue }
      let first = divisions.count
      hyphenator.breaks(inWord: UnsafeBufferPointer(rebasing: text[word]), into: &divisions)
      style.text.hyphenateLimitChars.keepAllowed(
        &divisions, from: first, inWord: UnsafeBufferPointer(rebasing: text[word]))
      for position in first..<divisions.count { divisions[position] += word.lowerBound }
    }
    let end = hasEnd ? bytes.upperBound : bytes.upperBound - 1
    divisions.removeAll { $0 <= bytes.lowerBound || $0 > end }
    return divisions
  }
}

extension TextProperties.HyphenateLimit {
  /// Takes away the divisions that leave too few letters. `auto` is what CSS Text, `hyphenate-limit-chars`
  /// suggests: words of five letters, parts of two.
  fileprivate func keepAllowed(
    _ divisions: inout [Int], from first: Int, inWord utf8: UnsafeBufferPointer<UInt8>
  ) {
    if divisions.count == first { return }
    let (word, before, after) = (self.word ?? 5, self.before ?? 2, self.after ?? 2)
    // A word that is divided is Cyrillic as a whole, or Latin without accents.
    let length = utf8[0] < 0x80 ? 1 : 2
    let count = utf8.count
    if count < length * word {
      divisions.removeSubrange(first...)
    } else {
      let kept = divisions[first...].filter { $0 >= length * before && count - $0 >= length * after }
      divisions.replaceSubrange(first..., with: kept)
    }
  }
}

/// The length in bytes of the character at an offset if it belongs to a word, else 0. What is no letter
/// of Cyrillic belongs to the word as well when it makes it one that is not divided: digits, hyphens,
/// soft hyphens, letters of other scripts.
private func wordCharacterLength(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
  let lead = text[offset]
  switch lead {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "'"):
    return 1
  case 0xC2: return offset + 1 < text.count && text[offset + 1] == 0xAD ? 2 : 0
  case 0xC3...0xDF: return 2
  default: return 0
  }
}

private func wordEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var end = start
  while end < text.count {
    let length = wordCharacterLength(text, at: end)
    if length == 0 { break }
    end += length
  }
  return min(end, text.count)
}

private func wordBegin(_ text: UnsafeBufferPointer<UInt8>, before index: Int) -> Int {
  var start = index
  while start > 0 {
    var lead = start - 1
    if text[lead] & 0xC0 == 0x80, lead > 0 { lead -= 1 }
    guard lead + wordCharacterLength(text, at: lead) == start else { break }
    start = lead
  }
  return start
}
