internal import PDFSyntax

/// Where a signature goes: a field that is there, or a new one.
struct SignatureTarget {
  enum Field {
    /// A field of the form.
    case existing(SignatureField)
    /// A new field with its page; the rectangle is nil for one that is not to be seen.
    case new(name: String, page: PageTree.Page, rectangle: [Double]?)
  }

  let field: Field
  /// The size of the place where it is seen, in points; nil where it is not.
  let size: (width: Double, height: Double)?
  /// Whether the file has a signature already, whose signer vouches for the document as it is.
  let isSigned: Bool

  /// The target of a request, which the file and its signatures allow.
  init(_ request: SignatureRequest, in file: PDFFile) throws {
    let fields = try FieldReader.signatureFields(of: file)
    try Self.checkPermission(request, fields, file)
    field = try Self.field(request.field, fields, file)
    size = try Self.size(of: field, in: file)
    isSigned = fields.contains { $0.value != nil }
  }

  /// The target of a document time stamp.
  init(timeStampOf file: PDFFile) throws {
    let fields = try FieldReader.signatureFields(of: file)
    if try Self.certifiedPermission(file) == 1 { throw SigningProblem.isFinal }
    field = try Self.newField(Self.freeName("Timestamp", fields), at: nil, file)
    size = nil
    isSigned = true
  }

  // MARK: What is allowed

  private static func checkPermission(
    _ request: SignatureRequest, _ fields: [SignatureField], _ file: PDFFile
  ) throws {
    if request.isCertifying, fields.contains(where: { $0.value != nil }) { throw SigningProblem.isSigned }
    if try certifiedPermission(file) == 1 { throw SigningProblem.isFinal }
  }

  /// What the one who certified the file allows: 1 nothing, 2 signatures and filling in, 3 notes too; nil
  /// when nobody did (ISO 32000-1, 12.8.2.2).
  private static func certifiedPermission(_ file: PDFFile) throws -> Int? {
    let catalog = try file.value(file.trailer["Root"]).dictionaryValue
    let permissions = try file.value(catalog?["Perms"]).dictionaryValue
    guard let signature = try file.value(permissions?["DocMDP"]).dictionaryValue else { return nil }
    for reference in try file.value(signature["Reference"]).arrayValue ?? [] {
      let dictionary = try file.value(reference).dictionaryValue
      guard try file.value(dictionary?["TransformMethod"]).nameValue == "DocMDP" else { continue }
      let parameters = try file.value(dictionary?["TransformParams"]).dictionaryValue
      return try file.value(parameters?["P"]).integerValue ?? 2
    }
    return 2
  }

  // MARK: The field

  private static func field(
    _ wanted: SignatureRequest.Field, _ fields: [SignatureField], _ file: PDFFile
  ) throws -> Field {
    let waiting = fields.filter { $0.value == nil }
    switch wanted {
    case .any:
      guard waiting.count <= 1 else { throw SigningProblem.severalFields(waiting.map(\.name)) }
      return try waiting.first.map(Field.existing) ?? newField(freeName("Signature", fields), at: nil, file)
    case .named(let name):
      guard let field = fields.first(where: { $0.name == name }) else {
        throw SigningProblem.noSuchField(name, waiting: waiting.map(\.name))
      }
      guard field.value == nil else { throw SigningProblem.fieldIsSigned(name) }
      return .existing(field)
    case .new(let name, let place):
      if let name, fields.contains(where: { $0.name == name }) { throw SigningProblem.fieldExists(name) }
      return try newField(name ?? freeName("Signature", fields), at: place, file)
    }
  }

  /// `Signature1`, or with the first number that no field has.
  private static func freeName(_ stem: String, _ fields: [SignatureField]) -> String {
    let taken = Set(fields.map(\.name))
    var number = 1
    while taken.contains("\(stem)\(number)") { number += 1 }
    return "\(stem)\(number)"
  }

  private static func newField(
    _ name: String, at place: SignatureRequest.Place?, _ file: PDFFile
  ) throws -> Field {
    let pages = try PageTree.pages(of: file)
    let number = place.map { $0.page == -1 ? pages.count : $0.page } ?? 1
    guard (1...max(1, pages.count)).contains(number), !pages.isEmpty else {
      throw SigningProblem.noSuchPage(number, of: pages.count)
    }
    let page = pages[number - 1]
    return .new(name: name, page: page, rectangle: try place.map { try rectangle($0, in: page.box) })
  }

  /// The rectangle in the space of the page, whose origin is at the lower left.
  private static func rectangle(_ place: SignatureRequest.Place, in box: [Double]) throws -> [Double] {
    let (left, top) = (box[0] + place.x, box[3] - place.y)
    let rectangle = [left, top - place.height, left + place.width, top]
    // Half a point for lengths that were rounded on their way.
    let isInside =
      rectangle[0] >= box[0] - 0.5 && rectangle[1] >= box[1] - 0.5 && rectangle[2] <= box[2] + 0.5
      && rectangle[3] <= box[3] + 0.5
    guard isInside, place.width > 0, place.height > 0 else { throw SigningProblem.outsidePage }
    return rectangle
  }

  private static func size(of field: Field, in file: PDFFile) throws -> (width: Double, height: Double)? {
    switch field {
    case .new(_, _, let rectangle): return rectangle.map { ($0[2] - $0[0], $0[3] - $0[1]) }
    case .existing(let field):
      let widget = try field.widgets.first.flatMap { try file.value(.reference($0)).dictionaryValue }
      var sides: [Double] = []
      for side in try file.value(widget?["Rect"]).arrayValue ?? [] {
        sides.append(try file.value(side).numberValue ?? 0)
      }
      guard sides.count == 4 else { return nil }
      let (width, height) = (abs(sides[2] - sides[0]), abs(sides[3] - sides[1]))
      return width > 0 && height > 0 ? (width, height) : nil
    }
  }
}
