internal import Diagnostics
internal import Geometry

extension SVGReader {
  /// The area that the whole picture is drawn in.
  struct Frame {
    /// In the coordinates of the file.
    var viewBox: Rect
    var fit: VectorPicture.Fit
    var naturalSize: Size
  }

  /// nil, and the user is told, when the picture has no extent.
  mutating func rootFrame() -> Frame? {
    let width = rootLength("width")
    let height = rootLength("height")
    let box = viewBox(of: 0)
    let natural = naturalSize(width, height, box?.size)
    guard natural.width > .zero, natural.height > .zero else {
      bag.add(.notSVG("it has no width or no height", at: span(tree[0].tag)))
      return nil
    }
    // Without a `viewBox` the picture is the area of its own size, and it is stretched as one of pixels is
    // (CSS Images, "Object sizing", leaves this open; browsers do so).
    guard let box else {
      return Frame(viewBox: Rect(.zero, natural), fit: .stretched, naturalSize: natural.inPixels)
    }
    return Frame(viewBox: box, fit: fit(of: 0), naturalSize: natural.inPixels)
  }

  /// A percentage refers to what the picture is placed in and so is no size of its own.
  private mutating func rootLength(_ name: String) -> Double? {
    let attribute = tree[0].attribute(name)
    if let attribute, case .fraction? = SVGLength(attribute.value) { return nil }
    return length(name, tree[0], 0)
  }

  private func naturalSize(_ width: Double?, _ height: Double?, _ box: Size?) -> Size {
    let ratio = box.map { $0.width / $0.height }
    switch (width, height) {
    case (let width?, let height?): return Size(width: Points(width), height: Points(height))
    case (let width?, nil): return Size(width: Points(width), height: Points(ratio.map { width / $0 } ?? 150))
    case (nil, let height?):
      return Size(width: Points(ratio.map { height * $0 } ?? 300), height: Points(height))
    // 300 by 150 is the size of what has none (CSS Images, "Default Sizing Algorithm").
    case (nil, nil): return box ?? Size(width: Points(300), height: Points(150))
    }
  }

  /// SVG, "The viewBox attribute"; nil when there is none or it cannot be read, which the user is told.
  mutating func viewBox(of index: Int) -> Rect? {
    guard let attribute = tree[index].attribute("viewBox"), attribute.value.trimmed != "none" else {
      return nil
    }
    guard let numbers = NumberScanner.list(attribute.value), numbers.count == 4, numbers[2] > 0,
      numbers[3] > 0
    else {
      bag.add(
        .badSVGValue(
          "viewBox", "it wants four numbers, the last two greater than 0", at: span(attribute.range)))
      return nil
    }
    return Rect(
      Point(x: Points(numbers[0]), y: Points(numbers[1])),
      Size(width: Points(numbers[2]), height: Points(numbers[3])))
  }

  /// SVG, "The preserveAspectRatio attribute".
  mutating func fit(of index: Int) -> VectorPicture.Fit {
    let centred = VectorPicture.Fit.proportional(x: 0.5, y: 0.5, covers: false)
    guard let attribute = tree[index].attribute("preserveAspectRatio") else { return centred }
    var words = attribute.value.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.first == "defer" { words.removeFirst() }
    if words.first == "none" { return .stretched }
    let places = ["Min": 0.0, "Mid": 0.5, "Max": 1.0]
    guard let align = words.first, align.count == 8, align.hasPrefix("x"), align.dropFirst(4).hasPrefix("Y"),
      let x = places[String(align.dropFirst().prefix(3))], let y = places[String(align.suffix(3))]
    else {
      bag.add(.badSVGValue("preserveAspectRatio", "it is none of its words", at: span(attribute.range)))
      return centred
    }
    return .proportional(x: x, y: y, covers: words.dropFirst().first == "slice")
  }
}

extension Size {
  /// User units count as CSS pixels.
  fileprivate var inPixels: Size { Size(width: .px(width.value), height: .px(height.value)) }
}
