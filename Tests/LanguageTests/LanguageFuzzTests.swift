import Language
import Testing

/// Texts that nobody would write: whatever comes in, a text comes out, and nothing crashes or hangs.
@Suite struct LanguageFuzzTests {
  /// A generator with a fixed seed (SplitMix64), so that a failure can be met again.
  private struct Generator {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(limit))
    }
  }

  private static let alphabet = Array(
    "аоуыэеиөүяюёбвгджзйклмнңпрстфхцчшщъьАОЕИКРСЫӨҮҢaeoxyYZ0123456789 .,-–—«»„“\"'()№%/\u{A0}\u{301}\u{AD}\u{FFFD}🎓")

  private func texts(_ count: Int, seed: UInt64) -> [String] {
    var generator = Generator(state: seed)
    return (0..<count).map { _ in
      String((0..<generator.next(below: 24)).map { _ in Self.alphabet[generator.next(below: Self.alphabet.count)] })
    }
  }

  @Test func `any text has forms`() {
    for text in texts(2_000, seed: 1) {
      for form in [KyrgyzForm(.dative), KyrgyzForm(.genitive, number: .plural, possessor: .third)] {
        _ = Kyrgyz.inflected(text, form)
        _ = Kyrgyz.variants(of: text, form)
      }
      for number in GrammaticalNumber.allCases {
        _ = Russian.declined(text, RussianForm(.genitive, number: number))
      }
      _ = Russian.counted(text, after: 5)
      guard let written = WrittenPersonName(text) else { continue }
      for form in PersonNameForm.allCases {
        _ = written.name.formatted(form, initials: .solid)
        _ = Kyrgyz.inflected(written.name, form, .dative)
      }
      for gender in [Gender.masculine, .feminine, nil] { _ = Russian.declined(written.name, .dative, gender: gender) }
    }
  }

  @Test func `any text can be divided, searched and transliterated`() {
    for language in LanguageTag.allCases {
      let hyphenator = Hyphenator(language)
      let habits = LineBreakHabits(language)
      for text in texts(2_000, seed: 2) {
        #expect(hyphenator.hyphenated(text, mark: "").utf8.elementsEqual(text.utf8))
        let utf8 = Array(text.utf8)
        utf8.withUnsafeBufferPointer { bytes in
          for offset in 1..<max(1, bytes.count) where bytes[offset] & 0xC0 != 0x80 {
            _ = habits.forbidsBreak(at: offset, in: bytes)
          }
        }
      }
    }
    for text in texts(2_000, seed: 3) {
      _ = SearchQuery(text).rank(of: String(text.reversed()))
      _ = Transliteration.passport.suggestion(for: text)
      #expect(SearchFolding.folded(SearchFolding.folded(text)) == SearchFolding.folded(text))
    }
  }

  @Test(arguments: LanguageTag.allCases)
  func `typesetting a text twice is typesetting it once`(language: LanguageTag) {
    for text in texts(4_000, seed: 4) {
      let once = Typography.typeset(text, in: language)
      let twice = Typography.typeset(once, in: language)
      #expect(once == twice, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }
}
