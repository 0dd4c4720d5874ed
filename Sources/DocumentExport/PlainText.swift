/// Where a line ends in gathered text: a line feed of a template is only white space.
let lineEnd = "\u{2028}"

/// A gathered text as a program wants it: white space collapsed to single spaces, lines trimmed and parted by
/// `\n`, soft hyphens and other characters without width gone, no-break spaces plain.
func plainText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var pending: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{2028}":
      pending = "\n"
    case " ", "\t", "\n", "\r", "\u{C}", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}":
      if pending == nil { pending = " " }
    case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}":
      continue
    default:
      if let space = pending, !result.isEmpty { result.append(space) }
      pending = nil
      result.append(scalar)
    }
  }
  return String(result)
}
