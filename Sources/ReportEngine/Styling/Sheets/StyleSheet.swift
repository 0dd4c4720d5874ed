public import Diagnostics
public import Templates

/// Who speaks in a style sheet (CSS Cascade, "Cascading Origins").
public enum Origin: UInt8, Hashable, Sendable { case userAgent, author }

/// A parsed style sheet, with what it imports in its place. Rules keep the media they are for; whether
/// those hold is decided when styles are resolved.
public struct StyleSheet: Sendable {
  public let origin: Origin
  /// In order of appearance.
  var rules: [StyleRule] = []
  var pageRules: [PageRule] = []
  var counterStyles: [CounterStyleRule] = []
  /// The families that `@font-face` rules name.
  var fontFaces: [(family: String, span: SourceSpan)] = []

  init(origin: Origin) { self.origin = origin }
}

struct StyleRule: Sendable {
  let selectors: [Selector]
  let block: DeclarationBlock
  /// All of these must hold.
  let media: [MediaQueryList]
  let span: SourceSpan
}

/// Parses a style sheet. Never fails: whatever cannot be used is reported once, with its place, and has no
/// effect.
///
/// `resources` answers `@import`.
public func parseStyleSheet(
  _ source: StyleSheetSource, origin: Origin, resources: ResourceReader
) -> Diagnosed<StyleSheet> {
  let text = TokenizedText(source.text, folder: source.folder)
  var parser = StyleSheetParser(text, StyleSheet(origin: origin), resources: resources)
  if let media = source.media {
    let queries = TokenizedText(SourceText(name: source.text.name, text: media), folder: "")
    parser.media = [MediaQueryList(queries, 0..<queries.tokens.count)]
  }
  parser.parse()
  return Diagnosed(parser.sheet, parser.bag.diagnostics)
}
