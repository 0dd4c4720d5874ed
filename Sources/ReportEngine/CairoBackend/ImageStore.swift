public import Diagnostics
public import Geometry

/// The pictures of a worker's documents, by their path among the report's resources; each is read once.
///
/// A picture that occurs on many pages is in the PDF once, because it is the same surface each time.
public final class ImageStore {
  private var pictures: [String: Picture] = [:]
  /// What was wrong with the pictures that could not be read.
  private var failures: [String: Diagnostic] = [:]
  /// The natural size of each picture, a pixel counting as a CSS pixel.
  public private(set) var sizes: [String: Size] = [:]

  public init() {}

  /// Whether a picture of that path was added already, readable or not.
  public func hasSeen(_ path: String) -> Bool { pictures[path] != nil || failures[path] != nil }

  /// Reads a PNG or JPEG; the error that names it when that cannot be done.
  public func add(_ bytes: [UInt8], at path: String) -> Diagnostic? {
    do throws(PictureError) {
      let picture = try Picture(bytes)
      pictures[path] = picture
      sizes[path] = Size(width: .px(Double(picture.width)), height: .px(Double(picture.height)))
    } catch {
      failures[path] = .unreadablePicture(path, reason: error.reason)
    }
    return failures[path]
  }

  /// nil when no readable picture of that path was added; the user was told.
  func picture(_ path: String) -> Picture? { pictures[path] }
}
