/// A whole number cut into groups of three digits, as both languages read it: 12 345 is twelve thousands and
/// three hundred forty-five.
struct NumberGroups {
  let isNegative: Bool
  /// The groups that are not zero, highest first. `power` is the power of a thousand: 0 for units, 1 for
  /// thousands, up to 6, since the largest number of 64 bits has nineteen digits.
  let groups: [(value: Int, power: Int)]

  init(_ number: Int64) {
    isNegative = number < 0
    var groups: [(value: Int, power: Int)] = []
    var rest = number.magnitude
    var power = 0
    while rest > 0 {
      if rest % 1000 > 0 { groups.append((Int(rest % 1000), power)) }
      rest /= 1000
      power += 1
    }
    self.groups = groups.reversed()
  }
}
