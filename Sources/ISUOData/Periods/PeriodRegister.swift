internal import GRDB

/// A term of one academic year, or with 5 its year.
public struct PeriodName: Hashable, Sendable {
  /// `2025-2026`
  public var year: String
  /// 1 to 4, 5 for the year.
  public var number: Int

  public init(year: String, number: Int) {
    self.year = year
    self.number = number
  }
}

extension SchoolDatabase {
  /// Closes a term for all classes, or for those of some grades: results, absences and behaviour then change
  /// only by a correction. What is closed already stays as it is.
  ///
  /// Throws `RegisterError.refused` when there is no such term.
  public func close(
    _ period: PeriodName, grades: ClosedRange<Int>? = nil, at time: String, by user: String
  ) throws {
    let grades = grades ?? 0...12
    try register("close", "period", at: time, by: user) { db in
      try db.execute(
        sql: """
          UPDATE period SET closed_at = ?, closed_by = ?
          WHERE year_id = (SELECT id FROM academic_year WHERE label = ?) AND number = ? AND closed_at IS NULL
            AND ? <= grade_from AND grade_to <= ?
          """,
        arguments: [time, user, period.year, period.number, grades.lowerBound, grades.upperBound])
      if db.changesCount == 0 { throw RegisterError.refused("no open term of this number and grades") }
      return []
    }
  }

  /// Opens a correction of a closed term, by an order (DOMAIN 11.2, invariant 8): until it is ended, changes
  /// of that term are taken and what they found is kept.
  public func openCorrection(
    of period: PeriodName, class label: String?, order: OrderNumber, reason: String, on day: String,
    at time: String, by user: String
  ) throws {
    try register("open", "correction", at: time, by: user) { db in
      let orderID = try order.find(db)
      guard
        let year = try Int64.fetchOne(
          db, sql: "SELECT id FROM academic_year WHERE label = ?", arguments: [period.year])
      else { throw RegisterError.refused("no such academic year") }
      let schoolClass = try label.map { try classID($0, in: year, db) }
      let last = try String.fetchOne(db, sql: "SELECT max(opened_on) FROM period_correction")
      if let last, day < last { throw RegisterError.dayBeforeBeginning(day) }
      let isClosed = try Bool.fetchOne(
        db,
        sql:
          """
          SELECT count(*) > 0 FROM period WHERE year_id = ? AND number = min(?, 4) AND closed_at IS NOT NULL
          """,
        arguments: [year, period.number])
      guard isClosed == true else { throw RegisterError.refused("the term is open and needs no correction") }
      try db.execute(
        sql: """
          INSERT INTO period_correction (year_id, period, class_id, order_id, reason, opened_on)
          VALUES (?, ?, ?, ?, ?, ?)
          """, arguments: [year, period.number, schoolClass, orderID, reason, day])
      return []
    }
  }

  /// Ends the corrections of a term that are under way; returns how many results they changed.
  @discardableResult
  public func endCorrection(of period: PeriodName, on day: String, at time: String, by user: String) throws
    -> Int
  {
    var count = 0
    try register("end", "correction", at: time, by: user) { db in
      let open = try Int64.fetchAll(
        db,
        sql: """
          SELECT k.id FROM period_correction AS k JOIN academic_year AS y ON y.id = k.year_id
          WHERE y.label = ? AND k.period = ? AND k.closed_on IS NULL
          """, arguments: [period.year, period.number])
      guard !open.isEmpty else { throw RegisterError.alreadyEnded }
      for id in open {
        try db.execute(
          sql: "UPDATE period_correction SET closed_on = max(?, opened_on) WHERE id = ?",
          arguments: [day, id])
        count +=
          try Int.fetchOne(
            db, sql: "SELECT count(*) FROM result_before WHERE correction_id = ?", arguments: [id]) ?? 0
      }
      return []
    }
    return count
  }

  /// A class by its label, `5-А` or `5-А/ky`.
  private func classID(_ label: String, in year: Int64, _ db: Database) throws -> Int64 {
    let found = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM class
        WHERE year_id = :year
          AND :label IN (grade || '-' || letter, grade || '-' || letter || '/' || language)
        """, arguments: ["year": year, "label": label])
    guard found.count == 1 else {
      throw RegisterError.refused("no class, or more than one, is named '\(label)'")
    }
    return found[0]
  }
}
