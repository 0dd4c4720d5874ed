/// A row, or an object of JSON: values under names.
///
/// Rows of one dataset share their `RecordShape`, so a name is looked up once and then found by its position.
public struct Record: Sendable {
  public let shape: RecordShape
  /// One for each key of the shape, in its order.
  public let values: [Value]

  public init(_ shape: RecordShape, _ values: [Value]) {
    precondition(shape.keys.count == values.count, "a record has one value for each key")
    self.shape = shape
    self.values = values
  }

  /// A record with a shape of its own. Of equal keys the last counts.
  public init(_ fields: KeyValuePairs<String, Value>) {
    var keys: [String] = []
    var values: [Value] = []
    for (key, value) in fields {
      if let known = keys.firstIndex(of: key) {
        values[known] = value
      } else {
        keys.append(key)
        values.append(value)
      }
    }
    self.init(RecordShape(keys: keys), values)
  }

  /// The value under a name, or nil when the record has no such name.
  public subscript(key: String) -> Value? { shape.position(of: key).map { values[$0] } }
}

extension Record: Hashable {
  public static func == (left: Record, right: Record) -> Bool {
    (left.shape === right.shape || left.shape.keys == right.shape.keys) && left.values == right.values
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(shape.keys)
    hasher.combine(values)
  }
}

/// The names that the rows of one dataset have in common.
public final class RecordShape: Sendable {
  /// In the order of the columns, each once.
  public let keys: [String]
  /// Which names were worked out by the report itself. Such a figure may be undefined (a share of no
  /// pupils), so a template prints it without `?`; a missing value of the data is an omission and wants
  /// one.
  private let isFigure: [Bool]
  /// Whether the keys are all there can be, as with the columns of a query: then a name that is none of
  /// them is a mistake even with `?`. An object of JSON may leave a name out.
  public let isComplete: Bool
  /// Whether the keys themselves are data, as the identifiers of a pivot: then no message lists them.
  public let keysAreData: Bool
  private let positions: [String: Int]

  /// - Parameters:
  ///   - keys: each once.
  ///   - figures: those of the keys that the report worked out itself: totals and computed columns.
  ///   - isComplete: whether no other record of its kind has further keys.
  ///   - keysAreData: whether the keys come from the data, too.
  public init(
    keys: [String], figures: Set<String> = [], isComplete: Bool = false, keysAreData: Bool = false
  ) {
    self.keys = keys
    self.keysAreData = keysAreData
    self.isComplete = isComplete
    isFigure = keys.map(figures.contains)
    positions = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    precondition(positions.count == keys.count, "a name stands for one value")
  }

  public func position(of key: String) -> Int? { positions[key] }

  /// Whether the value at a position was worked out by the report and may be undefined.
  public func isFigure(at position: Int) -> Bool { isFigure[position] }
}
