import ArgumentParser
import ISUOData
import Language

/// Closing terms, and correcting closed ones (DOMAIN 11.2, invariant 8).
struct PeriodCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "period", abstract: "Close terms; correct closed ones by an order.",
    subcommands: [PeriodCloseCommand.self, PeriodCorrectCommand.self])
}

/// Which term is meant.
struct PeriodOptions: ParsableArguments {
  @Argument(help: "The term, 1 to 4, or 'year'.")
  var period: String

  @Option(help: "The academic year, such as 2025-2026.")
  var year: String

  func name() throws -> PeriodName {
    let number = period == "year" ? 5 : Int(period) ?? 0
    guard (1...5).contains(number) else {
      throw ValidationError("'\(period)' is no term; write 1, 2, 3, 4 or year.")
    }
    return PeriodName(year: year, number: number)
  }
}

struct PeriodCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a term: its results then change only by a correction.")

  @OptionGroup var term: PeriodOptions
  @OptionGroup var options: RegisterOptions

  @Option(help: "Only the band of these grades, such as 1-1.")
  var grades: String?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    let name = try term.name()
    guard name.number < 5 else { throw ValidationError("The year closes with term 4.") }
    let range = try grades.map(readGrades)
    try withRegister(options, console) { database in
      try database.close(name, grades: range, at: options.acting.time, by: options.acting.user)
      console.say("closed")
    }
  }

  private func readGrades(_ text: String) throws -> ClosedRange<Int> {
    let ends = text.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1], ends[1] <= 12 else {
      throw ValidationError("'\(text)' are no grades; write 2-11.")
    }
    return ends[0]...ends[1]
  }
}

struct PeriodCorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Open or end a correction of a closed term.",
    discussion: """
      While a correction is open, an import may change that term; what it found is kept, and documents of
      earlier days are made from it.

        report-daemon period correct 2 --year 2025-2026 --db school.sqlite --order 41-О \\
          --order-date 2026-01-20 --reason "техникалык ката"
        report-daemon import --db school.sqlite marks-7-А-2.xlsx
        report-daemon period correct 2 --year 2025-2026 --db school.sqlite --end
      """)

  @OptionGroup var term: PeriodOptions
  @OptionGroup var options: RegisterOptions

  @Option(help: "Only this class, such as 7-А.")
  var `class`: String?

  @Option(help: "The number of the order that allows it.")
  var order: String?

  @Option(help: "The day of that order, YYYY-MM-DD.")
  var orderDate: CalendarDate?

  @Option(help: "Why; no names.")
  var reason: String?

  @Flag(help: "End the corrections of the term that are open.")
  var end = false

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if !end, order == nil || orderDate == nil || reason == nil {
      throw ValidationError("A correction needs --order, --order-date and --reason.")
    }
  }

  func run() throws {
    let console = talk.console
    let name = try term.name()
    guard !end, let order, let orderDate, let reason else {
      return try withRegister(options, console) { database in
        let count = try database.endCorrection(
          of: name, on: options.day, at: options.acting.time, by: options.acting.user)
        console.say("ended; results changed: \(count)")
      }
    }
    let number = try readOrder(order, of: orderDate)
    try withRegister(options, console) { database in
      try database.openCorrection(
        of: name, class: `class`, order: number, reason: reason, on: options.day, at: options.acting.time,
        by: options.acting.user)
      console.say("opened")
    }
  }
}
