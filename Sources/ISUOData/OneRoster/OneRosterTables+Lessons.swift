internal import Spreadsheet

extension OneRosterTables {
  func subject(of lesson: Sheet.Row) -> String? {
    guard !isHomeroom(lesson), let id = files.text("courseSourcedId", of: lesson, in: .classes),
      let course = courses[id]
    else { return nil }
    return files.text("courseCode", of: course, in: .courses) ?? id
  }

  mutating func addLessons() {
    guard let source = files.tables[.enrollments] else { return }
    var teaching: [Sheet.Row] = []
    var subgroups: [Sheet.Row] = []
    for row in source.rows {
      guard let id = source.text("classSourcedId", row), let lesson = classes[id],
        let label = label(of: lesson),
        let subject = subject(of: lesson), let user = source.text("userSourcedId", row)
      else { continue }
      let group = files.text("metadata.subgroup", of: lesson, in: .classes)
      let number = users[user].flatMap { files.text("identifier", of: $0, in: .users) }
      let cells = [label, subject, fullName(user), group, number]
      if source.text("role", row) == "teacher" { teaching.append(appended(row, source, cells)) }
      if source.text("role", row) == "student", group != nil {
        subgroups.append(appended(row, source, cells))
      }
    }
    let first = source.width
    var columns: [Field: Int] = [.className: first, .subject: first + 1, .subgroup: first + 3]
    var lesson = columns
    lesson[.teacher] = first + 2
    lesson[.from] = source.heads["beginDate"]
    lesson[.to] = source.heads["endDate"]
    tables.append(table(.teaching, source, columns: lesson, rows: teaching))
    columns[.pupilName] = first + 2
    columns[.fileNumber] = first + 4
    tables.append(table(.subgroups, source, columns: columns, rows: subgroups))
  }

  mutating func addResults() {
    guard let items = files.tables[.lineItems], let source = files.tables[.results] else { return }
    let terms = termNumbers
    var graded: [String: (label: String, subject: String, term: Int)] = [:]
    var counted: Set<String> = []
    for item in items.rows {
      guard let id = items.text("sourcedId", item), let classID = items.text("classSourcedId", item) else {
        continue
      }
      guard let lesson = classes[classID] else {
        unknown.append((items.place("classSourcedId", item), classID, "classes.csv"))
        continue
      }
      let session = items.text(OneRosterName.session, item) ?? items.text(OneRosterName.formerSession, item)
      guard let term = session.flatMap({ terms[$0] }),
        let label = label(of: lesson), let subject = subject(of: lesson)
      else { continue }
      if counted.insert("\(classID) \(term)").inserted {
        graded[id] = (label, subject, term)
      } else {
        extraLineItems.append(items.place("sourcedId", item))
      }
    }
    var rows: [Sheet.Row] = []
    for row in source.rows {
      guard let item = source.text("lineItemSourcedId", row), let user = source.text("studentSourcedId", row)
      else {
        continue
      }
      guard let pupil = users[user] else {
        unknown.append((source.place("studentSourcedId", row), user, "users.csv"))
        continue
      }
      guard let lesson = graded[item] else { continue }
      rows.append(
        appended(
          row, source,
          [
            lesson.label, lesson.subject, lesson.term == 5 ? "жыл" : String(lesson.term), fullName(user),
            files.text("identifier", of: pupil, in: .users), mark(row, source),
          ]))
    }
    let first = source.width
    tables.append(
      table(
        .results, source,
        columns: [
          .className: first, .subject: first + 1, .term: first + 2, .pupilName: first + 3,
          .fileNumber: first + 4,
          .mark: first + 5,
        ], rows: rows))
  }

  /// A score, or why there is none; a credit has no word in the standard and stands in `textScore` (1.2) or
  /// the comment.
  func mark(_ row: Sheet.Row, _ source: OneRosterTable) -> String? {
    if let score = source.text("score", row) { return plainDecimal(score) ?? score }
    for column in ["textScore", "comment"] {
      if let text = source.text(column, row), MarkText(text) != nil { return text }
    }
    switch source.text("scoreStatus", row)?.lowercased() {
    case "exempt": return "бош."
    case "not submitted": return "н/а"
    default: return nil
    }
  }
}
