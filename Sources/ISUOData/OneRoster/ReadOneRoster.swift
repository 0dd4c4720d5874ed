extension ImportSession {
  /// The tables of a OneRoster set among the files, with what is wrong with it; nil when there is none.
  mutating func oneRosterTables(of files: [ImportFile]) -> (tables: [RecognisedTable], taken: Set<Int>)? {
    let set = OneRosterFiles(files)
    guard set.tables[.users] != nil || set.tables[.classes] != nil else { return nil }
    for lack in set.missing {
      note(
        .oneRosterColumnMissing, at: FindingPlace(file: lack.file), found: lack.column, detail: lack.column)
    }
    // Without its columns a file says nothing that could be trusted.
    guard set.missing.isEmpty else { return ([], set.taken) }
    let read = OneRosterTables(set)
    for row in read.unknown { note(.referenceMissing, at: row.place, found: row.value, detail: row.file) }
    for place in read.extraLineItems { note(.notOfPeriod, at: place) }
    return (read.tables, set.taken)
  }
}
