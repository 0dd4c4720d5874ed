internal import Cryptography

extension Moment {
  /// The moment that a date of PDF says: `D:20260131093000+06'00'` (ISO 32000-1, "Dates").
  init?(pdfDate text: String) {
    var digits = text.utf8.starts(with: "D:".utf8) ? text.utf8.dropFirst(2) : text.utf8[...]
    func number(_ count: Int) -> Int? {
      let part = digits.prefix(count)
      guard part.count == count, part.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
      digits = digits.dropFirst(count)
      return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let year = number(4) else { return nil }
    let (month, day) = (number(2) ?? 1, number(2) ?? 1)
    let (hour, minute, second) = (number(2) ?? 0, number(2) ?? 0, number(2) ?? 0)
    guard
      let local = Moment(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    else { return nil }
    let sign = digits.first
    digits = digits.dropFirst()
    let hours = number(2) ?? 0
    digits = digits.first == UInt8(ascii: "'") ? digits.dropFirst() : digits
    let offset = hours * 3_600 + (number(2) ?? 0) * 60
    switch sign {
    case UInt8(ascii: "+"): self.init(secondsSince1970: local.secondsSince1970 - offset)
    case UInt8(ascii: "-"): self.init(secondsSince1970: local.secondsSince1970 + offset)
    default: self = local
    }
  }
}
