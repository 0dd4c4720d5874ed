/// The specification asks for sixty characters at least; a million strokes would be no number to read.
private let maximumLength = 120

extension CounterStyleDefinition {
  /// A number in this style alone; nil where it cannot be written in it.
  func representation(of number: Int) -> String? {
    guard covers(number) else { return nil }
    let isNegative = number < 0 && usesSign
    guard var text = isNegative ? symbols(for: number == .min ? .max : -number) : symbols(for: number) else {
      return nil
    }
    let sign = negative ?? Negative(before: "-", after: "")
    if let pad {
      let signLength = isNegative ? sign.before.count + sign.after.count : 0
      let missing = pad.length - text.count - signLength
      guard missing * pad.symbol.count <= maximumLength else { return nil }
      if missing > 0 { text = String(repeating: pad.symbol, count: missing) + text }
    }
    return isNegative ? sign.before + text + sign.after : text
  }

  /// Whether a minus goes before what is written ("the negative descriptor").
  private var usesSign: Bool {
    switch system ?? .symbolic {
    case .symbolic, .alphabetic, .numeric, .additive, .chinese: true
    case .cyclic, .fixed, .extends: false
    }
  }

  private func covers(_ number: Int) -> Bool {
    if case .ranges(let ranges) = range { return ranges.contains { $0.contains(number) } }
    switch system ?? .symbolic {
    case .cyclic, .numeric, .fixed, .extends: return true
    case .alphabetic, .symbolic: return number >= 1
    case .additive: return number >= 0
    case .chinese: return abs(Double(number)) <= 9999
    }
  }

  private func symbols(for number: Int) -> String? {
    switch system ?? .symbolic {
    case .cyclic: cyclic(number)
    case .numeric: positional(number)
    case .alphabetic: alphabetic(number)
    case .symbolic: symbolic(number)
    case .additive: additive(number)
    case .fixed(let first): fixed(number, first: first)
    case .chinese(let isInformal): chinese(number, isInformal: isInformal)
    case .extends: nil
    }
  }

  private func cyclic(_ number: Int) -> String? {
    guard !symbols.isEmpty else { return nil }
    let remainder = (number % symbols.count + symbols.count - 1) % symbols.count
    return symbols[remainder]
  }

  private func fixed(_ number: Int, first: Int) -> String? {
    let (index, overflow) = number.subtractingReportingOverflow(first)
    return !overflow && symbols.indices.contains(index) ? symbols[index] : nil
  }

  private func positional(_ number: Int) -> String? {
    guard symbols.count >= 2 else { return nil }
    if number == 0 { return symbols[0] }
    var rest = number
    var text = ""
    while rest > 0 {
      text = symbols[rest % symbols.count] + text
      rest /= symbols.count
    }
    return text
  }

  private func alphabetic(_ number: Int) -> String? {
    guard symbols.count >= 2, number > 0 else { return nil }
    var rest = number
    var text = ""
    while rest > 0 {
      rest -= 1
      text = symbols[rest % symbols.count] + text
      rest /= symbols.count
    }
    return text
  }

  private func symbolic(_ number: Int) -> String? {
    guard !symbols.isEmpty, number > 0 else { return nil }
    let repeats = (number - 1) / symbols.count + 1
    guard repeats <= maximumLength else { return nil }
    return String(repeating: symbols[(number - 1) % symbols.count], count: repeats)
  }

  private func additive(_ number: Int) -> String? {
    if number == 0 { return additiveSymbols.last.flatMap { $0.weight == 0 ? $0.symbol : nil } }
    var rest = number
    var text = ""
    for sign in additiveSymbols where sign.weight > 0 && rest >= sign.weight {
      let repeats = rest / sign.weight
      guard repeats <= maximumLength else { return nil }
      text += String(repeating: sign.symbol, count: repeats)
      rest -= repeats * sign.weight
      if rest == 0 { break }
    }
    return rest == 0 ? text : nil
  }

  /// The ten digits are followed by the signs of ten, hundred and thousand. Zeros between digits are written
  /// as one, those at the end not at all.
  private func chinese(_ number: Int, isInformal: Bool) -> String? {
    guard symbols.count == 13, number <= 9999 else { return nil }
    if number == 0 { return symbols[0] }
    var text = ""
    var isAfterZero = false
    for (power, unit) in [1000, 100, 10, 1].enumerated() where number >= unit {
      let digit = number / unit % 10
      if digit == 0 {
        isAfterZero = true
        continue
      }
      if isAfterZero { text += symbols[0] }
      isAfterZero = false
      if !(isInformal && unit == 10 && number < 20) { text += symbols[digit] }
      if power < 3 { text += symbols[12 - power] }
    }
    return text
  }
}
