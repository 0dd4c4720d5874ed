extension ImportSession {
  /// Courses of further training, parted by semicolons or lines: «2019, 36», «2023, РББИ, 72 саат». Those on
  /// record stay: lists often name the last course alone.
  mutating func putTrainings(_ text: String?, of member: Int64, batch: Int64) {
    for entry in entries(of: text) {
      var record = StaffTrainingRecord(staffId: member, entry: entry)
      for part in entry.split(separator: ",") {
        let digits = part.filter(\.isNumber)
        guard let number = Int(digits), part.count - digits.count <= 6 else { continue }
        if digits.count == 4, (1940...2100).contains(number) {
          record.year = number
        } else if (1...2000).contains(number) {
          record.hours = number
        }
      }
      school.trainings.put(record, batch: batch)
    }
  }

  mutating func putAwards(_ text: String?, of member: Int64, batch: Int64) {
    for title in entries(of: text) {
      school.awards.put(StaffAwardRecord(staffId: member, title: title), batch: batch)
    }
  }

  private func entries(of text: String?) -> [String] {
    guard let text, !meansNothing(text) else { return [] }
    return text.split { ";\n".contains($0) }.map { repairedText(String($0)) }.filter { !$0.isEmpty }
  }

  /// A document as a list cites it: «KGZ01 № 123456», «ID 1234567», «AN 1234567».
  mutating func putDocument(_ text: String?, _ kind: DocumentKind, of person: Int64, batch: Int64) {
    guard let text, !meansNothing(text) else { return }
    let parts = text.split { " №".contains($0) }.map(String.init)
    // The number is the last group of digits, the series what stands before it.
    let last = parts.last ?? text
    let digits = String(last.reversed().prefix(while: \.isNumber).reversed())
    var record = IdentityDocumentRecord(personId: person, kind: kind, number: digits.isEmpty ? text : digits)
    if !digits.isEmpty {
      let series = (parts.dropLast() + [String(last.dropLast(digits.count))]).joined(separator: " ")
      record.series = series.filter { $0 != " " }.isEmpty ? nil : series.trimmingPrefix(" ").description
    }
    if record.series?.hasSuffix(" ") == true { record.series?.removeLast() }
    school.documents.put(record, batch: batch)
  }

  /// An e-mail address; what is none is left out with a finding.
  mutating func readEmail(_ row: SourceRow) -> String? {
    guard let text = readText(.email, row).value, !meansNothing(text) else { return nil }
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty, sides[1].contains("."), !text.contains(" ") else {
      note(.unreadableEmail, at: row.place(.email), found: text)
      return nil
    }
    return text
  }
}
