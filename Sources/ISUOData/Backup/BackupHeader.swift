public import Cryptography
internal import Foundation

/// What stands in clear at the beginning of a backup: lines of a name and words, then an empty line. It holds
/// no personal data; docs/operations.md, "Back up", describes it.
public struct BackupHeader: Hashable, Sendable {
  /// How the key was made from the passphrase.
  public struct Encryption: Hashable, Sendable {
    public var cost: ScryptCost
    public var salt: [UInt8]
    /// Tells a wrong passphrase from a damaged file: bytes that scrypt gives beside the key.
    var proof: [UInt8]
  }

  /// The version of the form of backups.
  static let formVersion = 1

  /// The version of the schema of the records.
  public var schema: Int
  /// When it was made, ISO 8601.
  public var time: String
  /// The size of the records, in bytes.
  public var size: Int
  public var audit: AuditState
  public var encryption: Encryption?

  /// The header's bytes.
  func encoded() -> [UInt8] {
    var lines = [
      "\(BackupHeader.mark)\(BackupHeader.formVersion)", "schema \(schema)", "made \(time)", "size \(size)",
      "audit \(audit.mark)",
    ]
    if let broken = audit.brokenAt { lines.append("audit-broken-at \(broken)") }
    if let encryption {
      let cost = encryption.cost
      lines.append("scrypt \(cost.logN) \(cost.r) \(cost.p)")
      lines.append("salt \(hexadecimal(encryption.salt))")
      lines.append("proof \(hexadecimal(encryption.proof))")
    }
    let text = lines.joined(separator: "\n") + "\n"
    return Array((text + "sha256 \(sha256(text.utf8))\n\n").utf8)
  }

  private static let mark = "ISUO backup "
  /// No header is longer.
  static let largestSize = 4096

  /// Reads the header at the beginning of a file; says how long it is.
  static func decode(_ file: [UInt8]) throws(BackupProblem) -> (header: BackupHeader, length: Int) {
    guard file.starts(with: mark.utf8) else { throw .notABackup }
    let head = file.prefix(largestSize)
    guard let end = head.indices.dropLast().first(where: { head[$0] == 0x0A && head[$0 + 1] == 0x0A }),
      let text = String(validating: head[..<end], as: UTF8.self)
    else { throw .damaged }
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    if lines[0].count == 3, let version = Int(lines[0][2]), version > formVersion { throw .newer }
    var fields: [String: [String]] = [:]
    for line in lines { if let name = line.first { fields[name] = Array(line.dropFirst()) } }
    // Whatever is not written exactly as `encoded` writes it was changed.
    guard let header = BackupHeader(fields), file.starts(with: header.encoded()) else { throw .damaged }
    guard header.encryption?.cost.isAffordable ?? true else { throw .damaged }
    return (header, end + 2)
  }

  init(schema: Int, time: String, size: Int, audit: AuditState, encryption: Encryption?) {
    self.schema = schema
    self.time = time
    self.size = size
    self.audit = audit
    self.encryption = encryption
  }

  private init?(_ fields: [String: [String]]) {
    func number(_ name: String) -> Int? { fields[name]?.first.flatMap(Int.init) }
    guard let schema = number("schema"), let size = number("size"), size >= 0,
      let time = fields["made"]?.first,
      let mark = fields["audit"]?.first.flatMap(AuditMark.init)
    else { return nil }
    self.init(
      schema: schema, time: time, size: size,
      audit: AuditState(mark: mark, brokenAt: number("audit-broken-at")),
      encryption: nil)
    guard let words = fields["scrypt"] else { return }
    let cost = words.compactMap(UInt8.init)
    guard cost.count == 3, let salt = fields["salt"]?.first.flatMap(bytes),
      let proof = fields["proof"]?.first.flatMap(bytes)
    else { return nil }
    encryption = Encryption(
      cost: ScryptCost(logN: cost[0], r: cost[1], p: cost[2]), salt: salt, proof: proof)
  }
}

/// The bytes of hexadecimal digits.
private func bytes(_ digits: String) -> [UInt8]? {
  let digits = Array(digits)
  guard digits.count.isMultiple(of: 2) else { return nil }
  let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
    UInt8(String(digits[$0...$0 + 1]), radix: 16)
  }
  return bytes.count * 2 == digits.count ? bytes : nil
}
