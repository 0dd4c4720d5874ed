// The attributes of HTML that mean style (HTML, "Rendering"; CSS Cascade, "Precedence of Non-CSS
// Presentational Hints").

private let cellAttributes: Set<String> = ["width", "height", "align", "valign", "bgcolor", "nowrap"]
private let rowAttributes: Set<String> = ["height", "align", "valign", "bgcolor"]

/// By element.
let presentationalAttributes: [String: Set<String>] = [
  "table": ["width", "height", "align", "bgcolor", "border", "cellspacing", "cellpadding"],
  "td": cellAttributes, "th": cellAttributes,
  "tr": rowAttributes, "thead": rowAttributes, "tbody": rowAttributes, "tfoot": rowAttributes,
  "col": ["width", "align", "valign"], "colgroup": ["width", "align", "valign"], "caption": ["align"],
  "img": ["width", "height", "align", "border", "hspace", "vspace"],
  "hr": ["width", "align", "size", "color"],
  "ol": ["type", "start"], "ul": ["type"], "li": ["type", "value"],
  "p": ["align"], "div": ["align"], "h1": ["align"], "h2": ["align"], "h3": ["align"], "h4": ["align"],
  "h5": ["align"], "h6": ["align"], "br": ["clear"], "pre": ["width"],
  "body": ["bgcolor", "text"], "font": ["color", "face", "size"],
]

extension RelevantShape {
  /// The hints of the element's own attributes, as declarations.
  var presentationalStyle: String {
    guard presentationalAttributes[name] != nil else { return "" }
    var css = ""
    func add(_ attribute: String, _ declaration: (String) -> String?) {
      if let value = self.attribute(attribute), let text = declaration(value) { css += text + ";" }
    }
    add("width") { dimension($0).map { "width:\($0)" } }
    add("height") { dimension($0).map { "height:\($0)" } }
    add("bgcolor") { legacyColor($0).map { "background-color:\($0)" } }
    add("text") { legacyColor($0).map { "color:\($0)" } }
    add("align") { alignment($0.asciiLowercased) }
    add("valign") {
      ["top", "middle", "bottom", "baseline"].contains($0.asciiLowercased) ? "vertical-align:\($0)" : nil
    }
    add("nowrap") { _ in "white-space:nowrap" }
    add("clear") { ["left", "right"].contains($0.asciiLowercased) ? "clear:\($0)" : "clear:both" }
    add("hspace") { dimension($0).map { "margin-left:\($0);margin-right:\($0)" } }
    add("vspace") { dimension($0).map { "margin-top:\($0);margin-bottom:\($0)" } }
    switch name {
    case "table":
      add("cellspacing") { dimension($0).map { "border-spacing:\($0)" } }
      add("border") { value in tableBorder(value).map { "border:\($0)px outset gray" } }
    case "img": add("border") { dimension($0).map { "border:\($0) solid" } }
    case "hr":
      add("size") { dimension($0).map { "height:\($0)" } }
      add("color") { legacyColor($0).map { "color:\($0);background-color:\($0)" } }
    case "ol", "ul", "li":
      add("type") { listType($0).map { "list-style-type:\($0)" } }
      add("start") { Int($0).map { "counter-reset:list-item \(max($0, -1_000_000_000) - 1)" } }
      add("value") { Int($0).map { "counter-set:list-item \($0)" } }
    case "font":
      add("color") { legacyColor($0).map { "color:\($0)" } }
      add("face") { $0.contains(where: { ";{}\"".contains($0) }) ? nil : "font-family:\($0)" }
      add("size") { legacyFontSize($0).map { "font-size:\($0)" } }
    default: break
    }
    return css
  }

  /// The hints that a table's attributes give to its cells.
  var cellStyle: String {
    guard name == "table" else { return "" }
    var css = ""
    if let padding = attribute("cellpadding").flatMap(dimension) { css += "padding:\(padding);" }
    if let border = attribute("border").flatMap(tableBorder), border > 0 { css += "border:1px inset gray;" }
    return css
  }

  private func alignment(_ value: String) -> String? {
    switch (name, value) {
    case ("table", "center"): "margin-left:auto;margin-right:auto"
    case ("table", "left"), ("table", "right"): "float:\(value)"
    case ("img", "left"), ("img", "right"): "float:\(value)"
    case ("img", "top"), ("img", "middle"), ("img", "bottom"): "vertical-align:\(value)"
    case ("img", _), ("table", _): nil
    case ("hr", "left"): "margin-left:0;margin-right:auto"
    case ("hr", "right"): "margin-left:auto;margin-right:0"
    case ("caption", "bottom"): "caption-side:bottom"
    case (_, "left"), (_, "right"), (_, "center"), (_, "justify"): "text-align:\(value)"
    case (_, "middle"): "text-align:center"
    default: nil
    }
  }
}

/// HTML, "Rules for parsing dimension values": a number and perhaps a percent sign; what follows is ignored.
private func dimension(_ value: String) -> String? {
  let digits = value.drop { $0 == " " }.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
  guard let number = Double(digits), number.isFinite else { return nil }
  let isPercentage = value.drop { $0 == " " }.dropFirst(digits.count).first == "%"
  return described(number) + (isPercentage ? "%" : "px")
}

/// The width in pixels that `<table border>` asks for; without a number it is 1.
private func tableBorder(_ value: String) -> Int? {
  Int(value) ?? (value.isEmpty || value == "border" ? 1 : nil)
}

/// HTML, "Rules for parsing a legacy color value", for what is a colour in CSS too.
private func legacyColor(_ value: String) -> String? {
  let name = value.asciiLowercased
  if namedColors[name] != nil { return name }
  let digits = name.hasPrefix("#") ? String(name.dropFirst()) : name
  return hexColor(digits) == nil ? nil : "#" + digits
}

private func listType(_ value: String) -> String? {
  switch value {
  case "1": "decimal"
  case "a": "lower-alpha"
  case "A": "upper-alpha"
  case "i": "lower-roman"
  case "I": "upper-roman"
  default: ["disc", "circle", "square", "none"].contains(value.asciiLowercased) ? value.asciiLowercased : nil
  }
}

/// HTML, "Rules for parsing a legacy font size".
private func legacyFontSize(_ value: String) -> String? {
  guard var size = Int(value.hasPrefix("+") ? String(value.dropFirst()) : value) else { return nil }
  if value.hasPrefix("+") || value.hasPrefix("-") { size += 3 }
  return ["x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large"][min(max(size, 1), 7) - 1]
}
