internal import Language
internal import ReportEngine
internal import ReportService
internal import TextShaping

// How the command line writes the types of other rooms.

extension InitialsStyle: ExpressibleByArgument {}
extension LanguageTag: ExpressibleByArgument {}
extension Transliteration: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}
extension Recipient: ExpressibleByArgument {}
extension TypesetRun.Stage: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  init?(argument: String) { self.init(iso: argument) }
}

extension MissingGlyphPolicy: ExpressibleByArgument {
  init?(argument: String) {
    switch argument {
    case "error": self = .report
    case "box": self = .box
    default: return nil
    }
  }

  var argument: String? {
    switch self {
    case .report: "error"
    case .box: "box"
    }
  }

  static var allValueStrings: [String] { ["error", "box"] }
}
