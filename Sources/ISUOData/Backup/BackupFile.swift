internal import Cryptography

/// Why a backup cannot be restored.
public enum BackupProblem: Error, Hashable, Sendable {
  case notABackup
  /// Made by a newer version of this program.
  case newer
  case passphraseNeeded
  /// It is not encrypted although a passphrase was given: it may be a forgery.
  case notEncrypted
  case wrongPassphrase
  /// The file ends too early.
  case cutOff
  /// Bytes were changed, moved, put in or added.
  case damaged
  /// It holds something else than its header says.
  case otherRecords
}

/// The form of a backup: the header, then the records in chunks of 64 KB, each followed by a tag of 16 bytes.
///
/// With a passphrase a chunk is sealed with AES-256-GCM; its nonce is its number. Without one, the tag is the
/// beginning of a SHA-256. Either way the tag covers the header, the chunk's number and whether it is the
/// last one, so that no chunk can be changed, moved, left out or cut off unseen (the STREAM construction of
/// Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
enum BackupFile {
  private static let chunkSize = 64 << 10
  private static let tagSize = AES256GCM.tagCount
  private static let proofSize = 16

  /// Writes a backup of records: one chunk is in memory at a time. Returns its header with what the
  /// encryption adds. The salt must never come twice.
  static func write(
    _ records: inout ByteSource, header: BackupHeader, passphrase: Passphrase?,
    to sink: ([UInt8]) throws -> Void, progress: (Int, Int) -> Void
  ) throws -> BackupHeader {
    var header = header
    var seal: AES256GCM?
    if let passphrase {
      let keys = passphrase.keys
      seal = AES256GCM(key: keys.key)
      header.encryption = .init(cost: passphrase.cost, salt: passphrase.salt, proof: keys.proof)
    }
    let head = header.encoded()
    let chunks = Chunks(header: head, seal: seal)
    try sink(head)
    let count = chunkCount(header.size)
    for index in 0..<count {
      let chunk = try records.read(chunkSize)
      try sink(chunks.close(chunk[...], index, isLast: index == count - 1))
      progress(index + 1, count)
    }
    return header
  }

  /// Reads a backup and hands out its records, a chunk at a time, each after it was found genuine. Whether
  /// the last one is there is known at the end: what was handed out counts for nothing when this throws.
  static func read(
    _ file: inout ByteSource, passphrase: [UInt8]?, to sink: ([UInt8]) throws -> Void,
    progress: (Int, Int) -> Void
  ) throws -> BackupHeader {
    let (header, length) = try BackupHeader.decode(try file.peek(BackupHeader.largestSize))
    let chunks = Chunks(header: try file.read(length), seal: try seal(of: header, passphrase))
    let count = chunkCount(header.size)
    let whole = header.size.addingReportingOverflow(count * tagSize)
    let size = file.size - length
    guard !whole.overflow, size >= whole.partialValue else { throw BackupProblem.cutOff }
    guard size == whole.partialValue else { throw BackupProblem.damaged }
    for index in 0..<count {
      let closed = try file.read(chunkSize + tagSize)
      guard let chunk = chunks.open(closed[...], index, isLast: index == count - 1) else {
        throw BackupProblem.damaged
      }
      try sink(chunk)
      progress(index + 1, count)
    }
    return header
  }

  /// Even no bytes are one chunk: it carries the end mark.
  private static func chunkCount(_ size: Int) -> Int {
    max(1, size / chunkSize + (size % chunkSize == 0 ? 0 : 1))
  }

  private static func seal(
    of header: BackupHeader, _ passphrase: [UInt8]?
  ) throws(BackupProblem) -> AES256GCM? {
    switch (header.encryption, passphrase) {
    case (nil, nil): return nil
    case (nil, _?): throw .notEncrypted
    case (_?, nil): throw .passphraseNeeded
    case (let encryption?, let words?):
      let keys = Passphrase(words, salt: encryption.salt, cost: encryption.cost).keys
      guard keys.proof == encryption.proof else { throw .wrongPassphrase }
      return AES256GCM(key: keys.key)
    }
  }

  /// A passphrase with what makes a key from it.
  struct Passphrase {
    private let words: [UInt8]
    let salt: [UInt8]
    let cost: ScryptCost

    init(_ words: [UInt8], salt: [UInt8], cost: ScryptCost) {
      self.words = words
      self.salt = salt
      self.cost = cost
    }

    var keys: (key: [UInt8], proof: [UInt8]) {
      let bytes = scrypt(words, salt: salt, cost: cost, count: AES256GCM.keyCount + proofSize)
      return (Array(bytes.prefix(AES256GCM.keyCount)), Array(bytes.suffix(proofSize)))
    }
  }

  /// Closes and opens the chunks of one file.
  private struct Chunks {
    private let header: [UInt8]
    private let seal: AES256GCM?

    init(header: [UInt8], seal: AES256GCM?) {
      var hash = SHA256()
      hash.update(header)
      self.header = hash.digest()
      self.seal = seal
    }

    func close(_ chunk: ArraySlice<UInt8>, _ index: Int, isLast: Bool) -> [UInt8] {
      let place = place(index, isLast)
      guard let seal else { return chunk + checksum(chunk, place) }
      return seal.seal(chunk, nonce: nonce(index), authenticating: place)
    }

    func open(_ closed: ArraySlice<UInt8>, _ index: Int, isLast: Bool) -> [UInt8]? {
      let place = place(index, isLast)
      if let seal { return seal.open(closed, nonce: nonce(index), authenticating: place) }
      let chunk = closed.dropLast(tagSize)
      return closed.suffix(tagSize).elementsEqual(checksum(chunk, place)) ? Array(chunk) : nil
    }

    private func place(_ index: Int, _ isLast: Bool) -> [UInt8] {
      header + bigEndian(index) + [isLast ? 1 : 0]
    }

    private func nonce(_ index: Int) -> [UInt8] { [0, 0, 0, 0] + bigEndian(index) }

    private func bigEndian(_ number: Int) -> [UInt8] {
      withUnsafeBytes(of: UInt64(number).bigEndian) { Array($0) }
    }

    private func checksum(_ chunk: ArraySlice<UInt8>, _ place: [UInt8]) -> [UInt8] {
      var hash = SHA256()
      hash.update(place)
      hash.update(chunk)
      return Array(hash.digest().prefix(tagSize))
    }
  }
}
