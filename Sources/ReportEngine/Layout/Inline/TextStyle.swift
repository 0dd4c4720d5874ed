internal import Geometry
internal import Language
internal import Styling
internal import TextShaping

/// What a style means to lines: its fonts, its metrics at its size, and how white space and breaks
/// are treated.
///
/// A class: one per style and worker, passed by reference.
final class TextStyle {
  let stack: TextShaper.StackID
  let fontSize: Double
  /// The content area of an inline box, from the first font: above and below the baseline.
  let ascent: Double
  let descent: Double
  /// The same with the leading that `line-height` adds, half above and half below (CSS 2.2 "Leading
  /// and half-leading").
  let lineAscent: Double
  let lineDescent: Double
  let lineHeight: Double
  let xHeight: Double
  /// 1 ch.
  let zeroAdvance: Double
  let letterSpacing: Double
  let wordSpacing: Double
  let space: ShapedWord.ID
  /// Of the space between words, word spacing included.
  let spaceWidth: Double
  let text: TextProperties
  /// What the language keeps on one line beyond Unicode's rules; nil for other languages, and where
  /// `line-break` asks for plainer rules.
  let habits: LineBreakHabits?
  /// Divides words at the ends of lines; nil unless `hyphens: auto` and a language whose words we know.
  let hyphenator: Hyphenator?

  init(_ style: ComputedStyle, shaper: TextShaper) {
    let font = style.font
    let size = font.size.value
    stack = shaper.stack(
      faces: shaper.fonts.faces(for: font.query), features: features(of: style), language: style.language,
      isSpaced: style.text.letterSpacing.value != 0)
    let metrics = shaper.fonts.metrics(of: shaper.primaryFace(of: stack))
    let length = { (units: FontUnits) in metrics.length(units, at: font.size).value }
    fontSize = size
    ascent = length(metrics.ascent)
    descent = length(metrics.descent)
    if let height = font.lineHeight.given(fontSize: size) {
      lineHeight = height
      let leading = lineHeight - (ascent + descent)
      (lineAscent, lineDescent) = (ascent + leading / 2, descent + leading / 2)
    } else {
      // Whole pixels, as in browsers: what their authors see of lines is then what they get on paper.
      lineAscent = wholePixels(ascent)
      lineDescent = wholePixels(descent) + wholePixels(length(metrics.lineGap))
      lineHeight = lineAscent + lineDescent
    }
    xHeight = length(metrics.xHeight)
    zeroAdvance = length(metrics.zeroAdvance)
    letterSpacing = style.text.letterSpacing.value
    space = shaper.shape(" ", in: stack).first
    let advance = Double(shaper[space].advance.value) * size / Double(metrics.unitsPerEm)
    wordSpacing = style.text.wordSpacing.resolved(against: font.size).value
    spaceWidth = advance + wordSpacing
    text = style.text
    let language = LanguageTag(bcp47: style.language)
    // Who breaks words anywhere has no habits of language in mind.
    let followsHabits = (text.lineBreak == .auto || text.lineBreak == .strict) && text.wordBreak != .breakAll
    habits = followsHabits ? language.map(LineBreakHabits.init) : nil
    hyphenator = text.hyphens == .auto && text.wrapMode == .wrap ? Hyphenator(bcp47: style.language) : nil
  }

  /// Whether habits hold even where a line then overflows.
  var keepsHabits: Bool { text.lineBreak == .strict }

  var collapsesSpaces: Bool { text.whiteSpaceCollapse.collapsesSpaces }

  /// Whether spaces at a line's end take room instead of hanging (CSS Text, "Phase II: Trimming and
  /// Positioning").
  var keepsTrailingSpaces: Bool { breaksAfterSpaces || !collapsesSpaces && !wraps }

  var keepsLineFeeds: Bool { text.whiteSpaceCollapse.keepsLineFeeds }

  /// Whether a line may end after every space, of which each takes room.
  var breaksAfterSpaces: Bool { text.whiteSpaceCollapse == .breakSpaces }

  var wraps: Bool { text.wrapMode == .wrap }

  /// Whether a word that fits no line may be broken anywhere (CSS Text, "Overflow Wrapping").
  var breaksLongWords: Bool {
    wraps && (text.overflowWrap != .normal || text.wordBreak == .breakWord)
  }

  /// Whether those breaks count for the narrowest width too.
  var breaksAnywhere: Bool {
    wraps && (text.overflowWrap == .anywhere || text.wordBreak == .breakWord)
  }

  /// Whether a line may end between any two characters.
  var breaksBetweenLetters: Bool { wraps && text.lineBreak == .anywhere }

  /// How `word-break` has letters break.
  var letterBreaks: LetterBreaks {
    switch text.wordBreak {
    case .normal, .breakWord: .normal
    case .breakAll: wraps ? .all : .normal
    case .keepAll: .none
    }
  }
}

/// The features of a style's font. Letters that are spaced out stand alone: no ligature binds two of them,
/// unless asked for by name (CSS Text, `letter-spacing`).
private func features(of style: ComputedStyle) -> [FontFeature] {
  guard style.text.letterSpacing.value != 0 else { return style.font.features }
  return ["liga", "clig"].map { FontFeature(tag: $0, value: 0) } + style.font.features
}

/// A length rounded to CSS pixels, of which four are three points.
private func wholePixels(_ length: Double) -> Double { (length * 4 / 3).rounded() * 3 / 4 }

extension FontProperties.LineHeight {
  /// The height that style gives; nil for `normal`, which is the font's affair.
  fileprivate func given(fontSize: Double) -> Double? {
    switch self {
    case .normal: nil
    case .number(let factor): factor * fontSize
    case .length(let height): height.value
    }
  }
}
