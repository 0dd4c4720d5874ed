/// Reads an Office Open XML workbook (ECMA-376 Part 1, SpreadsheetML), in its transitional and strict
/// forms.
func readXLSX(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetProblem) -> Workbook {
  var archive = try ZipArchive(bytes, limits: limits)
  let workbookPath = try workbookPath(in: &archive, limits)
  guard let workbookXML = try archive.read(workbookPath) else { throw try kindOfOtherArchive(&archive) }
  let index = try WorkbookIndex(workbookXML, name: workbookPath, limits: limits)
  guard index.sheets.count <= limits.sheets else { throw .tooLarge(.sheets) }
  let parts = try Relationships(of: workbookPath, in: &archive, limits: limits)

  var strings: [String] = []
  if let path = parts.path(ofType: "sharedStrings"), let xml = try archive.read(path) {
    strings = try readSharedStrings(xml, name: path, limits: limits)
  }
  var formats = NumberFormats()
  if let path = parts.path(ofType: "styles"), let xml = try archive.read(path) {
    formats = try NumberFormats(xml, name: path, limits: limits)
  }

  var sheets: [Sheet] = []
  var cellsLeft = limits.cells
  for entry in index.sheets {
    guard let path = parts.path(ofID: entry.relationship) else { throw .damaged(part: workbookPath) }
    // A chart sheet has no cells.
    guard parts.isWorksheet(id: entry.relationship) else { continue }
    guard let xml = try archive.read(path) else { throw .damaged(part: path) }
    var reader = SheetReader(strings: strings, formats: formats, is1904: index.is1904, cellsLeft: cellsLeft)
    try reader.read(xml, name: path, limits: limits)
    cellsLeft = reader.cellsLeft
    var sheet = Sheet(
      name: entry.name, isHidden: entry.isHidden, rows: reader.rows, merged: reader.merged)
    sheet.formulas = reader.formulas
    sheets.append(sheet)
  }
  return Workbook(sheets: sheets)
}

/// The names of a workbook's sheets, in the order of the tabs, without their cells.
package func sheetNames(
  ofXLSX bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()
) throws(SpreadsheetProblem) -> [String] {
  var archive = try ZipArchive(bytes, limits: limits)
  let path = try workbookPath(in: &archive, limits)
  guard let xml = try archive.read(path) else { return [] }
  return try WorkbookIndex(xml, name: path, limits: limits).sheets.map(\.name)
}

/// The path of the workbook part, by the package's own relationships (ECMA-376 Part 2, "Relationships").
private func workbookPath(
  in archive: inout ZipArchive, _ limits: SpreadsheetLimits
) throws(SpreadsheetProblem) -> String {
  let relationships = try Relationships(of: "", in: &archive, limits: limits)
  return relationships.path(ofType: "officeDocument") ?? "xl/workbook.xml"
}

/// What a ZIP file is when it holds no workbook part.
private func kindOfOtherArchive(_ archive: inout ZipArchive) throws(SpreadsheetProblem)
  -> SpreadsheetProblem
{
  guard let type = try archive.read("mimetype") else { return .notATable }
  return String(decoding: type, as: UTF8.self).contains("opendocument") ? .openDocument : .notATable
}

/// The list of sheets in `workbook.xml`.
struct WorkbookIndex {
  struct Entry {
    var name: String
    var relationship: String
    var isHidden: Bool
  }

  var sheets: [Entry] = []
  /// Whether day numbers count from 1904, as workbooks from old Macintoshes do.
  var is1904 = false

  init(_ xml: [UInt8], name: String, limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
    var part = try XMLPart(xml, name: name, limits: limits)
    while let event = try part.next() {
      guard case .open = event else { continue }
      if part.isNamed("sheet"), let title = part.attribute("name"), let id = part.attribute("id") {
        let state = part.attribute("state")
        sheets.append(
          Entry(name: title, relationship: id, isHidden: state == "hidden" || state == "veryHidden"))
      } else if part.isNamed("workbookPr"), let value = part.attribute("date1904") {
        is1904 = value == "1" || value == "true"
      }
    }
  }
}

/// Where the parts that a part refers to lie.
struct Relationships {
  private struct Target {
    var id: String
    var type: String
    var path: String
  }

  private var targets: [Target] = []

  /// The relationships of a part, or of the whole package when `source` is empty.
  init(of source: String, in archive: inout ZipArchive, limits: SpreadsheetLimits)
    throws(SpreadsheetProblem)
  {
    var folder = source.split(separator: "/").map(String.init)
    let file = folder.popLast() ?? ""
    let path = (folder + ["_rels", "\(file).rels"]).joined(separator: "/")
    guard let xml = try archive.read(path) else { return }
    var part = try XMLPart(xml, name: path, limits: limits)
    while let event = try part.next() {
      guard case .open = event, part.isNamed("Relationship"), let id = part.attribute("Id"),
        let type = part.attribute("Type"), let target = part.attribute("Target"),
        part.attribute("TargetMode") != "External"
      else { continue }
      targets.append(Target(id: id, type: type, path: Self.resolve(target, in: folder)))
    }
  }

  func path(ofID id: String) -> String? { targets.first { $0.id == id }?.path }

  /// The first part whose relationship type ends with this word.
  func path(ofType word: String) -> String? { targets.first { $0.type.hasSuffix("/\(word)") }?.path }

  func isWorksheet(id: String) -> Bool {
    targets.contains { $0.id == id && $0.type.hasSuffix("/worksheet") }
  }

  private static func resolve(_ target: String, in folder: [String]) -> String {
    var segments = target.hasPrefix("/") ? [] : folder
    for segment in target.split(separator: "/") {
      switch segment {
      case ".": continue
      case "..": segments.removeLast(segments.isEmpty ? 0 : 1)
      default: segments.append(String(segment))
      }
    }
    return segments.joined(separator: "/")
  }
}
