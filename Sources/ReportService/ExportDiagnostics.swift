import Diagnostics
import ISUOData

/// The diagnostics of exports: prefix EXP.
extension Diagnostic {
  static func export(_ error: ExportError) -> Diagnostic {
    switch error {
    case .denied:
      Diagnostic(
        .init("EXP-0001"), "this account may not take the records out", at: .option("--as"),
        help: "the owner of the file and the director may; 'role list' shows who has which role")
    case .beyondFormat(let reason):
      Diagnostic(
        .init("EXP-0002"), reason, at: .option("--format"), help: "take the tables out with --format csv")
    }
  }

  static func folderInUse(_ folder: String) -> Diagnostic {
    Diagnostic(
      .init("EXP-0003"), "there is something in the folder already, or it is a file", at: .file(folder),
      help: "name a new folder with --out, so that no older table lies among the new ones")
  }
}
