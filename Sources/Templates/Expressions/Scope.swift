/// The names that a place of a template sees besides those of the data.
struct Scope {
  struct Variable {
    let name: String
    let slot: Program.Slot
    /// Whether the author worked it out himself (`let`, an attribute of an include): then it may be
    /// undefined, and prints as a dash without a `?`. An element of a list comes from the data and may not.
    let isFigure: Bool
  }

  private(set) var variables: [Variable] = []
  /// The loops around the place, the innermost last.
  private(set) var loops: [Int32] = []

  /// The variable of a name: the innermost hides the others.
  func variable(_ name: String) -> Variable? { variables.last { $0.name == name } }

  var names: [String] { variables.map(\.name) }

  mutating func add(_ name: String, _ slot: Program.Slot, isFigure: Bool) {
    variables.append(Variable(name: name, slot: slot, isFigure: isFigure))
  }

  mutating func enterLoop(_ loop: Int32) { loops.append(loop) }
}
