import ArgumentParser
import ISUOData
import Language
import ReportService

struct NumberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "number", abstract: "Print a number in words, in all cases.")

  @Argument(help: "A number, such as 2021 or 2,5.")
  var number: String

  @OptionGroup var words: WordOptions

  @Option(help: "Print the number with this noun.")
  var noun: String?

  @Flag(help: "It is an amount of money in som.")
  var money = false

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let console = talk.console
    guard let value = DecimalNumber(number) else {
      throw ValidationError("'\(number)' is no number of at most 18 digits, and 6 after the comma.")
    }
    try report_daemon.run(console) {
      console.write(try rows(value), under: ["form", "text"], as: "form")
      return []
    }
  }

  private func rows(_ value: DecimalNumber) throws -> [[String]] {
    let whole = value.fraction == nil ? (value.isNegative ? -value.whole : value.whole) : nil
    if money {
      guard let tyiyn = tyiyn(value) else {
        throw ValidationError("Money has at most two digits after the comma.")
      }
      return MoneyForm.allCases.map { form in
        switch words.language {
        case .ky: [form.rawValue, Kyrgyz.money(tyiyn: tyiyn, form)]
        case .ru: [form.rawValue, Russian.money(tyiyn: tyiyn, form)]
        }
      }
    }
    if let noun { return try rows(value, counting: noun, whole) }
    switch words.language {
    case .ky: return kyrgyzRows(value, whole)
    case .ru: return russianRows(value, whole)
    }
  }

  private func rows(_ value: DecimalNumber, counting noun: String, _ whole: Int64?) throws -> [[String]] {
    switch words.language {
    case .ky: return [["counted", "\(number) \(noun)"]]
    case .ru:
      let counted = Russian.counted(noun, after: whole ?? 2, exceptions: try words.settings().exceptions)
      return [["counted", "\(number) \(counted.text)"]]
    }
  }

  private func kyrgyzRows(_ value: DecimalNumber, _ whole: Int64?) -> [[String]] {
    func cases(_ label: String, _ words: String) -> [[String]] {
      KyrgyzCase.allCases.map {
        ["\(label) \($0.rawValue)", Kyrgyz.inflected(words, KyrgyzForm($0), isPossessed: false).text]
      }
    }
    return cases("cardinal", Kyrgyz.cardinal(value))
      + (whole.map { cases("ordinal", Kyrgyz.ordinal($0)) } ?? [])
      + [["with-one", Kyrgyz.cardinal(value, style: .withOne)]]
  }

  private func russianRows(_ value: DecimalNumber, _ whole: Int64?) -> [[String]] {
    guard let whole else { return RussianCase.allCases.map { [$0.rawValue, Russian.cardinal(value, $0)] } }
    let cardinals = Gender.allCases.flatMap { gender in
      RussianCase.allCases.map {
        ["cardinal \(gender.rawValue) \($0.rawValue)", Russian.cardinal(whole, $0, gender: gender)]
      }
    }
    let ordinals = Gender.allCases.flatMap { gender in
      RussianCase.allCases.map {
        ["ordinal \(gender.rawValue) \($0.rawValue)", Russian.ordinal(whole, $0, gender: gender)]
      }
    }
    return cardinals + ordinals
  }

  private func tyiyn(_ value: DecimalNumber) -> Int64? {
    let fraction: Int64
    switch value.fraction {
    case nil: fraction = 0
    case let part? where part.digits == 1: fraction = part.value * 10
    case let part? where part.digits == 2: fraction = part.value
    case _?: return nil
    }
    let (som, overflows) = value.whole.multipliedReportingOverflow(by: 100)
    return overflows ? nil : (value.isNegative ? -1 : 1) * (som + fraction)
  }
}
