/// A school year by the two calendar years in which it lies, `2021-2022`, with the sign that its writer put
/// between them: a document keeps the wording of the school.
public struct SchoolYear: Hashable, Sendable {
  /// The year in which it begins.
  public let firstYear: Int
  /// `-`, `–` or `/`
  public let separator: String

  /// Nil when no calendar year follows, or the sign is none that stands between years.
  public init?(firstYear: Int, separator: String = "–") {
    guard (1000...9998).contains(firstYear), Self.separators.contains(separator) else { return nil }
    self.firstYear = firstYear
    self.separator = separator
  }

  /// Reads `2021-2022`, `2021–2022` and `2021/2022`: two years, of which the second follows the first.
  public init?(_ text: String) {
    guard let separator = Self.separators.first(where: { text.contains($0) }) else { return nil }
    let years = text.split(separator: separator, omittingEmptySubsequences: false)
    guard years.count == 2, years.allSatisfy({ $0.utf8.count == 4 }),
      let first = Int(years[0]), let second = Int(years[1]), second == first + 1
    else { return nil }
    self.init(firstYear: first, separator: separator)
  }

  private static let separators = ["-", "–", "/"]
}

extension SchoolYear: CustomStringConvertible {
  public var description: String { "\(firstYear)\(separator)\(firstYear + 1)" }
}

extension Kyrgyz {
  /// `2021–2022-окуу жылы`, `2021–2022-окуу жылындагы`
  public static func schoolYear(_ year: SchoolYear, _ grammaticalCase: KyrgyzCase = .nominative) -> String {
    "\(year)-" + inflected("окуу жылы", KyrgyzForm(grammaticalCase), isPossessed: true).text
  }
}

extension Russian {
  /// `2021–2022 учебный год`, `2021–2022 учебного года`; abbreviated `2021–2022 уч. г.` in every case.
  public static func schoolYear(
    _ year: SchoolYear, _ grammaticalCase: RussianCase = .nominative, isAbbreviated: Bool = false
  ) -> String {
    if isAbbreviated { return "\(year) уч. г." }
    return "\(year) \(ofStudy[grammaticalCase.row]) \(Russian.year[grammaticalCase.row])"
  }
}

private let ofStudy: RussianCaseRow = [
  "учебный", "учебного", "учебному", "учебный", "учебным", "учебном",
]
