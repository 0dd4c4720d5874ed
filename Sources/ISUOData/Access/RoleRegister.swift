internal import GRDB

/// What a user may do (DOMAIN 11.3).
public enum Role: String, CaseIterable, Hashable, Sendable {
  case administrator
  case director
  case deputy
  case deputyUpbringing = "deputy_upbringing"
  case responsible
  case secretary
  case staffOffice = "staff_office"
  case classTeacher = "class_teacher"
  case teacher
  case parent
  case pupil
  case department
  case ministry
  case inspector
}

/// A role of an account, by an order.
public struct RoleGrant: Hashable, Sendable {
  public let id: Int64
  public let account: String
  public let role: Role
  public let order: String
  public let from: String
  /// The first day on which it no longer holds.
  public let to: String?
}

extension SchoolDatabase {
  /// Gives an account a role from a day on (SEED U2: by an order). The account is made at its first role;
  /// `person` ties it to who it is, `children` (file numbers) to whose parent it is.
  public func grant(
    _ role: Role, to account: String, person: DataSubject?, children: [String] = [], order: OrderNumber,
    from: String, until: String?,
    at time: String, by user: String
  ) throws {
    if let until, until <= from { throw RegisterError.dayBeforeBeginning(until) }
    try register("grant", "role", at: time, by: user) { db in
      let orderID = try order.find(db)
      let personID = try person.map { try self.person($0, db) }
      try db.execute(sql: "INSERT OR IGNORE INTO account (name) VALUES (?)", arguments: [account])
      if let personID {
        try db.execute(
          sql: "UPDATE account SET person_id = ? WHERE name = ?", arguments: [personID, account])
      }
      let pupils = try children.map { try self.person(.pupil(fileNumber: $0), db) }
      for pupil in pupils {
        try db.execute(
          sql: """
            INSERT OR IGNORE INTO account_child (account_id, pupil_id)
            SELECT a.id, pupil.id FROM account AS a JOIN pupil ON pupil.person_id = ? WHERE a.name = ?
            """, arguments: [pupil, account])
      }
      let isHeld = try Bool.fetchOne(
        db,
        sql: """
          SELECT count(*) > 0 FROM role_grant AS g JOIN account AS a ON a.id = g.account_id
          WHERE a.name = ? AND g.role = ? AND g.from_date < ifnull(?, '9999-12-31')
            AND ? < ifnull(g.to_date, '9999-12-31')
          """, arguments: [account, role.rawValue, until, from])
      if isHeld == true { throw RegisterError.refused("the account has this role on one of these days") }
      try db.execute(
        sql: """
          INSERT INTO role_grant (account_id, role, order_id, from_date, to_date)
          SELECT id, ?, ?, ?, ? FROM account WHERE name = ?
          """, arguments: [role.rawValue, orderID, from, until, account])
      return (personID.map { [$0] } ?? []) + pupils
    }
  }

  /// Ends a role of an account on a day.
  public func end(_ role: Role, of account: String, on day: String, at time: String, by user: String) throws {
    try register("end", "role", at: time, by: user) { db in
      let grant = try Row.fetchOne(
        db,
        sql: """
          SELECT g.id, g.from_date FROM role_grant AS g JOIN account AS a ON a.id = g.account_id
          WHERE a.name = ? AND g.role = ? AND (g.to_date IS NULL OR g.to_date > ?)
          """, arguments: [account, role.rawValue, day])
      guard let grant else { throw RegisterError.alreadyEnded }
      if let from: String = grant["from_date"], day <= from { throw RegisterError.dayBeforeBeginning(day) }
      try db.execute(
        sql: "UPDATE role_grant SET to_date = ? WHERE id = ?", arguments: [day, grant["id"] as Int64])
      return []
    }
  }

  /// The roles that hold on a day, or all with `day` nil.
  public func roles(on day: String?) throws -> [RoleGrant] {
    try writer.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT g.*, a.name, \(orderNumber("o")) || ' ' || o.date AS no
          FROM role_grant AS g
          JOIN account AS a ON a.id = g.account_id
          JOIN school_order AS o ON o.id = g.order_id
          WHERE :day IS NULL OR \(holds("g", on: ":day"))
          ORDER BY a.name, g.from_date, g.id
          """, arguments: ["day": day]
      ).compactMap { row in
        Role(rawValue: row["role"]).map {
          RoleGrant(
            id: row["id"], account: row["name"], role: $0, order: row["no"], from: row["from_date"],
            to: row["to_date"])
        }
      }
    }
  }
}

/// A query for the roles that the account `:name` has on `:day`.
let rolesInForce = """
  SELECT g.role FROM main.role_grant AS g JOIN main.account AS a ON a.id = g.account_id
  WHERE a.name = :name AND \(holds("g", on: ":day"))
  """
