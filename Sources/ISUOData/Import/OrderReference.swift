internal import Language
internal import Spreadsheet

/// An order as papers cite it: «№41-О», «№41а-О, 29.08.2025», «41-О».
struct OrderReference: Hashable, Sendable {
  var number: Int
  /// «а» of «41а-О».
  var suffix: String
  /// «О» of «41-О»; empty when orders have one series.
  var series: String
  var day: CalendarDay?

  init?(_ text: String) {
    let parts = text.split(separator: ",", maxSplits: 1)
    guard let cited = parts.first else { return nil }
    let bare = LookAlikes.cyrillic(String(cited)).filter { $0 != "№" && !$0.isWhitespace }
    let digits = bare.prefix(while: \.isNumber)
    guard let number = Int(digits), number > 0 else { return nil }
    let rest = bare.dropFirst(digits.count).split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    self.number = number
    suffix = rest.first.map { $0.lowercased() } ?? ""
    series = rest.count > 1 ? rest[1].uppercased() : ""
    guard (suffix + series).allSatisfy({ $0.isLetter || $0 == "/" || $0 == "-" }) else { return nil }
    day = parts.count > 1 ? DayText(String(parts[1]))?.day : nil
  }
}

extension ImportSession {
  /// The book of orders.
  mutating func importOrders(_ table: RecognisedTable) {
    var days: [String: (number: Int, day: String)] = [:]
    var seen: Set<CompositeKey> = []
    for row in records(of: table) {
      let kind = readWord(.orderKind, row, orderKindWords).value
      let day = readDay(.date, row)
      let heading = readText(.orderHeading, row).value
      let status = readWord(.orderStatus, row, orderStatusWords).value
      guard let text = required(readText(.orderNumber, row), .orderNumber, row),
        let date = required(day, .date, row)?.description
      else {
        refused.addOrder(row, number: nil, day: day.value)
        continue
      }
      guard let reference = OrderReference(text) else {
        note(.unreadableNumber, at: row.place(.orderNumber), found: text, detail: "41-О")
        refused.addOrder(row, number: nil, day: day.value)
        continue
      }
      var record = OrderRecord(number: reference.number, date: date)
      record.series = reference.series
      record.suffix = reference.suffix
      if heading.map(isKyrgyz) == true { record.headingKy = heading } else { record.headingRu = heading }
      record.status = status ?? "signed"
      guard seen.insert(record.key).inserted else {
        note(.orderNumberTwice, at: row.place(.orderNumber), found: text)
        refused.addOrder(row, number: reference.number, day: day.value)
        continue
      }
      let series = "\(reference.series) \(date.prefix(4))"
      if let before = days[series], before.number < reference.number, date < before.day {
        note(.orderDateBack, at: row.place(.date), found: date, detail: before.day)
      } else {
        days[series] = (reference.number, date)
      }
      school.series.put(DocumentSeriesRecord(code: record.series, kind: kind), batch: batch(of: table))
      school.orders.put(record, batch: batch(of: table))
    }
  }

  /// What a row says of its order: «№41-О, 29.08.2025» in one column, or number and day in two.
  private mutating func readCitation(_ row: SourceRow) -> Reading<String> {
    guard row.table.columns[.order] == nil, row.table.columns[.orderNumber] != nil else {
      return readText(.order, row)
    }
    let day = readDay(.orderDate, row).value
    return readText(.orderNumber, row).map { number in day.map { "\(number), \($0)" } ?? number }
  }

  /// The order that a movement cites; one that the book lacks is entered with what the citation says.
  mutating func readOrder(_ row: SourceRow, movementDay: String) -> Int64? {
    let reading = readCitation(row)
    guard let text = reading.value, !meansNothing(text) else {
      if !reading.isRejected { note(.orderMissing, at: row.place(.order), found: reading.value) }
      return nil
    }
    guard let reference = OrderReference(text) else {
      note(.unreadableNumber, at: row.place(.order), found: text, detail: "№41-О, 29.08.2025")
      return nil
    }
    var record = OrderRecord(number: reference.number, date: reference.day?.description ?? movementDay)
    record.series = reference.series
    record.suffix = reference.suffix
    // What movements cite is the series of the pupils.
    school.series.put(DocumentSeriesRecord(code: record.series, kind: .pupils), batch: batch(of: row.table))
    if let known = school.orders[record.key] { return known.number }
    if let place = refused.order(reference) {
      note(.orderRowRefused, at: row.place(.order), found: text, detail: place)
    } else {
      note(.orderNotInBook, at: row.place(.order), found: text)
    }
    return school.orders.put(record, batch: batch(of: row.table)).number
  }
}

/// Whether the heading of an order is Kyrgyz: it has a letter that Russian lacks, as «жөнүндө» has.
private func isKyrgyz(_ heading: String) -> Bool { heading.contains { "өүңӨҮҢ".contains($0) } }
