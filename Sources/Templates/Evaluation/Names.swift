/// What the names of a template stand for.
///
/// A burst makes one document for each record: the fields of the record are names of their own and hide
/// those that all documents share (DESIGN 10).
public struct Names: Sendable {
  private let shared: [String: Value]
  private let record: Record?

  public init(_ shared: [String: Value], over record: Record? = nil) {
    self.shared = shared
    self.record = record
  }

  public subscript(name: String) -> Value? { record?[name] ?? shared[name] }

  /// Whether the report worked the value out itself, so that it may be undefined.
  func isFigure(_ name: String) -> Bool {
    guard let shape = record?.shape, let position = shape.position(of: name) else { return false }
    return shape.isFigure(at: position)
  }

  /// All names, in the order of the alphabet.
  public var all: [String] { Set(shared.keys).union(record?.shape.keys ?? []).sorted() }

  /// The same names with one more.
  public func adding(_ name: String, _ value: Value) -> Names {
    var shared = shared
    shared[name] = value
    return Names(shared, over: record)
  }

  /// The same names below those of a record.
  public func under(_ record: Record) -> Names {
    guard let outer = self.record else { return Names(shared, over: record) }
    let fields = zip(outer.shape.keys, outer.values)
    return Names(shared.merging(fields) { _, field in field }, over: record)
  }
}
