import Diagnostics
import ISUOData
import Language
import Templates

/// The parameters of a run as they were understood.
struct RunParameters: Sendable {
  /// What the queries see: a class by its key in the database, a period as 1 to 5; null for "all
  /// that the burst allows".
  var values: [String: SQLValue] = [:]
  /// What people and JSON see: a class by its label.
  var printed: [(name: String, value: Value)] = []
  /// The day whose state is printed when nobody names one.
  var asOf: String
}

/// Reads the parameters that a user gave against what a report declares and what the school has.
struct ParameterReader {
  let definition: ReportDefinition
  /// Sees the school as it is today.
  let connection: ReportConnection
  let today: String

  private struct Period {
    let number: Int64
    let starts: String
    let ends: String
  }

  func read(_ given: [String: String]) throws -> Diagnosed<RunParameters> {
    var bag = DiagnosticBag()
    let names = definition.parameters.map(\.name)
    for name in given.keys.sorted() where !names.contains(name) {
      bag.add(.unknownParameter(name, known: names))
    }
    var result = RunParameters(asOf: today)
    for parameter in definition.parameters {
      let text = given[parameter.name] ?? parameter.defaultText
      guard let text else {
        if definition.burst == nil { bag.add(.missingParameter(parameter.name)) }
        result.values[parameter.name] = .null
        result.printed.append((parameter.name, .missing))
        continue
      }
      try read(text, as: parameter, into: &result, &bag)
    }
    return Diagnosed(result, bag.diagnostics)
  }

  private func read(
    _ text: String, as parameter: ReportDefinition.Parameter, into result: inout RunParameters,
    _ bag: inout DiagnosticBag
  ) throws {
    switch parameter.kind {
    case .class:
      guard let found = bag.take(try readClass(text)) else { return }
      set(parameter, .integer(found.id), .text(found.key), in: &result)
    case .period:
      guard let number = try readPeriod(text) else {
        return bag.add(
          .wrongParameter(
            parameter.name, expected: "a term", help: "give 1, 2, 3 or 4, 'year', or 'current'"))
      }
      set(parameter, .integer(number), .number(Int(number)), in: &result)
      // As of today when the current term is asked for, else as of the term's last day (DESIGN 10).
      if text != "current", let last = try periods().last(where: { $0.number == number }) {
        result.asOf = last.ends
      }
    case .date:
      guard CalendarDate(iso: text) != nil else {
        return bag.add(.wrongParameter(parameter.name, expected: "a day", help: "write it as YYYY-MM-DD"))
      }
      set(parameter, .text(text), .text(text), in: &result)
    case .number:
      guard let number = Int64(text) else {
        return bag.add(.wrongParameter(parameter.name, expected: "a whole number", help: "write digits only"))
      }
      set(parameter, .integer(number), .number(Int(number)), in: &result)
    case .pupil:
      guard let id = try first("SELECT pupil_id FROM report_pupil WHERE file_no = :value", text) else {
        return bag.add(
          .wrongParameter(
            parameter.name, expected: "the number of a personal file",
            help: "give it as the class list has it, such as А-12"))
      }
      set(parameter, id, .text(text), in: &result)
    case .staff:
      guard let id = try staff(text) else {
        return bag.add(
          .wrongParameter(
            parameter.name, expected: "one member of staff",
            help: "give the PIN, or the whole name as the staff list has it when only one bears it"))
      }
      // The key and not the name: parameters go to the audit.
      set(parameter, .integer(id), .number(Int(id)), in: &result)
    case .text:
      set(parameter, .text(text), .text(text), in: &result)
    case .choice:
      guard parameter.choices.contains(where: { $0.value == text }) else {
        let choices = parameter.choices.map(\.value).joined(separator: ", ")
        return bag.add(
          .wrongParameter(parameter.name, expected: "one of its choices", help: "choose: \(choices)"))
      }
      set(parameter, .text(text), .text(text), in: &result)
    }
  }

  private func set(
    _ parameter: ReportDefinition.Parameter, _ value: SQLValue, _ printed: Value,
    in result: inout RunParameters
  ) {
    result.values[parameter.name] = value
    result.printed.append((parameter.name, printed))
  }

  // MARK: Classes

  func readClass(_ text: String) throws -> Diagnosed<(id: Int64, key: String)?> {
    let rows = try connection.query(
      "SELECT class_id, label, key, display FROM report_class ORDER BY sort_order"
    ).rows
    let classes = rows.compactMap { row -> (id: Int64, names: [String])? in
      guard case .integer(let id) = row[0] else { return nil }
      return (id, row[1...].compactMap { if case .text(let name) = $0 { name } else { nil } })
    }
    let wanted = comparable(text)
    let found = classes.filter { $0.names.contains { comparable($0) == wanted } }
    switch found.count {
    case 1: return Diagnosed((found[0].id, found[0].names[1]))
    case 0: return Diagnosed(nil, [.unknownClass(text, known: classes.map { $0.names[1] })])
    default: return Diagnosed(nil, [.ambiguousClass(text, choices: found.map { $0.names[1] })])
    }
  }

  /// `7-а`, `7 «А»` and `7А` mean the same class, and so does a Latin A.
  private func comparable(_ label: String) -> String {
    String(LookAlikes.cyrillic(label).lowercased().filter { $0.isLetter || $0.isNumber || $0 == "/" })
  }

  // MARK: Periods

  private func readPeriod(_ text: String) throws -> Int64? {
    switch text {
    case "year": return 5
    case "current":
      let terms = try periods().filter { $0.number < 5 }
      return
        (terms.first { $0.starts <= today && today <= $0.ends } ?? terms.last { $0.ends < today }
        ?? terms.first)?.number
    default:
      guard let number = Int64(text), (1...5).contains(number) else { return nil }
      return number
    }
  }

  /// The terms of the year, each from the first class that begins it to the last that ends it.
  private func periods() throws -> [Period] {
    let sql = "SELECT period, min(starts), max(ends) FROM report_period GROUP BY period ORDER BY period"
    return try connection.query(sql).rows.compactMap { row in
      guard case .integer(let number) = row[0], case .text(let starts) = row[1], case .text(let ends) = row[2]
      else {
        return nil
      }
      return Period(number: number, starts: starts, ends: ends)
    }
  }

  private func staff(_ text: String) throws -> Int64? {
    let sql = "SELECT staff_id FROM report_staff WHERE pin = :value OR name = :value"
    let rows = try connection.query(sql, parameters: ["value": .text(text)]).rows
    guard rows.count == 1, case .integer(let id) = rows[0][0] else { return nil }
    return id
  }

  private func first(_ sql: String, _ value: String) throws -> SQLValue? {
    try connection.query(sql, parameters: ["value": .text(value)]).rows.first?.first
  }
}
