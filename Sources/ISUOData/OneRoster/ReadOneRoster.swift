extension ImportSession {
  /// The tables of a OneRoster set among the files, with what is wrong with it; nil when there is none.
  mutating func oneRosterTables(of files: [ImportFile]) -> (tables: [RecognisedTable], taken: Set<Int>)? {
    let set = OneRosterFiles(files)
    guard set.tables[.users] != nil || set.tables[.classes] != nil else { return nil }
    for lack in set.missing {
      note(
        .oneRosterColumnMissing, at: FindingPlace(file: lack.file), found: lack.column, detail: lack.column)
    }
    let isWhole = isWhole(set)
    // Without its columns a file says nothing that could be trusted.
    guard set.missing.isEmpty, isWhole else { return ([], set.taken) }
    for file in set.unread { note(.oneRosterFileUnread, at: FindingPlace(file: file)) }
    for row in set.repeated { note(.oneRosterKeyTwice, at: row.place, found: row.key) }
    let read = OneRosterTables(set)
    for row in read.unknown { note(.referenceMissing, at: row.place, found: row.value, detail: row.file) }
    for place in read.extraLineItems { note(.notOfPeriod, at: place) }
    for user in read.unreadUsers { note(.oneRosterUserUnread, at: user.place, detail: user.role) }
    for place in read.pupilsWithoutClass { note(.oneRosterNoClass, at: place) }
    return (read.tables, set.taken)
  }

  /// Whether the set is all there is, by its manifest ("OneRoster 1.2 CSV Binding", "manifest.csv"). One of
  /// changes says which rows are to be deleted, and no import deletes.
  private mutating func isWhole(_ set: OneRosterFiles) -> Bool {
    let modes = set.modes
    guard let manifest = set.tables[.manifest]?.file.name else { return true }
    let changes = modes.keys.filter { modes[$0] == "delta" }.sorted()
    if let first = changes.first {
      note(
        .oneRosterDelta, at: FindingPlace(file: manifest), found: changes.joined(separator: ", "),
        detail: first)
    }
    for name in OneRosterName.allCases where modes[name.rawValue] == "bulk" && set.tables[name] == nil {
      note(
        .oneRosterFileAbsent, at: FindingPlace(file: manifest), found: name.rawValue, detail: name.rawValue)
    }
    return changes.isEmpty
  }
}
