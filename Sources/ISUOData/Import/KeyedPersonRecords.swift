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
