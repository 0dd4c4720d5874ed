internal import Geometry

/// A width or height that the content decides (CSS Sizing, "Sizing Values").
public enum ContentSize: UInt8, Hashable, Sendable {
  /// The least width without overflow.
  case minContent
  /// The width without any soft line break.
  case maxContent
  /// As wide as the space offered, but within the two.
  case fitContent
}

/// The value of a width or height, or of one of their limits.
public enum SizeValue: Hashable, Sendable {
  /// `auto`, or `none` of `max-width` and `max-height`.
  case auto
  case length(LengthPercentage)
  case content(ContentSize)

  init(_ length: AutoLength, _ content: ContentSize?) {
    switch (length, content) {
    case (_, let content?): self = .content(content)
    case (.length(let length), nil): self = .length(length)
    case (.auto, nil): self = .auto
    }
  }

  var length: AutoLength {
    if case .length(let length) = self { .length(length) } else { .auto }
  }

  var content: ContentSize? {
    if case .content(let content) = self { content } else { nil }
  }
}

/// The sizes as style sheets set them. In the block axis, limits by content are like none, and a size by
/// content is the automatic one (CSS Sizing, "Automatic Block Sizes").
extension BoxProperties {
  public var widthValue: SizeValue {
    get { SizeValue(width, contentWidth) }
    set { (width, contentWidth) = (newValue.length, newValue.content) }
  }

  public var minWidthValue: SizeValue {
    get { SizeValue(minWidth, contentMinWidth) }
    set { (minWidth, contentMinWidth) = (newValue.length, newValue.content) }
  }

  public var maxWidthValue: SizeValue {
    get { SizeValue(maxWidth.map(AutoLength.length) ?? .auto, contentMaxWidth) }
    set { (maxWidth, contentMaxWidth) = (newValue.length.resolvedLength, newValue.content) }
  }

  public var heightValue: SizeValue {
    get { SizeValue(height, contentHeight) }
    set { (height, contentHeight) = (newValue.length, newValue.content) }
  }

  public var minHeightValue: SizeValue {
    get { SizeValue(minHeight, nil) }
    set { minHeight = newValue.length }
  }

  public var maxHeightValue: SizeValue {
    get { SizeValue(maxHeight.map(AutoLength.length) ?? .auto, nil) }
    set { maxHeight = newValue.length.resolvedLength }
  }
}

extension AutoLength {
  fileprivate var resolvedLength: LengthPercentage? {
    if case .length(let length) = self { length } else { nil }
  }
}
