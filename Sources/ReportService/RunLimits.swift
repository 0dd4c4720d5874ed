import Dispatch
import Foundation
public import Layout
public import Templates

/// How much each document of a run may take before it is stopped with a diagnostic: what `--limit` says, and
/// then what report.yaml says.
public struct RunLimits: Sendable {
  public private(set) var template = TemplateLimits()
  public private(set) var layout = LayoutLimits(meter: .system)
  /// What `--limit` has set.
  private var chosen: Set<ReportLimit> = []

  /// The largest of a school's documents takes some seconds: what runs for ten minutes never ends.
  static let defaultSeconds = 600

  public init() { put(.time, Self.defaultSeconds) }

  /// Sets a limit; false when the value makes no sense.
  public mutating func set(_ limit: ReportLimit, to value: Int) -> Bool {
    guard limit.values.contains(value) else { return false }
    put(limit, value)
    chosen.insert(limit)
    return true
  }

  /// With the limits of a report where none was set.
  public func filled(from report: ReportDefinition) -> RunLimits {
    var limits = self
    for (limit, value) in report.limits where !chosen.contains(limit) { limits.put(limit, value) }
    return limits
  }

  private mutating func put(_ limit: ReportLimit, _ value: Int) {
    switch limit {
    case .pages: layout.pages = value
    case .nodes: template.nodes = value
    case .depth:
      layout.depth = value
      template.depth = value
    case .time:
      layout.seconds = value
      template.time = TimeLimit(seconds: value, now: systemClock)
    case .memory: layout.megabytes = value
    }
  }
}

/// Seconds since the machine was started.
@Sendable private func systemClock() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

extension ResourceMeter {
  /// The machine's own clock and what the kernel says of this process.
  static let system = ResourceMeter(
    now: systemClock,
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
