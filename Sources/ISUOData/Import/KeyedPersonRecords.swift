// How an import finds the rows of persons, pupils and their results again.

extension PersonRecord: ImportedRecord {
  /// A person has no key that never changes: whoever makes the record gives it its number.
  var key: Int64? { id }
}

extension PersonNameRecord: ImportedRecord {
  var end: String? { toDate }
  var key: CompositeKey { CompositeKey(personId, texts: fromDate) }
  var owner: Int64 { personId }
}

extension FormerPINRecord: ImportedRecord {
  var key: String { pin }
  var owner: Int64 { personId }
}

extension IdentityDocumentRecord: ImportedRecord {
  var key: CompositeKey { CompositeKey(personId, texts: kind.rawValue, number) }
  var owner: Int64 { personId }
  mutating func inherit(from stored: IdentityDocumentRecord) {
    series = series ?? stored.series
    issuedOn = issuedOn ?? stored.issuedOn
    issuer = issuer ?? stored.issuer
  }
}

extension StaffTrainingRecord: ImportedRecord {
  var key: CompositeKey { CompositeKey(staffId, texts: entry) }
  var owner: Int64 { staffId }
}

extension StaffAwardRecord: ImportedRecord {
  var key: CompositeKey { CompositeKey(staffId, texts: title) }
  var owner: Int64 { staffId }
}

extension ExemptionRecord: ImportedRecord {
  var key: CompositeKey { CompositeKey(pupilId, subjectId, texts: fromDate) }
  var owner: Int64 { pupilId }
  var end: String? { toDate }
  mutating func inherit(from stored: ExemptionRecord) {
    toDate = toDate ?? stored.toDate
    orderId = orderId ?? stored.orderId
  }
}

extension StaffRecord: ImportedRecord {
  var key: Int64 { personId }
}

extension PupilRecord: ImportedRecord {
  var key: Int64 { personId }
}

extension PupilFileNumberRecord: ImportedRecord {
  var end: String? { toDate }
  var key: String { fileNo }
  var owner: Int64 { pupilId }
}

extension GuardianRecord: ImportedRecord {
  var key: CompositeKey { CompositeKey(pupilId, texts: name) }
  var owner: Int64 { pupilId }
  /// Lists say the name and the relation alone.
  mutating func inherit(from stored: GuardianRecord) {
    personId = personId ?? stored.personId
    isLawful = stored.isLawful
    basis = basis ?? stored.basis
    fromDate = stored.fromDate
    toDate = toDate ?? stored.toDate
  }
}

extension EnrolmentRecord: ImportedRecord {
  var end: String? { toDate }
  var key: CompositeKey { CompositeKey(pupilId, texts: fromDate) }
  var owner: Int64 { pupilId }
}

extension ClassMembershipRecord: ImportedRecord {
  var end: String? { toDate }
  var key: CompositeKey { CompositeKey(enrolmentId, texts: fromDate) }
  var owner: Int64 { enrolmentId }
}

extension MovementEventRecord: ImportedRecord {
  var key: CompositeKey { CompositeKey(pupilId, texts: kind.rawValue, date) }
  var owner: Int64 { pupilId }
}

extension SubgroupMemberRecord: ImportedRecord {
  var key: CompositeKey { CompositeKey(pupilId, classId, subjectId) }
}

extension ResultRecord: ImportedRecord {
  var key: ResultKey { ResultKey(pupil: pupilId, year: yearId, period: period, subject: subjectId) }
}

/// A pupil's place in a subject and period: a year of a large school has a hundred thousand.
struct ResultKey: Hashable, Sendable {
  var pupil: Int64
  var year: Int64
  var period: Int
  var subject: Int64
}

extension AttendanceRecord: ImportedRecord {
  var key: CompositeKey { CompositeKey(pupilId, yearId, Int64(period)) }
}

extension BehaviourRecord: ImportedRecord {
  var key: CompositeKey { CompositeKey(pupilId, yearId, Int64(period)) }
}
