import Foundation
import Language
import TextShaping

/// Measures the rules of the languages against the sets of a folder: text files whose names begin with the
/// name of a set that the language room knows.
public struct LanguageEvaluation: Sendable {
  /// How the rules did on one set.
  public struct Result: Sendable {
    public let file: String
    public var right = 0
    /// One line for each wrong answer, in the order of the file.
    public var errors: [String] = []
    public let goal: Double

    public var share: Double {
      let total = right + errors.count
      return total == 0 ? 0 : Double(right) / Double(total)
    }

    public var isAtGoal: Bool { share >= goal }
  }

  public var results: [Result] = []
  /// Files that are no set which can be measured.
  public var unknownFiles: [String] = []

  public init(folder: String, progress: ProgressSink = { _ in }) throws {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw EnvironmentFailure(what: "there is no folder '\(folder)'", help: "check the path")
    }
    let files = names.filter { !$0.hasPrefix(".") }.sorted()
    for (index, file) in files.enumerated() {
      progress(Progress(stage: .comparing, done: index, total: files.count))
      guard let set = Self.set(for: file) else {
        unknownFiles.append(file)
        continue
      }
      results.append(try Self.result(of: set, file: file, folder: folder))
    }
    progress(Progress(stage: .comparing, done: files.count, total: files.count))
  }

  /// The set whose name begins the file's, the longest when there are several.
  static func set(for file: String) -> EvaluationSet? {
    sets.filter { file.hasPrefix($0.name) }.max { $0.name.utf8.count < $1.name.utf8.count }
  }

  /// Those of the language room, and the habits of lines, which are measured on top of Unicode's rules.
  private static let sets: [EvaluationSet] = {
    let breaker = LineBreaker()
    return EvaluationSet.all + [.lineBreakHabits { utf8 in LineBreakPlaces.breaks(in: utf8, breaker) }]
  }()

  private static func result(of set: EvaluationSet, file: String, folder: String) throws -> Result {
    guard let data = FileManager.default.contents(atPath: folder + "/" + file) else {
      throw EnvironmentFailure(what: "cannot read '\(file)'", help: "check its permissions")
    }
    let text = String(decoding: data, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: true) { $0 == "\n" || $0 == "\r\n" }
    var result = Result(file: file, goal: set.goal)
    for judgement in set.judgements(of: lines) {
      result.right += judgement.right
      result.errors += judgement.errors
    }
    return result
  }
}
