internal import Language

extension SchoolImage {
  /// The enrolment that holds on a day.
  func enrolment(of pupil: Int64, on day: String) -> EnrolmentRecord? {
    enrolments.rows(of: pupil).first { $0.fromDate <= day && day < $0.toDate ?? "9999" }
  }

  /// The class membership that holds on a day.
  func membership(of pupil: Int64, on day: String) -> ClassMembershipRecord? {
    enrolment(of: pupil, on: day).flatMap { enrolment in
      memberships.rows(of: enrolment.number).first { $0.fromDate <= day && day < $0.toDate ?? "9999" }
    }
  }
}

extension ImportSession {
  /// Puts a listed pupil into the class from the list's day on, unless the database has that already.
  mutating func enrol(_ entry: PupilEntry, pupil: Int64) {
    let batch = batch(of: entry.row.table)
    if entry.isArrival { putFileNumber(entry.fileNumber, of: pupil, from: entry.from, batch: batch) }
    guard let enrolment = school.enrolment(of: pupil, on: entry.from) else {
      open(pupil, in: entry.classID, from: entry.from, batch: batch)
      return
    }
    if entry.isArrival, enrolment.fromDate != entry.from {
      note(.alreadyEnrolled, at: entry.row.wholeRow, found: entry.name.full)
      return
    }
    school.enrolments.put(enrolment, batch: batch)
    guard var membership = school.membership(of: pupil, on: entry.from) else { return }
    if membership.classId == entry.classID {
      school.memberships.put(membership, batch: batch)
    } else if membership.fromDate == entry.from {
      membership.classId = entry.classID
      school.memberships.put(membership, batch: batch)
    } else if let before = school.classes[number: membership.classId],
      before.yearId == entry.schoolClass.yearId
    {
      note(.inTwoClasses, at: entry.row.wholeRow, found: entry.name.full, detail: before.shortLabel)
    } else {
      // The list of a new year.
      change(membership, to: entry.classID, on: entry.from, batch: batch)
    }
  }

  /// Opens an enrolment with its first membership; returns it.
  @discardableResult
  mutating func open(_ pupil: Int64, in classID: Int64, from day: String, batch: Int64) -> EnrolmentRecord {
    // Who leaves later than this day keeps the later rows apart.
    let next = school.enrolments.rows(of: pupil).lazy.map(\.fromDate).filter { $0 > day }.min()
    let enrolment = school.enrolments.put(
      EnrolmentRecord(pupilId: pupil, fromDate: day, toDate: next), batch: batch)
    school.memberships.put(
      ClassMembershipRecord(enrolmentId: enrolment.number, classId: classID, fromDate: day, toDate: next),
      batch: batch)
    return enrolment
  }

  /// Ends an enrolment and its membership on a day: the first day without the pupil.
  mutating func close(_ enrolment: EnrolmentRecord, on day: String, event: Int64, batch: Int64) {
    var enrolment = enrolment
    for var membership in school.memberships.rows(of: enrolment.number)
    where day < membership.toDate ?? "9999" {
      membership.toDate = day
      school.memberships.put(membership, batch: batch)
    }
    enrolment.toDate = day
    enrolment.outEventId = event
    school.enrolments.put(enrolment, batch: batch)
  }

  /// Ends a membership on a day and goes on in another class, to the day on which the first would have
  /// ended.
  mutating func change(_ membership: ClassMembershipRecord, to classID: Int64, on day: String, batch: Int64) {
    var before = membership
    before.toDate = day
    school.memberships.put(before, batch: batch)
    school.memberships.put(
      ClassMembershipRecord(
        enrolmentId: membership.enrolmentId, classId: classID, fromDate: day, toDate: membership.toDate),
      batch: batch)
  }
}
