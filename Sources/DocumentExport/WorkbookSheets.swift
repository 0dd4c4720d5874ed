internal import Spreadsheet

/// Makes sheets of documents: one for each, or for each table of a document that has several; tables that
/// stood in a cell of another and the values of charts come below it. Headings and notes stand where they
/// stood: above and below.
func workbookSheets(of documents: [NamedExtract]) -> [PrintedSheet] {
  var sheets: [PrintedSheet] = []
  for document in documents {
    let portions = document.extract.portions
    for portion in portions {
      var maker = SheetMaker(page: document.extract.page)
      maker.add(portion)
      // Alone, a document gives its sheets the names of its tables; among others, its own name.
      let name = documents.count == 1 ? portion.heading ?? document.name : document.name
      sheets.append(maker.finished(called: name))
    }
  }
  for (index, name) in sheetNames(sheets.map(\.name)).enumerated() { sheets[index].name = name }
  return sheets
}

/// What one sheet shows.
struct SheetPortion {
  var blocks: [DocumentExtract.Block] = []
  /// What the tab says, where the document has several sheets.
  var heading: String?
}

extension DocumentExtract {
  /// The blocks of each sheet. A table begins a new sheet when the one before has a table already; headings
  /// right above it go with it, and the document's title is repeated.
  var portions: [SheetPortion] {
    var portions = [SheetPortion()]
    var hasTable = false
    for block in blocks {
      if case .table(let table) = block, !table.isAttached {
        if hasTable {
          let headings = portions[portions.count - 1].takeLastHeadings()
          let heading = headings.compactMap(\.text).last
          let top = title.isEmpty ? [] : [Block.line(Line(text: title, headingLevel: 1, isBold: true))]
          portions.append(SheetPortion(blocks: top + headings, heading: heading))
        } else {
          portions[0].heading = portions[0].blocks.reversed().prefix { $0.isHeading }.compactMap(\.text).first
        }
        hasTable = true
      }
      portions[portions.count - 1].blocks.append(block)
    }
    // A document with one table is called by its own name.
    if portions.count == 1 { portions[0].heading = nil }
    return portions
  }
}

extension SheetPortion {
  fileprivate mutating func takeLastHeadings() -> [DocumentExtract.Block] {
    let count = blocks.reversed().prefix { $0.isHeading }.count
    defer { blocks.removeLast(count) }
    return Array(blocks.suffix(count))
  }
}

extension DocumentExtract.Block {
  fileprivate var isHeading: Bool {
    guard case .line(let line) = self else { return false }
    return line.headingLevel != nil
  }

  fileprivate var text: String? {
    guard case .line(let line) = self else { return nil }
    return line.text
  }
}
