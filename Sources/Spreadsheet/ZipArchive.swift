internal import CZip

/// The parts of a ZIP file that have one of the names, in the order of the names.
package func zipParts(
  _ bytes: [UInt8], named names: [String], limits: SpreadsheetLimits = SpreadsheetLimits()
) throws(SpreadsheetProblem) -> [(name: String, bytes: [UInt8])] {
  var archive = try ZipArchive(bytes, limits: limits)
  var parts: [(name: String, bytes: [UInt8])] = []
  for name in names {
    if let part = try archive.read(name) { parts.append((name: name, bytes: part)) }
  }
  return parts
}

/// The container of a workbook, read from memory. Owns libzip's handle; the only file that knows libzip.
struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  /// The bytes that libzip reads in place.
  private let memory: UnsafeMutableRawBufferPointer
  private let limits: SpreadsheetLimits
  private var unpacked = 0

  init(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    memory.copyBytes(from: bytes)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(memory.baseAddress, zip_uint64_t(bytes.count), 0, &error),
      let archive = zip_open_from_source(source, ZIP_RDONLY, &error)
    else {
      memory.deallocate()
      throw .damaged(part: nil)
    }
    guard zip_get_num_entries(archive, 0) <= limits.entries else {
      zip_discard(archive)
      memory.deallocate()
      throw .tooLarge(.entries)
    }
    self.archive = archive
    self.memory = memory
    self.limits = limits
  }

  deinit {
    zip_discard(archive)
    memory.deallocate()
  }

  borrowing func contains(_ name: String) -> Bool { index(of: name) != nil }

  /// The unpacked bytes of a part, or nil when the container has none of that name.
  mutating func read(_ name: String) throws(SpreadsheetProblem) -> [UInt8]? {
    guard let index = index(of: name) else { return nil }
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_stat_index(archive, index, 0, &stat) == 0 else { throw .damaged(part: name) }
    if stat.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, stat.encryption_method != UInt16(ZIP_EM_NONE) {
      throw .passwordProtected
    }
    try checkSize(stat)
    guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged(part: name) }
    defer { zip_fclose(file) }
    return try unpack(file, expecting: Int(clamping: stat.size), name)
  }

  private borrowing func index(of name: String) -> zip_uint64_t? {
    let found = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE) | zip_flags_t(ZIP_FL_ENC_GUESS))
    return found < 0 ? nil : zip_uint64_t(found)
  }

  private borrowing func checkSize(_ stat: zip_stat_t) throws(SpreadsheetProblem) {
    guard stat.size <= UInt64(limits.unpackedBytes - unpacked) else { throw .tooLarge(.bytes) }
    if stat.size > 1 << 20, stat.size / max(1, stat.comp_size) > UInt64(limits.compressionRatio) {
      throw .tooLarge(.compression)
    }
  }

  /// Reads to the end, whatever size the directory claims.
  private mutating func unpack(
    _ file: OpaquePointer, expecting size: Int, _ name: String
  ) throws(SpreadsheetProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: min(max(size, 1), 1 << 16))
    while true {
      let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
      guard count >= 0 else { throw .damaged(part: name) }
      if count == 0 { return bytes }
      unpacked += Int(count)
      guard unpacked <= limits.unpackedBytes else { throw .tooLarge(.bytes) }
      bytes.append(contentsOf: chunk[0..<Int(count)])
    }
  }
}
