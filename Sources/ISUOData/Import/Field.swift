/// What a column means, whatever its head says in either language.
///
/// One field serves every sheet in which its words mean the same; the set of fields decides the kind of a
/// sheet.
enum Field: String, Hashable, Sendable, CaseIterable {
  // Rows of every list.
  case rowNumber, date, className, note, subject, subgroup
  // Persons.
  case pupilName, staffName, fullName, surname, given, patronymic, russianName, sex, birthDate, pin
  case citizenship, address, phone, email, birthCertificate, passport, fileNumber, guardian, mother, father,
    relation
  case arrivalDate, departureDate
  /// «Дареги, телефону»: both in one cell.
  case addressAndPhone
  // Staff.
  case post, postAndSubject, education, institute, graduationYear, diploma, serviceTotal, servicePedagogical,
    serviceHere
  case speciality, payRate, category, attestationYear, training, awards, load, homeroomClass, combined
  // The school and its year.
  case isuoNumber, schoolType, ownership, schoolName, schoolNameKyrgyz, schoolNameRussian, schoolShortName,
    okpo, inn, soate, department,
    director
  case yearLabel, classBand, term, starts, ends
  case language, shift, classTeacher, programme, marksMode, classSet
  // The plan.
  case subjectCode, subjectNameKyrgyz, subjectNameRussian, subjectShortKyrgyz, subjectShortRussian
  case component, hours, teacher, from, to, fromClass, toClass
  // Movement.
  case origin, originDirection, basis, order, orderDate, destination, reasonCode, reason, confirmation,
    fileIssued
  case movementKind, orderNumber, orderHeading, orderStatus, orderKind
  // Marks.
  case mark, average, customMark, missed, missedIll, missedValid, missedInvalid, late, behaviour
  /// A column that the program works out itself: averages, counts, categories.
  case derived
  /// A column whose cells are no data: a place for a signature.
  case ignored
  // Consents.
  case signer, formVersion, validUntil, withdrawn, consentMedium, consentLanguage, givenOn
  case consentIdentity, consentContacts, consentMarks, consentAttendance, consentSocial, consentService
  case recipientSchool, recipientDepartment, recipientMinistry, recipientParents
}
