internal import Foundation

/// The bytes of a file, read piece by piece.
struct ByteSource {
  /// How many bytes there are.
  let size: Int
  private let take: (Int) throws -> [UInt8]
  /// Bytes that were looked at and not yet read.
  private var ahead: ArraySlice<UInt8> = []

  /// A regular file, from its beginning.
  init(_ file: FileHandle) throws {
    size = Int(try file.seekToEnd())
    try file.seek(toOffset: 0)
    take = { count in [UInt8](try file.read(upToCount: count) ?? Data()) }
  }

  /// As many bytes as asked for, fewer only at the end.
  mutating func read(_ count: Int) throws -> [UInt8] {
    guard !ahead.isEmpty else { return try take(count) }
    let known = ahead.prefix(count)
    ahead.removeFirst(known.count)
    return known + (known.count < count ? try take(count - known.count) : [])
  }

  /// The next bytes, which are read again.
  mutating func peek(_ count: Int) throws -> [UInt8] {
    let bytes = try read(count)
    ahead = bytes + ahead
    return bytes
  }
}
