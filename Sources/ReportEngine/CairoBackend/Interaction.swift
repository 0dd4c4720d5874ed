internal import Drawing
internal import Geometry

/// What a reader of a PDF can do on a page, in the page's coordinates.
enum Interaction {
  case link(Rect, target: String, ContentTag)
  case signatureField(Rect, PDFContents.SignatureField, ContentTag)
  case anchor(Point, name: String)
  case bookmark(level: Int, title: String, y: Points, isOpen: Bool)
}
