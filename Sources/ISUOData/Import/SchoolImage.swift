internal import GRDB

/// The tables that an import reads and writes, in memory.
struct SchoolImage: Sendable {
  var school: TableImage<SchoolRecord>
  var schoolNames: TableImage<SchoolNameRecord>
  var departments: TableImage<DepartmentRecord>
  var departmentNames: TableImage<DepartmentNameRecord>
  var directors: TableImage<SchoolDirectorRecord>
  var years: TableImage<AcademicYearRecord>
  var periods: TableImage<PeriodRecord>
  var promotionRules: TableImage<PromotionRuleRecord>
  var classSets: TableImage<ClassSetRecord>
  var classes: TableImage<ClassRecord>
  var classTeachers: TableImage<ClassTeacherRecord>
  var subjects: TableImage<SubjectRecord>
  var curriculum: TableImage<CurriculumRecord>
  var teaching: TableImage<TeachingRecord>
  var series: TableImage<DocumentSeriesRecord>
  var orders: TableImage<OrderRecord>
  var persons: TableImage<PersonRecord>
  var formerPINs: TableImage<FormerPINRecord>
  var names: TableImage<PersonNameRecord>
  var contacts: TableImage<ContactRecord>
  var documents: TableImage<IdentityDocumentRecord>
  var staff: TableImage<StaffRecord>
  var posts: TableImage<StaffPostRecord>
  var trainings: TableImage<StaffTrainingRecord>
  var awards: TableImage<StaffAwardRecord>
  var pupils: TableImage<PupilRecord>
  var fileNumbers: TableImage<PupilFileNumberRecord>
  var guardians: TableImage<GuardianRecord>
  var enrolments: TableImage<EnrolmentRecord>
  var memberships: TableImage<ClassMembershipRecord>
  var events: TableImage<MovementEventRecord>
  var subgroupMembers: TableImage<SubgroupMemberRecord>
  var exemptions: TableImage<ExemptionRecord>
  var results: TableImage<ResultRecord>
  var attendance: TableImage<AttendanceRecord>
  var behaviour: TableImage<BehaviourRecord>
  var consentForms: TableImage<ConsentFormRecord>
  var consents: TableImage<ConsentRecord>
  /// The corrections of closed periods that are under way.
  let openCorrections: [PeriodCorrectionRecord]
  /// The number that the batch of the command's first file gets.
  let firstBatch: Int64

  init(_ db: Database) throws {
    func image<Record>(_ type: Record.Type = Record.self) throws -> TableImage<Record>
    where Record: KeyedRecord {
      TableImage(try Record.fetchAll(db))
    }
    school = try image()
    schoolNames = try image()
    departments = try image()
    departmentNames = try image()
    directors = try image()
    years = try image()
    periods = try image()
    promotionRules = try image()
    classSets = try image()
    classes = try image()
    classTeachers = try image()
    subjects = try image()
    curriculum = try image()
    teaching = try image()
    series = try image()
    orders = try image()
    persons = try image()
    formerPINs = try image()
    names = try image()
    contacts = try image()
    documents = try image()
    staff = try image()
    posts = try image()
    trainings = try image()
    awards = try image()
    pupils = try image()
    fileNumbers = try image()
    guardians = try image()
    enrolments = try image()
    memberships = try image()
    events = try image()
    subgroupMembers = try image()
    exemptions = try image()
    results = try image()
    attendance = try image()
    behaviour = try image()
    consentForms = try image()
    consents = try image()
    openCorrections = try PeriodCorrectionRecord.fetchAll(
      db, sql: "SELECT * FROM period_correction WHERE closed_on IS NULL")
    firstBatch = (try Int64.fetchOne(db, sql: "SELECT max(id) FROM import_batch") ?? 0) + 1
  }
}
