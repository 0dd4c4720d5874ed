/// The names of HTML that the template language has to know.
enum HTMLVocabulary {
  /// Elements without content: XML syntax wants them closed at once (HTML Standard, "Void elements").
  static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// Elements whose content is a language of its own (HTML Standard, "Raw text elements").
  static let rawTextElements: Set<String> = ["style", "script"]

  /// Elements that belong into the head (HTML Standard, "Metadata content").
  static let headElements: Set<String> = ["base", "link", "meta", "style", "title", "script"]

  /// Elements of a table between which white space is never printed (CSS 2.2, "Anonymous table objects").
  static let tableParts: Set<String> = ["table", "thead", "tbody", "tfoot", "tr", "colgroup"]

  /// Every element that a page may use without a warning.
  static let elements: Set<String> = voidElements.union(headElements).union([
    "html", "head", "body", "template", "include", "slot", "text",
    "address", "article", "aside", "footer", "header", "h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "main",
    "nav",
    "section", "search", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "li", "menu", "ol",
    "p", "pre",
    "ul", "center", "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "kbd",
    "mark", "q",
    "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "big",
    "del", "ins", "caption", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "details",
    "summary",
    "qr", "barcode", "chart", "series", "point",
    "form", "label", "fieldset", "legend", "object", "picture", "acronym", "dir", "nobr",
    "noscript",
  ])

  /// Attributes that are directives of the language.
  static let directives = ["each", "if", "else-if", "else", "let"]

  /// What authors who know other template languages write instead.
  static let foreignDirectives: [String: String] = [
    "for": "each", "foreach": "each", "for-each": "each", "repeat": "each", "v-for": "each", "v-if": "if",
    "elseif": "else-if", "elif": "else-if", "else_if": "else-if", "v-else": "else", "unless": "if",
    "set": "let",
    "with": "let",
  ]

  /// Attributes whose value people read: numbers in them have a decimal comma. In all others, as `style`
  /// and `width`, a comma would be a mistake.
  static let readAttributes: Set<String> = ["alt", "title", "aria-label", "label", "content", "summary"]
}
