/// Writes JSON (RFC 8259) in the order in which it is told, in one line: for `--json` and `--format json`.
///
/// Foundation's encoder sorts or shuffles keys and knows numbers only as binary fractions; figures
/// here are exact.
public struct JSONWriter: Sendable {
  public private(set) var text = ""
  /// Whether the container being written has a member already; one entry for each open container.
  private var hasMember: [Bool] = []
  private var isAfterKey = false

  public init() {}

  public mutating func beginObject() { begin("{") }
  public mutating func endObject() { end("}") }
  public mutating func beginArray() { begin("[") }
  public mutating func endArray() { end("]") }

  public mutating func key(_ name: String) {
    separate()
    quote(name)
    text += ": "
    isAfterKey = true
  }

  public mutating func string(_ value: String?) {
    guard let value else { return raw("null") }
    separate()
    quote(value)
  }

  public mutating func integer(_ value: Int) { raw(String(value)) }
  public mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }
  public mutating func null() { raw("null") }

  /// A number that is already JSON, such as `0.1`.
  public mutating func raw(_ token: String) {
    separate()
    text += token
  }

  private mutating func begin(_ bracket: String) {
    separate()
    text += bracket
    hasMember.append(false)
  }

  private mutating func end(_ bracket: String) {
    hasMember.removeLast()
    text += bracket
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
    } else if let last = hasMember.last {
      if last { text += ", " }
      hasMember[hasMember.count - 1] = true
    }
  }

  private mutating func quote(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
