internal import COpenSSL

/// The blocks of a text in PEM (RFC 7468), in their order, with their labels; what cannot be read ends it.
func armouredBlocks(_ bytes: [UInt8]) -> [(label: String, der: [UInt8])] {
  guard let source = BIO_new_mem_buf(bytes, Int32(clamping: bytes.count)) else { return [] }
  defer {
    BIO_free(source)
    ERR_clear_error()
  }
  var blocks: [(label: String, der: [UInt8])] = []
  var (name, header): (UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?)
  var (data, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
  while PEM_read_bio(source, &name, &header, &data, &count) == 1, let word = name, let start = data {
    blocks.append((String(cString: word), Array(UnsafeBufferPointer(start: start, count: count))))
    CRYPTO_free(name, nil, 0)
    CRYPTO_free(header, nil, 0)
    CRYPTO_free(data, nil, 0)
  }
  return blocks
}

/// A block in PEM.
func armoured(_ der: [UInt8], as label: String) -> [UInt8] {
  let out = BIO_new(BIO_s_mem())
  defer { BIO_free(out) }
  precondition(PEM_write_bio(out, label, "", der, der.count) > 0, "there is memory for a block")
  // Four letters for three bytes, a line feed after 64 of them, and the lines with the label.
  return [UInt8](unsafeUninitializedCapacity: 2 * (der.count + label.utf8.count) + 128) { bytes, count in
    count = max(0, Int(BIO_read(out, bytes.baseAddress, Int32(bytes.count))))
  }
}
