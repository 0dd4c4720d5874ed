import Geometry
import Testing

@Suite struct ImageHeaderTests {
  private let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 1, 44, 0, 0, 0, 200, 8, 2, 0, 0, 0]
  /// SOI, APP0 of 4 bytes, fill byte, SOF2 of 200 by 300, and a table DHT before it.
  private let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC4, 0, 3, 0, 0xFF, 0xFF, 0xC2, 0, 11, 8, 1, 44, 0, 200, 3]

  @Test func `a PNG tells its size`() {
    #expect(ImageHeader(reading: png) == ImageHeader(format: .png, width: 300, height: 200))
  }

  @Test func `a JPEG tells the size of its frame, whatever stands before it`() {
    #expect(ImageHeader(reading: jpeg) == ImageHeader(format: .jpeg, width: 200, height: 300))
  }

  @Test func `a file cut short has no header`() {
    for length in 0..<24 { #expect(ImageHeader(reading: Array(png.prefix(length))) == nil) }
    for length in 0..<23 { #expect(ImageHeader(reading: Array(jpeg.prefix(length))) == nil) }
  }

  @Test func `other files and empty pictures have none`() {
    #expect(ImageHeader(reading: Array("GIF89a\u{1}\u{1}\u{1}\u{1}".utf8)) == nil)
    var empty = png
    empty.replaceSubrange(16..<20, with: [0, 0, 0, 0])
    #expect(ImageHeader(reading: empty) == nil)
    #expect(ImageHeader(reading: [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 0, 0]) == nil)
  }
}
