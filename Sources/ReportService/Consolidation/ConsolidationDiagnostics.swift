import Diagnostics

/// The diagnostics of adding up received forms: prefix CON. Those of single forms are in `FormNote`.
extension Diagnostic {
  static var noForms: Diagnostic {
    Diagnostic(
      .init("CON-0020"), "there is no PDF to add up", at: .option("files"),
      help: "name the received PDFs, or a folder of them")
  }

  static var nothingToAdd: Diagnostic {
    Diagnostic(
      .init("CON-0021"), "none of the files is a form that can be added up", at: .option("files"),
      help: "'reports' lists the forms; they bear their data since the reports declare 'attach'")
  }

  static func outNeedsFolderForForms(_ names: [String]) -> Diagnostic {
    Diagnostic(
      .init("CON-0022"), "the forms give several documents: \(names.joined(separator: ", "))",
      at: .option("--out"), help: "end --out with '/' to write them into a folder")
  }

  static func unreadableSchoolList(_ reason: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .init("CON-0023"), "the list of schools cannot be read: \(reason)", at: .file(file),
      help: "give a table as XLSX or CSV in UTF-8")
  }

  static func schoolListWithoutNames(_ file: String) -> Diagnostic {
    Diagnostic(
      .init("CON-0024"), "the list of schools has no column 'name'", at: .file(file),
      help: "its first row names the columns: name, and as far as known department, inn, okpo, soate, isuo_id"
    )
  }
}
