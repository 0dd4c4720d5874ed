/// Collects diagnostics in the order of their finding, each code once per place and
/// value.
///
/// A template inside a loop meets the same mistake a thousand times; the user reads it once.
public struct DiagnosticBag: Sendable {
  private struct Key: Hashable {
    let code: Diagnostic.Code
    let location: Diagnostic.Location?
    let message: String?
    let subject: String?
  }

  public private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Key> = []

  public init() {}

  public var hasErrors: Bool { diagnostics.hasErrors }

  /// Adds a diagnostic unless its code was reported for the same place and the same value
  /// already.
  /// Without a place, the message tells two of them apart.
  public mutating func add(_ diagnostic: Diagnostic) {
    let message = diagnostic.location == nil ? diagnostic.message : nil
    let key = Key(
      code: diagnostic.code, location: diagnostic.location, message: message, subject: diagnostic.subject)
    guard seen.insert(key).inserted else { return }
    diagnostics.append(diagnostic)
  }

  public mutating func add(contentsOf others: [Diagnostic]) {
    for diagnostic in others { add(diagnostic) }
  }

  /// Takes the value and keeps what was wrong with it.
  public mutating func take<Value>(_ diagnosed: Diagnosed<Value>) -> Value {
    add(contentsOf: diagnosed.diagnostics)
    return diagnosed.value
  }
}
