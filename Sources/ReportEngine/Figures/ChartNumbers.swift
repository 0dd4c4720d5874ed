internal import Language

/// A number as labels print it: at most `decimals` digits after the comma, trailing zeroes only if
/// `isPadded`.
func numberText(_ value: Double, decimals: Int = 2, isPadded: Bool = false) -> String {
  let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
  let scaled = (value * scale).rounded()
  guard scaled.magnitude < 1e15 else { return NumberFormatting.withComma("\(value)") }
  let units = Int64(scaled)
  let whole = String((units / Int64(scale)).magnitude)
  var fraction = String((units % Int64(scale)).magnitude)
  fraction = String(repeating: "0", count: max(0, decimals - fraction.count)) + fraction
  while !isPadded, fraction.last == "0" { fraction.removeLast() }
  let text = fraction.isEmpty || decimals == 0 ? whole : whole + "." + fraction
  // A minus sign is as wide as a digit; a hyphen is easily overlooked.
  return (units < 0 ? "\u{2212}" : "") + NumberFormatting.grouped(text)
}

extension Chart {
  /// A value beside its bar or point: with as many digits after the comma, two at most, as any value of the
  /// chart needs, so that `70,0` stands beside `69,4`.
  func valueText(_ value: Double) -> String { numberText(value, decimals: valueDecimals, isPadded: true) }

  private var valueDecimals: Int {
    let values = series.flatMap { $0.values.compactMap { $0 } }
    return [0, 1].first { digits in
      let scale = digits == 0 ? 1.0 : 10
      return values.allSatisfy { ($0 * scale - ($0 * scale).rounded()).magnitude < 1e-6 }
    } ?? 2
  }
}

/// The ticks of an axis: round numbers from below the least value to above the greatest.
struct AxisScale: Hashable {
  let first: Double
  let step: Double
  let count: Int

  var last: Double { first + step * Double(count - 1) }
  var ticks: [Double] { (0..<count).map { first + step * Double($0) } }

  /// Digits after the comma that the step needs.
  var decimals: Int {
    var (decimals, rest) = (0, step)
    while decimals < 6, (rest - rest.rounded()).magnitude > 1e-6 {
      (decimals, rest) = (decimals + 1, rest * 10)
    }
    return decimals
  }

  /// With at most `maximum` ticks (two at least); steps are 1, 2, 2.5 or 5 times a power of ten.
  ///
  /// Zero is among them if `hasZero` says so, or when nothing is said and the values differ by more than a
  /// sixth of the one farthest from zero: closer ones would lie in one line.
  init(covering values: some Collection<Double>, maximum: Int, hasZero: Bool? = nil) {
    var (low, high) = (values.min() ?? 0, values.max() ?? 0)
    if hasZero ?? (high == low || high - low > max(low.magnitude, high.magnitude) / 6) {
      (low, high) = (min(low, 0), max(high, 0))
    }
    let span = high - low
    guard span > 0, span.isFinite else {
      self.init(first: 0, step: 1, count: 2)
      return
    }
    var power = 1.0
    while power < span / 10 { power *= 10 }
    while power > span { power /= 10 }
    power /= 100
    while true {
      for factor in [1, 2, 2.5, 5] {
        let step = factor * power
        // A value that is a tick but for noise needs no further one.
        let (bottom, top) = ((low / step + 1e-9).rounded(.down), (high / step - 1e-9).rounded(.up))
        if top - bottom + 1 <= Double(max(3, maximum)) {
          self.init(first: bottom * step, step: step, count: Int(top - bottom) + 1)
          return
        }
      }
      power *= 10
    }
  }

  private init(first: Double, step: Double, count: Int) {
    self.first = first
    self.step = step
    self.count = count
  }
}
