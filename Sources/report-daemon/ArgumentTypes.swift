public import ArgumentParser
public import Language
public import ReportEngine
public import ReportService
public import TextShaping

// How the command line writes the types of other rooms.

extension InitialsStyle: ExpressibleByArgument {}
extension LanguageTag: ExpressibleByArgument {}
extension Transliteration: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}
extension Recipient: ExpressibleByArgument {}
extension TypesetRun.Stage: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

extension MissingGlyphPolicy: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument {
    case "error": self = .report
    case "box": self = .box
    default: return nil
    }
  }
}
