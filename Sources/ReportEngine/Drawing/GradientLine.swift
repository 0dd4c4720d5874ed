internal import Geometry
internal import Styling

/// The colours along the line of a gradient (CSS Images, "Coloring the Gradient Line"). Places are shares of
/// the line's length, which content of a fixed length may leave.
struct GradientLine {
  private struct Stop: Equatable {
    var place: Double
    var color: Color
  }

  /// In the order of their places.
  private var stops: [Stop]
  /// What is said of the line holds from here to there; what is repeated is this part.
  private(set) var start: Double
  private(set) var end: Double
  /// The colour of all of it, if there is one only.
  private(set) var onlyColor: Color?

  /// The colour after the last stop.
  var last: Color { stops[stops.count - 1].color }

  init(_ given: [Gradient.Stop], length: Points, isRepeating: Bool) {
    let places = placed(given.map(\.position), length: length)
    let placed = zip(places, given).map { Stop(place: $0, color: $1.color) }
    let (first, last) = (places[0], places[places.count - 1])
    if isRepeating, ((last - first) * length.value) < GradientLine.shortestPeriod {
      onlyColor = GradientLine.average(placed)
    }
    (start, end) = isRepeating ? (first, last) : (min(0, first), max(1, last))
    stops = GradientLine.mixable(placed)
  }

  /// The stops as shares of the way from `start` to `end`.
  var offsets: [VectorPicture.Gradient.Stop] {
    stops.map { VectorPicture.Gradient.Stop(offset: ($0.place - start) / (end - start), color: $0.color) }
  }

  /// Leaves out what lies before 0; what is repeated is moved on by whole repetitions.
  mutating func beginAtZero(isRepeating: Bool) {
    guard start < 0 else { return }
    if isRepeating {
      let way = (-start / (end - start)).rounded(.up) * (end - start)
      (start, end) = (start + way, end + way)
      for index in stops.indices { stops[index].place += way }
      return
    }
    start = 0
    guard let next = stops.firstIndex(where: { $0.place > 0 }) else {
      onlyColor = last
      return
    }
    if next > 0 {
      let before = stops[next - 1]
      let share = -before.place / (stops[next].place - before.place)
      let color = before.color.mixed(with: stops[next].color, share)
      stops.replaceSubrange(..<next, with: [Stop(place: 0, color: color)])
    }
  }

  /// In points; what repeats in less is seen as one colour.
  private static let shortestPeriod = 0.1

  /// The colours weighed by the room they take; where they take none, as if they stood evenly.
  private static func average(_ stops: [Stop]) -> Color {
    let isEmpty = stops[stops.count - 1].place <= stops[0].place
    var sums = (red: 0.0, green: 0.0, blue: 0.0, alpha: 0.0, weight: 0.0)
    for (stop, next) in zip(stops, stops.dropFirst()) {
      let weight = isEmpty ? 1 : next.place - stop.place
      for color in [stop.color, next.color] {
        let alpha = Double(color.alpha) * weight
        sums.red += Double(color.red) * alpha
        sums.green += Double(color.green) * alpha
        sums.blue += Double(color.blue) * alpha
        sums.alpha += alpha
        sums.weight += weight
      }
    }
    guard sums.alpha > 0 else { return .transparent }
    return Color(
      red: channel(sums.red / sums.alpha), green: channel(sums.green / sums.alpha),
      blue: channel(sums.blue / sums.alpha), alpha: channel(sums.alpha / sums.weight))
  }

  /// Stops between which plain mixing of channels gives what CSS asks for, mixing by the share that colours
  /// cover (CSS Images, "Color Interpolation"): what is wholly transparent takes its neighbour's colour, and
  /// between colours of different opacity stand a few of their mixtures.
  private static func mixable(_ stops: [Stop]) -> [Stop] {
    var result: [Stop] = []
    for (stop, next) in zip(stops, stops.dropFirst()) {
      let (color, nextColor) = (stop.color, next.color)
      if color.alpha == nextColor.alpha || color.isTransparent || nextColor.isTransparent {
        let first = Stop(place: stop.place, color: color.isTransparent ? nextColor.withAlpha(0) : color)
        if result.last != first { result.append(first) }
        result.append(
          Stop(place: next.place, color: nextColor.isTransparent ? color.withAlpha(0) : nextColor))
      } else {
        result += (0...8).map { step in
          let share = Double(step) / 8
          return Stop(
            place: stop.place + (next.place - stop.place) * share,
            color: color.covering(share, with: nextColor))
        }
      }
    }
    return result
  }
}

/// The places of stops as shares of a length (CSS Images, "Color Stop \"Fixup\"").
private func placed(_ positions: [LengthPercentage?], length: Points) -> [Double] {
  let unit = max(length, Points(1e-6))
  var places = positions.map { $0.map { $0.resolved(against: length) / unit } }
  places[0] = places[0] ?? 0
  places[places.count - 1] = places[places.count - 1] ?? 1
  var result: [Double] = []
  for index in places.indices {
    guard let place = places[index] else { continue }
    let start = result.last ?? place
    let end = max(place, start)
    let missing = index - result.count
    result += (0...missing).map { start + (end - start) * Double($0 + 1) / Double(missing + 1) }
  }
  return result
}

private func channel(_ value: Double) -> UInt8 { UInt8(min(255, max(0, value)).rounded()) }

extension Color {
  fileprivate func withAlpha(_ alpha: UInt8) -> Color {
    Color(red: red, green: green, blue: blue, alpha: alpha)
  }

  /// Mixes channel by channel.
  fileprivate func mixed(with other: Color, _ share: Double) -> Color {
    let mix = { (one: UInt8, two: UInt8) in channel(Double(one) + (Double(two) - Double(one)) * share) }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue),
      alpha: mix(alpha, other.alpha))
  }

  /// Mixes by the share that colours cover; one of the two is not wholly transparent.
  fileprivate func covering(_ share: Double, with other: Color) -> Color {
    let (mine, others) = (Double(alpha) * (1 - share), Double(other.alpha) * share)
    let mix = { (one: UInt8, two: UInt8) in
      channel((Double(one) * mine + Double(two) * others) / (mine + others))
    }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue),
      alpha: channel(mine + others))
  }
}
