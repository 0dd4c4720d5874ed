import Foundation
import TextShaping
import Testing

@Suite struct LineBreakerTests {
  /// The text with `|` where a line may break and `¶` where it must.
  func breaks(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var found: [LineBreakOpportunity] = []
    bytes.withUnsafeBufferPointer { LineBreaker().breaks(in: $0, into: &found) }
    var result: [UInt8] = []
    var start = 0
    for place in found {
      result += bytes[start..<place.offset] + Array((place.isMandatory ? "¶" : "|").utf8)
      start = place.offset
    }
    return String(decoding: result + bytes[start...], as: UTF8.self)
  }

  @Test(arguments: [
    "", "мектеп", "Ак-|Өлөң |айылы", "№\u{A0}12 |мектеп", "«Үмүт» |мектеби", "2025-2026-|окуу |жылы",
    "12,5 |% |жана |3,7% ", "окуу\u{AD}|чу", "биринчи\n¶экинчи", "биринчи\r\n¶экинчи\r¶үчүнчү", "акыры\n¶",
    "а\u{200B}|б\u{2060}в", "бар |— |жок", "(а) |(б)", "$|(а", "$(5)",
    "е\u{301}", "a\u{200D}中|文",
  ])
  func `lines break where the rules say`(marked: String) {
    let plain = String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "|" && $0 != "¶" })
    #expect(breaks(String(plain)) == marked)
  }

  @Test func `every case of Unicode's own test data comes out as it says`() throws {
    let file = "/usr/share/unicode/auxiliary/LineBreakTest.txt"
    let data = try #require(
      try? String(contentsOfFile: file, encoding: .utf8), "install the Debian package unicode-data")
    let breaker = LineBreaker()
    var count = 0
    for line in data.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
      var bytes: [UInt8] = []
      var expected: [Int] = []
      for field in fields {
        switch field {
        case "÷": expected.append(bytes.count)
        case "×": continue
        default:
          let scalar = try #require(UInt32(field, radix: 16).flatMap(Unicode.Scalar.init))
          bytes.append(contentsOf: String(Character(scalar)).utf8)
        }
      }
      var found: [LineBreakOpportunity] = []
      bytes.withUnsafeBufferPointer { breaker.breaks(in: $0, into: &found) }
      // The data marks the end of every text; we leave it out.
      #expect(found.map(\.offset).filter { $0 < bytes.count } == expected.dropLast(), "\(line)")
      count += 1
    }
    #expect(count == 7654)
  }

  @Test func `bytes that are no UTF-8 break nowhere outside the text`() {
    for seed in 0..<200 {
      let bytes = (0..<17).map { UInt8(truncatingIfNeeded: seed &* 31 &+ $0 &* $0 &* 57 &+ seed / 3) }
      var found: [LineBreakOpportunity] = []
      bytes.withUnsafeBufferPointer { LineBreaker().breaks(in: $0, into: &found) }
      #expect(found.allSatisfy { $0.offset > 0 && $0.offset <= bytes.count })
      #expect(found.map(\.offset) == Array(Set(found.map(\.offset))).sorted())
    }
  }
}
