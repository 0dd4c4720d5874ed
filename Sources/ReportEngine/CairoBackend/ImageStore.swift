public import Diagnostics
public import Geometry

/// The pictures of a worker's documents, by their path among the report's resources; each is read once.
///
/// A picture that occurs on many pages is in the PDF once, because it is the same surface each time.
public final class ImageStore {
  private var pictures: [String: Picture] = [:]
  private var drawings: [String: RecordedDrawing] = [:]
  /// The pictures that cannot be shown.
  private var refused: Set<String> = []
  /// The natural size of each picture, a pixel counting as a CSS pixel.
  public private(set) var sizes: [String: Size] = [:]

  public init() {}

  /// Whether a picture of that path was added already, readable or not.
  public func hasSeen(_ path: String) -> Bool { sizes[path] != nil || refused.contains(path) }

  /// Reads a PNG or JPEG; when that cannot be done, the warning that names it, as `name` or by its path, at
  /// the place that asks for it.
  public func add(
    _ bytes: [UInt8], at path: String, called name: String? = nil, from span: SourceSpan
  ) -> Diagnostic? {
    do throws(PictureError) {
      let picture = try Picture(bytes)
      pictures[path] = picture
      sizes[path] = Size(width: .px(Double(picture.width)), height: .px(Double(picture.height)))
      return nil
    } catch {
      refuse(path)
      return .unreadablePicture(name ?? path, reason: error.reason, at: span)
    }
  }

  /// Adds a picture that is drawn; the warning when a picture that lies in it cannot be read.
  public func add(
    _ drawing: VectorPicture, naturalSize: Size, at path: String, called name: String? = nil,
    from span: SourceSpan
  ) -> Diagnostic? {
    drawings[path] = RecordedDrawing(drawing)
    sizes[path] = naturalSize
    for case .raster(let raster)? in drawing.shapes.map(\.fill) {
      do throws(PictureError) {
        _ = try Picture(raster.bytes)
      } catch {
        return .unreadablePicture(name ?? path, reason: "in it " + error.reason, at: span)
      }
    }
    return nil
  }

  /// Notes that a picture cannot be shown, and that the user was told.
  public func refuse(_ path: String) { refused.insert(path) }

  /// nil when no readable picture of that path was added; the user was told.
  func picture(_ path: String) -> Picture? { pictures[path] }

  /// The same for pictures that are drawn.
  func drawing(_ path: String) -> RecordedDrawing? { drawings[path] }
}
