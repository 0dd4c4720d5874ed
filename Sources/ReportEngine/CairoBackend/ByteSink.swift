internal import CCairo
internal import Glibc

/// Takes the bytes that a surface writes, many small pieces of them.
final class ByteSink {
  private var bytes: [UInt8] = []
  /// What is gathered before it is added to `bytes`.
  private let buffer: UnsafeMutableRawPointer
  private var buffered = 0
  private static let capacity = 1 << 15

  init() { buffer = .allocate(byteCount: ByteSink.capacity, alignment: 16) }

  deinit { buffer.deallocate() }

  /// What cairo calls; the closure is the sink, unretained: whoever makes the surface holds the
  /// sink as long as it lives.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure)
    sink._withUnsafeGuaranteedRef { $0.add(data, Int(length)) }
    return CAIRO_STATUS_SUCCESS
  }

  private func add(_ data: UnsafePointer<UInt8>, _ length: Int) {
    if buffered + length > ByteSink.capacity { flush() }
    if length > ByteSink.capacity {
      bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: length))
    } else {
      memcpy(buffer + buffered, data, length)
      buffered += length
    }
  }

  private func flush() {
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: buffered))
    buffered = 0
  }

  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Hands the bytes over and forgets them.
  func take() -> [UInt8] {
    flush()
    defer { bytes = [] }
    return bytes
  }
}
