/// A decimal number as exact text, without exponent: `2.1807201736294E13` is `21807201736294`, `4.0` is
/// `4`, `23,50` is `23.5`.
///
/// Nil when the text is no number. Binary floating point would lose the last digits of a PIN on its way
/// through text.
func plainDecimal(_ text: String) -> String? {
  let bytes = Array(text.utf8).map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
  var position = 0
  var isNegative = false
  if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
    isNegative = sign == UInt8(ascii: "-")
    position = 1
  }
  var digits: [UInt8] = []
  var pointAt: Int?
  while position < bytes.count, bytes[position] | 0x20 != UInt8(ascii: "e") {
    switch bytes[position] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(bytes[position])
    case UInt8(ascii: ".") where pointAt == nil: pointAt = digits.count
    default: return nil
    }
    position += 1
  }
  guard !digits.isEmpty else { return nil }
  var point = pointAt ?? digits.count
  if position < bytes.count {
    guard let exponent = Int(String(decoding: bytes[(position + 1)...], as: UTF8.self)), abs(exponent) < 400
    else {
      return nil
    }
    point += exponent
  }
  return plain(digits, pointAt: point, isNegative: isNegative)
}

private func plain(_ digits: [UInt8], pointAt: Int, isNegative: Bool) -> String {
  let zero = UInt8(ascii: "0")
  var digits = digits
  var point = pointAt
  while point > digits.count { digits.append(zero) }
  while point < 0 {
    digits.insert(zero, at: 0)
    point += 1
  }
  let whole = digits[..<point].drop { $0 == zero }
  var fraction = digits[point...]
  while fraction.last == zero { fraction.removeLast() }
  let text =
    (whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self))
    + (fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self))
  return isNegative && text != "0" ? "-" + text : text
}
