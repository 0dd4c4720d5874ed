import ArgumentParser
import Foundation
import Language
import ReportService

// The commands that turn texts into texts: each argument, or each line of standard input.

struct HyphenateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hyphenate", abstract: "Show where the words of a text may be divided.")

  @OptionGroup var texts: TextArguments

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

struct BreakCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "break", abstract: "Show with | where a line of a text may end.")

  @OptionGroup var texts: TextArguments

  func run() throws {
    let places = LineBreakPlaces(texts.words.language)
    try texts.run { text in places.marked(text) }
  }
}

struct TypographyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typography", abstract: "Put in the quotes, dashes and no-break spaces that print has.")

  @OptionGroup var texts: TextArguments

  func run() throws {
    let language = texts.words.language
    try texts.run { text in Typography.typeset(text, in: language) }
  }
}

struct TransliterateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transliterate", abstract: "Suggest a spelling in Latin letters; the passport's own is data."
  )

  @Option(help: "geographic (BGN/PCGN, decree 467 of 2008) or passport (ICAO Doc 9303).")
  var system = Transliteration.passport

  @OptionGroup var texts: TextArguments

  func run() throws { try texts.run { text in system.suggestion(for: text) } }
}

struct SortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sort", abstract: "Put texts in the order of the alphabet.")

  @OptionGroup var texts: TextArguments

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

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find texts whose letters a keyboard may lack, exact matches first.")

  @Argument(help: "What to look for: words or their beginnings.")
  var query: String

  @OptionGroup var texts: TextArguments

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
struct TextArguments: ParsableArguments {
  @Argument(help: "Texts; the lines of standard input when there is none.")
  var arguments: [String] = []

  @OptionGroup var words: WordOptions
  @OptionGroup var talk: TalkOptions

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
