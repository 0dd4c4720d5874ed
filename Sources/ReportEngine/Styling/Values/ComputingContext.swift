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
  /// The fonts, for the height of an x and the width of a zero.
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
    case .ch: fontSize * (value * zeroAdvance)
    case .vw: viewport.width * (value / 100)
    case .vh: viewport.height * (value / 100)
    case .vmin: min(viewport.width, viewport.height) * (value / 100)
    case .vmax: max(viewport.width, viewport.height) * (value / 100)
    }
  }

  /// In em.
  private var xHeight: Double {
    guard let metrics, metrics.xHeight.value > 0 else { return 0.5 }
    return metrics.length(metrics.xHeight, at: Points(1)).value
  }

  /// In em.
  private var zeroAdvance: Double {
    guard let metrics else { return 0.5 }
    return metrics.length(metrics.zeroAdvance, at: Points(1)).value
  }

  private var metrics: FontMetrics? {
    guard let fonts, let face = fonts.faces(for: fontQuery ?? parent.font.query).first else { return nil }
    return fonts.metrics(of: face)
  }
}
