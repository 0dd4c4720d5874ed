import Foundation
import Testing

/// A page of a PDF as a reader sees it: where its words stand, and where its upright rules run.
struct PrintedPage {
  struct Word {
    let text: String
    let left, top, right, bottom: Double
  }

  /// An upright rule of a table; distances from the top left corner, in points.
  struct Rule: Hashable {
    let x, top, bottom: Double
  }

  let words: [Word]
  let rules: [Rule]

  /// All pages of a PDF.
  static func pages(of pdf: String, on desk: Desk) throws -> [PrintedPage] {
    let boxes = try desk.call("pdftotext", ["-bbox", desk.path(pdf), "-"]).output
    let plain = try desk.call("qpdf", ["--qdf", "--object-streams=disable", desk.path(pdf), "-"]).output
    let rules = plain.split(separator: "%% Contents for page ").dropFirst().map(Self.rules)
    let words = boxes.split(separator: "<page ").dropFirst().map(Self.words)
    try #require(words.count == rules.count && !words.isEmpty)
    return zip(words, rules).map { PrintedPage(words: $0, rules: $1) }
  }

  /// Words that run over a rule beside their cell: there the next column begins, or the table ends.
  var wordsOverRules: [String] {
    words.filter { word in
      // Turned words are higher than wide, and a line of them may lean on a rule.
      let isTurned = word.bottom - word.top > word.right - word.left && word.text.count > 2
      let slack = isTurned ? 2 : 0.25
      return rules.contains { rule in
        let shared = min(word.bottom, rule.bottom) - max(word.top, rule.top)
        return word.left + slack < rule.x && rule.x < word.right - slack
          && shared > (word.bottom - word.top) / 2
      }
    }.map(\.text)
  }

  private static func words(_ page: Substring) -> [Word] {
    page.split(separator: "<word ").dropFirst().compactMap { word in
      let numbers = word.split(separator: "\"").prefix(8).compactMap { Double($0) }
      guard numbers.count == 4, let start = word.firstIndex(of: ">") else { return nil }
      let text = word[word.index(after: start)...].prefix { $0 != "<" }
      return Word(
        text: String(text), left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
    }
  }

  /// The upright strokes of a content stream, whose lengths count from the top left corner (`1 0 0 -1`).
  private static func rules(_ object: Substring) -> [Rule] {
    guard let start = object.range(of: "stream\n"), let end = object.range(of: "\nendstream") else {
      return []
    }
    var (found, strokes): ([Rule], [Rule]) = ([], [])
    var numbers: [Double] = []
    var (place, isText) = ((x: 0.0, y: 0.0), false)
    for token in object[start.upperBound..<end.lowerBound].split(whereSeparator: \.isWhitespace) {
      if token == "BT" || token == "ET" { isText = token == "BT" }
      if isText { continue }
      if let number = Double(token) {
        numbers.append(number)
        continue
      }
      if token == "m" || token == "l", let y = numbers.last, let x = numbers.dropLast().last {
        if token == "l", (x - place.x).magnitude < 0.5 {
          strokes.append(Rule(x: x, top: min(y, place.y), bottom: max(y, place.y)))
        }
        place = (x, y)
      } else if ["S", "f", "f*", "n", "B"].contains(token) {
        if token == "S" { found += strokes }
        strokes = []
      }
      numbers = []
    }
    return found.filter { $0.bottom - $0.top > 4 }
  }
}
