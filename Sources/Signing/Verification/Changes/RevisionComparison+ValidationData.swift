internal import PDFSyntax

/// What is kept for checking later (ISO 32000-2, "Document Security Store").
extension RevisionComparison {
  private static let lists: Set = ["Certs", "CRLs", "OCSPs"]
  private static let ownLists: Set = ["Cert", "CRL", "OCSP"]
  /// What else stands with the lists of one signature: when they were put there.
  private static let ownKeys: Set = ["Type", "TU", "TS"]

  mutating func judgeValidationData(_ before: PDFObject?, _ after: PDFObject?) throws(PDFSyntaxError) {
    let oldStore = try old.value(before).dictionaryValue
    let newStore = try new.value(after).dictionaryValue
    guard let newStore else {
      if oldStore != nil { note(.validationDataRemoved) }
      if try new.value(after) != .null { note(.catalogue("DSS")) }
      return
    }
    var isChanged = before != after || isDifferent(after)
    for key in newStore.map(\.key) where !Self.lists.contains(key) && key != "VRI" && key != "Type" {
      // Anything else that stands there was there before.
      if oldStore?[key] != newStore[key] { note(.other) }
    }
    for key in Self.lists.sorted() {
      let isGrown = try judgeList(oldStore?[key], newStore[key])
      isChanged = isChanged || isGrown
      explain(newStore[key], usedAs: [key])
    }
    try judgeRecords(oldStore?["VRI"], newStore["VRI"])
    if isChanged || isDifferent(newStore["VRI"]) { note(.validationData) }
    explain(after, usedAs: ["DSS"])
  }

  /// Whether a list of streams has more than it had. None may be missing.
  private mutating func judgeList(_ before: PDFObject?, _ after: PDFObject?) throws(PDFSyntaxError) -> Bool {
    let oldList = try old.value(before).arrayValue ?? []
    let newList = try new.value(after).arrayValue ?? []
    for element in newList where try new.resolve(element).streamValue == nil { note(.other) }
    for element in oldList where !newList.contains(element) {
      let stream = try old.resolve(element).streamValue
      var isThere = false
      for other in newList where try new.resolve(other).streamValue == stream { isThere = true }
      if !isThere { note(.validationDataRemoved) }
    }
    return newList.count > oldList.count || newList != oldList
  }

  /// What belongs to one signature each, by the hash of the signature.
  private mutating func judgeRecords(_ before: PDFObject?, _ after: PDFObject?) throws(PDFSyntaxError) {
    let oldRecords = try old.value(before).dictionaryValue ?? [:]
    let newRecords = try new.value(after).dictionaryValue ?? [:]
    for key in oldRecords.map(\.key) where newRecords[key] == nil { note(.validationDataRemoved) }
    for (key, record) in newRecords {
      let (before, after) = (
        try old.value(oldRecords[key]).dictionaryValue ?? [:], try new.value(record).dictionaryValue ?? [:]
      )
      for entry in differingKeys(before, after) where !Self.ownKeys.contains(entry) {
        if !Self.ownLists.contains(entry) { note(.other) }
      }
      for list in Self.ownLists.sorted() {
        _ = try judgeList(before[list], after[list])
        explain(after[list], usedAs: [list])
      }
      explain(record, usedAs: [key])
    }
    explain(after, usedAs: ["VRI"])
  }
}
