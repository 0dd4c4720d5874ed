internal import PDFSyntax

/// What one revision of a file did to the state before it, object by object.
///
/// Every object that the older state had, or referred to, and that the newer state has otherwise must be
/// explained by a rule: as the catalogue that gets a form, as the form that gets a field, as the page that
/// gets the field's widget, and so on. What no rule explains is a change that no signature allows. New
/// objects need no explanation: they are reached only through objects that changed.
struct RevisionComparison {
  let old: PDFFile
  let new: PDFFile
  let uses: ObjectUses
  private(set) var changes: [DocumentChange] = []
  /// The objects that must be explained.
  private(set) var differing: [Int: (old: PDFIndirectObject?, new: PDFIndirectObject?)] = [:]
  /// The numbers of all objects that the newer state has otherwise, or more.
  private(set) var touched: [Int] = []
  private var explained: Set<Int> = []
  /// The widgets of signature fields that are new.
  var newWidgets: Set<Int> = []
  /// The values of signature fields that are new.
  var newSignatures: Set<Int> = []
  var visitedFields: Set<Int> = []

  init(from old: PDFFile, to new: PDFFile, uses: ObjectUses) {
    self.old = old
    self.new = new
    self.uses = uses
    do throws(PDFSyntaxError) {
      try findDifferences()
      try judgeTrailer()
      try judgeCatalogue()
      try judgePages()
      try judgeAnnotations()
      for number in differing.keys.sorted() where !explained.contains(number) { note(kind(of: number)) }
    } catch {
      note(.unreadable)
    }
  }

  private mutating func findDifferences() throws(PDFSyntaxError) {
    for number in candidates() {
      let reference = old.reference(to: number) ?? new.reference(to: number)
      guard let reference else { continue }
      let before = try old.object(reference)
      let after = try new.object(reference)
      if before == after { continue }
      touched.append(number)
      // An object that stands in the older part of the file was not put there by this revision.
      if let place = new.range(of: number), place.lowerBound < old.bytes.count { note(.hiddenObject) }
      if before == nil, !uses.contains(number) { continue }
      if isCrossReference(before), isCrossReference(after) { continue }
      differing[number] = (before, after)
    }
  }

  /// The objects that the revision writes or frees, and those in object streams that it writes.
  private func candidates() -> [Int] {
    let written = Set(new.revisions.last?.numbers ?? [])
    let inStreams = Set(old.numbers).union(new.numbers).filter { number in
      [old.objectStream(of: number), new.objectStream(of: number)].contains { stream in
        stream.map(written.contains) ?? false
      }
    }
    return written.union(inStreams).sorted()
  }

  private func isCrossReference(_ object: PDFIndirectObject?) -> Bool {
    object?.streamValue?.dictionary["Type"] == .name("XRef")
  }

  mutating func note(_ change: DocumentChange) {
    if !changes.contains(change) { changes.append(change) }
  }

  /// Explains an object that changed, when it is used for nothing but what the keys say.
  mutating func explain(_ object: PDFObject?, usedAs keys: Set<String>) {
    if let number = object?.referenceValue?.number { explain(number, usedAs: keys) }
  }

  mutating func explain(_ number: Int, usedAs keys: Set<String>) {
    if differing[number] != nil, uses.keys(of: number).isSubset(of: keys) { explained.insert(number) }
  }

  /// Whether the older state neither had the object nor referred to it.
  func isNew(_ object: PDFObject?) -> Bool {
    guard let reference = object?.referenceValue else { return false }
    return old.reference(to: reference.number) == nil && !uses.contains(reference.number)
  }

  func isDifferent(_ object: PDFObject?) -> Bool {
    object?.referenceValue.map { differing[$0.number] != nil } ?? false
  }

  /// The keys whose values differ, as they are written.
  func differingKeys(_ before: PDFDictionary, _ after: PDFDictionary) -> Set<String> {
    Set((before.map(\.key) + after.map(\.key)).filter { before[$0] != after[$0] })
  }
}

extension RevisionComparison {
  /// Entries of a trailer that belong to the cross-reference, not to the document.
  private static let ownKeys: Set = [
    "Size", "Prev", "Root", "Info", "ID", "Type", "W", "Index", "Length", "Filter", "DecodeParms",
  ]

  private mutating func judgeTrailer() throws(PDFSyntaxError) {
    // What a trailer loses means nothing to a reader; `XRefStm` would show two readers two files.
    for key in differingKeys(old.trailer, new.trailer).sorted()
    where !Self.ownKeys.contains(key) && new.trailer[key] != nil { note(.catalogue(key)) }
    let (before, after) = (old.trailer["ID"]?.arrayValue, new.trailer["ID"]?.arrayValue)
    if let before, before.first != after?.first { note(.catalogue("ID")) }
    let (info, newInfo) = (old.trailer["Info"], new.trailer["Info"])
    guard info != newInfo || isDifferent(newInfo) else { return }
    let isPlain = try isPlainDictionary(newInfo)
    guard isPlain || newInfo == nil else { return note(.catalogue("Info")) }
    note(.metadata)
    explain(newInfo, usedAs: ["Info"])
  }

  /// Whether it is a dictionary of words and numbers, which leads nowhere.
  private func isPlainDictionary(_ object: PDFObject?) throws(PDFSyntaxError) -> Bool {
    guard let object, case .value(.dictionary(let entries)) = try new.resolve(object) else { return false }
    return entries.allSatisfy { isPlain($0.value) }
  }

  private func isPlain(_ object: PDFObject) -> Bool {
    switch object {
    case .null, .boolean, .integer, .real, .string, .name: true
    case .array(let elements): elements.allSatisfy(isPlain)
    case .dictionary(let entries): entries.allSatisfy { isPlain($0.value) }
    case .reference: false
    }
  }

  private mutating func judgeCatalogue() throws(PDFSyntaxError) {
    guard let root = old.trailer["Root"], root == new.trailer["Root"],
      let before = try old.value(root).dictionaryValue, let after = try new.value(root).dictionaryValue
    else { return note(.catalogue("Root")) }
    for key in differingKeys(before, after).sorted() {
      switch key {
      case "AcroForm", "DSS", "Perms", "Metadata": break
      case "Version" where after[key]?.nameValue != nil: note(.metadata)
      case "Extensions" where try isPlainDictionary(after[key]): note(.metadata)
      default: note(.catalogue(key))
      }
    }
    explain(root, usedAs: ["Root"])
    if try isPlainDictionary(after["Extensions"]) { explain(after["Extensions"], usedAs: ["Extensions"]) }
    try judgeForm(before["AcroForm"], after["AcroForm"])
    try judgeValidationData(before["DSS"], after["DSS"])
    try judgePermissions(before["Perms"], after["Perms"])
    try judgeMetadata(before["Metadata"], after["Metadata"])
  }

  private mutating func judgePermissions(_ before: PDFObject?, _ after: PDFObject?) throws(PDFSyntaxError) {
    guard before != after || isDifferent(after) else { return }
    let entries = try new.value(after).dictionaryValue ?? [:]
    guard try old.value(before) == .null, entries.count == 1,
      let signature = entries["DocMDP"]?.referenceValue, newSignatures.contains(signature.number)
    else { return note(.catalogue("Perms")) }
    explain(after, usedAs: ["Perms"])
  }

  private mutating func judgeMetadata(_ before: PDFObject?, _ after: PDFObject?) throws(PDFSyntaxError) {
    guard before != after || isDifferent(after) else { return }
    guard let after, let stream = try new.resolve(after).streamValue,
      stream.dictionary["Type"] == .name("Metadata"), stream.dictionary["Subtype"] == .name("XML")
    else { return note(.catalogue("Metadata")) }
    note(.metadata)
    explain(after, usedAs: ["Metadata"])
  }

  /// What an object that nothing explains is, in a word.
  private func kind(of number: Int) -> DocumentChange {
    let keys = uses.keys(of: number)
    let before = differing[number]?.old?.dictionary ?? [:]
    let (type, subtype) = (before["Type"]?.nameValue, before["Subtype"]?.nameValue)
    switch (type, subtype) {
    case ("Page", _), ("Pages", _): return .page
    case ("Font", _), ("FontDescriptor", _): return .font
    case ("Filespec", _), ("EmbeddedFile", _): return .attachment
    case ("StructTreeRoot", _), ("StructElem", _): return .structure
    case (_, "Widget"): return .form
    case (_, "Image"): return .picture
    default: break
    }
    if keys.contains("Contents") { return .content }
    if !keys.isDisjoint(with: ["FontFile", "FontFile2", "FontFile3", "ToUnicode", "CIDToGIDMap"]) {
      return .font
    }
    if !keys.isDisjoint(with: ["EF", "EmbeddedFiles", "AF", "F", "UF"]) { return .attachment }
    if !keys.isDisjoint(with: ["ParentTree", "StructTreeRoot", "K", "Nums"]) { return .structure }
    if before["FT"] != nil || !keys.isDisjoint(with: ["Fields", "AcroForm"]) { return .form }
    if keys.contains("Annots") { return .form }
    return .other
  }
}
