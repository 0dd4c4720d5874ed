internal import Language

/// Finds the pupils of a class by their full names.
struct PupilFinder: Sendable {
  private var pupils: [PersonKey: Set<Int64>] = [:]
  private var plain: [PersonKey: Set<Int64>] = [:]
  private(set) var names: [Int64: String] = [:]

  /// The pupils who are in a class on a day, under the names of that day.
  init(inClass classID: Int64, on day: String, of school: SchoolImage) {
    for pupil in school.pupils(inClass: classID) where pupil.from <= day && day < pupil.to ?? "9999" {
      add(
        pupil.id,
        names: school.pupilNames(pupil.id).filter { $0.fromDate <= day && day < $0.toDate ?? "9999" })
    }
  }

  /// The pupils who were in a class at any time, under any of their names.
  init(everInClass classID: Int64, of school: SchoolImage) {
    for pupil in school.pupils(inClass: classID) { add(pupil.id, names: school.pupilNames(pupil.id)) }
  }

  private mutating func add(_ pupil: Int64, names: [PersonNameRecord]) {
    for name in names {
      let key = PersonKey(name.name.full)
      pupils[key, default: []].insert(pupil)
      plain[key.plain, default: []].insert(pupil)
      if let russian = name.russianName { plain[PersonKey(russian.full).plain, default: []].insert(pupil) }
      self.names[pupil] = name.name.full
    }
  }

  enum Match: Hashable {
    case one(Int64)
    /// Found only by plain letters (о, у, н for ө, ү, ң) or by the Russian spelling.
    case plain(Int64)
    case none
    case several
  }

  func find(_ name: String) -> Match {
    let key = PersonKey(name)
    if let found = pupils[key] { return found.count == 1 ? found.first.map(Match.one) ?? .none : .several }
    guard let found = plain[key.plain] else { return .none }
    return found.count == 1 ? found.first.map(Match.plain) ?? .none : .several
  }
}

extension ImportSession {
  /// The pupils of a class on a day; made once.
  mutating func finder(inClass classID: Int64, on day: String) -> PupilFinder {
    let key = CompositeKey(classID, texts: day)
    let finder = finders[key] ?? PupilFinder(inClass: classID, on: day, of: school)
    finders[key] = finder
    return finder
  }

  /// Everybody who was in a class at any time; made once.
  mutating func finder(everInClass classID: Int64) -> PupilFinder {
    let key = CompositeKey(classID)
    let finder = finders[key] ?? PupilFinder(everInClass: classID, of: school)
    finders[key] = finder
    return finder
  }

  /// The pupil whom a cell names, among those of a class; notes when there is none or more than one.
  mutating func readPupil(_ field: Field, _ row: SourceRow, among finder: PupilFinder) -> Int64? {
    guard let name = required(readText(field, row), field, row) else { return nil }
    switch finder.find(name) {
    case .one(let pupil): return pupil
    case .plain(let pupil):
      note(
        .plainLetters, at: row.place(field), found: name, stored: finder.names[pupil],
        detail: finder.names[pupil])
      return pupil
    case .none:
      if !noteWaiting(row, for: name) { note(.unknownPupil, at: row.wholeRow, found: name) }
      return nil
    case .several:
      note(.ambiguousPupil, at: row.wholeRow, found: name, detail: name)
      return nil
    }
  }
}

extension SchoolImage {
  /// Who is in a class, from which day, and to which: the first day without, or nil.
  func pupils(inClass classID: Int64) -> [(id: Int64, from: String, to: String?)] {
    memberships.rows.compactMap { membership in
      guard membership.classId == classID else { return nil }
      return enrolments[number: membership.enrolmentId].map {
        ($0.pupilId, membership.fromDate, membership.toDate)
      }
    }
  }

  func pupilNames(_ pupil: Int64) -> [PersonNameRecord] {
    pupils[number: pupil].map { names.rows(of: $0.personId) } ?? []
  }
}
