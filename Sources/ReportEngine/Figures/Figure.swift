public import Geometry

/// A picture that the engine draws itself, of data: `<qr>`, `<barcode>`, `<chart>`.
///
/// This room knows bars, modules and axes, and how wide a text is; it knows no boxes, styles or pages.
public enum Figure: Sendable {
  case code(CodeSymbol)
  case chart(Chart)

  /// The size when style sets none.
  public func naturalSize(in font: FigureFont) -> Size {
    switch self {
    case .code(let code): code.naturalSize(in: font)
    case .chart: Chart.naturalSize
    }
  }

  /// Draws it as large as its box.
  public func draw(in size: Size, font: FigureFont) -> FigureDrawing {
    switch self {
    case .code(let code): code.draw(in: size, font: font)
    case .chart(let chart): chart.draw(in: size, font: font)
    }
  }
}

/// A figure at its final size.
public struct FigureDrawing: Hashable, Sendable {
  public var picture: VectorPicture
  /// Above the picture, in reading order.
  public var texts: [FigureText] = []

  public init(size: Size) { picture = VectorPicture(size: size) }
}

/// Why a figure cannot be drawn from what the template gives; without the data's values.
public struct FigureError: Error, Hashable {
  /// What is wrong, as the end of "the code cannot be made: …".
  public let reason: String
  public let help: String

  public init(reason: String, help: String) {
    self.reason = reason
    self.help = help
  }
}
