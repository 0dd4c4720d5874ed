internal import Geometry

/// What a reader of a PDF can do on a page, in the page's coordinates.
enum Interaction {
  case link(Rect, target: String)
  case anchor(Point, name: String)
  case bookmark(level: Int, title: String, y: Points)
}

/// Cairo takes attributes as a text of its own syntax: names, numbers, and texts in single quotes.
enum CairoAttributes {
  static func link(_ rect: Rect, target: String) -> String {
    let place = "rect=[\(number(rect.origin.x)) \(number(rect.origin.y)) "
      + "\(number(rect.size.width)) \(number(rect.size.height))]"
    if target.hasPrefix("#") { return place + " dest='\(destination(String(target.dropFirst())))'" }
    return place + " uri='\(uri(target))'"
  }

  static func anchor(_ point: Point, name: String) -> String {
    "name='\(destination(name))' x=\(number(point.x)) y=\(number(point.y))"
  }

  static func bookmark(page: Int, y: Points) -> String { "page=\(page) pos=[0 \(number(y))]" }

  /// Cairo 1.16 writes an URI into the PDF as it is, so what ends or escapes a PDF string, or is no
  /// ASCII, is encoded.
  private static func uri(_ text: String) -> String {
    percentEncoded(text) { 0x21...0x7E ~= $0 && !"()\\'<>\"".utf8.contains($0) }
  }

  /// A name that passes through cairo's syntax and PDF's; links and anchors encode it alike.
  private static func destination(_ name: String) -> String {
    percentEncoded(name) { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
  }

  private static func percentEncoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A hundredth of a point is 3.5 µm. Written from integers, so that it is the same everywhere.
  private static func number(_ length: Points) -> String {
    let hundredths = Int((length.value * 100).rounded())
    let digits = String(abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    return "\(sign)\(abs(hundredths) / 100).\(digits.utf8.count < 2 ? "0" : "")\(digits)"
  }
}
