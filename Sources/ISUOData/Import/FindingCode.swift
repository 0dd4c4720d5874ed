/// The stable codes of findings. docs/diagnostics.md has a section for each, `FindingTexts` the words.
enum FindingCode: String, Hashable, Sendable, CaseIterable {
  // Whole files and sheets.
  case notATable = "IMP-0001"
  case oldExcel = "IMP-0002"
  case passwordProtected = "IMP-0003"
  case openDocument = "IMP-0004"
  case damagedFile = "IMP-0005"
  case tooLarge = "IMP-0006"
  case notUnicode = "IMP-0007"
  case cutOff = "IMP-0008"
  case emptyFile = "IMP-0009"
  case noTable = "IMP-0010"
  case noYear = "IMP-0012"
  case classNotNamed = "IMP-0013"
  case periodNotNamed = "IMP-0014"
  case titleDisagrees = "IMP-0015"
  case sheetNameRepaired = "IMP-0016"
  case otherYear = "IMP-0017"
  case textForm = "IMP-0018"
  case unknownTable = "IMP-0019"
  // Rows.
  case emptyRow = "IMP-0020"
  case noRecord = "IMP-0021"
  case repeatedHead = "IMP-0022"
  case duplicateRow = "IMP-0023"
  case inTwoClasses = "IMP-0024"
  case waitsForRow = "IMP-0025"
  case unreadColumn = "IMP-0026"
  // Texts.
  case textRepaired = "IMP-0030"
  case lostLetters = "IMP-0031"
  case missingValue = "IMP-0032"
  case errorValue = "IMP-0033"
  case uncalculated = "IMP-0034"
  case allCapitals = "IMP-0035"
  case unknownWord = "IMP-0036"
  case otherWording = "IMP-0037"
  case noteInName = "IMP-0038"
  case formulaResult = "IMP-0039"
  // Days.
  case dayRepaired = "IMP-0040"
  case shortYear = "IMP-0041"
  case unreadableDay = "IMP-0042"
  case implausibleDay = "IMP-0043"
  case ageDoesNotFit = "IMP-0044"
  case dayOutsideYear = "IMP-0045"
  // PIN.
  case pinRepaired = "IMP-0050"
  case pinLostDigits = "IMP-0051"
  case malformedPIN = "IMP-0052"
  case pinOfAnother = "IMP-0053"
  case pinDisagrees = "IMP-0054"
  case pinMissing = "IMP-0055"
  case fileNumberOfAnother = "IMP-0056"
  // Numbers and telephones.
  case numberRepaired = "IMP-0060"
  case unreadableNumber = "IMP-0061"
  case phoneRepaired = "IMP-0062"
  case unreadablePhone = "IMP-0063"
  case implausibleNumber = "IMP-0064"
  case unreadableEmail = "IMP-0065"
  // Classes, subjects, persons.
  case classRepaired = "IMP-0070"
  case unknownClass = "IMP-0071"
  case ambiguousClass = "IMP-0072"
  case unknownSubject = "IMP-0073"
  case subjectRepaired = "IMP-0074"
  case unknownPupil = "IMP-0075"
  case ambiguousPupil = "IMP-0076"
  case plainLetters = "IMP-0077"
  case notInClass = "IMP-0078"
  case unknownTeacher = "IMP-0079"
  // Marks.
  case markRepaired = "IMP-0080"
  case unreadableMark = "IMP-0081"
  case missedDisagrees = "IMP-0082"
  case leftBefore = "IMP-0083"
  case emptyMarkKept = "IMP-0084"
  case periodClosed = "IMP-0085"
  // Movement.
  case orderMissing = "IMP-0090"
  case orderNumberTwice = "IMP-0091"
  case orderDateBack = "IMP-0092"
  case alreadyEnrolled = "IMP-0093"
  case notEnrolled = "IMP-0094"
  case unknownReason = "IMP-0095"
  case orderNotInBook = "IMP-0096"
  case confirmationMissing = "IMP-0097"
  case orderRowRefused = "IMP-0098"
  // Consents.
  case signerNotOnRecord = "IMP-0100"
  case endsBeforeGiven = "IMP-0101"
  case unknownMember = "IMP-0102"
  // Tables of an export.
  case recordsNotEmpty = "IMP-0110"
  case newerTables = "IMP-0111"
  case damagedCover = "IMP-0112"
  case notOfExport = "IMP-0113"
  case unknownRecordTable = "IMP-0114"
  case recordTableTwice = "IMP-0115"
  case rowsMissing = "IMP-0116"
  case unknownRecordColumn = "IMP-0117"
  case recordColumnMissing = "IMP-0118"
  case wrongTypeInTable = "IMP-0119"
  case referenceMissing = "IMP-0120"
  case ruleBroken = "IMP-0121"
  // OneRoster.
  case oneRosterColumnMissing = "IMP-0130"
  case notOfPeriod = "IMP-0131"
  case oneRosterFileUnread = "IMP-0132"
  case oneRosterFileAbsent = "IMP-0133"
  case oneRosterDelta = "IMP-0134"
  case oneRosterKeyTwice = "IMP-0135"
  case oneRosterUserUnread = "IMP-0136"
  case oneRosterNoClass = "IMP-0137"

  /// What becomes of the value or row.
  var action: ImportFinding.Action {
    switch self {
    case .notATable, .unknownTable, .oldExcel, .passwordProtected, .openDocument, .damagedFile, .tooLarge,
      .notUnicode,
      .cutOff,
      .emptyFile, .noYear, .classNotNamed, .periodNotNamed, .otherYear, .inTwoClasses, .lostLetters,
      .missingValue,
      .uncalculated, .unknownWord, .unreadableDay, .implausibleDay, .dayOutsideYear, .pinLostDigits,
      .malformedPIN,
      .pinOfAnother, .fileNumberOfAnother, .unreadableNumber, .unknownClass, .ambiguousClass,
      .unknownSubject, .unknownPupil,
      .ambiguousPupil, .notInClass, .unreadableMark, .periodClosed, .orderNumberTwice, .alreadyEnrolled,
      .notEnrolled, .unknownReason, .endsBeforeGiven, .unknownMember, .recordsNotEmpty, .newerTables,
      .damagedCover, .notOfExport, .unknownRecordTable, .recordTableTwice, .rowsMissing,
      .unknownRecordColumn, .recordColumnMissing, .wrongTypeInTable, .referenceMissing, .ruleBroken,
      .oneRosterColumnMissing, .oneRosterDelta, .oneRosterKeyTwice, .oneRosterNoClass:
      .reject
    case .unreadColumn, .titleDisagrees, .duplicateRow, .errorValue, .allCapitals, .noteInName,
      .shortYear,
      .ageDoesNotFit, .pinDisagrees, .pinMissing, .unreadablePhone, .unreadableEmail, .implausibleNumber,
      .plainLetters,
      .unknownTeacher, .missedDisagrees, .leftBefore, .emptyMarkKept, .orderMissing, .orderDateBack,
      .orderNotInBook, .confirmationMissing, .signerNotOnRecord, .oneRosterFileAbsent:
      .warn
    case .sheetNameRepaired, .textRepaired, .otherWording, .dayRepaired, .pinRepaired, .numberRepaired,
      .phoneRepaired, .classRepaired, .subjectRepaired, .markRepaired:
      .normalise
    case .textForm, .formulaResult, .orderRowRefused: .accept
    case .noTable, .emptyRow, .noRecord, .repeatedHead, .waitsForRow, .notOfPeriod, .oneRosterFileUnread,
      .oneRosterUserUnread:
      .skip
    }
  }
}
