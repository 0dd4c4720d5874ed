// How an import finds the rows of persons, pupils and their results again.

extension PersonRecord: KeyedRecord {
  /// A person has no key that never changes: whoever makes the record gives it its number.
  var key: Int64? { id }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

extension PersonNameRecord: KeyedRecord {
  var end: String? { toDate }
  var key: CompositeKey { CompositeKey(personId, texts: fromDate) }
  var owner: Int64 { personId }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

extension FormerPINRecord: KeyedRecord {
  var key: String { pin }
  var owner: Int64 { personId }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

extension IdentityDocumentRecord: KeyedRecord {
  var key: CompositeKey { CompositeKey(personId, texts: kind.rawValue, number) }
  var owner: Int64 { personId }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
  mutating func inherit(from stored: IdentityDocumentRecord) {
    series = series ?? stored.series
    issuedOn = issuedOn ?? stored.issuedOn
    issuer = issuer ?? stored.issuer
  }
}

extension StaffTrainingRecord: KeyedRecord {
  var key: CompositeKey { CompositeKey(staffId, texts: entry) }
  var owner: Int64 { staffId }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

extension StaffAwardRecord: KeyedRecord {
  var key: CompositeKey { CompositeKey(staffId, texts: title) }
  var owner: Int64 { staffId }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

extension ExemptionRecord: KeyedRecord {
  var key: CompositeKey { CompositeKey(pupilId, subjectId, texts: fromDate) }
  var owner: Int64 { pupilId }
  var end: String? { toDate }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
  mutating func inherit(from stored: ExemptionRecord) {
    toDate = toDate ?? stored.toDate
    orderId = orderId ?? stored.orderId
  }
}

extension StaffRecord: KeyedRecord {
  var key: Int64 { personId }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

extension PupilRecord: KeyedRecord {
  var key: Int64 { personId }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

extension PupilFileNumberRecord: KeyedRecord {
  var end: String? { toDate }
  var key: String { fileNo }
  var owner: Int64 { pupilId }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

extension GuardianRecord: KeyedRecord {
  var key: CompositeKey { CompositeKey(pupilId, texts: name) }
  var owner: Int64 { pupilId }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
  /// Lists say the name and the relation alone.
  mutating func inherit(from stored: GuardianRecord) {
    personId = personId ?? stored.personId
    isLawful = stored.isLawful
    basis = basis ?? stored.basis
    fromDate = stored.fromDate
    toDate = toDate ?? stored.toDate
  }
}

extension EnrolmentRecord: KeyedRecord {
  var end: String? { toDate }
  var key: CompositeKey { CompositeKey(pupilId, texts: fromDate) }
  var owner: Int64 { pupilId }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

extension ClassMembershipRecord: KeyedRecord {
  var end: String? { toDate }
  var key: CompositeKey { CompositeKey(enrolmentId, texts: fromDate) }
  var owner: Int64 { enrolmentId }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

extension MovementEventRecord: KeyedRecord {
  var key: CompositeKey { CompositeKey(pupilId, texts: kind.rawValue, date) }
  var owner: Int64 { pupilId }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

extension SubgroupMemberRecord: KeyedRecord {
  var key: CompositeKey { CompositeKey(pupilId, classId, subjectId) }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

extension ResultRecord: KeyedRecord {
  var key: ResultKey { ResultKey(pupil: pupilId, year: yearId, period: period, subject: subjectId) }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

/// A pupil's place in a subject and period: a year of a large school has a hundred thousand.
struct ResultKey: Hashable, Sendable {
  var pupil: Int64
  var year: Int64
  var period: Int
  var subject: Int64
}

extension AttendanceRecord: KeyedRecord {
  var key: CompositeKey { CompositeKey(pupilId, yearId, Int64(period)) }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}

extension BehaviourRecord: KeyedRecord {
  var key: CompositeKey { CompositeKey(pupilId, yearId, Int64(period)) }
  var batch: Int64? {
    get { importId }
    set { importId = newValue }
  }
}
