import Cryptography
import ISUOData
import Templates

extension Catalogue.Report {
  /// The first 16 digits of the SHA-256 over the report's files and the shared ones, in the order
  /// of their paths: equal versions print equal documents from equal data.
  var version: String {
    var bytes: [UInt8] = []
    for path in files {
      guard case .found(let content) = resources.read(path) else { continue }
      bytes += Array("\(path)\n\(content.count)\n".utf8) + content
    }
    return String(sha256(bytes).prefix(16))
  }
}
