/// `calc()` within `calc()` deeper than this is refused: it would exhaust the stack before it meant anything.
private let maximumCalculationDepth = 32

extension ValueReader {
  /// A literal or a math function of the wanted type. A bare 0 is a length.
  mutating func calculation(_ wanted: CalculationType) -> Calculation? {
    guard let token = next else { return nil }
    switch token.kind {
    case .number:
      if wanted == .number {
        advance()
        return .number(token.number)
      }
      guard token.number == 0, wanted != .percentage else { return nil }
      advance()
      return .length(0, .absolute(points: 1))
    case .percentage:
      guard wanted == .percentage || wanted == .lengthPercentage else { return nil }
      advance()
      return .percentage(token.number)
    case .dimension:
      guard wanted == .length || wanted == .lengthPercentage, let unit = LengthUnit(text.keyword(of: token))
      else {
        return nil
      }
      advance()
      return .length(token.number, unit)
    case .function:
      return attempt { reader in
        guard let (value, type) = reader.mathFunction(depth: 0), type.fits(wanted) else { return nil }
        return value
      }
    default: return nil
    }
  }

  private typealias Typed = (value: Calculation, type: CalculationType)

  private mutating func mathFunction(depth: Int) -> Typed? {
    guard depth < maximumCalculationDepth, let (name, content) = function() else { return nil }
    var arguments = content
    switch name {
    case "calc", "-webkit-calc":
      let value = arguments.sum(depth: depth)
      return arguments.isAtEnd ? value : nil
    case "min", "max", "clamp":
      guard let values = arguments.sums(depth: depth), let type = commonType(values) else { return nil }
      // Which is smaller, 20 % or 3 cm, only layout could tell.
      if type == .lengthPercentage {
        unsupported = "a mixture of lengths and percentages in '\(name)()'"
        return nil
      }
      let terms = values.map(\.value)
      switch name {
      case "min": return (.minimum(terms), type)
      case "max": return (.maximum(terms), type)
      default: return terms.count == 3 ? (.maximum([terms[0], .minimum([terms[1], terms[2]])]), type) : nil
      }
    default: return nil
    }
  }

  private func commonType(_ values: [Typed]) -> CalculationType? {
    guard var type = values.first?.type else { return nil }
    for value in values.dropFirst() {
      guard let sum = type.added(to: value.type) else { return nil }
      type = sum
    }
    return type
  }

  private mutating func sums(depth: Int) -> [Typed]? {
    var values: [Typed] = []
    repeat {
      guard let value = sum(depth: depth) else { return nil }
      values.append(value)
    } while comma()
    return isAtEnd ? values : nil
  }

  private mutating func sum(depth: Int) -> Typed? {
    guard var total = product(depth: depth) else { return nil }
    while let token = next, token.kind == .delim {
      let sign = text.delim(token)
      guard sign == ascii("+") || sign == ascii("-"), isSpaced else { return nil }
      advance()
      guard let term = product(depth: depth), let type = total.type.added(to: term.type) else { return nil }
      let signed = sign == ascii("+") ? term.value : .product(term.value, factor: -1)
      total = (.sum(total.value, signed), type)
    }
    return total
  }

  /// Whether white space stands on both sides of the next token, as `+` and `-` need it.
  private var isSpaced: Bool {
    position > 0 && text.tokens[position - 1].kind == .whitespace && position + 1 < end
      && text.tokens[position + 1].kind == .whitespace
  }

  private mutating func product(depth: Int) -> Typed? {
    guard var total = term(depth: depth) else { return nil }
    while let token = next, token.kind == .delim {
      let sign = text.delim(token)
      guard sign == ascii("*") || sign == ascii("/") else { break }
      advance()
      guard let factor = term(depth: depth) else { return nil }
      if sign == ascii("/") {
        guard let divisor = factor.value.constant, divisor != 0 else { return nil }
        total = (.product(total.value, factor: 1 / divisor), total.type)
      } else if let number = factor.value.constant {
        total = (.product(total.value, factor: number), total.type)
      } else if let number = total.value.constant {
        total = (.product(factor.value, factor: number), factor.type)
      } else {
        return nil
      }
    }
    return total
  }

  private mutating func term(depth: Int) -> Typed? {
    guard let token = next else { return nil }
    switch token.kind {
    case .number:
      advance()
      return (.number(token.number), .number)
    case .percentage:
      advance()
      return (.percentage(token.number), .percentage)
    case .dimension:
      guard let unit = LengthUnit(text.keyword(of: token)) else { return nil }
      advance()
      return (.length(token.number, unit), .length)
    case .ident:
      guard let value = keyword(of: ["pi": Double.pi, "e": 2.718281828459045]) else { return nil }
      return (.number(value), .number)
    case .openParen:
      guard depth < maximumCalculationDepth, var content = parentheses() else { return nil }
      let value = content.sum(depth: depth + 1)
      return content.isAtEnd ? value : nil
    case .function: return mathFunction(depth: depth + 1)
    default: return nil
    }
  }
}

extension CalculationType {
  fileprivate func added(to other: CalculationType) -> CalculationType? {
    if self == other { return self }
    return self == .number || other == .number ? nil : .lengthPercentage
  }

  fileprivate func fits(_ wanted: CalculationType) -> Bool {
    self == wanted || (wanted == .lengthPercentage && self != .number)
  }
}
