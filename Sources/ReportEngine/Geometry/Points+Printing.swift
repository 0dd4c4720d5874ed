extension Points {
  /// The number of points with at most `decimals` digits after the point, for dumps: `4`, `10.5`.
  /// The same on every machine.
  public func printed(decimals: Int = 2, padded: Bool = false) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (value * scale).rounded()
    guard scaled.isFinite, scaled.magnitude < 1e15 else { return String(value) }
    let units = Int64(scaled)
    let whole = String((units / Int64(scale)).magnitude)
    var fraction = String((units % Int64(scale)).magnitude)
    fraction = String(repeating: "0", count: decimals - min(decimals, fraction.count)) + fraction
    if !padded { while fraction.last == "0" { fraction.removeLast() } }
    return (units < 0 ? "-" : "") + (decimals == 0 || fraction.isEmpty ? whole : whole + "." + fraction)
  }
}

extension Point: CustomStringConvertible {
  /// `(36, 52.4)`
  public var description: String { "(\(x.printed()), \(y.printed()))" }
}

extension Size: CustomStringConvertible {
  /// `40x10`
  public var description: String { "\(width.printed())x\(height.printed())" }
}
