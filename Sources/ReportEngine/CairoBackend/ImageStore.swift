public import Diagnostics
internal import Geometry

/// The pictures of a worker's documents, by their path among the report's resources; each is read once.
///
/// A picture that occurs on many pages is in the PDF once, because it is the same surface each time.
public final class ImageStore {
  private let pictures: [String: Picture]

  /// No pictures.
  public init() { pictures = [:] }

  private init(_ pictures: [String: Picture]) { self.pictures = pictures }

  /// Reads the files, PNG or JPEG. One that cannot be read is an error that names it.
  public static func load(_ files: [String: [UInt8]]) -> Diagnosed<ImageStore> {
    var pictures: [String: Picture] = [:]
    var diagnostics: [Diagnostic] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      do throws(PictureError) {
        pictures[path] = try Picture(bytes)
      } catch {
        diagnostics.append(.unreadablePicture(path, reason: error.reason))
      }
    }
    return Diagnosed(ImageStore(pictures), diagnostics)
  }

  /// nil when no picture of that path was given; layout has reported it.
  func picture(_ path: String) -> Picture? { pictures[path] }
}
