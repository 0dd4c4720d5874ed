import Foundation
import Language
import Templates

/// Received forms as the template of a roll-up sees them (docs/consolidation.md).
struct FormRecords {
  /// One record a form: `file`, `school`, `department`, `as_of`, `counts` and `notes`, by department and
  /// school.
  let forms: Value
  /// The rows of the forms that count, each with `school` and `department` before its own columns.
  let rows: Value

  init(forms: [ReceivedForm], language: LanguageTag) throws {
    let collator = try Collator(language)
    let keyed = forms.map { form in
      let entry = Entry(form, language)
      return (entry: entry, key: entry.key(collator))
    }
    let sorted = keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.entry)
    let shape = RecordShape(
      keys: ["file", "school", "department", "as_of", "counts", "notes"], isComplete: true)
    self.forms = .list(
      sorted.map { entry in
        .record(
          Record(
            shape,
            [
              .text(entry.file), entry.school, entry.department, entry.asOf, .boolean(entry.form.counts),
              .list(entry.form.notes.map { .text($0.text(in: language)) }),
            ]))
      })
    rows = .list(sorted.filter(\.form.counts).flatMap(\.rows))
  }

  private struct Entry {
    let form: ReceivedForm
    let file: String
    let school: Value
    let department: Value
    let asOf: Value

    init(_ form: ReceivedForm, _ language: LanguageTag) {
      self.form = form
      file = URL(filePath: form.path).lastPathComponent
      let own = form.data?.school
      let names =
        language == .ky
        ? ["short_name_ky", "name_ky", "short_name_ru", "name_ru"]
        : ["short_name_ru", "name_ru", "short_name_ky", "name_ky"]
      school = names.lazy.compactMap { own?[$0] }.first { !$0.isMissing } ?? .missing
      department = own?["department"] ?? .missing
      asOf = form.data.flatMap { CalendarDate(iso: $0.asOf) }.map(Value.date) ?? .missing
    }

    /// Forms whose school is not known come last.
    func key(_ collator: Collator) -> [UInt8] {
      let words = [department, school].flatMap { value -> [UInt8] in
        if case .text(let text) = value { collator.sortKey(text) + [0] } else { [0] }
      }
      return [school.isMissing ? 1 : 0] + words + Array(file.utf8)
    }

    /// The form's rows under the school that sent them.
    var rows: [Value] {
      (form.data?.datasets["rows"] ?? []).map { row in
        let own = row.shape.keys.filter { $0 != "school" && $0 != "department" }
        let shape = RecordShape(keys: ["school", "department"] + own, isComplete: false)
        return .record(Record(shape, [school, department] + own.map { row[$0] ?? .missing }))
      }
    }
  }
}
