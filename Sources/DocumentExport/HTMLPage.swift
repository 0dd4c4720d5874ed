internal import Geometry
package import Styling
package import Templates

/// Writes documents as one HTML file for screens: it holds its styles and pictures, asks no network and runs
/// no scripts.
///
/// The elements are the document's own. Sizes, weights, rules and distances are those of the report's style
/// sheets, each style once as a class; a text is at least 14 pixels high. What belongs to a sheet of paper
/// (widths, positions) is left to the browser, so that the page fits a telephone.
package struct HTMLPage {
  private let language: String
  private var title = ""
  private var articles = ""
  private var classes = HTMLClasses()
  private var page: DocumentExtract.PageForm?
  /// The size of the first document's text, in points: what 1 rem is on paper.
  private var rootSize = Points(10)

  /// `language` is the BCP 47 tag of documents that name none.
  package init(language: String) { self.language = language }

  /// Adds a document. `figures` are the drawings of its codes and charts, as SVG.
  package mutating func add(
    _ styled: StyledDocument, figures: [Document.NodeID: [UInt8]], resources: ResourceReader
  ) {
    if page == nil {
      title = plainText(styled.document.title)
      page = DocumentExtract(styled).page
      rootSize = max(Points(4), styled.style(of: .root).font.size)
    }
    var writer = HTMLWriter(
      styled: styled, figures: figures, resources: resources, rootSize: rootSize, classes: classes)
    let tag = styled.document.language ?? language
    articles += "<article lang=\"\(escapedForAttribute(tag))\">\n"
    writer.writeBody()
    articles += writer.html + "\n</article>\n"
    classes = writer.classes
  }

  package func bytes() -> [UInt8] {
    let html = """
      <!DOCTYPE html>
      <html lang="\(escapedForAttribute(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escapedForText(title.isEmpty ? "–" : title))</title>
      <style>
      \(screenStyles)
      \(classes.css)
      \(paperStyles)
      </style>
      </head>
      <body>
      \(articles)</body>
      </html>

      """
    return Array(html.utf8)
  }

  /// The widest that a column of text becomes: as wide as on paper.
  private var textWidth: String { decimal(max(30, (page?.contentWidth ?? .zero) / rootSize)) }

  private var screenStyles: String {
    """
    :root{font:16px/1.35 "PT Sans","Noto Sans",Arial,sans-serif;color:#000;background:#fff}
    body{margin:0;padding:1rem;max-width:\(textWidth)rem}
    article+article{margin-top:2rem;border-top:2px solid #000;padding-top:1rem}
    article *{margin:0;padding:0;font:inherit;text-align:inherit;color:inherit;box-sizing:border-box}
    img{max-width:100%;height:auto}
    table{border-collapse:collapse}
    th,td{vertical-align:top}
    .scroll{overflow-x:auto;margin:.5rem 0;max-width:100%}
    .data{border-collapse:separate;border-spacing:0;border:solid #444;border-width:1px 0 0 1px;min-width:100%}
    .data>*>tr>th,.data>*>tr>td{border:solid #444;border-width:0 1px 1px 0;padding:.15rem .35rem}
    .data>*>tr>td{background:#fff}
    .data>*>tr>th{background:#efefef}
    .data>*>tr>.key{position:sticky;left:0;z-index:1;min-width:var(--key)}
    .short{white-space:nowrap}
    .box{width:.85em;height:.85em;margin-right:.4em}
    .turned{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;margin:0 auto}
    .set td,.set th{padding:.1rem .8rem .1rem 0}
    .rule{min-width:8rem;flex:1 1 8rem}
    details{margin:.25rem 0}
    summary{cursor:pointer}
    @media screen and (min-width:40.01rem){
    .scroll{width:max-content;min-width:100%;max-width:calc(100vw - 3.2rem)}
    }
    @media screen and (max-width:40rem){
    body{padding:.6rem}
    article>.set,article>.set>tbody,article>.set>thead{display:block}
    article>.set>*>tr{display:flex;flex-wrap:wrap;align-items:baseline}
    .data>*>tr>.key{min-width:min(7rem,var(--key));max-width:9rem;overflow-wrap:break-word}
    }
    """
  }

  private var paperStyles: String {
    guard let page else { return "" }
    let margins = page.margins
    func mm(_ length: Points) -> String { decimal(length.value * 25.4 / 72) + "mm" }
    let edges = [margins.top, margins.right, margins.bottom, margins.left].map(mm).joined(separator: " ")
    return """
      @page{size:\(mm(page.width)) \(mm(page.height));margin:\(edges)}
      @media print{
      :root{font-size:\(decimal(rootSize.value))pt}
      body{padding:0;max-width:none}
      article+article{border-top:0;margin-top:0;padding-top:0;break-before:page}
      .scroll{overflow:visible}
      .data>*>tr>.key{position:static}
      .data>*>tr>th,.data>*>tr>td{padding:.1rem .2rem}
      thead{display:table-header-group}
      tr,img{break-inside:avoid}
      summary{display:none}
      }
      """
  }
}

/// A number as CSS writes it, with two decimals at most.
func decimal(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return "\(sign)\(whole)" }
  return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest.isMultiple(of: 10) ? rest / 10 : rest)"
}

/// A text between tags; control characters, which HTML does not have, are left out.
func escapedForText(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\n", "\t": result.append(scalar)
    default:
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      let isNonCharacter = scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
      if !isControl, !isNonCharacter { result.append(scalar) }
    }
  }
  return String(result)
}

/// A text in double quotes.
func escapedForAttribute(_ text: some StringProtocol) -> String {
  escapedForText(text).replacing("\"", with: "&quot;")
}
