/// What the documents of a series are (DOMAIN 3.4, 3.5, 4.16).
public enum SeriesKind: String, Codable, CaseIterable, Sendable {
  /// Orders on the main activity.
  case main
  /// Orders on pupils, staff and leave.
  case pupils, staff, leave
  /// Minutes of the pedagogical council.
  case minutes
  case certificate
  /// Letters that leave the school.
  case outgoing
  /// What the school has laid down for itself: «Жобо».
  case regulation
  /// What somebody has promised in writing, such as not to disclose data.
  case undertaking

  public var isOfOrders: Bool {
    switch self {
    case .main, .pupils, .staff, .leave: true
    case .minutes, .certificate, .outgoing, .regulation, .undertaking: false
    }
  }

  /// The series that a school begins with which has none of the kind.
  public var usual: DocumentSeries {
    switch self {
    case .main: DocumentSeries(code: "Н", kind: self)
    case .pupils: DocumentSeries(code: "О", kind: self, keepYears: 10)
    case .staff: DocumentSeries(code: "К", kind: self, keepYears: 75)
    case .leave: DocumentSeries(code: "Ө", kind: self)
    case .minutes: DocumentSeries(code: rawValue, kind: self, countsIn: .school, mark: "")
    case .certificate, .outgoing, .regulation, .undertaking:
      DocumentSeries(code: rawValue, kind: self, mark: "")
    }
  }
}

/// Documents that are numbered together.
public struct DocumentSeries: Hashable, Sendable {
  /// Within which the numbers begin anew.
  public enum Year: String, CaseIterable, Sendable { case calendar, school }

  /// How a document that supersedes another is numbered.
  public enum SuffixRule: String, CaseIterable, Sendable {
    /// By the next number.
    case none
    /// 14а
    case letter
    /// 14/1
    case slash
  }

  /// Its key; of orders also what stands after the number.
  public var code: String
  /// nil when nobody said.
  public var kind: SeriesKind?
  public var countsIn = Year.calendar
  /// What stands after the number, where that is not the code.
  public var mark: String?
  public var suffixRule = SuffixRule.none
  /// 0: for ever.
  public var keepYears = 0

  public init(
    code: String, kind: SeriesKind? = nil, countsIn: Year = .calendar, mark: String? = nil,
    suffixRule: SuffixRule = .none, keepYears: Int = 0
  ) {
    self.code = code
    self.kind = kind
    self.countsIn = countsIn
    self.mark = mark
    self.suffixRule = suffixRule
    self.keepYears = keepYears
  }

  /// «14а-О»
  public func text(of number: Int, _ suffix: String) -> String {
    let mark = mark ?? code
    return "\(number)\(suffix)\(mark.isEmpty ? "" : "-\(mark)")"
  }
}
