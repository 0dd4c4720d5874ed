// How an import finds the rows of each table again.

/// Two or more values as one key.
struct CompositeKey: Hashable, Sendable {
  private let numbers: [Int64]
  private let texts: [String]

  init(_ numbers: Int64..., texts: String...) {
    self.numbers = numbers
    self.texts = texts
  }
}

extension SchoolRecord: KeyedRecord {
  var key: Int64 { 1 }
}

extension SchoolNameRecord: KeyedRecord {
  var end: String? { toDate }
  var key: String { fromDate }
  mutating func inherit(from stored: SchoolNameRecord) {
    id = stored.id
    toDate = toDate ?? stored.toDate
  }
}

extension SchoolDirectorRecord: KeyedRecord {
  var end: String? { toDate }
  var key: String { fromDate }
}

extension AcademicYearRecord: KeyedRecord {
  var key: String { label }
}

extension PeriodRecord: KeyedRecord {
  var key: CompositeKey { CompositeKey(yearId, Int64(number), Int64(gradeFrom), texts: scheme) }
  mutating func inherit(from stored: PeriodRecord) {
    id = stored.id
    closedAt = stored.closedAt
  }
}

extension PromotionRuleRecord: KeyedRecord {
  var key: CompositeKey { CompositeKey(yearId, Int64(fromGrade), Int64(programme)) }
}

extension DepartmentRecord: KeyedRecord {
  var key: Int64 { number }
}

extension ClassSetRecord: ImportedRecord {
  var key: CompositeKey { CompositeKey(yearId, texts: label) }
}

extension ClassRecord: ImportedRecord {
  var key: CompositeKey { CompositeKey(yearId, Int64(grade), texts: letter, language) }
}

extension ClassTeacherRecord: ImportedRecord {
  var end: String? { toDate }
  var key: CompositeKey { CompositeKey(classId, texts: fromDate) }
  var owner: Int64 { classId }
}

extension SubjectRecord: ImportedRecord {
  var key: String { code }
}

extension CurriculumRecord: ImportedRecord {
  var key: CompositeKey {
    CompositeKey(yearId, Int64(grade), subjectId, Int64(programme), texts: language, component)
  }
}

extension TeachingRecord: ImportedRecord {
  var end: String? { toDate }
  var key: CompositeKey { CompositeKey(classId, subjectId, Int64(subgroup), texts: fromDate) }
  var owner: Int64 { classId }
}

extension DocumentSeriesRecord: ImportedRecord {
  var key: String { code }
  mutating func inherit(from stored: DocumentSeriesRecord) {
    let named = kind ?? stored.kind
    self = stored
    kind = named
  }
}

extension OrderRecord: ImportedRecord {
  var key: CompositeKey { CompositeKey(Int64(number), texts: series, suffix, String(date.prefix(4))) }
  /// A book of orders has the headings of one language, and no texts. What was issued here is what its
  /// document says, whatever a book has of it.
  mutating func inherit(from stored: OrderRecord) {
    if stored.documentId != nil {
      self = stored
      return
    }
    headingKy = headingKy ?? stored.headingKy
    headingRu = headingRu ?? stored.headingRu
    bodyKy = bodyKy ?? stored.bodyKy
    bodyRu = bodyRu ?? stored.bodyRu
    basis = basis ?? stored.basis
    signerId = signerId ?? stored.signerId
  }
}
