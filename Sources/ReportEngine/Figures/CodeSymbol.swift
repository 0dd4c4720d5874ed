public import Geometry

/// A machine-readable code as bars on a grid of modules, its quiet zone counted in.
public struct CodeSymbol: Hashable, Sendable {
  /// A run of dark modules in one row.
  public struct Bar: Hashable, Sendable {
    public let column: Int
    public let row: Int
    public let width: Int
    /// Whether it reaches down between the digits (the guard bars of EAN).
    public var isGuard = false
  }

  /// A text under the bars, centred over a range of columns.
  public struct Caption: Hashable, Sendable {
    public let text: String
    public let columns: Range<Int>
  }

  public let columns: Int
  /// 1 for a code of bars, which is as high as its box.
  public let rows: Int
  public let bars: [Bar]
  public let captions: [Caption]

  /// A module's side when style gives no size: half a millimetre for squares, and the nominal module of
  /// EAN (ISO/IEC 15420), 0.33 mm, for bars.
  private var naturalModule: Points { rows > 1 ? .mm(0.5) : .mm(0.33) }

  /// Bars when style gives no height.
  private static let naturalBarHeight = Points.mm(15)

  func naturalSize(in font: FigureFont) -> Size {
    let width = naturalModule * Double(columns)
    if rows > 1 { return Size(width: width, height: naturalModule * Double(rows)) }
    return Size(width: width, height: Self.naturalBarHeight + (captions.isEmpty ? .zero : font.lineHeight))
  }

  /// The side of a module in a box of that size.
  public func module(in size: Size) -> Points {
    let across = size.width / Double(columns)
    return rows > 1 ? min(across, size.height / Double(rows)) : across
  }

  /// The least side that office printers and telephones manage: 0.25 mm are three dots at 300 dpi.
  public static let leastModule = Points.mm(0.25)

  func draw(in size: Size, font: FigureFont) -> FigureDrawing {
    var drawing = FigureDrawing(size: size)
    let module = module(in: size)
    let captionHeight = captions.isEmpty ? .zero : min(font.lineHeight, size.height / 2)
    let rowHeight = rows > 1 ? module : size.height - captionHeight
    let corner = Point(
      x: (size.width - module * Double(columns)) / 2,
      y: rows > 1 ? (size.height - module * Double(rows)) / 2 : .zero)
    var path: [VectorPicture.PathStep] = []
    for bar in bars {
      let origin = corner + Point(x: module * Double(bar.column), y: rowHeight * Double(bar.row))
      let height = rowHeight + (bar.isGuard ? captionHeight / 2 : .zero)
      path.add(Rect(origin, Size(width: module * Double(bar.width), height: height)))
    }
    drawing.picture.shapes = [VectorPicture.Shape(path, fill: font.color)]
    for caption in captions {
      let middle = Double(caption.columns.lowerBound + caption.columns.upperBound) / 2
      let baseline = size.height - captionHeight + font.ascent
      drawing.texts.append(
        FigureText(caption.text, font, at: Point(x: corner.x + module * middle, y: baseline), .middle))
    }
    return drawing
  }
}

extension CodeSymbol {
  /// A code of one row, from the widths of its bars and gaps in turn, the first a bar.
  init(widths: [Int], quietBefore: Int, quietAfter: Int, guards: Set<Int> = [], captions: [Caption]) {
    var bars: [Bar] = []
    var column = quietBefore
    for (index, width) in widths.enumerated() {
      if index.isMultiple(of: 2) {
        bars.append(Bar(column: column, row: 0, width: width, isGuard: guards.contains(index)))
      }
      column += width
    }
    self.init(columns: column + quietAfter, rows: 1, bars: bars, captions: captions)
  }
}
