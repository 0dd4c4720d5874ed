/// How a file of separated values is written. Programs differ in it; all forms are read.
public struct TextForm: Hashable, Sendable {
  /// The byte between two fields.
  public var separator: UInt8
  /// Whether the first line is Excel's `sep=;`.
  public var declaresSeparator = false
  public var isUTF16 = false
  /// Lines end with a carriage return alone.
  public var endsLinesAsOldMacintosh = false

  /// What differs from the form in which most programs here write, semicolons between fields; nil when
  /// nothing does. The same in every language: `UTF-16, TAB`, `«,»`, `sep=;`, `CR`.
  package var peculiarities: String? {
    var parts: [String] = []
    if declaresSeparator { parts.append("sep=" + shownSeparator) }
    if separator != UInt8(ascii: ";"), !declaresSeparator {
      parts += (isUTF16 ? ["UTF-16"] : []) + [shownSeparator]
    }
    if endsLinesAsOldMacintosh { parts.append("CR") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var shownSeparator: String {
    switch separator {
    case UInt8(ascii: "\t"): "TAB"
    case UInt8(ascii: ","): "«,»"
    default: String(UnicodeScalar(separator))
    }
  }
}
