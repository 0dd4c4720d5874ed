import Geometry

// How computed values are printed in dumps: as CSS would take them back, lengths in points.

func described(_ number: Double) -> String {
  // A thousandth of a point is a third of a micrometre: what is below is the noise of sums.
  let rounded = (number * 1000).rounded() / 1000
  if rounded == 0 { return "0" }
  let text = rounded.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

func described(_ length: Points) -> String { length == .zero ? "0" : described(length.value) + "pt" }

func described(_ value: LengthPercentage) -> String {
  if !value.hasPercentage { return described(value.length) }
  let percentage = described(value.fraction * 100) + "%"
  return value.length == .zero ? percentage : "calc(\(percentage) + \(described(value.length)))"
}

func described(_ value: AutoLength) -> String {
  switch value {
  case .auto: "auto"
  case .length(let length): described(length)
  }
}

/// A CSS string in double quotes.
func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" { out += "\\" }
    if scalar == "\n" { out += "\\a " } else { out.unicodeScalars.append(scalar) }
  }
  return out + "\""
}
