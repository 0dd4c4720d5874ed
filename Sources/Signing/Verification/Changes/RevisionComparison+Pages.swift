internal import PDFSyntax

/// Pages and the notes on them.
extension RevisionComparison {
  /// Notes that show what somebody wrote or drew, and do nothing.
  private static let notes: Set = [
    "Text", "FreeText", "Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Ink", "Line", "Square",
    "Circle", "Polygon", "PolyLine", "Caret", "Popup",
  ]

  /// Pages, and lists of annotations that stand as objects of their own.
  mutating func judgePages() throws(PDFSyntaxError) {
    for (number, (before, after)) in differing.sorted(by: { $0.key < $1.key }) {
      if let page = before?.objectValue?.dictionaryValue, page["Type"] == .name("Page") {
        guard let newPage = after?.objectValue?.dictionaryValue, differingKeys(page, newPage) == ["Annots"],
          try judge(old.value(page["Annots"]).arrayValue, new.value(newPage["Annots"]).arrayValue)
        else { continue }
        // Many refer to pages, and all take them for pages: the other entries are what they were.
        explain(number, usedAs: uses.keys(of: number))
      } else if let list = before?.objectValue?.arrayValue, uses.keys(of: number) == ["Annots"] {
        guard let newList = after?.objectValue?.arrayValue, try judge(list, newList) else { continue }
        explain(number, usedAs: ["Annots"])
      }
    }
  }

  /// Whether a list of annotations got only what may be added, and lost only what may be taken away.
  private mutating func judge(_ before: [PDFObject]?, _ after: [PDFObject]?) throws(PDFSyntaxError) -> Bool {
    var rest = (before ?? [])[...]
    for annotation in after ?? [] {
      if annotation == rest.first {
        rest = rest.dropFirst()
      } else if let place = rest.firstIndex(of: annotation) {
        for removed in rest[..<place] where try !judgeRemoved(removed) { return false }
        rest = rest[(place + 1)...]
      } else if try !judgeAdded(annotation) {
        return false
      }
    }
    for removed in rest where try !judgeRemoved(removed) { return false }
    return true
  }

  private mutating func judgeAdded(_ annotation: PDFObject) throws(PDFSyntaxError) -> Bool {
    if let number = annotation.referenceValue?.number, newWidgets.contains(number) { return true }
    guard isNew(annotation) || annotation.dictionaryValue != nil, try isNote(annotation, in: new) else {
      return false
    }
    note(.annotation)
    return true
  }

  private mutating func judgeRemoved(_ annotation: PDFObject) throws(PDFSyntaxError) -> Bool {
    guard try isNote(annotation, in: old) else { return false }
    note(.annotation)
    return true
  }

  private func isNote(_ annotation: PDFObject, in file: PDFFile) throws(PDFSyntaxError) -> Bool {
    let entries = try file.value(annotation).dictionaryValue ?? [:]
    guard let subtype = entries["Subtype"]?.nameValue, Self.notes.contains(subtype) else { return false }
    return entries["A"] == nil && entries["AA"] == nil
  }

  /// Notes that were there and changed.
  mutating func judgeAnnotations() throws(PDFSyntaxError) {
    for (number, (before, after)) in differing {
      guard let entries = before?.objectValue?.dictionaryValue,
        let newEntries = after?.objectValue?.dictionaryValue,
        entries["Subtype"] == newEntries["Subtype"],
        try isNote(.dictionary(entries), in: old), try isNote(.dictionary(newEntries), in: new)
      else { continue }
      note(.annotation)
      explain(number, usedAs: ["Annots", "Popup", "IRT", "Parent", "Obj"])
    }
  }
}
