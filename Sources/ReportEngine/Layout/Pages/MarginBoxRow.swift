internal import Geometry

/// The three margin boxes along a side of the page; nil for those that are not generated.
struct MarginBoxRow {
  let first: MarginBoxAxis?
  let middle: MarginBoxAxis?
  let last: MarginBoxAxis?

  /// Their outer sizes, with their least and greatest sizes minded (CSS Paged Media, "Handling 'min-width'
  /// and 'max-width'").
  func outerSizes(in extent: Points) -> [Points] {
    limited(in: extent) { axis, content in content > axis.greatest ? axis.greatest : nil }
      .limited(in: extent) { axis, content in content < axis.least ? axis.least : nil }
      .distributed(extent)
  }

  /// With the size set of the boxes to which `limit` gives another one than they would take.
  private func limited(in extent: Points, by limit: (MarginBoxAxis, Points) -> Points?) -> MarginBoxRow {
    let outer = distributed(extent)
    return MarginBoxRow(
      first: first?.limited(outer[0], by: limit), middle: middle?.limited(outer[1], by: limit),
      last: last?.limited(outer[2], by: limit))
  }

  /// CSS Paged Media, "Resolving 'auto' widths".
  private func distributed(_ extent: Points) -> [Points] {
    guard let middle else {
      let (first, last) = flex(extent, first, last)
      return [first, .zero, last]
    }
    // The outer boxes are held against the middle one as if each were as large as the larger.
    let sides = MarginBoxAxis.twice(first, last)
    // Where no box has any content, each takes a third.
    let center = flex(extent, middle, sides, evenly: 1 / 3).0
    let side = { (axis: MarginBoxAxis?) in
      axis.map { axis in axis.size.map(axis.outer) ?? (extent - center) / 2 } ?? .zero
    }
    return [side(first), center, side(last)]
  }

  /// Shares an extent between two boxes by their content ("flex fit"). `evenly` is the part of the first when
  /// neither has any.
  private func flex(
    _ extent: Points, _ first: MarginBoxAxis?, _ second: MarginBoxAxis?, evenly: Double = 0.5
  ) -> (Points, Points) {
    guard let first else {
      return (.zero, second.map { $0.size.map($0.outer) ?? extent } ?? .zero)
    }
    guard let second else { return (first.size.map(first.outer) ?? extent, .zero) }
    if let a = first.size, let b = second.size { return (first.outer(a), second.outer(b)) }
    if let a = first.size { return (first.outer(a), extent - first.outer(a)) }
    if let b = second.size { return (extent - second.outer(b), second.outer(b)) }
    let greatest = (first.outer(first.content.maxContent), second.outer(second.content.maxContent))
    let least = (first.outer(first.content.minContent), second.outer(second.content.minContent))
    let spare = extent - greatest.0 - greatest.1
    if spare >= .zero {
      return share(spare, over: greatest, by: greatest, evenly)
    }
    let tight = extent - least.0 - least.1
    if tight >= .zero {
      return share(tight, over: least, by: (greatest.0 - least.0, greatest.1 - least.1), evenly)
    }
    return share(tight, over: least, by: least, evenly)
  }

  private func share(
    _ spare: Points, over base: (Points, Points), by weights: (Points, Points), _ evenly: Double
  ) -> (Points, Points) {
    let sum = weights.0 + weights.1
    let fraction = sum > .zero ? weights.0 / sum : evenly
    return (base.0 + spare * fraction, base.1 + spare * (1 - fraction))
  }
}

extension MarginBoxAxis {
  fileprivate func limited(_ outer: Points, by limit: (MarginBoxAxis, Points) -> Points?) -> MarginBoxAxis {
    var result = self
    if let size = limit(self, outer - edges) { result.size = size }
    return result
  }

  /// The imaginary box of both outer boxes, twice as large as the larger one.
  fileprivate static func twice(_ first: MarginBoxAxis?, _ second: MarginBoxAxis?) -> MarginBoxAxis? {
    let boxes = [first, second].compactMap { $0 }
    guard !boxes.isEmpty else { return nil }
    let largest = { (size: (MarginBoxAxis) -> Points) in boxes.map(size).max() ?? .zero }
    let isGiven = boxes.allSatisfy { $0.size != nil }
    return MarginBoxAxis(
      size: isGiven ? largest { $0.outer($0.size ?? .zero) } * 2 : nil,
      content: IntrinsicSizes(
        minContent: largest { $0.outer($0.size ?? $0.content.minContent) } * 2,
        maxContent: largest { $0.outer($0.size ?? $0.content.maxContent) } * 2),
      least: .zero, greatest: .infinity, chrome: .zero, start: .zero, end: .zero)
  }
}
