internal import CHarfBuzz

/// A table of a face; empty where the face has none.
struct FontTable: ~Copyable {
  private let blob: OpaquePointer
  /// Valid as long as the table lives.
  let bytes: UnsafeRawBufferPointer

  init(_ tag: hb_tag_t, of face: OpaquePointer) {
    blob = hb_face_reference_table(face, tag)
    var length: UInt32 = 0
    let start = hb_blob_get_data(blob, &length)
    bytes = UnsafeRawBufferPointer(start: start, count: Int(length))
  }

  deinit { hb_blob_destroy(blob) }

  var isEmpty: Bool { bytes.isEmpty }

  /// Gives the table to a face that is being built.
  func add(as tag: hb_tag_t, to builder: OpaquePointer) {
    if !isEmpty { hb_face_builder_add_table(builder, tag, blob) }
  }
}

extension UnsafeRawBufferPointer {
  /// Two bytes, the higher one first; the caller sees to it that they are there.
  func integer(at offset: Int) -> Int { Int(self[offset]) << 8 | Int(self[offset + 1]) }
}

/// Whether a face has a table with anything in it.
func hasTable(_ tag: hb_tag_t, _ face: OpaquePointer) -> Bool { !FontTable(tag, of: face).isEmpty }
