/// One file that a user gives to be imported.
public struct ImportFile: Sendable {
  /// The name that findings cite: a path relative to what the user named.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The last part of the name without its extension: mark sheets say their class and term there.
  var stem: String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }
}

/// How far an import has come, in counts: never names of persons.
public struct ImportProgress: Hashable, Sendable {
  public enum Stage: String, Sendable {
    case reading, resolving, comparing, writing
  }

  public var stage: Stage
  public var done: Int
  public var total: Int
}
