import Foundation
import Language

/// Development sets that are our own, beside the tests.
enum Fixture {
  /// Judges all rows of a set's file.
  static func judge(_ set: EvaluationSet) throws -> Judgement {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/\(set.name).tsv")
    var total = Judgement()
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst() {
      guard let judged = set.judge(line.split(separator: "\t", omittingEmptySubsequences: false)) else {
        continue
      }
      total.right += judged.right
      total.errors += judged.errors
    }
    return total
  }
}
