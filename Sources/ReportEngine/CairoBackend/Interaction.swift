internal import Geometry

/// What a reader of a PDF can do on a page, in the page's coordinates.
enum Interaction {
  case link(Rect, target: String)
  case anchor(Point, name: String)
  case bookmark(level: Int, title: String, y: Points, isOpen: Bool)
}

/// Cairo takes attributes as a text of its own syntax: names, numbers, and texts in single quotes.
enum CairoAttributes {
  static func link(_ rect: Rect, to uri: String) -> String { "\(area(rect)) uri='\(encoded(uri: uri))'" }

  static func link(_ rect: Rect, toDestination name: String) -> String { "\(area(rect)) dest='\(name)'" }

  static func destination(_ name: String, at point: Point) -> String {
    "name='\(name)' x=\(number(point.x)) y=\(number(point.y))"
  }

  static func bookmark(page: Int, y: Points) -> String { "page=\(page) pos=[0 \(number(y))]" }

  /// Cairo 1.16 writes an URI into the PDF as it is, so what ends or escapes a PDF string, or is no
  /// ASCII, is encoded.
  private static func encoded(uri text: String) -> String {
    percentEncoded(text) { 0x21...0x7E ~= $0 && !"()\\'<>\"".utf8.contains($0) }
  }

  /// A name that passes through cairo's syntax and PDF's; links and destinations encode it alike.
  static func encoded(name: String) -> String {
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

  private static func area(_ rect: Rect) -> String {
    let right = (rect.origin.x + rect.size.width).onPaper
    let bottom = (rect.origin.y + rect.size.height).onPaper
    let (left, top) = (rect.origin.x.onPaper, rect.origin.y.onPaper)
    return "rect=[\(number(left)) \(number(top)) \(number(right - left)) \(number(bottom - top))]"
  }

  /// A hundredth of a point is 3.5 µm. Written from integers, so that it is the same everywhere.
  private static func number(_ length: Points) -> String {
    let hundredths = Int((length.onPaper.value * 100).rounded())
    let digits = String(abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    return "\(sign)\(abs(hundredths) / 100).\(digits.utf8.count < 2 ? "0" : "")\(digits)"
  }
}
