public import Geometry

/// CSS Backgrounds and Borders, "Backgrounds": a colour, and images in layers above it.
public struct BackgroundProperties: Hashable, Sendable {
  public var color = Color.transparent
  /// The first one lies on top; there are as many layers as values in this list.
  public var images: LayerList<ImageValue?> = .one(nil)
  public var repeats: LayerList<Repeats> = .one(Repeats())
  public var positions: LayerList<Position> = .one(Position())
  public var sizes: LayerList<ImageSize> = .one(.lengths(width: .auto, height: .auto))
  /// The positioning areas.
  public var origins: LayerList<Area> = .one(.paddingBox)
  /// The painting areas.
  public var clips: LayerList<Area> = .one(.borderBox)
  public var attachments: LayerList<Attachment> = .one(.scroll)

  public init() {}

  public enum Repeat: UInt8, Hashable, Sendable { case `repeat`, noRepeat, space, round }
  public enum Area: UInt8, Hashable, Sendable { case borderBox, paddingBox, contentBox }
  public enum Attachment: UInt8, Hashable, Sendable { case scroll, fixed, local }

  public struct Repeats: Hashable, Sendable {
    public var x: Repeat = .repeat
    public var y: Repeat = .repeat
  }

  /// Of an image within the positioning area; percentages as CSS Backgrounds, "background-position" has them.
  public struct Position: Hashable, Sendable {
    public var x: LengthPercentage = .zero
    public var y: LengthPercentage = .zero
  }

  public enum ImageSize: Hashable, Sendable {
    case contain, cover
    case lengths(width: AutoLength, height: AutoLength)
  }

  /// One image and how it is laid.
  public struct Layer: Hashable, Sendable {
    public let image: ImageValue
    public let repeats: Repeats
    public let position: Position
    public let size: ImageSize
    public let origin: Area
    public let clip: Area
    public let attachment: Attachment
  }
}

extension BackgroundProperties {
  /// Whether it paints anything.
  public var isVisible: Bool { !color.isTransparent || hasImage }

  public var hasImage: Bool {
    switch images {
    case .one(let image): image != nil
    case .several(let images): images.contains { $0 != nil }
    }
  }

  /// The painting area of the colour, which belongs to the bottom layer.
  public var colorClip: Area { clips[images.count - 1] }

  /// The layers with an image, in paint order: from the bottom up.
  public var layers: [Layer] {
    guard hasImage else { return [] }
    return (0..<images.count).reversed().compactMap { index in
      guard let image = images[index] else { return nil }
      return Layer(
        image: image, repeats: repeats[index], position: positions[index], size: sizes[index],
        origin: origins[index], clip: clips[index], attachment: attachments[index])
    }
  }
}

/// The values of a property for the layers of a background, of which most have one.
public enum LayerList<Value: Hashable & Sendable>: Hashable, Sendable {
  case one(Value)
  case several([Value])

  /// `values` has one member at least.
  init(_ values: [Value]) { self = values.count == 1 ? .one(values[0]) : .several(values) }

  public var count: Int {
    switch self {
    case .one: 1
    case .several(let values): values.count
    }
  }

  /// The value for a layer; a list that is too short is repeated (CSS Backgrounds and Borders, "Layering
  /// Multiple Background Images").
  public subscript(layer: Int) -> Value {
    switch self {
    case .one(let value): value
    case .several(let values): values[layer % values.count]
    }
  }
}
