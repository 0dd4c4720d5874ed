import Diagnostics

/// The rules that apply in an environment, found by what their subject must be.
struct RuleIndex: Sendable {
  /// A selector of a rule, with what decides between rules.
  struct Entry: Sendable {
    let selector: Selector
    let origin: Origin
    let order: Int
    let block: DeclarationBlock
  }

  private(set) var entries: [Entry] = []
  private(set) var tests = PositionalTests()
  private(set) var names = MentionedNames()
  private var byID: [String: [Int]] = [:]
  private var byClass: [String: [Int]] = [:]
  private var byType: [String: [Int]] = [:]
  private var others: [Int] = []

  /// Adds the rules of a sheet whose media hold. Reports selectors for which there was no room.
  mutating func add(_ sheet: StyleSheet, in environment: StyleEnvironment, _ bag: inout DiagnosticBag) {
    for rule in sheet.rules where rule.media.allSatisfy({ $0.holds(in: environment) }) {
      for selector in rule.selectors {
        guard let bound = tests.bind(selector) else {
          bag.add(.tooManyPositionalSelectors(limit: PositionalTests.limit, at: rule.span))
          continue
        }
        names.add(selector)
        file(Entry(selector: bound, origin: sheet.origin, order: entries.count, block: rule.block))
      }
    }
  }

  private mutating func file(_ entry: Entry) {
    let subject = entry.selector.compounds[0]
    if let id = subject.ids.first {
      byID[id, default: []].append(entry.order)
    } else if let name = subject.classes.first {
      byClass[name, default: []].append(entry.order)
    } else if let type = subject.type {
      byType[type, default: []].append(entry.order)
    } else {
      others.append(entry.order)
    }
    entries.append(entry)
  }

  /// The entries whose subject an element of the shape may be.
  func candidates(for shape: RelevantShape) -> [Int] {
    var found = others + (byType[shape.name] ?? [])
    for name in Set(shape.classes) { found += byClass[name] ?? [] }
    if let id = shape.id { found += byID[id] ?? [] }
    return found
  }
}
