internal import Diagnostics

extension Diagnostic {
  static func unreadableFont(_ file: FontFile) -> Diagnostic {
    Diagnostic(
      .init("FNT-0001"), "the font file cannot be read as a TrueType or OpenType font", at: .file(file.name),
      help: "replace the file by a whole copy, or take it out of the font folder")
  }

  static func noFonts() -> Diagnostic {
    Diagnostic(
      .init("FNT-0002"), "there is no usable font",
      help: "give a folder that holds .ttf or .otf files by --font-dir")
  }
}
