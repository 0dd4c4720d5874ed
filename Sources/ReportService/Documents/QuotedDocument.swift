import Diagnostics
import ISUOData
import Language
import Templates

/// Finds the issued documents that content names, for papers that quote them: extracts.
struct DocumentFinder {
  let school: SchoolDatabase
  let user: String
  let today: String

  /// The documents with a key (`12`), or with a number and a day (`№ 14-О, 22.06.2026`), of some papers where
  /// more than one has them.
  func documents(named text: String, of papers: [String]) throws -> [StoredDocument] {
    do {
      if let id = Int64(text) { return [try school.document(id, for: user, on: today)] }
      guard let (no, day) = Self.numberAndDay(text) else { return [] }
      let found = try school.documents(numbered: no, in: nil, for: user, on: today).filter { $0.date == day }
      let fitting = found.filter { papers.contains($0.kind) }
      return try (fitting.isEmpty ? found : fitting).map { try school.document($0.id, for: user, on: today) }
    } catch DocumentError.unknownDocument, DocumentError.denied {
      return []
    }
  }

  private static func numberAndDay(_ text: String) -> (no: String, day: String)? {
    var day: CalendarDate?
    var rest = text
    if let match = text.firstMatch(of: /([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})/),
      let date = Int(match.1), let month = Int(match.2), let year = Int(match.3)
    {
      day = CalendarDate(year: year, month: month, day: date)
      rest.removeSubrange(match.range)
    } else if let match = text.firstMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) {
      day = CalendarDate(iso: String(match.0))
      rest.removeSubrange(match.range)
    }
    let no = rest.filter { !$0.isWhitespace && $0 != "," && $0 != "№" }
    guard let day, !no.isEmpty else { return nil }
    return (no, day.description)
  }
}

/// What a paper sees of a document that it quotes: what stands in its archived version, not what the records
/// say today.
struct QuotedDocument {
  let document: StoredDocument
  let content: Record
  let datasets: Record

  /// nil when its version does not read, as of a document of an earlier program.
  init?(_ document: StoredDocument) {
    guard let version = document.versions.first else { return nil }
    let json = SourceText(name: "document \(document.id)", text: version.data)
    guard case .record(let data) = readJSON(json).value,
      case .record(let content) = data["parameters"], case .record(let datasets) = data["datasets"]
    else { return nil }
    self.document = document
    self.content = content
    self.datasets = datasets
  }

  var record: Record {
    Record([
      "document_id": .number(Int(document.id)), "kind": .text(document.kind),
      "no": document.no.map(Value.text) ?? .missing,
      "date": document.date.flatMap { CalendarDate(iso: $0) }.map(Value.date) ?? .missing,
      "series_kind": .text(document.series.kind?.rawValue ?? ""), "state": .text(document.state.rawValue),
      "content": .record(content), "datasets": .record(datasets),
    ])
  }

  /// The keys of the persons whom its content names, as `staff_id` and `pupil_id`.
  var persons: [(column: String, key: Int64)] { Self.persons(in: .record(content)) }

  private static func persons(in value: Value) -> [(column: String, key: Int64)] {
    switch value {
    case .list(let elements): return elements.flatMap(persons)
    case .record(let record):
      for column in ["staff_id", "pupil_id"] {
        if let number = record[column]?.exactNumber, let key = Int64(exactly: number.numerator) {
          return [(column, key)]
        }
      }
      return record.values.flatMap(persons)
    case .missing, .boolean, .number, .decimal, .text, .date: return []
    }
  }
}
