internal import Geometry
internal import Styling

/// What stands on a line, across it: boxes that share a baseline are a group; `vertical-align: top`
/// and `bottom` begin groups of their own, which are set against the line's edges when its height
/// is known (CSS 2.2 "Line height calculations: the 'line-height' and 'vertical-align'
/// properties").
struct AlignedGroups {
  private struct Group {
    enum Edge { case baseline, top, bottom }
    let edge: Edge
    /// The highest and the lowest place of its boxes, from its baseline.
    var up = -Double.infinity
    var down = -Double.infinity
    /// Its baseline below the line's top, once the line is finished.
    var baseline = 0.0
  }

  /// The line's own baseline; nearly every line has no other.
  private var main = Group(edge: .baseline)
  private var others: [Group] = []
  private(set) var height = 0.0

  /// Takes a box that reaches `up` above and `down` below its baseline into the line. `place` is
  /// its parent's.
  mutating func align(
    _ alignment: TextProperties.VerticalAlign, in place: (raise: Double, group: Int)?,
    parent: TextStyle, up: Double,
    down: Double, lineHeight: Double
  ) -> (raise: Double, group: Int) {
    let around = place ?? (0, 0)
    let raise: Double
    switch alignment {
    case .baseline: raise = around.raise
    case .sub: raise = around.raise - parent.fontSize / 5
    case .super: raise = around.raise + parent.fontSize / 3
    case .middle: raise = around.raise + parent.xHeight / 2 - (up - down) / 2
    case .textTop: raise = around.raise + parent.ascent - up
    case .textBottom: raise = around.raise - parent.descent + down
    case .length(let length):
      raise = around.raise + length.resolved(against: Points(lineHeight)).value
    case .top, .bottom:
      others.append(Group(edge: alignment == .top ? .top : .bottom, up: up, down: down))
      return (0, others.count)
    }
    take(up: up + raise, down: down - raise, group: around.group)
    return (raise, around.group)
  }

  private mutating func take(up: Double, down: Double, group: Int) {
    if group == 0 {
      main.up = max(main.up, up)
      main.down = max(main.down, down)
    } else {
      others[group - 1].up = max(others[group - 1].up, up)
      others[group - 1].down = max(others[group - 1].down, down)
    }
  }

  /// Works out the line's height and its groups' baselines.
  mutating func finish(strut: TextStyle) {
    take(up: strut.lineAscent, down: strut.lineDescent, group: 0)
    for group in others where group.up + group.down > main.up + main.down {
      switch group.edge {
      case .baseline, .top: main.down = group.up + group.down - main.up
      case .bottom: main.up = group.up + group.down - main.down
      }
    }
    height = main.up + main.down
    main.baseline = main.up
    for index in others.indices {
      switch others[index].edge {
      case .baseline, .top: others[index].baseline = others[index].up
      case .bottom: others[index].baseline = height - others[index].down
      }
    }
  }

  /// The baseline of a group below the line's top.
  func baseline(of group: Int) -> Double { group == 0 ? main.baseline : others[group - 1].baseline }
}
