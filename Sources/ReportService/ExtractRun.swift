public import Diagnostics
import Foundation
import PDFFinishing

/// Gets back the files inside a PDF, all of them or none.
public struct ExtractRun: Sendable {
  public let file: String
  /// The folder to write into.
  public let out: String

  public init(file: String, out: String) {
    self.file = file
    self.out = out
  }

  public func run() throws -> RunOutcome {
    let bytes = try contents(of: file)
    let found: [AttachedFile]
    do {
      found = try attachedFiles(in: bytes)
    } catch let error as UnreadablePDF {
      return RunOutcome(diagnostics: [.unreadablePDF(error.reason, file)])
    }
    if found.isEmpty { return RunOutcome(diagnostics: [.nothingAttached(file)]) }
    let altered = found.filter { $0.isWhole == false }
    if !altered.isEmpty { return RunOutcome(diagnostics: altered.map { .alteredAttachment($0.name, file) }) }
    return try RunOutcome.delivered(isStrict: false) { staging in
      var outcome = RunOutcome(
        diagnostics: found.filter { $0.isWhole == nil }.map { .attachmentWithoutHash($0.name, file) })
      var taken: Set<String> = []
      for attached in found {
        let path = (out.hasSuffix("/") ? out : out + "/") + freeName(safeFileName(attached.name), &taken)
        try staging.add(attached.bytes, at: path)
        outcome.artefacts.append(.init(path: path, pages: nil))
      }
      return outcome
    }
  }

  /// A name that no file of the PDF has yet: `rows-2.json`.
  private func freeName(_ name: String, _ taken: inout Set<String>) -> String {
    var free = name
    var count = 1
    while !taken.insert(free).inserted {
      count += 1
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      free = "\(name[..<dot])-\(count)\(name[dot...])"
    }
    return free
  }
}

/// The diagnostics of files inside a PDF: prefix ATT.
extension Diagnostic {
  fileprivate static func unreadablePDF(_ reason: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .init("ATT-0001"), "this is no PDF, or a damaged one: \(reason)", at: .file(file),
      help: "take the file as it was sent, or ask for it again")
  }

  fileprivate static func nothingAttached(_ file: String) -> Diagnostic {
    Diagnostic(
      .init("ATT-0002"), "there is no file inside this PDF", at: .file(file),
      help: "only reports that declare 'attach' have data inside")
  }

  fileprivate static func alteredAttachment(_ name: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .init("ATT-0003"), "the file '\(name)' inside is not what it was when the PDF was made",
      at: .file(file),
      help: "do not use its figures; ask for the document again")
  }

  fileprivate static func attachmentWithoutHash(_ name: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .init("ATT-0004"), "nothing says whether the file '\(name)' inside was changed", severity: .warning,
      at: .file(file), help: "another program put it there: look at it before you use it")
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of them says that a file inside a PDF was changed.
  public var tellOfAlteredAttachments: Bool { contains { $0.code.description == "ATT-0003" } }
}
