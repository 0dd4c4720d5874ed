import Geometry
import TextShaping

/// What computed values are computed from, besides the declarations of the element itself.
struct ComputingContext {
  /// The style that is inherited from.
  let parent: ComputedStyle
  /// The initial values; `currentcolor` in them is the element's own colour, once that is known.
  var initial = ComputedStyle.initial
  /// What 1 rem is.
  var rootFontSize: Points
  /// The page area, 100 vw by 100 vh.
  let viewport: Size

  /// An x is taken to be half an em high and a zero half an em wide where no font tells (CSS Values,
  /// "Font-relative Lengths").
  func length(_ value: Double, _ unit: LengthUnit, fontSize: Points) -> Points {
    switch unit {
    case .absolute(let points): Points(value * points)
    case .em: fontSize * value
    case .rem: rootFontSize * value
    case .ex, .ch: fontSize * (value * 0.5)
    case .vw: viewport.width * (value / 100)
    case .vh: viewport.height * (value / 100)
    case .vmin: min(viewport.width, viewport.height) * (value / 100)
    case .vmax: max(viewport.width, viewport.height) * (value / 100)
    }
  }
}
