internal import Glibc
internal import PDFSyntax

/// The colours of all documents: an ICC profile of sRGB (IEC 61966-2-1), computed; version 2.1 of the format
/// (ICC.1:1998-09).
enum StandardRGBProfile {
  /// For FlateDecode.
  static let compressed = deflate(make())

  private static func make() -> [UInt8] {
    let curve = curve
    let tags: [(signature: String, data: [UInt8])] = [
      ("desc", description("sRGB IEC61966-2.1")), ("cprt", text("No copyright, use freely")),
      ("wtpt", xyz(0.95046, 1, 1.08906)), ("rXYZ", xyz(0.43607, 0.22249, 0.01392)),
      ("gXYZ", xyz(0.38515, 0.71687, 0.09708)), ("bXYZ", xyz(0.14307, 0.06061, 0.71410)),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var table: [UInt8] = number(UInt32(tags.count))
    var data: [UInt8] = []
    var curveOffset: Int?
    let start = 128 + 4 + tags.count * 12
    for tag in tags {
      let isCurve = tag.signature.hasSuffix("TRC")
      let offset = isCurve ? curveOffset ?? start + data.count : start + data.count
      table += Array(tag.signature.utf8) + number(UInt32(offset)) + number(UInt32(tag.data.count))
      // The three curves are one.
      if isCurve, curveOffset != nil { continue }
      if isCurve { curveOffset = offset }
      data += tag.data + Array(repeating: 0, count: (4 - tag.data.count % 4) % 4)
    }
    return header(size: start + data.count) + table + data
  }

  private static func header(size: Int) -> [UInt8] {
    var bytes = number(UInt32(size)) + Array(repeating: 0, count: 4) + number(0x0210_0000)
    bytes += Array("mntrRGB XYZ ".utf8)
    // 1998-02-09: a date must be there, and the clock's would make each file another.
    for part in [1998, 2, 9, 0, 0, 0] as [UInt16] { bytes += [UInt8(part >> 8), UInt8(part & 0xFF)] }
    bytes += Array("acsp".utf8) + Array(repeating: 0, count: 28)
    // The white point of the connection space: D50.
    bytes += fixed(0.9642) + fixed(1) + fixed(0.82491)
    return bytes + Array(repeating: 0, count: 128 - bytes.count)
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
  }

  /// s15Fixed16Number
  private static func fixed(_ value: Double) -> [UInt8] {
    number(UInt32(bitPattern: Int32((value * 65536).rounded())))
  }

  private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    Array("XYZ ".utf8) + number(0) + fixed(x) + fixed(y) + fixed(z)
  }

  private static func text(_ text: String) -> [UInt8] {
    Array("text".utf8) + number(0) + Array(text.utf8) + [0]
  }

  private static func description(_ text: String) -> [UInt8] {
    let ascii = Array(text.utf8) + [0]
    return Array("desc".utf8) + number(0) + number(UInt32(ascii.count)) + ascii
      // Neither a Unicode nor a Macintosh description.
      + Array(repeating: 0, count: 8 + 3 + 67)
  }

  /// From the stored value to light, in 1,024 steps.
  private static var curve: [UInt8] {
    var bytes = Array("curv".utf8) + number(0) + number(1024)
    for step in 0..<1024 {
      let stored = Double(step) / 1023
      let light = stored <= 0.04045 ? stored / 12.92 : pow((stored + 0.055) / 1.055, 2.4)
      let value = UInt16((light * 65535).rounded())
      bytes.append(UInt8(value >> 8))
      bytes.append(UInt8(value & 0xFF))
    }
    return bytes
  }
}
