// The styles that CSS Counter Styles defines: "Simple Predefined Counter Styles" and "Complex Predefined
// Counter Styles", without Ethiopic numbers. They are tables of letters, made once, when first asked for.

let decimalCounterStyle = numeric(zero: 0x30)

let predefinedCounterStyles: [String: CounterStyleDefinition] = {
  var styles = numericStyles.mapValues(numeric(zero:))
  for (name, letters) in alphabets { styles[name] = alphabetic(letters) }
  for (name, letters) in syllabaries {
    styles[name] = alphabetic(letters)
    styles[name]?.suffix = "、"
  }
  for (name, letters) in cycles {
    var style = list(letters, .fixed(first: 1))
    (style.suffix, style.fallback) = ("、", "cjk-decimal")
    styles[name] = style
  }
  for (name, bullet) in bullets {
    styles[name] = list(bullet, .cyclic)
    styles[name]?.suffix = " "
  }
  styles["decimal"] = decimalCounterStyle
  styles["decimal-leading-zero"] = decimalCounterStyle
  styles["decimal-leading-zero"]?.pad = .init(length: 2, symbol: "0")
  styles["cjk-decimal"] = list("〇一二三四五六七八九", .numeric)
  styles["cjk-decimal"]?.range = .ranges([0...Int.max])
  styles["cjk-decimal"]?.suffix = "、"
  styles.merge(additiveStyles) { $1 }
  styles.merge(eastAsianStyles) { $1 }
  return styles
}()

/// The zero of each script; its nine other digits follow.
private let numericStyles: [String: UInt32] = [
  "arabic-indic": 0x660, "bengali": 0x9E6, "cambodian": 0x17E0, "devanagari": 0x966, "gujarati": 0xAE6,
  "gurmukhi": 0xA66, "kannada": 0xCE6, "khmer": 0x17E0, "lao": 0xED0, "malayalam": 0xD66,
  "mongolian": 0x1810, "myanmar": 0x1040, "oriya": 0xB66, "persian": 0x6F0, "tamil": 0xBE6,
  "telugu": 0xC66, "thai": 0xE50, "tibetan": 0xF20,
]

private let alphabets: KeyValuePairs<String, String> = [
  "lower-alpha": "abcdefghijklmnopqrstuvwxyz", "lower-latin": "abcdefghijklmnopqrstuvwxyz",
  "upper-alpha": "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "upper-latin": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  "lower-greek": "αβγδεζηθικλμνξοπρστυφχψω",
]

private let syllabaries: KeyValuePairs<String, String> = [
  "hiragana": "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん",
  "katakana": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン",
  "hiragana-iroha": "いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす",
  "katakana-iroha": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
]

private let cycles: KeyValuePairs<String, String> = [
  "cjk-earthly-branch": "子丑寅卯辰巳午未申酉戌亥", "cjk-heavenly-stem": "甲乙丙丁戊己庚辛壬癸",
]

private let bullets: KeyValuePairs<String, String> = [
  "disc": "•", "circle": "◦", "square": "▪", "disclosure-open": "▾", "disclosure-closed": "▸",
]

private let additiveStyles: [String: CounterStyleDefinition] = [
  "lower-roman": additive(roman.map { ($0.0, $0.1.lowercased()) }, upTo: 3999),
  "upper-roman": additive(roman, upTo: 3999),
  "armenian": additive(byPlace(armenian), upTo: 9999),
  "upper-armenian": additive(byPlace(armenian), upTo: 9999),
  "lower-armenian": additive(byPlace(armenian.lowercased()), upTo: 9999),
  "georgian": additive([(10_000, "ჵ")] + byPlace(georgian), upTo: 19_999),
  "hebrew": additive(hebrew, upTo: 10_999),
]

private let roman = [
  (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
  (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]
private let armenian = "ՔՓՒՑՐՏՎՍՌՋՊՉՈՇՆՅՄՃՂՁՀԿԾԽԼԻԺԹԸԷԶԵԴԳԲԱ"
private let georgian = "ჰჯჴხჭწძცჩშყღქფჳტსრჟპოჲნმლკითჱზვედგბა"
/// Fifteen and sixteen are not written with the letters of the divine name.
private let hebrew =
  zip(stride(from: 10_000, through: 1000, by: -1000), "יטחזוהדגבא").map { ($0, "\($1)׳") }
  + zip([400, 300, 200, 100, 90, 80, 70, 60, 50, 40, 30, 20], "תשרקצפעסנמלכ").map { ($0, String($1)) }
  + [(19, "יט"), (18, "יח"), (17, "יז"), (16, "טז"), (15, "טו")]
  + zip(stride(from: 10, through: 1, by: -1), "יטחזוהדגבא").map { ($0, String($1)) }

/// Pairs letters with 9000, 8000, … 1000, 900, … 1.
private func byPlace(_ letters: String) -> [(Int, String)] {
  let numbers = [1000, 100, 10, 1].flatMap { unit in (1...9).reversed().map { $0 * unit } }
  return zip(numbers, letters.unicodeScalars).map { ($0, String($1)) }
}

private let eastAsianStyles: [String: CounterStyleDefinition] = [
  "simp-chinese-informal": chinese("零一二三四五六七八九十百千", minus: "负", isInformal: true),
  "simp-chinese-formal": chinese("零壹贰叁肆伍陆柒捌玖拾佰仟", minus: "负", isInformal: false),
  "trad-chinese-informal": chinese("零一二三四五六七八九十百千", minus: "負", isInformal: true),
  "trad-chinese-formal": chinese("零壹貳參肆伍陸柒捌玖拾佰仟", minus: "負", isInformal: false),
  "cjk-ideographic": chinese("零一二三四五六七八九十百千", minus: "負", isInformal: true),
  "japanese-informal": eastAsian(
    "〇一二三四五六七八九十百千", minus: "マイナス", suffix: "、", dropsOne: true),
  "japanese-formal": eastAsian(
    "零壱弐参四伍六七八九拾百阡", minus: "マイナス", suffix: "、", dropsOne: false),
  "korean-hangul-formal": eastAsian(
    "영일이삼사오육칠팔구십백천", minus: "마이너스 ", suffix: ", ", dropsOne: false),
  "korean-hanja-informal": eastAsian(
    "零一二三四五六七八九十百千", minus: "마이너스 ", suffix: ", ", dropsOne: true),
  "korean-hanja-formal": eastAsian(
    "零壹貳參四五六七八九拾百仟", minus: "마이너스 ", suffix: ", ", dropsOne: false),
]

// MARK: Making them

private func list(_ letters: String, _ system: CounterStyleDefinition.System) -> CounterStyleDefinition {
  var style = CounterStyleDefinition()
  style.system = system
  style.symbols = letters.unicodeScalars.map { String($0) }
  return style
}

private func alphabetic(_ letters: String) -> CounterStyleDefinition { list(letters, .alphabetic) }

private func numeric(zero: UInt32) -> CounterStyleDefinition {
  var style = CounterStyleDefinition()
  style.system = .numeric
  style.symbols = (0..<10).compactMap { Unicode.Scalar(zero + $0).map { String($0) } }
  return style
}

private func additive(_ signs: [(Int, String)], upTo limit: Int) -> CounterStyleDefinition {
  var style = CounterStyleDefinition()
  style.system = .additive
  style.additiveSymbols = signs.map { .init(weight: $0.0, symbol: $0.1) }
  style.range = .ranges([1...limit])
  return style
}

private func chinese(_ signs: String, minus: String, isInformal: Bool) -> CounterStyleDefinition {
  var style = list(signs, .chinese(isInformal: isInformal))
  style.negative = .init(before: minus, after: "")
  (style.suffix, style.fallback) = ("、", "cjk-decimal")
  return style
}

/// Ten digits, then the signs of ten, hundred and thousand, before which a one may be left out.
private func eastAsian(
  _ signs: String, minus: String, suffix: String, dropsOne: Bool
) -> CounterStyleDefinition {
  let letters = signs.unicodeScalars.map { String($0) }
  var pairs: [(Int, String)] = []
  for (place, unit) in [1000, 100, 10].enumerated() {
    for digit in (1...9).reversed() {
      pairs.append((digit * unit, (digit == 1 && dropsOne ? "" : letters[digit]) + letters[12 - place]))
    }
  }
  for digit in (0...9).reversed() { pairs.append((digit, letters[digit])) }
  var style = additive(pairs, upTo: 9999)
  style.range = .ranges([-9999...9999])
  style.negative = .init(before: minus, after: "")
  (style.suffix, style.fallback) = (suffix, "cjk-decimal")
  return style
}
