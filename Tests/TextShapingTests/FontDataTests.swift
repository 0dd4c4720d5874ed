import CHarfBuzz
import Diagnostics
import Foundation
import Testing
import TextShaping

@Suite struct FontDataTests {
  @Test func `without hints every glyph of every shipped font keeps its outline`() throws {
    for path in TestFonts.shippedPaths {
      let library = FontLibrary.load(shipped: [try FontFile.map(path: path)]).value
      let data = try #require(library.fontData(of: FontFaceID(0)))
      let original = try Data(contentsOf: URL(filePath: path)).withUnsafeBytes { Outlines($0) }
      let embedded = data.withUnsafeBytes { Outlines($0) }
      #expect(original.glyphs.count > 200)
      #expect(embedded == original, "\(path)")
    }
  }

  @Test func `an embedded font has no table of hints and none that only shaping reads`() throws {
    let library = FontLibrary.load(shipped: [try TestFonts.shipped[0]]).value
    let data = try #require(library.fontData(of: FontFaceID(0)))
    let bytes = data.withUnsafeBytes { Array($0) }
    let directory = (0..<Int(bytes[5])).map {
      String(decoding: bytes[12 + $0 * 16..<16 + $0 * 16], as: UTF8.self)
    }
    #expect(
      directory.sorted() == [
        "CFF ", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post",
      ])
  }
}

/// What HarfBuzz draws for each glyph of a file: a letter a step, and its numbers.
private struct Outlines: Equatable {
  var glyphs: [String] = []

  init(_ file: UnsafeRawBufferPointer) {
    let blob = hb_blob_create(
      file.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(file.count), HB_MEMORY_MODE_READONLY, nil,
      nil)
    let face = hb_face_create(blob, 0)
    let font = hb_font_create(face)
    let pen = Outlines.makePen()
    defer {
      hb_draw_funcs_destroy(pen)
      hb_font_destroy(font)
      hb_face_destroy(face)
      hb_blob_destroy(blob)
    }
    for glyph in 0..<hb_face_get_glyph_count(face) {
      var path = ""
      withUnsafeMutablePointer(to: &path) { hb_font_get_glyph_shape(font, glyph, pen, $0) }
      glyphs.append(path)
    }
  }

  private static func makePen() -> OpaquePointer {
    let pen: OpaquePointer = hb_draw_funcs_create()
    hb_draw_funcs_set_move_to_func(
      pen, { _, path, _, x, y, _ in path?.assumingMemoryBound(to: String.self).pointee += "M\(x) \(y)" }, nil,
      nil)
    hb_draw_funcs_set_line_to_func(
      pen, { _, path, _, x, y, _ in path?.assumingMemoryBound(to: String.self).pointee += "L\(x) \(y)" }, nil,
      nil)
    hb_draw_funcs_set_quadratic_to_func(
      pen,
      { _, path, _, x1, y1, x, y, _ in
        path?.assumingMemoryBound(to: String.self).pointee += "Q\(x1) \(y1) \(x) \(y)"
      }, nil, nil)
    hb_draw_funcs_set_close_path_func(
      pen, { _, path, _, _ in path?.assumingMemoryBound(to: String.self).pointee += "Z" }, nil, nil)
    return pen
  }
}
