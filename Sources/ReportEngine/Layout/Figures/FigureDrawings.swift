public import Figures
public import Geometry
public import Templates

extension LayoutContext {
  /// The codes and charts of the document, each as large as in a block of some width, for forms that have no
  /// pages.
  public func figureDrawings(in width: Points) -> [(node: Document.NodeID, drawing: FigureDrawing)] {
    tree.boxes.indices.compactMap { position in
      let box = BoxTree.BoxID(position)
      guard tree.figure(of: box) != nil else { return nil }
      let size = replacedSize(of: box, in: ConstraintSpace(inlineSize: width))
      return drawing(of: box, in: size).map { (Document.NodeID(Int(tree[box].node)), $0) }
    }
  }
}
