internal import CHarfBuzz

/// The faces of a style, and how they are used.
struct ShapingStack {
  let faces: [FontFaceID]
  let features: [FontFeature]
  let language: String
  /// Whether letters stand apart (CSS Text, `letter-spacing`).
  let isSpaced: Bool
  let hbFeatures: [hb_feature_t]
  /// Lives as long as the process: HarfBuzz interns languages.
  let hbLanguage: OpaquePointer?
  /// The visible hyphen of a word broken at a soft hyphen, once it was asked for.
  var hyphen: ShapedWord.ID?

  init(faces: [FontFaceID], features: [FontFeature], language: String, isSpaced: Bool) {
    self.faces = faces
    self.features = features
    self.language = language
    self.isSpaced = isSpaced
    hbFeatures = features.map { feature in
      hb_feature_t(
        tag: feature.tag.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) }, value: feature.value, start: 0, end: .max)
    }
    hbLanguage = language.isEmpty ? nil : hb_language_from_string(language, -1)
  }
}
