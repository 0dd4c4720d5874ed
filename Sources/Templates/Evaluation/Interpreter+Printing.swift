import Diagnostics
import Language

/// What is printed where an optional figure is missing (DESIGN 4.1).
private let dash = "–"

extension Interpreter {
  /// A text with its expressions evaluated.
  mutating func text(of id: Program.TextID) -> String {
    var utf8: [UInt8] = []
    append(id, to: &utf8, forMachines: false)
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Appends a text with its expressions evaluated. `forMachines` writes numbers with a point, as style
  /// sheets want them.
  mutating func append(_ id: Program.TextID, to utf8: inout [UInt8], forMachines: Bool) {
    for part in program.texts[id.position].parts {
      switch part {
      case .literal(let text): utf8.append(contentsOf: text.utf8)
      case .expression(let expression):
        let value = evaluate(expression)
        if case .text(let text) = value {
          utf8.append(contentsOf: text.utf8)
        } else {
          utf8.append(contentsOf: print(value, of: expression, forMachines: forMachines).utf8)
        }
      }
    }
  }

  /// A value as the page shows it.
  mutating func print(_ value: Value, of id: ID, forMachines: Bool = false) -> String {
    switch value {
    case .missing: return dash
    case .boolean, .list, .record: break
    case .number(let number):
      if let decimal = number.finiteDecimal {
        return forMachines ? decimal : NumberFormatting.withComma(decimal)
      }
      bag.add(.endlessDecimals(program.sourceText(of: id), program.span(of: id)))
      return dash
    case .decimal, .text, .date: return forMachines ? machineText(value) : printed(value)
    }
    bag.add(.unprintable(program.sourceText(of: id), value, program.span(of: id)))
    return dash
  }

  /// A value whose kind can always be printed. An endless fraction, which must be rounded first, gives a
  /// dash.
  func printed(_ value: Value) -> String {
    switch value {
    case .number(let number): number.finiteDecimal.map(NumberFormatting.withComma) ?? dash
    case .decimal(let decimal): NumberFormatting.withComma(decimal.description)
    case .text(let text): text
    case .date(let date): date.formatted(.short, in: environment.language)
    case .missing, .boolean, .list, .record: dash
    }
  }

  private func machineText(_ value: Value) -> String {
    if case .decimal(let decimal) = value { decimal.description } else { printed(value) }
  }
}
