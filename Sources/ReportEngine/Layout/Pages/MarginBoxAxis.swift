internal import Geometry
internal import Styling

/// What a margin box wants in one direction: its content's size, and what stands around that.
struct MarginBoxAxis {
  /// Of the content box; nil for `auto`.
  var size: Points?
  /// Of the content.
  let content: IntrinsicSizes
  /// The limits of the content box.
  let least: Points
  let greatest: Points
  /// Border and padding of both sides together.
  let chrome: Points
  /// The margins at the start and at the end; nil for `auto`.
  let start: Points?
  let end: Points?

  /// Which of the margins faces away from the page area.
  enum OuterEdge { case start, end }

  /// A border box along the axis, from the containing block's start.
  struct Place {
    let offset: Points
    let size: Points
  }

  /// Margins, border and padding where `auto` margins are zero.
  var edges: Points { chrome + (start ?? .zero) + (end ?? .zero) }

  func outer(_ content: Points) -> Points { content + edges }

  /// The border box of a margin box that has the length `outer` of a side for itself.
  func place(at offset: Points, outer: Points) -> Place {
    Place(offset: offset + (start ?? .zero), size: max(.zero, outer - (start ?? .zero) - (end ?? .zero)))
  }

  /// The border box of a margin box that reaches from the page area to the sheet's edge (CSS Paged Media,
  /// "Page-Margin Box Fixed Dimension Computation Rules").
  func filling(_ extent: Points, outer edge: OuterEdge) -> Place {
    let automatic = size ?? extent - edges
    let used = max(least, min(greatest, automatic))
    guard size != nil || used != automatic else { return place(at: .zero, outer: extent) }
    let spare = extent - chrome - used
    let isTight = spare < (start ?? .zero) + (end ?? .zero)
    let (before, after) = isTight ? (start ?? .zero, end ?? .zero) : (start, end)
    let offset: Points
    switch (before, after) {
    case (nil, nil): offset = spare / 2
    case (nil, let after?): offset = spare - after
    case (let before?, nil): offset = before
    // Of too many given values the outer margin is ignored.
    case (let before?, let after?): offset = edge == .start ? spare - after : before
    }
    return Place(offset: offset, size: chrome + used)
  }
}

extension MarginBoxAxis {
  /// Resolves what style says against the `extent` of the containing block; sizes that style gives include
  /// `inset`.
  init(
    size: SizeValue, limits: (least: SizeValue, greatest: SizeValue),
    margins: (start: AutoLength, end: AutoLength), chrome: Points, inset: Points, content: IntrinsicSizes,
    in extent: Points
  ) {
    let (start, end) = (margins.start.resolved(against: extent), margins.end.resolved(against: extent))
    let available = extent - chrome - (start ?? .zero) - (end ?? .zero)
    let resolved = { (value: SizeValue) -> Points? in
      switch value {
      case .auto: nil
      case .length(let length): max(.zero, length.resolved(against: extent) - inset)
      case .content(let size): content.size(size, in: available)
      }
    }
    self.init(
      size: resolved(size), content: content, least: resolved(limits.least) ?? .zero,
      greatest: resolved(limits.greatest) ?? .infinity, chrome: chrome, start: start, end: end)
  }
}
