internal import PDFSyntax

/// The form and its fields.
extension RevisionComparison {
  private static let fieldUses: Set = ["Fields", "Kids", "Annots", "Parent", "Obj", "CO"]
  /// What signing changes in a field that waited for it.
  private static let signedKeys: Set = ["V", "AP", "F", "M"]
  /// What filling in changes in a field.
  private static let filledKeys: Set = ["V", "AS", "AP", "I", "M", "RV"]
  /// Deeper than forms go.
  private static let depth = 32

  /// A field of the older state, with what it has from those above it.
  private struct Field {
    var reference: PDFReference
    var name = ""
    var type: String?
    /// Whether it was signed before.
    var isSigned = false
    /// Whether it is being signed by this revision.
    var isBeingSigned = false
  }

  mutating func judgeForm(_ before: PDFObject?, _ after: PDFObject?) throws(PDFSyntaxError) {
    let oldForm = try old.value(before).dictionaryValue
    let newForm = try new.value(after).dictionaryValue
    guard let newForm else {
      let value = try new.value(after)
      if oldForm != nil || value != .null { note(.form) }
      return
    }
    let (oldFields, newFields) = (oldForm?["Fields"], newForm["Fields"])
    if let oldForm {
      for key in differingKeys(oldForm, newForm) where key != "Fields" {
        if key != "SigFlags" || !grows(oldForm[key], newForm[key]) { note(.form) }
      }
    } else if newForm["NeedAppearances"] == .boolean(true) || newForm["XFA"] != nil {
      note(.form)
    }
    explain(after, usedAs: ["AcroForm"])
    let oldList = try old.value(oldFields).arrayValue ?? []
    let newList = try new.value(newFields).arrayValue ?? []
    guard newList.starts(with: oldList) else { return note(.form) }
    for field in newList.dropFirst(oldList.count) { try judgeNewField(field, under: "", depth: 0) }
    explain(newFields, usedAs: ["Fields"])
    for case .reference(let reference) in oldList { try judge(Field(reference: reference), depth: 0) }
  }

  /// Whether flags only got more.
  private func grows(_ before: PDFObject?, _ after: PDFObject?) -> Bool {
    guard let flags = after?.integerValue, flags & ~3 == 0 else { return false }
    let former = before?.integerValue ?? 0
    return flags & former == former
  }

  private mutating func judge(_ above: Field, depth: Int) throws(PDFSyntaxError) {
    let number = above.reference.number
    guard depth < Self.depth, visitedFields.insert(number).inserted,
      let before = try old.value(.reference(above.reference)).dictionaryValue
    else { return }
    var field = above
    if let part = try old.value(before["T"]).textValue {
      field.name += (field.name.isEmpty ? "" : ".") + part
    }
    if let type = try old.value(before["FT"]).nameValue { field.type = type }
    if try old.value(before["V"]) != .null { field.isSigned = true }
    if differing[number] != nil, let after = try new.value(.reference(field.reference)).dictionaryValue {
      try judgeChange(&field, before, after)
    }
    if field.type != "Sig" || field.isBeingSigned { try judgeAppearance(of: field, before) }
    for case .reference(let kid) in try old.value(before["Kids"]).arrayValue ?? [] {
      var below = field
      below.reference = kid
      try judge(below, depth: depth + 1)
    }
  }

  private mutating func judgeChange(
    _ field: inout Field, _ before: PDFDictionary, _ after: PDFDictionary
  ) throws(PDFSyntaxError) {
    let keys = differingKeys(before, after)
    switch field.type {
    case "Sig":
      guard !field.isSigned, keys.isSubset(of: Self.signedKeys) else { return }
      if keys.contains("V") {
        guard try judgeSignature(after["V"], in: field.name) else { return }
        field.isBeingSigned = true
      }
      // The widget of a field changes only when the field is signed.
      guard field.isBeingSigned else { return }
    case "Tx", "Ch", "Btn":
      guard keys.isSubset(of: Self.filledKeys), after["AS"].map({ $0.nameValue != nil }) ?? true else {
        return
      }
      note(.formField(field.name))
    default:
      guard keys == ["Kids"] else { return }
      let oldKids = try old.value(before["Kids"]).arrayValue ?? []
      let newKids = try new.value(after["Kids"]).arrayValue ?? []
      guard newKids.starts(with: oldKids) else { return }
      for kid in newKids.dropFirst(oldKids.count) { try judgeNewField(kid, under: field.name, depth: 0) }
    }
    explain(field.reference.number, usedAs: Self.fieldUses)
  }

  /// What a field shows may be written in place of what it showed.
  private mutating func judgeAppearance(of field: Field, _ before: PDFDictionary) throws(PDFSyntaxError) {
    let appearances = try old.value(before["AP"]).dictionaryValue ?? [:]
    for (_, value) in appearances {
      let states = try old.value(value).dictionaryValue ?? [:]
      for shown in [value] + states.map(\.value) where isDifferent(shown) {
        guard try new.resolve(shown).streamValue?.dictionary["Subtype"] == .name("Form") else { continue }
        if field.type != "Sig" { note(.formField(field.name)) }
        explain(shown, usedAs: Set(states.map(\.key)).union(["N", "R", "D"]))
      }
    }
  }

  /// Whether the value is a signature that this revision brought.
  private mutating func judgeSignature(_ value: PDFObject?, in field: String) throws(PDFSyntaxError) -> Bool {
    guard let value, let signature = try new.value(value).dictionaryValue,
      value.dictionaryValue != nil || isNew(value)
    else { return false }
    if let number = value.referenceValue?.number { newSignatures.insert(number) }
    let isTimestamp =
      signature["Type"] == .name("DocTimeStamp") || signature["SubFilter"] == .name("ETSI.RFC3161")
    note(isTimestamp ? .documentTimestamp(field: field) : .signature(field: field))
    return true
  }

  private mutating func judgeNewField(
    _ object: PDFObject, under above: String, depth: Int
  ) throws(PDFSyntaxError) {
    guard isNew(object), let number = object.referenceValue?.number,
      let field = try new.value(object).dictionaryValue, field["AA"] == nil, field["A"] == nil,
      field["FT"] == .name("Sig")
    else { return note(.form) }
    let part = try new.value(field["T"]).textValue ?? ""
    let name = above.isEmpty ? part : above + "." + part
    newWidgets.insert(number)
    var shows = try showsSomething(field)
    for kid in try new.value(field["Kids"]).arrayValue ?? [] {
      guard isNew(kid), let widget = try new.value(kid).dictionaryValue, widget["T"] == nil,
        widget["AA"] == nil, widget["A"] == nil
      else { return note(.form) }
      kid.referenceValue.map { _ = newWidgets.insert($0.number) }
      if try showsSomething(widget) { shows = true }
    }
    if try new.value(field["V"]) == .null {
      note(shows ? .falseSignature(name) : .signatureField(name))
    } else if try !judgeSignature(field["V"], in: name) {
      note(.form)
    }
  }

  /// Whether a reader of the page sees the widget.
  private func showsSomething(_ widget: PDFDictionary) throws(PDFSyntaxError) -> Bool {
    var sides: [Double] = []
    for side in try new.value(widget["Rect"]).arrayValue ?? [] {
      sides.append(try new.value(side).numberValue ?? 0)
    }
    guard sides.count == 4, sides[0] != sides[2], sides[1] != sides[3] else { return false }
    if widget["MK"] != nil { return true }
    let appearance = try new.value(widget["AP"]).dictionaryValue ?? [:]
    guard let normal = appearance["N"] else { return false }
    guard let stream = try new.resolve(normal).streamValue, let data = try? new.decoded(stream) else {
      return true
    }
    return !data.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
  }
}
