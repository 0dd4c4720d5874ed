internal import GRDB

// The school, its year, classes and plan. Meanings and units: docs/data-model.md.

struct ImportBatchRecord: IdentifiedRecord {
  static let databaseTableName = "import_batch"
  var id: Int64?
  var fileName: String
  var sha256: String
  /// ISO 8601, given by the caller: nothing below the command line reads the clock.
  var importedAt: String
  /// The command that the file was part of.
  var runId: Int64?
}

/// The one school of the file.
struct SchoolRecord: IdentifiedRecord {
  static let databaseTableName = "school"
  var id: Int64? = 1
  var okpo: String?
  var inn: String?
  var soate: String?
  var phone: String?
  var email: String?
  /// The number that the ministry's system knows the school by.
  var isuoId: String?
  var type: String?
  var ownership: String?
  var departmentId: Int64?
}

/// An authority above schools; names are dated, because they change.
struct DepartmentRecord: IdentifiedRecord {
  static let databaseTableName = "department"
  var id: Int64?
  /// `ministry`, `region`, `district` or `city`.
  var level: String?
  var parentId: Int64?
  var soate: String?
}

struct DepartmentNameRecord: IdentifiedRecord {
  static let databaseTableName = "department_name"
  var id: Int64?
  var departmentId: Int64
  var fromDate = beginningOfTime
  var toDate: String?
  var nameKy: String?
  var nameRu: String?
}

struct SchoolNameRecord: IdentifiedRecord {
  static let databaseTableName = "school_name"
  var id: Int64?
  var fromDate = beginningOfTime
  var toDate: String?
  var nameKy: String?
  var nameRu: String?
  var shortNameKy: String?
  var shortNameRu: String?
  var addressKy: String?
  var addressRu: String?
}

struct SchoolDirectorRecord: IdentifiedRecord {
  static let databaseTableName = "school_director"
  var id: Int64?
  var staffId: Int64
  var fromDate = beginningOfTime
  var toDate: String?
}

struct AcademicYearRecord: IdentifiedRecord {
  static let databaseTableName = "academic_year"
  var id: Int64?
  /// `2025-2026`
  var label: String
  var starts: String
  var ends: String
}

struct PeriodRecord: IdentifiedRecord {
  static let databaseTableName = "period"
  var id: Int64?
  var yearId: Int64
  var scheme = "quarter"
  /// 1 to 4; the year itself is no row.
  var number: Int
  var gradeFrom: Int
  var gradeTo: Int
  var starts: String
  /// The last day of the period.
  var ends: String
  var closedAt: String?
}

struct PromotionRuleRecord: StoredRecord {
  static let databaseTableName = "promotion_rule"
  var yearId: Int64
  /// 11 or 12 years; 0: both.
  var programme = 0
  var fromGrade: Int
  /// Null: the grade graduates.
  var toGrade: Int?
}

struct ClassRecord: IdentifiedRecord {
  static let databaseTableName = "class"
  var id: Int64?
  var yearId: Int64
  var grade: Int
  var letter: String
  /// Language of instruction: `ky`, `ru`, `uz`, `tg`.
  var language: String
  var shift: Int?
  /// 11 or 12 years.
  var programme: Int?
  /// `none`, `2-5` or `criteria`.
  var marksMode = "2-5"
  /// The set when the class is taught together with another.
  var classSetId: Int64?
  var importId: Int64?
}

/// Classes of several grades that are taught together.
struct ClassSetRecord: IdentifiedRecord {
  static let databaseTableName = "class_set"
  var id: Int64?
  var yearId: Int64
  /// «2-Б + 4-Б»
  var label: String
  var importId: Int64?
}

struct ClassTeacherRecord: IdentifiedRecord {
  static let databaseTableName = "class_teacher"
  var id: Int64?
  var classId: Int64
  var staffId: Int64
  var fromDate = beginningOfTime
  var toDate: String?
  var importId: Int64?
}

struct SubjectRecord: IdentifiedRecord {
  static let databaseTableName = "subject"
  var id: Int64?
  var code: String
  var nameKy: String?
  var nameRu: String?
  var shortKy: String?
  var shortRu: String?
  var position: Int
  var importId: Int64?
}

struct CurriculumRecord: StoredRecord {
  static let databaseTableName = "curriculum"
  var yearId: Int64
  /// 11 or 12 years; 0: both.
  var programme = 0
  var language: String
  var grade: Int
  var subjectId: Int64
  /// `state`, `school` or `elective`.
  var component = "state"
  /// A week; 0 keeps the subject out of the class.
  var hours: Double
  var importId: Int64?
}

struct TeachingRecord: IdentifiedRecord {
  static let databaseTableName = "teaching"
  var id: Int64?
  var classId: Int64
  var subjectId: Int64
  /// 0: the whole class.
  var subgroup = 0
  var staffId: Int64
  var hours: Double?
  var fromDate = beginningOfTime
  /// The first day of the successor.
  var toDate: String?
  var importId: Int64?
}
