import Spreadsheet

/// Makes small workbooks for tests: a ZIP container without compression around the few parts a reader
/// needs.
public struct WorkbookBuilder {
  public var parts: [(name: String, content: String)] = [
    (
      "_rels/.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="a" Target="xl/workbook.xml" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
      """
    )
  ]
  private var sheets: [(name: String, attributes: String)] = []
  public var workbookProperties = ""

  public init() {}

  /// A workbook of sheets given as rows of texts, days (`2025-09-01`), numbers (`=5`), formulas without a
  /// result (`=A1`), errors (`#REF!`) and empty cells.
  public init(_ sheets: [(name: String, rows: [[String]])]) {
    for sheet in sheets { addSheet(sheet.name, rows: sheet.rows) }
  }

  public mutating func addSheet(_ name: String, rows: [[String]], merged: [String] = [], attributes: String = "") {
    var xml = ""
    for (index, row) in rows.enumerated() where !row.isEmpty {
      xml += "<row r=\"\(index + 1)\">\(row.map(cell).joined())</row>"
    }
    let merges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    addSheet(
      name, data: xml, after: merged.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>",
      attributes: attributes)
  }

  public mutating func addSheet(_ name: String, data: String, after: String = "", attributes: String = "") {
    sheets.append((name, attributes))
    parts.append(
      (
        "xl/worksheets/sheet\(sheets.count).xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<sheetData>\(data)</sheetData>\(after)</worksheet>"
      ))
  }

  /// A cell without a name: readers count columns then.
  private func cell(_ text: String) -> String {
    if text.isEmpty { return "<c/>" }
    if text.hasPrefix("#") { return "<c t=\"e\"><v>\(text)</v></c>" }
    if text.hasPrefix("=") {
      let content = text.dropFirst()
      return Double(content) != nil ? "<c><v>\(content)</v></c>" : "<c><f>\(content)</f></c>"
    }
    if CalendarDay(iso: text) != nil { return "<c t=\"d\"><v>\(text)</v></c>" }
    let escaped = text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
    return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped)</t></is></c>"
  }

  public var bytes: [UInt8] {
    let list = sheets.enumerated().map {
      "<sheet name=\"\($1.name.map { $0 == "\"" ? "&quot;" : String($0) }.joined())\" sheetId=\"\($0 + 1)\" r:id=\"r\($0 + 1)\" \($1.attributes)/>"
    }
    let links = sheets.indices.map {
      "<Relationship Id=\"r\($0 + 1)\" Target=\"worksheets/sheet\($0 + 1).xml\" "
        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>"
    }
    let workbook = """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\(workbookProperties)\
      <sheets>\(list.joined())</sheets></workbook>
      """
    let extra = parts.contains { $0.name == "xl/sharedStrings.xml" } ? [relationship("sharedStrings")] : []
    let styles = parts.contains { $0.name == "xl/styles.xml" } ? [relationship("styles")] : []
    let relationships =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + (links + extra + styles).joined() + "</Relationships>"
    var all = parts
    if !all.contains(where: { $0.name == "xl/workbook.xml" }) { all.append(("xl/workbook.xml", workbook)) }
    all.append(("xl/_rels/workbook.xml.rels", relationships))
    return zipContainer(all.map { ($0.name, Array($0.content.utf8)) })
  }

  private func relationship(_ kind: String) -> String {
    "<Relationship Id=\"\(kind)\" Target=\"\(kind).xml\" "
      + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)\"/>"
  }
}

/// A ZIP file of stored entries (PKWARE APPNOTE, "Overall .ZIP file format").
public func zipContainer(_ entries: [(name: String, content: [UInt8])]) -> [UInt8] {
  var file: [UInt8] = []
  var directory: [UInt8] = []
  for entry in entries {
    let name = Array(entry.name.utf8)
    let offset = file.count
    let common =
      little(20, 2) + little(0x800, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
      + little(Int(checksum(entry.content)), 4) + little(entry.content.count, 4)
      + little(entry.content.count, 4)
      + little(name.count, 2) + little(0, 2)
    file += [0x50, 0x4B, 0x03, 0x04] + common + name + entry.content
    directory +=
      [0x50, 0x4B, 0x01, 0x02] + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2)
      + little(0, 4) + little(offset, 4) + name
  }
  let start = file.count
  return file + directory + [0x50, 0x4B, 0x05, 0x06] + little(0, 4) + little(entries.count, 2)
    + little(entries.count, 2) + little(directory.count, 4) + little(start, 4) + little(0, 2)
}

private func little(_ value: Int, _ width: Int) -> [UInt8] {
  (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

private func checksum(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(UInt32.max) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }
}
