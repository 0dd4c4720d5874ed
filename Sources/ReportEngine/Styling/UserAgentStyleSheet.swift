import Diagnostics
import Templates

/// How elements look before an author says anything: the parts of HTML, "Rendering", that matter on paper.
let userAgentStyleSheet: StyleSheet = {
  let source = SourceText(name: "html.css", text: userAgentCSS)
  let sheet = StyleSheetSource(text: source, folder: "", media: nil)
  return parseStyleSheet(sheet, origin: .userAgent, resources: ResourceReader(files: [:])).value
}()

let userAgentCSS = """
  html, body, address, article, aside, blockquote, center, dd, details, dialog, dir, div, dl, dt, fieldset,
  figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, legend, listing, main, menu,
  nav, ol, optgroup, option, p, plaintext, pre, search, section, summary, ul, xmp { display: block }
  area, base, basefont, datalist, head, link, meta, noembed, noframes, param, rp, script, style, template,
  title, [hidden] { display: none }
  li { display: list-item }
  img, input, button, select, textarea, meter, progress { display: inline-block }
  img { display: inline }
  table { display: table; box-sizing: border-box; border-spacing: 2px; border-collapse: separate;
    text-indent: 0 }
  caption { display: table-caption; text-align: center }
  colgroup, colgroup[hidden] { display: table-column-group }
  col, col[hidden] { display: table-column }
  thead, thead[hidden] { display: table-header-group }
  tbody, tbody[hidden] { display: table-row-group }
  tfoot, tfoot[hidden] { display: table-footer-group }
  tr, tr[hidden] { display: table-row }
  td, th { display: table-cell; padding: 1px; vertical-align: inherit }
  th { font-weight: bold; text-align: -internal-center }
  thead, tbody, tfoot, table > tr { vertical-align: middle }
  tr { vertical-align: inherit }

  body { margin: 8px }
  p, blockquote, dl, figure, listing, plaintext, pre, xmp { margin-top: 1em; margin-bottom: 1em }
  blockquote, figure { margin-left: 40px; margin-right: 40px }
  address, cite, dfn, em, i, var { font-style: italic }
  b, strong { font-weight: bolder }
  code, kbd, samp, tt, listing, plaintext, pre, xmp { font-family: monospace }
  listing, plaintext, pre, xmp { white-space: pre }
  textarea { white-space: pre-wrap }
  big { font-size: larger }
  small { font-size: smaller }
  sub { vertical-align: sub }
  sup { vertical-align: super }
  sub, sup { line-height: normal; font-size: smaller }
  u, ins { text-decoration: underline }
  s, strike, del { text-decoration: line-through }
  a:link { color: #0000ee; text-decoration: underline }
  abbr[title], acronym[title] { text-decoration: dotted underline }
  mark { background: yellow; color: black }
  center { text-align: center }
  nobr { white-space: nowrap }
  q::before { content: open-quote }
  q::after { content: close-quote }
  rt { font-size: 50% }

  h1 { font-size: 2em; margin-top: 0.67em; margin-bottom: 0.67em; bookmark-level: 1 }
  h2 { font-size: 1.5em; margin-top: 0.83em; margin-bottom: 0.83em; bookmark-level: 2 }
  h3 { font-size: 1.17em; margin-top: 1em; margin-bottom: 1em; bookmark-level: 3 }
  h4 { margin-top: 1.33em; margin-bottom: 1.33em; bookmark-level: 4 }
  h5 { font-size: 0.83em; margin-top: 1.67em; margin-bottom: 1.67em; bookmark-level: 5 }
  h6 { font-size: 0.67em; margin-top: 2.33em; margin-bottom: 2.33em; bookmark-level: 6 }
  h1, h2, h3, h4, h5, h6 { font-weight: bold; break-after: avoid }

  dir, menu, ol, ul { margin-top: 1em; margin-bottom: 1em; padding-left: 40px; counter-reset: list-item }
  dir, menu, ul { list-style-type: disc }
  ol { list-style-type: decimal }
  :is(dir, menu, ol, ul) :is(dir, menu, ul) { list-style-type: circle }
  :is(dir, menu, ol, ul) :is(dir, menu, ol, ul) :is(dir, menu, ul) { list-style-type: square }
  :is(dir, dl, menu, ol, ul) :is(dir, dl, menu, ol, ul) { margin-top: 0; margin-bottom: 0 }
  dd { margin-left: 40px }
  ::footnote-call { vertical-align: super; font-size: 65%; line-height: 0 }
  ::marker { white-space: pre; text-transform: none; font-variant-numeric: tabular-nums }

  hr { color: gray; border: 1px inset; margin: 0.5em auto; overflow: hidden }
  fieldset { margin-left: 2px; margin-right: 2px; border: 2px groove gray; padding: 0.35em 0.625em 0.75em }
  legend { padding-left: 2px; padding-right: 2px }
  """
