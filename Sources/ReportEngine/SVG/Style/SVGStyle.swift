internal import Geometry

/// The properties of an element that say how it is painted; the initial values are those of SVG.
struct SVGStyle {
  // Inherited

  var color = Color.black
  var fill = SVGPaint.color(.black)
  var fillOpacity = 1.0
  var fillIsEvenOdd = false
  var stroke = SVGPaint.none
  var strokeOpacity = 1.0
  var strokeWidth = SVGLength.units(1)
  var cap = VectorPicture.Stroke.Cap.butt
  var join = VectorPicture.Stroke.Join.miter
  var miterLimit = 4.0
  var dashes: [SVGLength] = []
  var dashOffset = SVGLength.units(0)
  /// Whether the line lies under the area (`paint-order`).
  var strokesFirst = false
  var clipIsEvenOdd = false
  var isVisible = true

  // Not inherited

  var own = Own()

  struct Own {
    var opacity = 1.0
    var isDisplayed = true
    /// What the element is cut to: the address of a `clipPath`.
    var clipPath: String?
    /// What the element is seen through: the address of a `mask`.
    var mask: String?
    /// Of a mask: whether its opacity lets through and not its lightness (`mask-type`).
    var maskIsAlpha = false
    var transform = Transform.identity
    var overflowIsVisible = false
    var stopColor = SVGPaint.color(.black)
    var stopOpacity = 1.0
  }

  /// What a child begins with.
  var inherited: SVGStyle {
    var style = self
    style.own = Own()
    return style
  }
}
