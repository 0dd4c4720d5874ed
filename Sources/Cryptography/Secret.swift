import Glibc

/// A passphrase or PIN: its memory is wiped when nobody holds it any more, and it prints as nothing.
public final class Secret: Sendable, CustomStringConvertible {
  /// With a zero behind the bytes, for functions that look for the end. Written once, before anybody else
  /// sees it, so that threads may share it.
  private nonisolated(unsafe) let memory: UnsafeMutableRawBufferPointer

  /// Takes over bytes, which are wiped where they stood.
  public init(taking bytes: inout [UInt8]) {
    memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + 1, alignment: 1)
    memory.copyBytes(from: bytes)
    memory[bytes.count] = 0
    bytes.withUnsafeMutableBytes { wipe($0) }
    bytes = []
  }

  deinit {
    wipe(memory)
    memory.deallocate()
  }

  /// Its bytes, which must not be kept; the zero behind them is not counted.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try body(UnsafeRawBufferPointer(rebasing: memory.dropLast()))
  }

  public var description: String { "secret" }
}

/// Writes zeros in a way that no compiler leaves out.
private func wipe(_ memory: UnsafeMutableRawBufferPointer) {
  if let start = memory.baseAddress { explicit_bzero(start, memory.count) }
}
