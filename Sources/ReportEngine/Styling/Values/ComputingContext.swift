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
  /// The fonts, for the height of an x.
  var fonts: FontLibrary?
  /// The font that font-relative lengths refer to: the parent's until the element's own is known.
  var fontQuery: FontQuery?

  /// An x is taken to be half an em high and a zero half an em wide where no font tells (CSS Values,
  /// "Font-relative Lengths").
  func length(_ value: Double, _ unit: LengthUnit, fontSize: Points) -> Points {
    switch unit {
    case .absolute(let points): Points(value * points)
    case .em: fontSize * value
    case .rem: rootFontSize * value
    case .ex: fontSize * (value * xHeight)
    case .ch: fontSize * (value * 0.5)
    case .vw: viewport.width * (value / 100)
    case .vh: viewport.height * (value / 100)
    case .vmin: min(viewport.width, viewport.height) * (value / 100)
    case .vmax: max(viewport.width, viewport.height) * (value / 100)
    }
  }

  /// In em.
  private var xHeight: Double {
    guard let fonts, let face = fonts.faces(for: fontQuery ?? parent.font.query).first else { return 0.5 }
    let metrics = fonts.metrics(of: face)
    return metrics.xHeight.value > 0 ? metrics.length(metrics.xHeight, at: Points(1)).value : 0.5
  }
}
