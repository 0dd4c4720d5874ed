import Foundation
import PDFSyntax
import PDFTestKit
import SigningTestKit
import Testing

/// What `verify` says of signed files that somebody changed: a line for each place and way. `TamperingTests` and
/// `LaterChangeTests` look at every byte and every kind of object.
@Suite struct TamperedFileTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let status: Int32
    /// What is wrong with the first signature; of a file that cannot be read, the diagnostic.
    let faults: [String]
    /// Whether pyHanko takes the file for valid; nil where it is not asked.
    let pyHanko: Bool?
    let make: @Sendable (SignedFiles) throws -> [UInt8]

    var testDescription: String { name }
  }

  private static func row(
    _ name: String, _ status: Int32, _ faults: [String] = [], pyHanko: Bool? = nil,
    _ make: @escaping @Sendable (SignedFiles) throws -> [UInt8]
  ) -> Row {
    Row(name: name, status: status, faults: faults, pyHanko: pyHanko, make: make)
  }

  // MARK: Bits

  private static let bits = [
    row("nothing", 0, pyHanko: true) { $0.signed.bytes },
    row("a bit of the content", 4, ["digest-mismatch"], pyHanko: false) { files in
      try files.flipped(files.signed, in: files.range(of: files.page["Contents"]))
    },
    row("a bit of the cross-reference", 4, ["error SIG-0053"]) { files in
      let start = try #require(try PDFFile(files.signed.bytes).revisions.first).crossReference
      return files.flipped(files.signed, in: start + 200..<start + 202)
    },
    row("a bit of the signature", 4, ["signature-mismatch"], pyHanko: false) { files in
      files.signed.with(contents: files.flippedNearEnd(of: files.signed.contents))
    },
    row("a digit of the range", 4, ["bad-byte-range"]) { files in
      let end = try #require(files.signed.range(of: "/Contents<")).lowerBound
      let digit = try #require(files.signed.bytes[..<end].lastIndex { (48...57).contains($0) })
      return files.flipped(files.signed, in: digit..<digit + 1)
    },
    row("a bit of the time stamp of a signature", 4, ["bad-timestamp"]) { files in
      files.timed.with(contents: files.flippedNearEnd(of: files.timed.contents))
    },
    row("a bit of the time stamp of the document", 4, []) { files in
      files.archived.with(contents: files.flippedNearEnd(of: files.archived.contents))
    },
    row("a bit of what proves the signature, below a time stamp", 4, ["changed-later"]) { files in
      let store = try #require(files.archived.range(of: "/DSS"))
      return files.flipped(files.archived, in: store.lowerBound + 1..<store.upperBound)
    },
  ]

  // MARK: Cuts

  private static let cuts = [
    row("all that was signed", 1, ["error SIG-0051"]) { $0.base },
    row("the last line", 4, ["bad-byte-range", "changed-later"]) { $0.signed.bytes.dropLast(7) },
    row("the end of the cross-reference", 4, ["error SIG-0053"]) { $0.signed.bytes.dropLast(60) },
    row("half the signature", 4, ["error SIG-0053"]) { files in
      Array(files.signed.bytes[..<(files.signed.digits.lowerBound + 1000)])
    },
    row("the second signature", 0) { $0.signed.bytes },
    row("a part of the second signature", 4, ["error SIG-0053"]) { $0.approved.bytes.dropLast(60) },
  ]

  // MARK: Updates

  private static let updates = [
    row("other content", 4, ["changed-later"], pyHanko: false) { files in
      try files.signed.updated { _, update in
        let content = try #require(files.page["Contents"]?.referenceValue)
        update.set(content, .stream(PDFStream([:], data: Array("q Q".utf8))))
      }
    },
    row("another attachment", 4, ["changed-later"], pyHanko: false) { files in
      try files.signed.updated { file, update in
        let attachment = try files.attachment(of: file)
        update.set(attachment, .stream(PDFStream(["Type": "EmbeddedFile"], data: Array("{}".utf8))))
      }
    },
    row("a further page", 4, ["changed-later"], pyHanko: false) { files in
      try files.signed.updated { file, update in
        let pages = try #require(files.page["Parent"]?.referenceValue)
        let page = update.allocate()
        update.set(page, .value(["Type": "Page", "Parent": .reference(pages), "MediaBox": [0, 0, 9, 9]]))
        try update.edit(pages.number, of: file) { tree in
          tree["Kids"] = .array((tree["Kids"]?.arrayValue ?? []) + [.reference(page)])
          tree["Count"] = .integer((tree["Count"]?.integerValue ?? 0) + 1)
        }
      }
    },
    row("a note on a page", 4, ["changed-later"], pyHanko: false) { files in
      try files.signed.updated { file, update in
        let note = update.allocate()
        update.set(
          note,
          .value([
            "Type": "Annot", "Subtype": "Text", "Rect": [9, 9, 30, 30], "Contents": .string(text: "unpaid"),
          ]))
        try update.edit(files.pageReference.number, of: file) { page in
          page["Annots"] = .array((page["Annots"]?.arrayValue ?? []) + [.reference(note)])
        }
      }
    },
    row("a field that is filled in", 0, pyHanko: true) { files in
      try files.signed.updated { file, update in
        try update.edit(files.field.number, of: file) { $0["V"] = .string(text: "5") }
      }
    },
    row("a field that is moved", 4, ["changed-later"], pyHanko: false) { files in
      try files.signed.updated { file, update in
        try update.edit(files.field.number, of: file) { $0["Rect"] = [0, 0, 595, 842] }
      }
    },
    row("a second signature", 0, pyHanko: true) { $0.approved.bytes },
    row("a time stamp over all", 0, pyHanko: true) { $0.archived.bytes },
    row("what proves the signature, which is taken away", 4, ["changed-later"]) { files in
      try files.archived.updated { file, update in
        let root = try #require(file.trailer["Root"]?.referenceValue)
        try update.edit(root.number, of: file) { $0["DSS"] = nil }
      }
    },
    row("the signature of another file", 4, ["digest-mismatch"], pyHanko: false) { files in
      files.signed.with(contents: files.other.contents)
    },
    row("bytes behind the end", 4, ["changed-later"]) { $0.signed.bytes + Array("1 0 obj".utf8) },
  ]

  @Test(arguments: bits + cuts + updates)
  func `what was changed is told`(row: Row) throws {
    let files = try SignedFiles.shared.get()
    let desk = try Desk()
    try desk.write("file.pdf", Data(row.make(files)))
    let pki = try TestPKI.shared.get()
    let outcome = try desk.run("verify", "file.pdf", "--trust", pki.url("root.pem").path, "--json")
    #expect(outcome.status == row.status, "\(outcome.output) \(outcome.errors)")
    let objects = try outcome.objects()
    let findings = objects.filter { $0["kind"] as? String == "finding" }
    let faults = findings.first?["faults"] as? [String]
    let codes = objects.filter { $0["kind"] as? String == "diagnostic" }.compactMap { $0["code"] as? String }
    #expect(faults ?? codes.map { "error \($0)" } == row.faults, "\(outcome.output)")
    guard let isValid = row.pyHanko else { return }
    let verdict = Result { try Judges.pyHanko(desk.folder.appending(path: "file.pdf"), trusting: pki) }
    #expect(((try? verdict.get()) != nil) == isValid, "\(verdict)")
  }
}

/// A form with its data and a field to fill in, signed in several ways.
struct SignedFiles: Sendable {
  /// Those of this run of the tests; made when first asked for.
  static let shared = Result { try SignedFiles() }

  let base: [UInt8]
  let pageReference: PDFReference
  let page: PDFDictionary
  let field: PDFReference
  /// By the director, who certifies.
  let signed: SignedFile
  /// The same, for another reason.
  let other: SignedFile
  /// By the deputy, too.
  let approved: SignedFile
  /// B-T, B-LTA.
  let timed, archived: SignedFile

  private init() throws {
    let desk = try Desk(["pin": TestPKI.passphrase])
    let pki = try TestPKI.shared.get()
    let made = try desk.run(
      Desk.program,
      [
        "render", "school-by-class", "--db", DemoSchool.database, "--set", "period=2", "--out", "base.pdf",
        "--quiet",
      ])
    try #require(made.status == 0, "\(made.errors)")
    let tagged = try TaggedFile([UInt8](desk.data("base.pdf")))
    (pageReference, page) = try #require(tagged.pages.first)
    (base, field) = try Self.withField(tagged.file, on: pageReference)
    try desk.write("base.pdf", Data(base))
    func sign(_ file: String, _ out: String, _ words: String..., key: String = "rsa") throws -> SignedFile {
      let words = ["sign", file, "--out", out, "--key", pki.url("\(key).p12").path] + words
      let outcome = try desk.run(words, pin: "pin")
      try #require(outcome.status == 0, "\(outcome.errors)")
      return SignedFile([UInt8](try desk.data(out)))
    }
    let server = ["--timestamp", "\(pki.server.url)/tsa"]
    signed = try sign("base.pdf", "signed.pdf", "--certify")
    other = try sign("base.pdf", "other.pdf", "--certify", "--reason", "x")
    approved = try sign("signed.pdf", "approved.pdf", key: "p256")
    timed = try sign("base.pdf", "timed.pdf", "--certify", server[0], server[1])
    let root = ["--credentials", pki.url("root.pem").path]
    let stamped = try desk.run(
      Desk.program, ["timestamp", "timed.pdf", "--out", "archived.pdf"] + server + root)
    try #require(stamped.status == 0, "\(stamped.errors)")
    archived = SignedFile([UInt8](try desk.data("archived.pdf")))
  }

  /// A file with a field for text on a page.
  private static func withField(
    _ file: PDFFile, on page: PDFReference
  ) throws -> (bytes: [UInt8], field: PDFReference) {
    var update = PDFUpdate(of: file)
    let field = update.allocate()
    update.set(
      field,
      .value([
        "Type": "Annot", "Subtype": "Widget", "FT": "Tx", "T": .string(text: "mark"), "F": 4,
        "P": .reference(page), "Rect": [100, 20, 200, 40],
      ]))
    try update.edit(page.number, of: file) { $0["Annots"] = [.reference(field)] }
    let root = try #require(file.trailer["Root"]?.referenceValue)
    try update.edit(root.number, of: file) { $0["AcroForm"] = ["Fields": [.reference(field)]] }
    return (update.finish().bytes, field)
  }

  /// Where an object of the unsigned file stands.
  func range(of object: PDFObject?) throws -> Range<Int> {
    let number = try #require(object?.referenceValue).number
    return try #require(try PDFFile(base).range(of: number))
  }

  /// With a bit flipped in the middle of a range.
  func flipped(_ file: SignedFile, in range: Range<Int>) -> [UInt8] {
    var bytes = file.bytes
    bytes[range.lowerBound + range.count / 2] ^= 1
    return bytes
  }

  /// With a bit flipped near the end of what a signature has before the room that was left.
  func flippedNearEnd(of contents: [UInt8]) -> [UInt8] {
    var contents = contents
    // The length of the outermost element: 30 82, two bytes.
    contents[4 + Int(contents[2]) << 8 + Int(contents[3]) - 20] ^= 1
    return contents
  }

  /// The stream of the attachment.
  func attachment(of file: PDFFile) throws -> PDFReference {
    let number = try file.numbers.first { number in
      try file.object(PDFReference(number))?.streamValue?.dictionary["Type"] == "EmbeddedFile"
    }
    return PDFReference(try #require(number))
  }
}
