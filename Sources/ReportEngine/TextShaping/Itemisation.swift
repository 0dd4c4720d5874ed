internal import CHarfBuzz

/// A stretch of a text that one face sets.
struct FaceRun {
  var face: FontFaceID
  var range: Range<Int>
}

extension TextShaper {
  /// Splits a text by the faces that have its characters: each character goes to the first face of
  /// the stack that has it and the marks upon it (CSS Fonts, "Cluster Matching"). A symbol that none has
  /// comes from the library's faces for symbols ("installed font fallback"); what no face has stays with
  /// the first.
  func itemise(_ utf8: UnsafeBufferPointer<UInt8>, for stack: ShapingStack) -> [FaceRun] {
    var runs: [FaceRun] = []
    var offset = 0
    while offset < utf8.count {
      let end = endOfCluster(utf8, from: offset)
      let face = face(for: utf8, range: offset..<end, in: stack)
      if let last = runs.last, last.face == face {
        runs[runs.count - 1].range = last.range.lowerBound..<end
      } else {
        runs.append(FaceRun(face: face, range: offset..<end))
      }
      offset = end
    }
    return runs
  }

  private func face(
    for utf8: UnsafeBufferPointer<UInt8>, range: Range<Int>, in stack: ShapingStack
  ) -> FontFaceID {
    let base = decodeScalar(utf8, at: range.lowerBound).scalar
    let withMarks = stack.faces.first { id in
      var offset = range.lowerBound
      while offset < range.upperBound {
        let (scalar, length) = decodeScalar(utf8, at: offset)
        if !canSet(scalar, face: id) { return false }
        offset += length
      }
      return true
    }
    return withMarks ?? stack.faces.first { canSet(base, face: $0) } ?? symbolFace(for: base)
      ?? stack.faces[0]
  }

  private func symbolFace(for scalar: Unicode.Scalar) -> FontFaceID? {
    switch hb_unicode_general_category(hb_unicode_funcs_get_default(), scalar.value) {
    case HB_UNICODE_GENERAL_CATEGORY_OTHER_SYMBOL, HB_UNICODE_GENERAL_CATEGORY_MATH_SYMBOL:
      fonts.symbolFaces.first { covers(scalar, face: $0) }
    default: nil
    }
  }

  /// Whether a face can set the character: by its own glyph, or because it leaves no ink.
  private func canSet(_ scalar: Unicode.Scalar, face: FontFaceID) -> Bool {
    if covers(scalar, face: face) || isJoinerOrSelector(scalar) { return true }
    let category = hb_unicode_general_category(hb_unicode_funcs_get_default(), scalar.value)
    // HarfBuzz sets other spaces by the space, stretched or shrunk.
    return category == HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR && covers(" ", face: face)
  }

  private func covers(_ scalar: Unicode.Scalar, face: FontFaceID) -> Bool { fonts.covers(scalar, face: face) }

  private func endOfCluster(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start + decodeScalar(utf8, at: start).length
    while offset < utf8.count {
      let (scalar, length) = decodeScalar(utf8, at: offset)
      guard isMark(scalar) || isJoinerOrSelector(scalar) else { break }
      offset += length
    }
    return min(offset, utf8.count)
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch hb_unicode_general_category(hb_unicode_funcs_get_default(), scalar.value) {
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK, HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK,
      HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
      true
    default: false
    }
  }
}
