import Diagnostics
import DocumentExport
import Language
import ReportEngine
import Templates

/// Documents on their way into one file that has no pages.
struct DocumentCollection {
  private enum Content {
    case page(HTMLPage)
    case tables([NamedExtract])
  }

  private let form: DocumentForm
  private var content: Content

  init(form: DocumentForm, language: LanguageTag) {
    self.form = form
    content = form == .html ? .page(HTMLPage(language: language.rawValue)) : .tables([])
  }

  /// Takes in what a document says. A document without a name bears the beginning of its title.
  mutating func add(
    _ document: Document, called name: String?, by engine: Engine, _ resources: ResourceReader
  ) throws -> [Diagnostic] {
    let styled = engine.style(document)
    switch content {
    case .page(var page):
      // Taken out while it changes: two owners would copy all that it holds.
      content = .tables([])
      page.add(styled.value, figures: try engine.drawFigures(of: document), resources: resources)
      content = .page(page)
    case .tables(var extracts):
      content = .tables([])
      let extract = DocumentExtract(styled.value)
      let title = extract.title.split(separator: ",").first.map(String.init) ?? "1"
      extracts.append(NamedExtract(name: name ?? title, extract: extract))
      content = .tables(extracts)
    }
    return styled.diagnostics
  }

  func bytes() throws -> Diagnosed<[UInt8]> {
    switch content {
    case .page(let page): Diagnosed(page.bytes())
    case .tables(let extracts): form == .csv ? Diagnosed(writeCSV(extracts)) : try workbook(extracts)
    }
  }

  private func workbook(_ extracts: [NamedExtract]) throws -> Diagnosed<[UInt8]> {
    do {
      return Diagnosed(try writeWorkbook(extracts))
    } catch .beyondFormat(let sheet, let row) {
      return Diagnosed([], [.beyondWorkbook(sheet: sheet, row: row)])
    } catch .failed(let reason) {
      throw EnvironmentFailure(what: reason, help: "check the free memory and the space of /dev/shm")
    }
  }
}
