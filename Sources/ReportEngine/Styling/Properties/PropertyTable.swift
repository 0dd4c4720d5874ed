/// An index into `Longhand.all`.
struct LonghandID: Hashable, Sendable {
  let index: UInt16
  var position: Int { Int(index) }
  var definition: Longhand { Longhand.all[position] }
}

extension Longhand {
  /// Every longhand, in the order in which they are computed.
  static let all: [Longhand] = {
    let unordered =
      boxGeneration + font + text + box + background + outline + structure + flex + generatedContent
    return Stage.allCases.flatMap { stage in unordered.filter { $0.stage == stage } }
  }()

  static let byName: [String: LonghandID] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1.name, LonghandID(index: UInt16($0))) })

  /// The indices in `all` of the properties of a stage.
  static func positions(of stage: Stage) -> Range<Int> {
    let before = Int(stage.rawValue)
    return (before == 0 ? 0 : stageEnds[before - 1])..<stageEnds[before]
  }

  private static let stageEnds: [Int] = Stage.allCases.map { stage in
    all.count { $0.stage.rawValue <= stage.rawValue }
  }

  static let inherited: [LonghandID] = all.indices.filter { all[$0].inherits }.map {
    LonghandID(index: UInt16($0))
  }
}

/// What a property name means.
enum Property: Sendable {
  case longhand(LonghandID)
  case shorthand(Shorthand)
  /// A custom property, `--name`.
  case custom(String)

  /// nil for a name that means nothing here.
  init?(name: String) {
    if name.hasPrefix("--") {
      self = .custom(name)
      return
    }
    guard let property = Property.byName[name.asciiLowercased] else { return nil }
    self = property
  }

  /// By name in lower case, aliases included.
  static let byName: [String: Property] = {
    var table: [String: Property] = [:]
    table.reserveCapacity(400)
    for (name, id) in Longhand.byName { table[name] = .longhand(id) }
    for shorthand in Shorthand.all { table[shorthand.name] = .shorthand(shorthand) }
    for (alias, name) in aliases { table[alias] = table[name] }
    return table
  }()

  /// In alphabetical order.
  static let names = byName.keys.sorted()

  static func longhandID(_ name: String) -> LonghandID {
    guard let id = Longhand.byName[name] else { preconditionFailure("no longhand is called '\(name)'") }
    return id
  }
}

/// Other names of properties: legacy names (CSS Fragmentation, CSS Text,
/// CSS Box Alignment), and flow-relative ones, which are
/// physical here because the writing mode of a page is horizontal (CSS Logical Properties).
let aliases: KeyValuePairs<String, String> = [
  "word-wrap": "overflow-wrap", "color-adjust": "print-color-adjust",
  "-webkit-print-color-adjust": "print-color-adjust", "-webkit-box-sizing": "box-sizing",
  "-moz-tab-size": "tab-size",
  "page-break-inside": "break-inside",
  "grid-gap": "gap", "grid-row-gap": "row-gap", "grid-column-gap": "column-gap",
  "inline-size": "width", "block-size": "height", "min-inline-size": "min-width",
  "min-block-size": "min-height",
  "max-inline-size": "max-width", "max-block-size": "max-height",
  "inset-block-start": "top", "inset-block-end": "bottom", "inset-inline-start": "left",
  "inset-inline-end": "right",
  "margin-block-start": "margin-top", "margin-block-end": "margin-bottom",
  "margin-inline-start": "margin-left",
  "margin-inline-end": "margin-right",
  "padding-block-start": "padding-top", "padding-block-end": "padding-bottom",
  "padding-inline-start": "padding-left",
  "padding-inline-end": "padding-right",
  "border-block-start-width": "border-top-width", "border-block-end-width": "border-bottom-width",
  "border-inline-start-width": "border-left-width", "border-inline-end-width": "border-right-width",
  "border-block-start-style": "border-top-style", "border-block-end-style": "border-bottom-style",
  "border-inline-start-style": "border-left-style", "border-inline-end-style": "border-right-style",
  "border-block-start-color": "border-top-color", "border-block-end-color": "border-bottom-color",
  "border-inline-start-color": "border-left-color", "border-inline-end-color": "border-right-color",
  "border-block-start": "border-top", "border-block-end": "border-bottom",
  "border-inline-start": "border-left",
  "border-inline-end": "border-right",
  "border-start-start-radius": "border-top-left-radius", "border-start-end-radius": "border-top-right-radius",
  "border-end-end-radius": "border-bottom-right-radius",
  "border-end-start-radius": "border-bottom-left-radius",
]

/// CSS Cascade, "Defaulting". `revert-layer` is `revert` where there are no layers.
let cssWideKeywords: Set<String> = ["inherit", "initial", "unset", "revert", "revert-layer"]
