extension Typography {
  /// Numbers with the signs and units beside them: `№ 5`, `15 %`, `12 500,50 сом`, `2021 г.`
  static func withNumbers(_ text: Scalars, _ language: LanguageTag) -> Scalars {
    var result = Scalars()
    var index = 0
    var placeAfterSign = -1
    while index < text.count {
      if let afterSign = endOfNumberSign(text, index) {
        result += ["№", gluedSpace]
        (index, placeAfterSign) = (afterSign, afterSign)
      } else if text.isDigit(index),
        index == placeAfterSign || !text.isDigit(index - 1) && !text.isLetter(index - 1)
      {
        let number = PlainNumber(text, at: index, isAfterSign: index == placeAfterSign)
        let unit = unit(after: number, in: text, language)
        result += number.written(before: unit?.kind)
        if let unit { result += unit.joint }
        index = unit?.start ?? number.end
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// The place of the number after `№`, `N`, `No` or `No.`, with or without spaces between.
  private static func endOfNumberSign(_ text: Scalars, _ index: Int) -> Int? {
    guard text.isAny(of: ["№", "N"], index), !text.isLetter(index - 1), !text.isDigit(index - 1) else {
      return nil
    }
    var end = index + 1
    if text[index] == "N", text.isAny(of: ["o", "о", "º", "°"], end) {
      end += 1
      if text.isAny(of: ["."], end) { end += 1 }
    }
    end = text.skippingSpaces(from: end)
    return text.isDigit(end) ? end : nil
  }

  /// What stands after a number and belongs to it.
  private struct Unit {
    let kind: UnitKind
    /// Where its sign or word begins.
    let start: Int
    /// What is put between the number and it.
    let joint: Scalars
  }

  private static func unit(after number: PlainNumber, in text: Scalars, _ language: LanguageTag) -> Unit? {
    let start = text.skippingSpaces(from: number.end)
    if text.isAny(of: ["%", "‰"], start) {
      return Unit(kind: .measure, start: start, joint: language == .ru ? [gluedSpace] : [])
    }
    if text.isAny(of: ["°"], start), text.isAny(of: ["C", "С", "F"], start + 1) {
      return Unit(kind: .measure, start: start, joint: [gluedSpace])
    }
    let letters = text[start...].prefix { $0.properties.isAlphabetic }
    let word = letters + text[letters.endIndex...].prefix(1).filter { $0 == "." }
    let isSolid = start == number.end
    var readings = [String(scalars: word)]
    // The dot may be the sentence's; after one letter it is an abbreviation's: `5 г. Бишкек`.
    if word.last == ".", word.count > 2 { readings.append(String(scalars: word.dropLast())) }
    switch (readings[0], language) {
    case ("г.", .ru) where number.isYear, ("гг.", .ru) where number.isYear:
      return Unit(kind: .year, start: start, joint: [gluedSpace])
    case ("ж.", .ky) where number.isYear: return Unit(kind: .year, start: start, joint: ["-"])
    case _ where !isSolid && readings.contains(where: currencies.contains):
      return Unit(kind: .currency, start: start, joint: [gluedSpace])
    case _ where !isSolid && readings.contains(where: measures.contains):
      return Unit(kind: .measure, start: start, joint: [gluedSpace])
    default: return nil
    }
  }
}

/// What a number counts, which decides how it is written.
private enum UnitKind {
  case year
  case measure
  case currency
}

/// A number as somebody typed it: `12500`, `12 500`, `12500.50`.
private struct PlainNumber {
  private let groups: [Scalars]
  private let point: Scalars
  private let decimals: Scalars
  /// Whether it is part of something longer: a day, a telephone number, a clause such as 5.2.1, or what
  /// stands after № or a plus.
  private let isPart: Bool
  let end: Int

  init(_ text: Scalars, at start: Int, isAfterSign: Bool) {
    var end = text.endOfDigits(from: start)
    var groups = [Array(text[start..<end])]
    let before = text.skippingSpaces(backFrom: start - 1)
    let isAfterJoint = text.isAny(of: ["+", "-", ".", ",", "/", ":"], start - 1)
    let isAfterMinus =
      text.isAny(of: ["-"], start - 1) && !text.isLetter(start - 2) && !text.isDigit(start - 2)
    var isPart =
      isAfterJoint && !isAfterMinus || isAfterSign || text.isAny(of: ["+"], before) || text.isDigit(before)
    if !isPart, groups[0].count <= 3 {
      while text.isSpace(end), text.endOfDigits(from: end + 1) == end + 4 {
        groups.append(Array(text[end + 1..<end + 4]))
        end += 4
      }
    }
    var point = Scalars()
    var decimals = Scalars()
    if text.isAny(of: [".", ","], end), text.isDigit(end + 1) {
      let decimalEnd = text.endOfDigits(from: end + 1)
      (point, decimals) = ([text[end]], Array(text[end + 1..<decimalEnd]))
      end = decimalEnd
    }
    if text.isAny(of: [".", ",", "-", "/", ":"], end), text.isDigit(end + 1) { isPart = true }
    (self.groups, self.point, self.decimals, self.isPart, self.end) = (groups, point, decimals, isPart, end)
  }

  var isYear: Bool { groups.count == 1 && groups[0].count == 4 && point.isEmpty }

  /// The number before a unit. Without one, groups are only kept together, since it may be a code or a
  /// clause.
  func written(before unit: UnitKind?) -> Scalars {
    let isAmount = (unit == .measure || unit == .currency) && !isPart
    let sign: Scalars = isAmount && !point.isEmpty ? [","] : point
    let digits = groups.flatMap { $0 }
    // Sums with their hundredths are grouped from the first thousand, as in columns of money.
    let shortest = unit == .currency && decimals.count == 2 ? 4 : 5
    let isRegrouped = isAmount && groups.count == 1 && digits.count >= shortest && digits.first != "0"
    let grouped = isRegrouped ? inThrees(digits) : groups
    return Scalars(grouped.joined(separator: [gluedSpace])) + sign + decimals
  }

  private func inThrees(_ digits: Scalars) -> [Scalars] {
    let head = digits.count % 3
    let starts = Array(stride(from: head, to: digits.count, by: 3))
    return (head > 0 ? [Array(digits[..<head])] : []) + starts.map { Array(digits[$0..<$0 + 3]) }
  }
}

private let currencies: Set<String> = ["сом", "сома", "сомов", "сому", "тыйын", "тыйына", "тыйынов", "руб."]

/// Units that are written alike in both languages, and some that are words.
private let measures: Set<String> = [
  "мм", "см", "м", "км", "мг", "г", "кг", "т", "мл", "л", "сек", "мин", "ч", "га", "кВт", "Вт", "Гц",
  "МБ", "ГБ",
  "тыс.", "млн", "млрд", "миң", "саат", "пайыз",
]
