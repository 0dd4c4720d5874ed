extension Longhand {
  static let sizes: [Longhand] = [
    size("width", \.box.widthValue), size("height", \.box.heightValue),
    size("min-width", \.box.minWidthValue), size("min-height", \.box.minHeightValue),
    size("max-width", \.box.maxWidthValue, absent: "none"),
    size("max-height", \.box.maxHeightValue, absent: "none"),
  ]

  /// A length, a percentage, a size by content, or the keyword that stands for no size.
  private static func size(
    _ name: String, _ path: @autoclosure @escaping LazyStylePath<SizeValue>, absent: String = "auto"
  ) -> Longhand {
    relative(
      name, path(), expects: "a length, a percentage, min-content, max-content, fit-content or \(absent)",
      read: { $0.sizeValue(absent: absent) },
      compute: { value, style, context in
        switch value {
        case .absent: .auto
        case .content(let content): .content(content)
        case .length(let length):
          .length(length.computed(in: context, fontSize: style.font.size).clamped(allowsNegative: false))
        }
      },
      describe: { value in
        switch value {
        case .auto: absent
        case .length(let length): described(length)
        case .content(let content): content.css
        }
      })
  }
}

private enum SpecifiedSize: Sendable {
  case absent
  case content(ContentSize)
  case length(Calculation)
}

extension ContentSize: CSSKeyword {
  static let keywords: KeyValuePairs<String, ContentSize> = [
    "min-content": .minContent, "max-content": .maxContent, "fit-content": .fitContent,
  ]
}

extension ValueReader {
  fileprivate mutating func sizeValue(absent: String) -> SpecifiedSize? {
    if keyword(absent) { return .absent }
    if let content = keyword(ContentSize.self) { return .content(content) }
    if peekedKeyword == "stretch" {
      unsupported = "the size 'stretch'"
      return nil
    }
    return lengthPercentage(allowsNegative: false).map(SpecifiedSize.length)
  }
}
