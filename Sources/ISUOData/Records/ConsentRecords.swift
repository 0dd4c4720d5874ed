internal import GRDB

// Consents and what stands in for them. Meanings: docs/data-model.md.

/// A wording of the consent form.
struct ConsentFormRecord: StoredRecord {
  static let databaseTableName = "consent_form"
  var version: String
  var fromDate: String?
  var purposesKy: String?
  var purposesRu: String?
  var importId: Int64?
}

/// One signed form.
struct ConsentRecord: IdentifiedRecord {
  static let databaseTableName = "consent"
  var id: Int64?
  var personId: Int64
  var signer: String
  /// `self` or `representative`.
  var signerRole: String
  var guardianId: Int64?
  var relation: String?
  var basis: String?
  var coversIdentity = false
  var coversContacts = false
  var coversMarks = false
  var coversAttendance = false
  var coversSocial = false
  var coversService = false
  var forSchool = false
  var forDepartment = false
  var forMinistry = false
  var forParent = false
  var forPublic = false
  var formVersion: String
  var language: String?
  var givenOn: String
  /// The last day on which it holds.
  var validUntil: String?
  /// The first day on which it no longer holds.
  var withdrawnOn: String?
  /// `paper` or `e-signed`.
  var medium: String?
  var fileHash: String?
  var importId: Int64?
}

extension ConsentFormRecord: ImportedRecord {
  var key: String { version }
  mutating func inherit(from stored: ConsentFormRecord) {
    fromDate = fromDate ?? stored.fromDate
    purposesKy = purposesKy ?? stored.purposesKy
    purposesRu = purposesRu ?? stored.purposesRu
  }
}

extension ConsentRecord: ImportedRecord {
  var key: CompositeKey { CompositeKey(personId, texts: givenOn, signer) }
  var owner: Int64 { personId }
  /// A withdrawal may have been recorded since the list was written.
  mutating func inherit(from stored: ConsentRecord) {
    id = stored.id
    withdrawnOn = withdrawnOn ?? stored.withdrawnOn
    basis = basis ?? stored.basis
    fileHash = fileHash ?? stored.fileHash
  }
}
