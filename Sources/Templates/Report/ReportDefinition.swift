public import Diagnostics

/// What a report is: report.yaml.
///
/// Declares what the report needs; it never fetches anything. Whoever runs the report loads the datasets
/// and hands them back as values.
public struct ReportDefinition: Sendable {
  /// Lower-case letters, digits and hyphens: the folder's name.
  public let id: String
  public let title: LocalizedText
  /// Who may ask for the report, as role names.
  public let audience: [String]
  /// In the order written, which is that of forms.
  public let parameters: [Parameter]
  public let datasets: [Dataset]
  /// In the order written: each may use those before it.
  public let totals: [Total]
  public let burst: Burst?
  public let checks: [Check]
  /// The paper when the style sheet names none.
  public let paper: Paper?
  public let personalData: PersonalData
  /// Columns and fields that are printed empty for handwriting, because no records are kept for them.
  public let handwritten: [LocalizedText]
  /// Who signs, as role names.
  public let signers: [String]
  /// The datasets that go into the PDF as data.
  public let attachments: [String]
  /// The report whose received forms it adds up, instead of reading a school's records; nil of others.
  public let consolidates: String?
  /// What its documents are limited in, where the run says nothing else.
  public let limits: [ReportLimit: Int]
  /// What makes it a paper that is written and numbered; nil of a report that is only printed.
  public let document: PaperDefinition?

  /// Names that the page of the report may use.
  public var names: Set<String> {
    Set(parameters.map(\.name)).union(datasets.map(\.name)).union(["totals"])
      .union(EvaluationEnvironment.names).union(document == nil ? [] : PaperDefinition.names)
      .union(consolidates == nil ? [] : ReportDefinition.namesOfForms)
  }

  /// What a report that adds up received forms is made from: the forms, the rows of those that count, the
  /// schools that sent none, and the term and the year that the forms tell of.
  public static let namesOfForms: Set<String> = ["forms", "rows", "missing_schools", "period", "year"]

  /// What whoever runs the report has to say.
  public struct Parameter: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
      case `class`, period, date, pupil, staff, text, number, choice
    }

    public let name: String
    public let kind: Kind
    public let title: LocalizedText?
    /// What counts when nothing is given, as it would be written on the command line; nil when it must be
    /// given or, with a burst, stands for everything the burst allows.
    public let defaultText: String?
    /// Of a choice: what may be chosen.
    public let choices: [(value: String, title: LocalizedText)]
    public let span: SourceSpan
  }

  /// A sheet of paper, upright unless it says otherwise.
  public enum Paper: String, CaseIterable, Sendable {
    case a3 = "A3"
    case a3Landscape = "A3 landscape"
    case a4 = "A4"
    case a4Landscape = "A4 landscape"
    case a5 = "A5"
    case a5Landscape = "A5 landscape"
  }

  /// A named figure.
  public struct Total: Sendable {
    public let name: String
    public let expression: Expression
  }

  /// One document for each of something.
  public struct Burst: Sendable {
    /// The parameter whose every value gives a document: `class`, `pupil`.
    public let over: String
    /// The column by which the rows of the datasets belong to a document; nil when each document has
    /// queries of its own.
    public let key: String?
    /// The file's name.
    public let file: TextPattern
  }

  /// A control relation of the form.
  public struct Check: Sendable {
    public let that: Expression
    /// What is said when it does not hold.
    public let otherwise: LocalizedText
    /// Whether it tells of data that are not there yet, and not of figures that do not agree: a form in which
    /// it does not hold is added up all the same.
    public let isAboutCompleteness: Bool
  }

  /// What the report tells of persons, and to whom.
  public struct PersonalData: Hashable, Sendable {
    public let categories: [String]
    public let recipients: [String]
  }
}

extension ReportDefinition {
  /// How a check came out.
  public struct CheckResult: Sendable {
    public let check: Check
    /// False also when a figure in it is undefined: what cannot be shown does not hold.
    public let holds: Bool
  }

  /// Works out the totals one after another.
  public func evaluateTotals(
    _ names: Names, _ environment: EvaluationEnvironment, limits: TemplateLimits = TemplateLimits()
  ) -> Diagnosed<Record> {
    var bag = DiagnosticBag()
    var keys: [String] = []
    var values: [Value] = []
    for total in totals {
      let record = Record(RecordShape(keys: keys, figures: Set(keys), isComplete: true), values)
      let known = names.adding("totals", .record(record))
      values.append(bag.take(total.expression.evaluate(known, environment, limits: limits)))
      keys.append(total.name)
    }
    return Diagnosed(
      Record(RecordShape(keys: keys, figures: Set(keys), isComplete: true), values), bag.diagnostics)
  }

  /// Tries the checks; `names` has the totals.
  public func evaluateChecks(
    _ names: Names, _ environment: EvaluationEnvironment, limits: TemplateLimits = TemplateLimits()
  ) -> Diagnosed<[CheckResult]> {
    var bag = DiagnosticBag()
    let results = checks.map { check in
      let value = bag.take(check.that.evaluate(names, environment, limits: limits))
      return CheckResult(check: check, holds: value.holds)
    }
    return Diagnosed(results, bag.diagnostics)
  }
}
