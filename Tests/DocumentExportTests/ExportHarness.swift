import Diagnostics
import Foundation
import Language
import Spreadsheet
import Styling
import Templates
import Testing

@testable import DocumentExport

/// A page and its style as tests write them, evaluated and styled.
func styled(_ page: String, css: String = "") -> StyledDocument {
  let html = """
    <!DOCTYPE html><html lang="ru"><head><title>Сводка, 7-А</title><style>\(css)</style></head>
    <body>\(page)</body></html>
    """
  let resources = ResourceReader(files: ["page.html": Array(html.utf8)])
  let template = Template.compile(page: "page.html", resources: resources)
  var evaluator = Evaluator(
    template: template.value, environment: EvaluationEnvironment(language: .ru))
  let document = evaluator.evaluate(Names([:]))
  var resolver = StyleResolver()
  let styled = resolver.resolve(document.value, resources: resources)
  for diagnostic in template.diagnostics + document.diagnostics + styled.diagnostics {
    Issue.record("unexpected: \(diagnostic.printed)")
  }
  return styled.value
}

func extract(_ page: String, css: String = "") -> DocumentExtract { DocumentExtract(styled(page, css: css)) }

/// The blocks of a document as text: lines as they are, tables row by row, spans as `text(2x1)`.
func blocks(_ page: String, css: String = "") -> String {
  extract(page, css: css).blocks.map { block in
    switch block {
    case .line(let line): line.text + "\n"
    case .table(let table): dump(table)
    }
  }.joined()
}

private func dump(_ table: DataTable) -> String {
  var text = "table \(table.rowCount)x\(table.columnCount), head \(table.headRowCount)\n"
  for row in 0..<table.rowCount {
    let cells = table.cells.filter { $0.row == row }.map { cell in
      let span = cell.rowSpan > 1 || cell.columnSpan > 1 ? "(\(cell.rowSpan)x\(cell.columnSpan))" : ""
      return "\(cell.column):\(cell.text.replacing("\n", with: "/"))\(span)"
    }
    text += "  " + cells.joined(separator: " | ") + "\n"
  }
  return text
}

func csv(_ page: String) -> String {
  String(decoding: writeCSV([NamedExtract(name: "7-А", extract: extract(page))]), as: UTF8.self)
}

func html(_ page: String, css: String = "") -> String {
  var writer = HTMLPage(language: "ru")
  writer.add(styled(page, css: css), figures: [:], resources: ResourceReader(files: [:]))
  return String(decoding: writer.bytes(), as: UTF8.self)
}

/// What stands between the tags of `<article>`.
func article(_ page: String, css: String = "") -> String {
  let text = html(page, css: css)
  guard let start = text.range(of: "<article lang=\"ru\">\n"), let end = text.range(of: "\n</article>") else {
    return text
  }
  return String(text[start.upperBound..<end.lowerBound])
}
