import CZlib
import Dispatch
import Synchronization

/// The bytes in zlib's form, as FlateDecode stores them. Equal bytes and level give equal results.
public func deflate(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
  var stream = z_stream()
  let size = Int32(MemoryLayout<z_stream>.size)
  precondition(
    deflateInit_(&stream, Int32(level), ZLIB_VERSION, size) == Z_OK, "zlib refuses a level or has no memory")
  defer { deflateEnd(&stream) }
  let bound = Int(deflateBound(&stream, UInt(bytes.count)))
  return bytes.withUnsafeBufferPointer { input in
    // zlib reads through this pointer only; its declaration predates const.
    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.avail_in = UInt32(bytes.count)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bound) { output in
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(bound)
      let status = CZlib.deflate(&stream, Z_FINISH)
      precondition(status == Z_STREAM_END, "the bound of zlib was too small")
      // An array of its own: in that of the bound, what is kept would take several times its size.
      return Array(output.prefix(bound - Int(stream.avail_out)))
    }
  }
}

/// Each of some bytes in zlib's form, in their order, whatever was done first: many are shared out among the
/// cores, because compressing is a tenth of the time of a long table and a person waits for it.
public func deflate(each pieces: [[UInt8]], level: Int = 6) -> [[UInt8]] {
  let fewest = 16
  if pieces.count < fewest { return pieces.map { deflate($0, level: level) } }
  let results = Mutex<[[UInt8]]>(Array(repeating: [], count: pieces.count))
  DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
    let result = deflate(pieces[index], level: level)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0 }
}

/// The bytes that FlateDecode stands for. Bytes after the end of zlib's data are left alone.
///
/// - Parameter limit: what more bytes than it would be is refused.
public func inflate(_ bytes: [UInt8], limit: Int = PDFLimits().decodedBytes) throws(PDFSyntaxError)
  -> [UInt8]
{
  let chunk = 1 << 16
  var stream = z_stream()
  guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
    throw PDFSyntaxError(.tooLarge)
  }
  defer { inflateEnd(&stream) }
  var result: [UInt8] = []
  result.reserveCapacity(min(limit, bytes.count * 4))
  var status = Z_OK
  bytes.withUnsafeBufferPointer { input in
    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.avail_in = UInt32(clamping: bytes.count)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: chunk) { output in
      while status == Z_OK, result.count <= limit {
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(chunk)
        status = CZlib.inflate(&stream, Z_NO_FLUSH)
        result.append(contentsOf: output.prefix(chunk - Int(stream.avail_out)))
      }
    }
  }
  if result.count > limit { throw PDFSyntaxError(.tooLarge) }
  guard status == Z_STREAM_END else { throw PDFSyntaxError(.corruptData(filter: "FlateDecode")) }
  return result
}
