internal import PDFSyntax

/// The changes of a signature's field: the field, its page, the form and the catalog.
struct FormUpdate {
  let file: PDFFile
  private(set) var update: PDFUpdate
  private let catalogReference: PDFReference
  private var catalog: PDFDictionary
  private var isCatalogChanged = false

  init(of file: PDFFile) throws {
    guard let root = file.trailer["Root"]?.referenceValue,
      let catalog = try file.value(.reference(root)).dictionaryValue
    else { throw SigningProblem.unreadable("no catalog") }
    self.file = file
    update = PDFUpdate(of: file)
    catalogReference = root
    self.catalog = catalog
  }

  /// A number for a new object.
  mutating func allocate() -> PDFReference { update.allocate() }

  mutating func set(_ reference: PDFReference, _ dictionary: PDFDictionary) {
    update.set(reference, .value(.dictionary(dictionary)))
  }

  mutating func set(_ reference: PDFReference, value: PDFObject) { update.set(reference, .value(value)) }

  mutating func set(_ reference: PDFReference, _ stream: PDFStream) { update.set(reference, .stream(stream)) }

  mutating func setCatalog(_ key: String, _ value: PDFObject) {
    catalog[key] = value
    isCatalogChanged = true
  }

  /// The value of the catalog's key, without references.
  func catalogValue(_ key: String) throws -> PDFObject { try file.value(catalog[key]) }

  /// Puts the signature into the field of the target; `appearance` is a form XObject.
  mutating func fill(
    _ target: SignatureTarget, with signature: PDFReference, appearance: PDFReference?
  ) throws {
    switch target.field {
    case .existing(let field): try fill(field, with: signature, appearance)
    case .new(let name, let page, let rectangle):
      let field = allocate()
      var dictionary: PDFDictionary = [
        "Type": "Annot", "Subtype": "Widget", "FT": "Sig", "T": .string(text: name),
        "V": .reference(signature), "F": .integer(Self.printedAndLocked), "P": .reference(page.reference),
        "Rect": .array((rectangle ?? [0, 0, 0, 0]).map { .point($0) }),
      ]
      // Every field has a look (ISO 19005-1, 6.9), also one that is not to be seen.
      let look = try appearance ?? AppearanceImport.add(nil, width: 0, height: 0, to: &self)
      dictionary["AP"] = ["N": .reference(look)]
      var isInStructure = false
      if rectangle != nil, !target.isSigned, let structure = try StructureUpdate(of: file, catalog: catalog) {
        try structure.add(field, &dictionary, on: page.reference, to: &self)
        dictionary["TU"] = .string(text: name)
        isInStructure = true
      }
      set(field, dictionary)
      try addAnnotation(field, to: page, isInStructure: isInStructure)
      try addToForm(field)
    }
  }

  /// A signature stays where it is and is printed (ISO 32000-1, 12.5.3).
  private static let printedAndLocked = 132

  private mutating func fill(
    _ field: SignatureField, with signature: PDFReference, _ appearance: PDFReference?
  ) throws {
    var dictionary = field.dictionary
    dictionary["V"] = .reference(signature)
    if field.widgets == [field.reference] { complete(&dictionary, appearance) }
    set(field.reference, dictionary)
    for widget in field.widgets where widget != field.reference {
      guard var dictionary = try file.value(.reference(widget)).dictionaryValue else { continue }
      complete(&dictionary, appearance)
      set(widget, dictionary)
    }
    try addToForm(nil)
  }

  private func complete(_ widget: inout PDFDictionary, _ appearance: PDFReference?) {
    widget["F"] = .integer((widget["F"]?.integerValue ?? 0) | Self.printedAndLocked)
    if let appearance { widget["AP"] = ["N": .reference(appearance)] }
  }

  private mutating func addAnnotation(
    _ field: PDFReference, to page: PageTree.Page, isInStructure: Bool
  ) throws {
    let annotations = try file.value(page.dictionary["Annots"]).arrayValue ?? []
    let all = PDFObject.array(annotations + [.reference(field)])
    var dictionary = page.dictionary
    // Fields follow each other as in the structure (ISO 14289-1, 7.18.3).
    if isInStructure { dictionary["Tabs"] = "S" }
    if let reference = page.dictionary["Annots"]?.referenceValue {
      update.set(reference, .value(all))
    } else {
      dictionary["Annots"] = all
    }
    if dictionary != page.dictionary { set(page.reference, dictionary) }
  }

  /// Puts a new field into the form, and says that the file has signatures, which only updates may follow.
  private mutating func addToForm(_ field: PDFReference?) throws {
    var form = try catalogValue("AcroForm").dictionaryValue ?? PDFDictionary()
    var fields = try file.value(form["Fields"]).arrayValue ?? []
    if let field { fields.append(.reference(field)) }
    if let reference = form["Fields"]?.referenceValue {
      if field != nil { update.set(reference, .value(.array(fields))) }
    } else {
      form["Fields"] = .array(fields)
    }
    form["SigFlags"] = 3
    if let reference = catalog["AcroForm"]?.referenceValue {
      set(reference, form)
    } else {
      let reference = allocate()
      set(reference, form)
      setCatalog("AcroForm", .reference(reference))
    }
  }

  /// The file with the update; its identifier tells that it is another version of the file.
  consuming func finish() -> PDFUpdate.Result {
    if isCatalogChanged { update.set(catalogReference, .value(.dictionary(catalog))) }
    let identifier = FileIdentifier.next(of: file)
    return update.finish { $0["ID"] = identifier }
  }
}

extension PDFObject {
  /// A length in points, to a hundredth.
  static func point(_ value: Double) -> PDFObject {
    let hundredths = (min(max(value, -1_000_000), 1_000_000) * 100).rounded()
    return hundredths.truncatingRemainder(dividingBy: 100) == 0
      ? .integer(Int(hundredths / 100)) : .real(hundredths / 100)
  }
}
