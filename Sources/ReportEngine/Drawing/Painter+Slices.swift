internal import Geometry
internal import Layout
internal import Styling

/// What is higher than a page and goes on over the next ones.
extension Painter {
  /// Paints what goes on here from a page before, within the page area.
  mutating func paintSlices(of page: PageFragment) {
    if page.slices.isEmpty { return }
    clipToArea(of: page)
    for slice in page.slices { paintAtomically(slice.fragment, at: slice.offset) }
    list.items.append(.restore)
  }

  /// What is cut ends with the page area, and the margins beside it are free.
  mutating func clipToArea(of page: PageFragment) {
    let area = page.area
    let clip = Rect(
      Point(x: .zero, y: area.origin.y), Size(width: page.style.size.width, height: area.size.height))
    list.items.append(.save(transform: nil, clip: clip, opacity: 1))
  }
}
