internal import Glibc

/// One font file: a name to speak of it, and its bytes, which stay where they are as long as anyone
/// uses them.
public struct FontFile: Sendable {
  /// How diagnostics name it: the file's name, without its folders.
  public let name: String
  let bytes: FontBytes

  /// A font whose bytes are in memory already; they are copied once.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = FontBytes(copying: bytes)
  }

  /// Maps a file: its pages are read when they are needed and shared by all processes.
  public static func map(path: String) throws -> FontFile {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return FontFile(name: name, bytes: try FontBytes(mapping: path))
  }

  private init(name: String, bytes: FontBytes) {
    self.name = name
    self.bytes = bytes
  }
}

/// A font file could not be opened or mapped.
public struct FontFileError: Error, Hashable, Sendable, CustomStringConvertible {
  public let path: String
  /// What the system said.
  public let reason: String

  public var description: String { "cannot read the font file '\(path)': \(reason)" }
}

/// Memory that a font lies in. Never written after `init`, so all threads may read it.
final class FontBytes: @unchecked Sendable {
  let buffer: UnsafeRawBufferPointer
  private let isMapped: Bool

  init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    buffer = UnsafeRawBufferPointer(copy)
    isMapped = false
  }

  init(mapping path: String) throws(FontFileError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FontFileError(path: path, reason: String(cString: strerror(errno))) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw FontFileError(path: path, reason: String(cString: strerror(errno)))
    }
    let size = Int(status.st_size)
    // An empty file cannot be mapped; it is no font, and the library says so.
    guard size > 0 else {
      buffer = UnsafeRawBufferPointer(start: nil, count: 0)
      isMapped = false
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      throw FontFileError(path: path, reason: String(cString: strerror(errno)))
    }
    buffer = UnsafeRawBufferPointer(start: start, count: size)
    isMapped = true
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: buffer.baseAddress), buffer.count)
    } else {
      buffer.deallocate()
    }
  }
}
