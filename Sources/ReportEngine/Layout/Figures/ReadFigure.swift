internal import Diagnostics
internal import Figures
internal import Styling
internal import Templates

extension BoxTreeMaker {
  /// Reads the figure that an element stands for; one that cannot be made is reported and leaves no mark.
  mutating func noteFigure(of node: Document.NodeID, language: String) {
    let shape = styled.document.shape(of: node)
    do throws(FigureError) {
      tree.figures[node.index] = try readFigure(node, shape, language: language)
    } catch {
      diagnostics.add(.figureNotMade(shape.name, error, at: shape.span))
    }
  }

  private func readFigure(
    _ node: Document.NodeID, _ shape: ElementShape, language: String
  ) throws(FigureError) -> Figure {
    switch shape.name {
    case "qr": return .code(try readQR(shape))
    case "chart":
      var reader = ChartReader(of: styled.document, language: language)
      return .chart(try reader.read(node))
    default: return .code(try readBarcode(shape))
    }
  }

  private func readQR(_ shape: ElementShape) throws(FigureError) -> CodeSymbol {
    let level = shape[attribute: "level"] ?? QRCorrection.medium.rawValue
    guard let correction = QRCorrection(rawValue: level.uppercased()) else {
      throw FigureError(reason: "there is no level '\(level)'", help: "level is L, M, Q or H")
    }
    return try .qr(shape[attribute: "value"] ?? "", correction: correction)
  }

  private func readBarcode(_ shape: ElementShape) throws(FigureError) -> CodeSymbol {
    let value = shape[attribute: "value"] ?? ""
    let hasCaption = shape[attribute: "caption"] != "none"
    switch shape[attribute: "type"] ?? "code128" {
    case "code128": return try .code128(value, hasCaption: hasCaption)
    case "ean13": return try .ean13(value, hasCaption: hasCaption)
    case let type:
      throw FigureError(reason: "there is no code of the type '\(type)'", help: "type is code128 or ean13")
    }
  }
}
