import Geometry
import TextShaping

extension Longhand {
  /// CSS Fonts; `line-height` of CSS Inline Layout.
  static let font: [Longhand] = [
    plain(
      "font-family", \.font.query.families, inherits: true, stage: .font,
      expects: "family names with commas between",
      read: { $0.fontFamilies() },
      describe: { $0.map { genericFamilies.contains($0) ? $0 : quoted($0) }.joined(separator: ", ") }),
    relative(
      "font-size", \.font.size, inherits: true, stage: .fontSize,
      expects: "a length, a percentage, xx-small to xxx-large, larger or smaller", read: { $0.fontSize() },
      compute: { size, _, context in size.computed(context) }, describe: described),
    plain(
      "font-style", \.font.query.slope, inherits: true, stage: .font, expects: "normal, italic or oblique",
      read: { $0.fontStyle() }, describe: \.css),
    relative(
      "font-weight", \.font.query.weight, inherits: true, stage: .font,
      expects: "normal, bold, bolder, lighter, or a number from 1 to 1000", read: { $0.fontWeight() },
      compute: { weight, _, context in weight.computed(parent: context.parent.font.query.weight) },
      describe: { String($0) }),
    relative(
      "line-height", \.font.lineHeight, inherits: true, expects: "normal, a number, a length or a percentage",
      read: { $0.lineHeight() }, compute: { height, style, context in height.computed(style, context) },
      describe: \.css),
    features(
      "font-kerning", \.font.kerning, expects: "auto, normal or none",
      read: {
        $0.keyword(of: ["auto": [], "normal": [FontFeature(tag: "kern", value: 1)], "none": kerningOff])
      }),
    plain(
      "font-variant-caps", \.font.variantCaps, inherits: true, stage: .font,
      expects: "normal, small-caps, all-small-caps",
      read: { $0.keyword(FontProperties.VariantCaps.self) }, describe: \.css),
    features(
      "font-variant-ligatures", \.font.variantLigatures,
      expects:
        "normal, none, or (no-)common-ligatures, (no-)discretionary-ligatures, (no-)historical-ligatures, "
        + "(no-)contextual",
      read: { $0.fontVariants(ligatureVariants, none: ligaturesOff) }),
    features(
      "font-variant-numeric", \.font.variantNumeric,
      expects: "normal, or lining-nums, oldstyle-nums, proportional-nums, tabular-nums, diagonal-fractions, "
        + "stacked-fractions, ordinal, slashed-zero",
      read: { $0.fontVariants(numericVariants, none: nil) }),
    features(
      "font-feature-settings", \.font.featureSettings, expects: "normal, or four-letter tags in quotes",
      read: { $0.fontFeatureSettings() }),
  ]

  private static func features(
    _ name: String, _ path: @autoclosure @escaping LazyStylePath<[FontFeature]>, expects: String,
    read: @escaping @Sendable (inout ValueReader) -> [FontFeature]?
  ) -> Longhand {
    plain(
      name, path(), inherits: true, stage: .font, expects: expects, read: read,
      describe: { $0.isEmpty ? "normal" : $0.map { "\(quoted($0.tag)) \($0.value)" }.joined(separator: ", ") }
    )
  }
}

extension FontProperties {
  /// Puts the features of the four properties together.
  mutating func combineFeatures() { features = kerning + variantLigatures + variantNumeric + featureSettings }
}

let genericFamilies: Set<String> = [
  "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif",
  "ui-monospace",
  "ui-rounded", "math", "emoji",
]

private let kerningOff = [FontFeature(tag: "kern", value: 0)]
private let ligaturesOff = ["liga", "clig", "dlig", "hlig", "calt"].map { FontFeature(tag: $0, value: 0) }

/// CSS Fonts, "Ligatures" and "Numerical formatting": the OpenType features each keyword sets.
private let ligatureVariants: KeyValuePairs<String, [FontFeature]> = [
  "common-ligatures": [FontFeature(tag: "liga", value: 1), FontFeature(tag: "clig", value: 1)],
  "no-common-ligatures": [FontFeature(tag: "liga", value: 0), FontFeature(tag: "clig", value: 0)],
  "discretionary-ligatures": [FontFeature(tag: "dlig", value: 1)],
  "no-discretionary-ligatures": [FontFeature(tag: "dlig", value: 0)],
  "historical-ligatures": [FontFeature(tag: "hlig", value: 1)],
  "no-historical-ligatures": [FontFeature(tag: "hlig", value: 0)],
  "contextual": [FontFeature(tag: "calt", value: 1)], "no-contextual": [FontFeature(tag: "calt", value: 0)],
]

private let numericVariants: KeyValuePairs<String, [FontFeature]> = [
  "lining-nums": [FontFeature(tag: "lnum", value: 1)], "oldstyle-nums": [FontFeature(tag: "onum", value: 1)],
  "proportional-nums": [FontFeature(tag: "pnum", value: 1)],
  "tabular-nums": [FontFeature(tag: "tnum", value: 1)],
  "diagonal-fractions": [FontFeature(tag: "frac", value: 1)],
  "stacked-fractions": [FontFeature(tag: "afrc", value: 1)], "ordinal": [FontFeature(tag: "ordn", value: 1)],
  "slashed-zero": [FontFeature(tag: "zero", value: 1)],
]

extension FontQuery.Slope: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "normal": .normal, "italic": .italic, "oblique": .oblique,
  ]
}

extension FontProperties.VariantCaps: CSSKeyword {
  static let keywords: KeyValuePairs<String, Self> = [
    "normal": .normal, "small-caps": .smallCaps, "all-small-caps": .allSmallCaps,
  ]
}

extension ValueReader {
  mutating func fontFamilies() -> [String]? {
    var families: [String] = []
    repeat {
      guard let family = fontFamily() else { return nil }
      families.append(family)
    } while comma()
    return families
  }

  /// A string, or identifiers with single spaces between.
  private mutating func fontFamily() -> String? {
    if let name = string() { return name }
    var words: [String] = []
    while let word = ident() { words.append(word) }
    if words.count == 1 {
      let keyword = words[0].asciiLowercased
      if cssWideKeywords.contains(keyword) || keyword == "default" { return nil }
      if genericFamilies.contains(keyword) { return keyword }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  mutating func fontStyle() -> FontQuery.Slope? {
    guard let slope = keyword(FontQuery.Slope.self) else { return nil }
    if slope == .oblique { _ = angle() }
    return slope
  }

  fileprivate mutating func fontVariants(
    _ variants: KeyValuePairs<String, [FontFeature]>, none: [FontFeature]?
  ) -> [FontFeature]? {
    if keyword("normal") { return [] }
    if let none, keyword("none") { return none }
    var features: [FontFeature] = []
    while let set = keyword(of: variants) {
      guard set.allSatisfy({ new in !features.contains { $0.tag == new.tag } }) else { return nil }
      features += set
    }
    return features.isEmpty ? nil : features
  }

  fileprivate mutating func fontFeatureSettings() -> [FontFeature]? {
    if keyword("normal") { return [] }
    var features: [FontFeature] = []
    repeat {
      guard let tag = string(), tag.utf8.count == 4, tag.utf8.allSatisfy({ $0 >= 0x20 && $0 <= 0x7E }) else {
        return nil
      }
      let value = keyword(of: ["on": 1, "off": 0]) ?? integer(atLeast: 0) ?? 1
      features.append(FontFeature(tag: tag, value: UInt32(value)))
    } while comma()
    return features
  }
}
