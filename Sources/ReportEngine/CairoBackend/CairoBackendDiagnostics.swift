internal import Diagnostics

extension Diagnostic {
  static func unreadablePicture(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .init("PDF-0001"), "the picture cannot be read: \(reason)", at: .file(path),
      help: "save it again as PNG, JPEG or SVG")
  }
}
