extension Diagnostic {
  /// The diagnostic as a person reads it on a terminal:
  ///
  ///     error[TPL-0007]: dataset 'pupil' has no column 'nmae'
  ///      --> page.html:2:12
  ///     2 | {{ pupil.nmae | caps }}
  ///       |          ^^^^
  ///     help: did you mean 'name'?
  public var printed: String { lines(showing: nil) }

  /// The same with the value that it is about, for the person who gave the data:
  ///
  ///     warning[TPL-0081]: the form is guessed: …
  ///      --> page.html:2:12
  ///     2 | {{ organisation | case('genitive') }}
  ///       |    ^^^^^^^^^^^^
  ///     found: ШКУ → ШКУнун
  public var printedForOwner: String { lines(showing: subject) }

  private func lines(showing subject: String?) -> String {
    var lines = ["\(severity.rawValue)[\(code)]: \(message)"]
    switch location {
    case .span(let span): lines += excerpt(of: span)
    case .file(let name): lines.append(" --> \(name)")
    case .option(let name): lines.append(" --> \(name)")
    case nil: break
    }
    if let subject { lines.append("found: \(subject)") }
    if let help { lines.append("help: \(help)") }
    return lines.joined(separator: "\n")
  }

  /// The place in one line, for machines: `page.html:2:12`, a file's name, an option.
  public var place: String? {
    switch location {
    case .span(let span): span.description
    case .file(let name), .option(let name): name
    case nil: nil
    }
  }
}

/// The longest part of a source line that is printed: a minified file must not flood the terminal.
private let excerptWidth = 100

private func excerpt(of span: SourceSpan) -> [String] {
  let place = span.source.position(at: span.start)
  let end = span.source.position(at: span.end)
  let scalars = Array(span.source.line(place.line).unicodeScalars)
  let caretStart = min(place.column - 1, scalars.count)
  let caretEnd = end.line == place.line ? min(end.column - 1, scalars.count) : scalars.count
  let from = max(0, min(caretStart - excerptWidth / 2, scalars.count - excerptWidth))
  let shown = scalars[from..<min(scalars.count, from + excerptWidth)]
  var text = String.UnicodeScalarView()
  text.append(contentsOf: shown.map { $0 == "\t" ? " " : $0 })
  let number = String(place.line)
  let margin = String(repeating: " ", count: number.count)
  let carets = max(1, min(caretEnd, from + excerptWidth) - caretStart)
  return [
    " --> \(span)", "\(number) | \(String(text))",
    "\(margin) | \(String(repeating: " ", count: caretStart - from))\(String(repeating: "^", count: carets))",
  ]
}
