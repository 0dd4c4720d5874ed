internal import CHarfBuzz

extension TextShaper {
  /// Shapes a word that the table does not know, and adds it.
  func shapeNew(_ utf8: UnsafeBufferPointer<UInt8>, in stack: StackID, hash: UInt32) -> WordRange {
    let key = append(utf8)
    var run = key
    if containsInvisible(utf8) {
      run = text.count..<text.count
      let visible = removingInvisible(utf8)
      run = visible.withUnsafeBufferPointer { append($0) }
    }
    let firstWord = words.count
    var missingScalars: [Unicode.Scalar] = []
    // The text must not move while HarfBuzz reads it, and new words are appended: a word is short,
    // so it is copied.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: run.count) { copy in
      _ = copy.initialize(from: text[run])
      setWords(UnsafeBufferPointer(copy), textStart: run.lowerBound, in: stack, missing: &missingScalars)
    }
    let range = WordRange(first: ShapedWord.ID(firstWord), count: words.count - firstWord)
    table.insert(
      key, stack: stack.index, hash: hash, hit: .init(range: range, hasMissing: !missingScalars.isEmpty))
    if !missingScalars.isEmpty { missing.record(missingScalars, in: range, stack: stack) }
    return range
  }

  /// The word that ends a line broken at a soft hyphen: a visible hyphen whose text is U+00AD, so
  /// that a reader who copies the text gets the unbroken word.
  ///
  /// HarfBuzz hides U+00AD, so the glyph is taken from the character map; a font without it lends
  /// its hyphen.
  public func hyphen(in stack: StackID) -> ShapedWord.ID {
    let index = Int(stack.index)
    if let known = stacks[index].hyphen { return known }
    let (face, glyph) = hyphenGlyph(in: stacks[index])
    let textStart = text.count
    text.append(contentsOf: "\u{AD}".utf8)
    let glyphStart = glyphs.count
    let advance = fonts.faces[face.position].advance(ofGlyph: glyph)
    glyphs.append(
      Glyph(
        id: UInt16(truncatingIfNeeded: glyph), clusterLength: 2, advance: advance, xOffset: .zero,
        yOffset: .zero))
    let id = ShapedWord.ID(words.count)
    words.append(
      ShapedWord(
        face: face, advance: advance, glyphs: Int32(glyphStart)..<Int32(glyphs.count),
        text: Int32(textStart)..<Int32(text.count)))
    stacks[index].hyphen = id
    return id
  }

  private func hyphenGlyph(in stack: ShapingStack) -> (FontFaceID, UInt32) {
    for scalar: Unicode.Scalar in ["\u{AD}", "\u{2010}", "-"] {
      for id in stack.faces {
        let face = fonts.faces[id.position]
        // Some fonts keep an empty glyph for U+00AD.
        if let glyph = face.nominalGlyph(scalar), face.advance(ofGlyph: glyph) > .zero { return (id, glyph) }
      }
    }
    return (stack.faces[0], UInt32(Glyph.missingID))
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = text.count
    text.append(contentsOf: bytes)
    return start..<text.count
  }

  /// Sets a text as one word of the primary face, or, where that face lacks a character, as a word
  /// for each face needed.
  private func setWords(
    _ utf8: UnsafeBufferPointer<UInt8>, textStart: Int, in stackID: StackID, missing: inout [Unicode.Scalar]
  ) {
    if utf8.isEmpty { return }
    let stack = stacks[Int(stackID.index)]
    let whole = FaceRun(face: stack.faces[0], range: 0..<utf8.count)
    let runs =
      setWord(whole, of: utf8, textStart: textStart, stack: stack, missing: nil)
      ? [] : itemise(utf8, for: stack)
    for run in runs {
      var found: [Unicode.Scalar] = []
      _ = setWord(run, of: utf8, textStart: textStart, stack: stack, missing: { found.append($0) })
      for scalar in found where !missing.contains(scalar) { missing.append(scalar) }
    }
  }

  /// The character of a glyph's cluster that the face has not: of a letter with marks it may be a mark.
  private func missingScalar(
    of shaped: ShapedRun, at index: Int, _ utf8: UnsafeBufferPointer<UInt8>, _ run: FaceRun
  ) -> Unicode.Scalar {
    let cluster = shaped.infos[index].cluster
    let end = shaped.infos[index...].first { $0.cluster != cluster }.map { Int($0.cluster) }
    let first = decodeScalar(utf8, at: Int(cluster))
    var offset = Int(cluster)
    while offset < end ?? run.range.upperBound {
      let (scalar, length) = decodeScalar(utf8, at: offset)
      if !fonts.covers(scalar, face: run.face) { return scalar }
      offset += length
    }
    return first.scalar
  }

  /// Appends one word. With no `missing` to report to, a run that lacks a glyph is not set, and the
  /// result is false.
  private func setWord(
    _ run: FaceRun, of utf8: UnsafeBufferPointer<UInt8>, textStart: Int, stack: ShapingStack,
    missing: ((Unicode.Scalar) -> Void)?
  ) -> Bool {
    shapingFonts.with(run.face) { font in
      let shaped = buffer.shape(utf8, range: run.range, with: font, stack: stack)
      if missing == nil, shaped.hasMissing { return false }
      let glyphStart = glyphs.count
      var advance = FontUnits.zero
      for index in shaped.infos.indices {
        var glyph = Glyph(shaped, at: index, text: run.range)
        if shaped.infos[index].codepoint == 0 {
          if let missing { missing(missingScalar(of: shaped, at: index, utf8, run)) }
          glyph = Glyph(missingWithLength: glyph.clusterLength, em: fonts.metrics(of: run.face).unitsPerEm)
        }
        advance = advance + glyph.advance
        glyphs.append(glyph)
      }
      words.append(
        ShapedWord(
          face: run.face, advance: advance, glyphs: Int32(glyphStart)..<Int32(glyphs.count),
          text: Int32(textStart + run.range.lowerBound)..<Int32(textStart + run.range.upperBound)))
      return true
    }
  }
}

extension Glyph {
  /// The glyph at an index of a run that sets the bytes `text`.
  fileprivate init(_ run: ShapedRun, at index: Int, text: Range<Int>) {
    let info = run.infos[index]
    let position = run.positions[index]
    var length = 0
    if run.isOneCluster {
      length = index == 0 ? text.count : 0
    } else if index == 0 || run.infos[index - 1].cluster != info.cluster {
      let next = run.infos[(index + 1)...].first { $0.cluster != info.cluster }
      // A joiner that HarfBuzz took out counts to the cluster before it, or to the first.
      let start = index == 0 ? text.lowerBound : Int(info.cluster)
      length = (next.map { Int($0.cluster) } ?? text.upperBound) - start
    }
    self.init(
      id: UInt16(truncatingIfNeeded: info.codepoint), clusterLength: UInt16(clamping: length),
      advance: FontUnits(position.x_advance), xOffset: FontUnits(position.x_offset),
      yOffset: FontUnits(position.y_offset))
  }

  fileprivate init(missingWithLength length: UInt16, em: Int32) {
    self.init(
      id: Glyph.missingID, clusterLength: length, advance: FontUnits(em), xOffset: .zero, yOffset: .zero)
  }
}
