/// A table of a document and what heads it.
struct DocumentPart {
  var table: DataTable
  /// The nearest heading or caption above it that belongs to no table before.
  var heading: String?
}

extension DocumentExtract {
  /// The tables of the document with their headings, in reading order.
  var parts: [DocumentPart] {
    var parts: [DocumentPart] = []
    var heading: String?
    for block in blocks {
      switch block {
      case .line(let line): if line.headingLevel != nil { heading = line.text }
      case .table(let table):
        parts.append(DocumentPart(table: table, heading: heading))
        heading = nil
      }
    }
    return parts
  }

  var lines: [Line] {
    blocks.compactMap { block in
      guard case .line(let line) = block else { return nil }
      return line
    }
  }
}
