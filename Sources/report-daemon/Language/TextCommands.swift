import Foundation
import Language
import ReportService

// The commands that turn texts into texts: each argument, or each line of standard input.

struct HyphenateCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "hyphenate", abstract: "Show where the words of a text may be divided.")

  var texts = TextArguments()

  mutating func declare(_ line: inout CommandLineReader) {
    texts.declare(&line)
  }

  func run() throws {
    let hyphenator = Hyphenator(texts.words.language)
    try texts.run { text in
      // Only words are asked about; what stands between them stays.
      var result = ""
      var word = ""
      for character in text + " " {
        if character.isLetter || character == "-" && !word.isEmpty {
          word.append(character)
        } else {
          result += hyphenator.hyphenated(word, mark: "·")
          word = ""
          result.append(character)
        }
      }
      return String(result.dropLast())
    }
  }
}

struct BreakCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "break", abstract: "Show with | where a line of a text may end.")

  var texts = TextArguments()

  mutating func declare(_ line: inout CommandLineReader) {
    texts.declare(&line)
  }

  func run() throws {
    let places = LineBreakPlaces(texts.words.language)
    try texts.run { text in places.marked(text) }
  }
}

struct TypographyCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "typography", abstract: "Put in the quotes, dashes and no-break spaces that print has.")

  var texts = TextArguments()

  mutating func declare(_ line: inout CommandLineReader) {
    texts.declare(&line)
  }

  func run() throws {
    let language = texts.words.language
    try texts.run { text in Typography.typeset(text, in: language) }
  }
}

struct TransliterateCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "transliterate", abstract: "Suggest a spelling in Latin letters; the passport's own is data."
  )

  var system = Transliteration.passport
  var texts = TextArguments()

  mutating func declare(_ line: inout CommandLineReader) {
    line.option("system", &system, "geographic (BGN/PCGN, decree 467 of 2008) or passport (ICAO Doc 9303).")
    texts.declare(&line)
  }

  func run() throws { try texts.run { text in system.suggestion(for: text) } }
}

struct SortCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "sort", abstract: "Put texts in the order of the alphabet.")

  var texts = TextArguments()

  mutating func declare(_ line: inout CommandLineReader) {
    texts.declare(&line)
  }

  func run() throws {
    let console = texts.talk.console
    try report_daemon.run(console) {
      let collator = try Collator(texts.words.language)
      let keyed = texts.given.map { (text: $0, key: collator.sortKey($0)) }
      for entry in keyed.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        texts.write(entry.text, of: entry.text, console)
      }
      return []
    }
  }
}

struct SearchCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find texts whose letters a keyboard may lack, exact matches first.")

  var query = ""
  var texts = TextArguments()

  mutating func declare(_ line: inout CommandLineReader) {
    line.argument("query", &query, "What to look for: words or their beginnings.")
    texts.declare(&line)
  }

  func run() throws {
    let console = texts.talk.console
    try report_daemon.run(console) {
      for text in SearchQuery(query).matches(in: texts.given, by: \.self) {
        texts.write(text, of: text, console)
      }
      return []
    }
  }
}

/// Texts given as arguments or on standard input, one a line.
struct TextArguments: OptionGroup {
  var arguments: [String] = []
  var words = WordOptions()
  var talk = TalkOptions()

  mutating func declare(_ line: inout CommandLineReader) {
    words.declare(&line)
    talk.declare(&line)
    line.arguments("text", &arguments, "Texts; the lines of standard input when there is none.")
  }

  var given: [String] {
    guard arguments.isEmpty else { return arguments }
    var lines: [String] = []
    while let line = readLine() { lines.append(line) }
    return lines
  }

  func run(_ change: (String) -> String) throws {
    let console = talk.console
    try report_daemon.run(console) {
      for text in given { write(change(text), of: text, console) }
      return []
    }
  }

  func write(_ result: String, of text: String, _ console: Console) {
    guard console.isJSON else { return console.write(result) }
    console.write(JSONLines.line("text", ["text": text, "result": result]))
  }
}
