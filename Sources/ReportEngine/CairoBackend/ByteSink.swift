internal import CCairo

/// Takes the bytes that a surface writes.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// What cairo calls; the closure is the sink, unretained: whoever makes the surface holds the
  /// sink as long as it lives.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }

  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Hands the bytes over and forgets them.
  func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
