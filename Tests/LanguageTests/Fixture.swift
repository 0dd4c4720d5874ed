import Foundation
import Language

/// Development sets that are our own, beside the tests.
enum Fixture {
  /// Judges a set's file.
  static func judge(_ set: EvaluationSet, extension: String = "tsv") throws -> Judgement {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/\(set.name).\(`extension`)")
    var total = Judgement()
    for judged in set.judgements(of: try String(contentsOf: file, encoding: .utf8).split(separator: "\n")) {
      total.right += judged.right
      total.errors += judged.errors
    }
    return total
  }
}
