internal import GRDB

/// Whose data a consent is about, as a user names the person.
public enum DataSubject: Hashable, Sendable {
  /// By the number of the personal file.
  case pupil(fileNumber: String)
  case staff(pin: String)
}

/// A consent to enter into the register.
public struct NewConsent: Hashable, Sendable {
  public var subject: DataSubject
  public var signer: String
  public var relation: String?
  public var basis: String?
  public var categories: Set<DataCategory>
  public var recipients: Set<Recipient>
  public var formVersion: String
  public var language: String?
  /// `YYYY-MM-DD`.
  public var givenOn: String
  /// The last day on which it holds.
  public var validUntil: String?
  public var medium: String?

  public init(
    subject: DataSubject, signer: String, categories: Set<DataCategory>, recipients: Set<Recipient>,
    formVersion: String, givenOn: String
  ) {
    self.subject = subject
    self.signer = signer
    self.categories = categories
    self.recipients = recipients
    self.formVersion = formVersion
    self.givenOn = givenOn
  }
}

/// A line of the register of consents.
public struct ConsentLine: Hashable, Sendable {
  /// The number of the personal file; nil for a member of staff.
  public let fileNumber: String?
  public let name: String
  public let signer: String
  public let categories: [DataCategory]
  public let recipients: [Recipient]
  public let formVersion: String
  public let givenOn: String
  public let validUntil: String?
  public let withdrawnOn: String?
}

extension SchoolDatabase {
  /// Enters a consent (DOMAIN 5.2).
  public func record(_ consent: NewConsent, at time: String, by user: String) throws {
    guard !consent.categories.isEmpty, !consent.recipients.isEmpty else { throw RegisterError.emptyCover }
    if let until = consent.validUntil, until < consent.givenOn {
      throw RegisterError.dayBeforeBeginning(until)
    }
    try register("record", "consent", at: time, by: user) { db in
      let person = try self.person(consent.subject, db)
      try db.execute(
        sql: "INSERT OR IGNORE INTO consent_form (version) VALUES (?)", arguments: [consent.formVersion])
      var record = ConsentRecord(consent, of: person)
      if let guardian = try guardian(named: consent.signer, of: person, db) {
        record.guardianId = guardian
        record.signerRole = "representative"
      } else if consent.relation != nil {
        record.signerRole = "representative"
      }
      try record.insert(db)
      return [person]
    }
  }

  /// Withdraws the consents of a person that hold on a day, or the one that was given on a day; returns how
  /// many.
  @discardableResult
  public func withdrawConsents(
    of subject: DataSubject, givenOn: String?, on day: String, at time: String, by user: String
  ) throws -> Int {
    var count = 0
    try register("withdraw", "consent", at: time, by: user) { db in
      let person = try self.person(subject, db)
      let consents = try ConsentRecord.fetchAll(
        db,
        sql: """
          SELECT * FROM consent AS c WHERE person_id = ? AND ifnull(? = given_on, \(isInForce("c", on: "?")))
          """, arguments: [person, givenOn, day, day, day])
      guard !consents.isEmpty else { throw RegisterError.unknownConsent }
      for var consent in consents {
        if consent.withdrawnOn != nil { throw RegisterError.alreadyWithdrawn }
        if day < consent.givenOn { throw RegisterError.dayBeforeBeginning(day) }
        consent.withdrawnOn = day
        try consent.update(db)
      }
      count = consents.count
      return [person]
    }
    return count
  }

  /// The consents that hold on a day, or all with `day` nil, in the order of the pupils' classes and names.
  public func consents(on day: String?) throws -> [ConsentLine] {
    try writer.read { db in
      let condition = day == nil ? "true" : isInForce("c", on: ":day")
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT c.*, \(recordedName) AS name,
            (SELECT f.file_no FROM pupil JOIN pupil_file_no AS f ON f.pupil_id = pupil.id
              WHERE pupil.person_id = c.person_id ORDER BY f.from_date DESC LIMIT 1) AS file_no
          FROM consent AS c
          JOIN person_name AS n ON n.person_id = c.person_id AND n.to_date IS NULL
          WHERE \(condition)
          ORDER BY n.sort_ky, c.given_on, c.id
          """, arguments: day.map { ["day": $0] } ?? [:])
      return try rows.map {
        try ConsentLine(ConsentRecord(row: $0), name: $0["name"], fileNumber: $0["file_no"])
      }
    }
  }

  /// The pupils who are in a class on a day, and the staff, of whom no consent holds for a recipient.
  public func missingConsents(for recipient: Recipient, on day: String) throws -> [MissingConsent] {
    try writer.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.file_no, s.class,
            \(recordedName) AS name,
            EXISTS (SELECT 1 FROM consent AS c WHERE c.person_id = s.person_id) AS was_given
          FROM (
            SELECT pupil.person_id, c.grade, c.letter, c.grade || '-' || c.letter AS class,
              (SELECT f.file_no FROM pupil_file_no AS f
                WHERE f.pupil_id = pupil.id ORDER BY f.from_date DESC LIMIT 1) AS file_no
            FROM enrolment AS e
            JOIN class_membership AS m ON m.enrolment_id = e.id AND \(holds("m", on: ":day"))
            JOIN class AS c ON c.id = m.class_id
            JOIN pupil ON pupil.id = e.pupil_id
            WHERE \(holds("e", on: ":day"))
            UNION ALL
            SELECT person_id, NULL, NULL, NULL, NULL FROM staff
          ) AS s
          JOIN person_name AS n ON n.person_id = s.person_id AND \(holds("n", on: ":day"))
          WHERE NOT EXISTS (
            SELECT 1 FROM consent AS c
            WHERE c.person_id = s.person_id AND c.\(recipient.column) AND \(isInForce("c", on: ":day")))
          ORDER BY s.grade IS NULL, s.grade, s.letter, n.sort_ky
          """, arguments: ["day": day]
      ).map {
        MissingConsent(
          fileNumber: $0["file_no"], classLabel: $0["class"], name: $0["name"], wasGiven: $0["was_given"])
      }
    }
  }
}

/// Somebody of whom no consent holds.
public struct MissingConsent: Hashable, Sendable {
  public let fileNumber: String?
  /// nil for a member of staff.
  public let classLabel: String?
  public let name: String
  /// Whether there was one, which ended, was withdrawn or is for others.
  public let wasGiven: Bool
}

extension ConsentRecord {
  fileprivate init(_ consent: NewConsent, of person: Int64) {
    self.init(
      personId: person, signer: consent.signer, signerRole: "self", formVersion: consent.formVersion,
      givenOn: consent.givenOn)
    relation = consent.relation
    basis = consent.basis
    cover(consent.categories, consent.recipients)
    language = consent.language
    validUntil = consent.validUntil
    medium = consent.medium
  }

  mutating func cover(_ categories: Set<DataCategory>, _ recipients: Set<Recipient>) {
    coversIdentity = categories.contains(.identity)
    coversContacts = categories.contains(.contacts)
    coversMarks = categories.contains(.marks)
    coversAttendance = categories.contains(.attendance)
    coversSocial = categories.contains(.social)
    coversService = categories.contains(.service)
    forSchool = recipients.contains(.school)
    forDepartment = recipients.contains(.department)
    forMinistry = recipients.contains(.ministry)
    forParent = recipients.contains(.parent)
    forPublic = recipients.contains(.public)
  }

  fileprivate func covers(_ category: DataCategory) -> Bool {
    switch category {
    case .identity: coversIdentity
    case .contacts: coversContacts
    case .marks: coversMarks
    case .attendance: coversAttendance
    case .social: coversSocial
    case .service: coversService
    }
  }

  fileprivate func isFor(_ recipient: Recipient) -> Bool {
    switch recipient {
    case .school: forSchool
    case .department: forDepartment
    case .ministry: forMinistry
    case .parent: forParent
    case .public: forPublic
    }
  }
}

extension ConsentLine {
  fileprivate init(_ record: ConsentRecord, name: String, fileNumber: String?) {
    self.name = name
    self.fileNumber = fileNumber
    signer = record.signer
    categories = DataCategory.allCases.filter(record.covers)
    recipients = Recipient.allCases.filter(record.isFor)
    formVersion = record.formVersion
    givenOn = record.givenOn
    validUntil = record.validUntil
    withdrawnOn = record.withdrawnOn
  }
}
