internal import Geometry
internal import Styling

/// Cuts a flex container where a page ends (CSS Flexible Box Layout, "Fragmenting Flex Layout"): between its
/// lines, between the items of a column, or in the items that stand there.
extension FlexLayout {
  /// How a track fits on the page.
  private enum Fit {
    case whole([LayoutResult])
    case cut([LayoutResult], [FlexBreak.Rest], BreakAppeal, forced: FragmentationProperties.Break?)
    /// Nothing of it can stand here.
    case nothing
  }

  mutating func pieceOnPage() -> LayoutResult {
    if case .end(let remaining)? = token?.position { return end(height: remaining) }
    var first = 0
    var rests: [FlexBreak.Rest] = []
    if case .flex(let flexBreak)? = token?.position { (first, rests) = (flexBreak.track, flexBreak.rests) }
    /// From places of the plan to those of this piece.
    var shift = topChrome
    if token != nil, first < plan.tracks.count { shift = -plan.tracks[first].top }
    var bottom = topChrome
    for index in plan.tracks.indices.dropFirst(first) {
      let isFirst = index == first
      if !isFirst, let forced = forcedBreak(before: index) {
        return broken(before: index, .perfect, forced: forced)
      }
      let track = plan.tracks[index]
      let resumed = isFirst ? rests : []
      let below = index == plan.tracks.count - 1 ? container.used.chrome.bottom : .zero
      switch fit(
        track, at: shift, resuming: resumed, limit: limit - below, isAtTop: space.isAtTop && isFirst)
      {
      case .whole(let results):
        let end = place(results, of: track, at: shift, resuming: resumed)
        bottom = max(bottom, end)
        // What an item's break made longer moves the tracks below it.
        shift += max(.zero, end - track.bottom - shift)
      case .cut(let results, let rests, let appeal, let forced):
        if appeal < .perfect, !isFirst, forced == nil { return broken(before: index, .perfect, forced: nil) }
        place(results, of: track, at: shift, resuming: resumed, least: limit)
        return broken(at: index, rests, appeal, forced: forced)
      case .nothing:
        return isFirst ? LayoutResult(fragment: nil) : broken(before: index, .perfect, forced: nil)
      }
    }
    if token == nil { addOutOfFlow() }
    return end(height: endHeight(bottom))
  }

  /// Below the top of the piece, where the page ends.
  private var limit: Points { (space.spaceLeft ?? .infinity) - blockOffset }

  // MARK: Tracks

  private func fit(
    _ track: FlexPlan.Track, at shift: Points, resuming rests: [FlexBreak.Rest], limit: Points, isAtTop: Bool
  ) -> Fit {
    if rests.isEmpty, (track.bottom + shift).isAtMost(limit) {
      return .whole(track.items.map { $0.result ?? layOut($0) })
    }
    var results: [LayoutResult] = []
    var left: [FlexBreak.Rest] = []
    var appeal = BreakAppeal.perfect
    for (index, item) in track.items.enumerated() {
      let rest = rests.first { $0.item == index }
      if !rests.isEmpty, rest == nil {
        results.append(LayoutResult(fragment: nil))
        continue
      }
      let top = rest == nil ? item.rect.origin.y + shift : .zero
      let result = layOut(item, resuming: rest?.token, spaceLeft: limit - top, isAtTop: isAtTop)
      guard result.fragment != nil else { return .nothing }
      if result.breakToken == nil, rest == nil, !isAtTop, doesNotFit(result, limit - top) { return .nothing }
      if let token = result.breakToken {
        left.append(FlexBreak.Rest(item: index, token: token))
        appeal = min(appeal, result.appeal)
      }
      results.append(result)
    }
    let forced = left.lazy.compactMap { $0.token.findForced() }.first
    return left.isEmpty ? .whole(results) : .cut(results, left, appeal, forced: forced)
  }

  private func doesNotFit(_ result: LayoutResult, _ left: Points) -> Bool {
    result.fragment.map { !$0.size.height.isAtMost(left) } ?? false
  }

  /// Lays an item out again as the plan has it, on the page at hand.
  private func layOut(_ item: FlexPlan.Placed) -> LayoutResult {
    let space = container.space(inline: item.rect.size.width, block: item.rect.size.height)
    return Layout.layOut(item.box, in: space, resumingAt: nil, with: context)
  }

  /// Lays out as much of an item as the page has room for.
  private func layOut(
    _ item: FlexPlan.Placed, resuming token: BreakToken?, spaceLeft: Points, isAtTop: Bool
  ) -> LayoutResult {
    let height = item.hasAutoHeight ? nil : item.rect.size.height
    var offered = container.space(inline: item.rect.size.width, block: height)
    offered.isAtTop = isAtTop || token != nil
    offered.isAfterBreak = token == nil
    offered.pageHeight = space.pageHeight
    offered.spaceLeft = max(.zero, spaceLeft)
    return Layout.layOut(item.box, in: offered, resumingAt: token, with: context)
  }

  /// Places the pieces of a track, those that stretch as low as the lowest; its lower edge, no higher than
  /// `least`.
  @discardableResult
  private mutating func place(
    _ results: [LayoutResult], of track: FlexPlan.Track, at shift: Points, resuming rests: [FlexBreak.Rest],
    least: Points? = nil
  ) -> Points {
    let top = { (item: FlexPlan.Placed) in rests.isEmpty ? item.rect.origin.y + shift : .zero }
    var bottom = least ?? (rests.isEmpty ? track.top + shift : .zero)
    for (item, result) in zip(track.items, results) where result.breakToken == nil {
      guard let height = result.fragment?.size.height else { continue }
      bottom = max(bottom, top(item) + height + item.marginBottom)
    }
    for (item, var result) in zip(track.items, results) {
      guard let fragment = result.fragment else { continue }
      let y = top(item)
      let stretched = bottom - y - item.marginBottom
      if item.stretches, item.hasAutoHeight, result.breakToken == nil, fragment.size.height < stretched {
        result.fragment = fragment.resized(height: stretched, movingContentBy: .zero)
      }
      place(result, item.box, at: Point(x: item.rect.origin.x + container.used.chrome.left, y: y))
      baselines.take(fragment, at: y)
    }
    return bottom
  }

  /// The break that styles force before a track: of the items that meet there.
  private func forcedBreak(before index: Int) -> FragmentationProperties.Break? {
    guard space.spaceLeft != nil, context.tree.features.contains(.breaks) else { return nil }
    let above = plan.tracks[index - 1].items.map { context.tree.breakValue(of: $0.box, .after) }
    let below = plan.tracks[index].items.map { context.tree.breakValue(of: $0.box, .before) }
    return (below + above).first { $0.isForced }
  }

  /// Whether a style forces a break between tracks, so that the container is cut though it would fit.
  var hasForcedBreak: Bool {
    plan.tracks.indices.dropFirst().contains { forcedBreak(before: $0) != nil }
  }

  // MARK: Ends

  private mutating func broken(
    before index: Int, _ appeal: BreakAppeal, forced: FragmentationProperties.Break?
  ) -> LayoutResult {
    broken(at: index, [], appeal, forced: forced)
  }

  private mutating func broken(
    at index: Int, _ rests: [FlexBreak.Rest], _ appeal: BreakAppeal, forced: FragmentationProperties.Break?
  ) -> LayoutResult {
    if token == nil { addOutOfFlow() }
    let place = FlexBreak(plan: plan.withoutPieces, track: index, rests: rests)
    var height = max(topChrome, limit)
    if let fixed = fixedHeight { height = max(.zero, min(height, fixed)) }
    var result = finish(height: height, rest: .flex(place), forced: forced)
    let isAvoided = container.style.computed.fragmentation.breakInside == .avoid
    result.appeal = isAvoided ? min(appeal, .violating) : appeal
    return result
  }

  /// What is left of a given height for this piece and those after it.
  private var fixedHeight: Points? {
    container.used.contentHeight.map {
      max(.zero, $0 + container.used.chrome.vertical - (token?.consumed ?? .zero))
    }
  }

  private func endHeight(_ bottom: Points) -> Points {
    if let fixedHeight { return fixedHeight }
    let chrome = container.used.chrome
    let least = container.used.minHeight + chrome.vertical - (token?.consumed ?? .zero)
    return max(bottom + chrome.bottom, least)
  }

  /// All items are placed; what has no room below them of a given height goes on.
  private mutating func end(height: Points) -> LayoutResult {
    let isCut = !height.isAtMost(limit) && limit > .zero && fixedOrLeast
    return isCut
      ? finish(height: limit, rest: .end(remaining: height - limit)) : finish(height: height, rest: nil)
  }

  /// Whether the height is more than the content needs.
  private var fixedOrLeast: Bool {
    if case .end? = token?.position { return true }
    return container.used.contentHeight != nil || container.used.minHeight > .zero
  }
}
