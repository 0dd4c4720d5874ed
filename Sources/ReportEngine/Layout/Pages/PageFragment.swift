public import Geometry
public import Styling

/// A page before its margin boxes are set.
public struct PageFragment: Sendable {
  /// Of the document, counted from 0.
  public let index: Int
  /// What `counter(page)` prints.
  public let number: Int
  public let style: PageStyle
  /// The page area: the sheet without its margins, borders and padding.
  public let area: Rect
  /// The root element's piece, from the sheet's corner; nil on a blank page.
  public let content: PlacedFragment?
  /// The height of the page areas before: the canvas and its background go on from one to the next.
  public let heightAbove: Points
  /// What goes on here from a page before although it cannot be broken: painted again, shifted, within the
  /// page area.
  public let slices: [PlacedFragment]
  /// Whether the content is cut at the page area's end, because its rest goes on as slices.
  public let isCut: Bool
  /// Boxes positioned against the page.
  public let positioned: [PlacedFragment]
  /// nil on a page without footnotes.
  public let footnotes: FootnoteArea?
  /// The running strings on this page.
  public let strings: RunningValues<String>
  /// The running elements on this page.
  public let elements: RunningValues<BoxTree.BoxID>
  /// The counters of the page, those of the root element around them; `page` and `pages` are not among them.
  let counters: Counters

  /// Where the counters of the root element, the page and its margin boxes lie within each other.
  static let (rootLevel, pageLevel, marginBoxLevel) = (0, 1, 2)

  /// The page without what stands on it: all that its margin boxes need, and little to keep.
  public var withoutContent: PageFragment {
    PageFragment(
      index: index, number: number, style: style, area: area, content: nil, heightAbove: heightAbove,
      slices: [], isCut: false, positioned: [], footnotes: nil,
      strings: strings,
      elements: elements, counters: counters)
  }
}
