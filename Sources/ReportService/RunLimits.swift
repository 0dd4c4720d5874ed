import Dispatch
import Foundation
public import Layout
public import Templates

/// How much each document of a run may take before it is stopped with a diagnostic: what `--limit` says.
public struct RunLimits: Sendable {
  /// What can be limited.
  public enum Name: String, CaseIterable, Sendable {
    /// Pages of a document.
    case pages
    /// Elements and texts of a document.
    case nodes
    /// Elements within elements.
    case depth
    /// Seconds for the layout of a document.
    case time
    /// Megabytes that the program may use.
    case memory
  }

  public private(set) var template = TemplateLimits()
  public private(set) var layout = LayoutLimits(seconds: RunLimits.defaultSeconds, meter: .system)

  /// The largest of a school's documents takes some seconds: what runs for ten minutes never ends.
  static let defaultSeconds = 600

  public init() {}

  /// Sets a limit; false when the value makes no sense. Nesting cannot be allowed deeper than it is, since it
  /// would overflow the stack.
  public mutating func set(_ name: Name, to value: Int) -> Bool {
    guard value > 0 else { return false }
    switch name {
    case .pages: layout.pages = value
    case .nodes: template.nodes = value
    case .depth:
      guard value <= LayoutLimits().depth else { return false }
      layout.depth = value
      template.depth = value
    case .time: layout.seconds = value
    case .memory: layout.megabytes = value
    }
    return true
  }
}

extension ResourceMeter {
  /// The machine's own clock and what the kernel says of this process.
  static let system = ResourceMeter(
    now: { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 },
    megabytes: {
      // The second number is the resident pages (proc(5), "/proc/pid/statm").
      let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return 0 }
      defer { close(file) }
      var bytes = [UInt8](repeating: 0, count: 128)
      let count = read(file, &bytes, bytes.count)
      let words = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: " ")
      guard words.count > 1, let pages = Int(words[1]) else { return 0 }
      return (pages * Int(sysconf(Int32(_SC_PAGESIZE)))) >> 20
    })
}
