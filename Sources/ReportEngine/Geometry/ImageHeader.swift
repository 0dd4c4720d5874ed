/// The format of a picture and its size in pixels, read from its first bytes; nothing is decoded.
///
/// Layout takes the size as CSS pixels; densities that a file states are not read (CSS Images,
/// "Determining the Intrinsic Resolution": `image-resolution` is 1dppx).
public struct ImageHeader: Hashable, Sendable {
  public enum Format: Hashable, Sendable {
    case png
    case jpeg
  }

  public let format: Format
  /// In pixels, more than 0.
  public let width: Int
  public let height: Int

  public init(format: Format, width: Int, height: Int) {
    self.format = format
    self.width = width
    self.height = height
  }

  /// nil when the bytes begin neither a PNG nor a JPEG, or end before the size.
  public init?(reading bytes: [UInt8]) {
    guard let header = ImageHeader.readPNG(bytes) ?? ImageHeader.readJPEG(bytes), header.width > 0,
      header.height > 0
    else { return nil }
    self = header
  }

  /// PNG (W3C), "Datastream structure": the signature, then the chunk IHDR.
  private static func readPNG(_ bytes: [UInt8]) -> ImageHeader? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 24, bytes.starts(with: signature),
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    let width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
    let height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
    // The standard ends at 2^31 - 1.
    guard width <= Int32.max, height <= Int32.max else { return nil }
    return ImageHeader(format: .png, width: width, height: height)
  }

  /// ITU-T T.81, "Compressed data formats": segments up to the frame header SOF.
  private static func readJPEG(_ bytes: [UInt8]) -> ImageHeader? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var offset = 2
    while offset + 4 <= bytes.count, bytes[offset] == 0xFF {
      let marker = bytes[offset + 1]
      // A marker may have any number of fill bytes before it.
      if marker == 0xFF {
        offset += 1
        continue
      }
      let length = Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3])
      if isFrameHeader(marker) {
        guard offset + 9 <= bytes.count else { return nil }
        let height = Int(bytes[offset + 5]) << 8 | Int(bytes[offset + 6])
        let width = Int(bytes[offset + 7]) << 8 | Int(bytes[offset + 8])
        return ImageHeader(format: .jpeg, width: width, height: height)
      }
      guard length >= 2 else { return nil }
      offset += 2 + length
    }
    return nil
  }

  /// SOF0 to SOF15; C4, C8 and CC in the same range are tables and extensions.
  private static func isFrameHeader(_ marker: UInt8) -> Bool {
    0xC0...0xCF ~= marker && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }
}
