extension VectorPicture {
  /// How a picture takes up a rectangle of other proportions (SVG `preserveAspectRatio`).
  public enum Fit: Hashable, Sendable {
    /// Each axis is scaled by itself.
    case stretched
    /// Both axes are scaled alike, so that the picture lies within the rectangle (`meet`) or `covers` it
    /// (`slice`); of the space left over, or of what sticks out, the fractions x and y lie at the left and
    /// at the top.
    case proportional(x: Double, y: Double, covers: Bool)

    /// From an area of `size` at the origin to the rectangle; nil when either has no area.
    public func placement(of size: Size, in rect: Rect) -> Transform? {
      let scale = (rect.size.width / size.width, rect.size.height / size.height)
      guard scale.0.isFinite, scale.1.isFinite, scale.0 > 0, scale.1 > 0 else { return nil }
      let (left, top) = (rect.origin.x.value, rect.origin.y.value)
      switch self {
      case .stretched: return Transform(a: scale.0, b: 0, c: 0, d: scale.1, e: left, f: top)
      case .proportional(let x, let y, let covers):
        let both = covers ? max(scale.0, scale.1) : min(scale.0, scale.1)
        return Transform(
          a: both, b: 0, c: 0, d: both, e: left + (rect.size.width - size.width * both).value * x,
          f: top + (rect.size.height - size.height * both).value * y)
      }
    }
  }
}
