internal import CHarfBuzz

/// The faces of a style, and how they are used.
struct ShapingStack {
  let faces: [FontFaceID]
  let features: [FontFeature]
  let language: String
  let hbFeatures: [hb_feature_t]
  /// Lives as long as the process: HarfBuzz interns languages.
  let hbLanguage: OpaquePointer?
  /// The visible hyphen of a word broken at a soft hyphen, once it was asked for.
  var hyphen: ShapedWord.ID?

  init(faces: [FontFaceID], features: [FontFeature], language: String) {
    self.faces = faces
    self.features = features
    self.language = language
    hbFeatures = features.map { feature in
      hb_feature_t(
        tag: feature.tag.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) }, value: feature.value, start: 0, end: .max)
    }
    hbLanguage = language.isEmpty ? nil : hb_language_from_string(language, -1)
  }
}
