import Foundation
import PDFSyntax
import SigningTestKit
import Testing

@testable import Signing

/// What later revisions do to a signed file is told, and only what may come is allowed.
@Suite struct LaterChangeTests {
  private let pki: TestPKI

  init() throws { pki = try TestPKI.withStrangers.get() }

  typealias Change = @Sendable (PDFFile, inout PDFUpdate) throws -> Void

  /// What an update does.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let name: String
    let change: DocumentChange
    let edit: Change

    init(_ name: String, _ change: DocumentChange, _ edit: @escaping Change) {
      self.name = name
      self.change = change
      self.edit = edit
    }

    var testDescription: String { name }
  }

  private func signed(_ form: PDFFileWriter.Form = .table, certifying: Bool = false) throws -> SignedFile {
    var request = SignTests.request
    request.isCertifying = certifying
    request.field = .new(name: "director", at: .init(page: 1, x: 50, y: 700, width: 200, height: 60))
    return SignedFile(try sign(RichFile.bytes(form), by: pki.signer("p256"), request))
  }

  private func changes(_ bytes: [UInt8]) throws -> [DocumentChange] {
    let signature = try #require(try pki.verify(bytes).signatures.first)
    let isAllowed = signature.laterChanges.allSatisfy { $0.isAllowed }
    #expect(signature.faults.contains(.changedLater) == !isAllowed)
    return signature.laterChanges.map(\.change)
  }

  private static let forbidden: [Tampering] = [
    Tampering("content", .content) { file, update in
      update.set(PDFReference(RichFile.content), .stream(PDFStream([:], data: Array("0 0 9 9 re f".utf8))))
    },
    Tampering("more content", .page) { file, update in
      let stream = update.allocate()
      update.set(stream, .stream(PDFStream([:], data: Array("0 0 9 9 re f".utf8))))
      try update.edit(3, of: file) {
        $0["Contents"] = [RichFile.reference(RichFile.content), .reference(stream)]
      }
    },
    Tampering("resources", .page) { file, update in
      try update.edit(3, of: file) { $0["Resources"] = [:] }
    },
    Tampering("a further page", .page) { file, update in
      let page = update.allocate()
      update.set(page, .value(["Type": "Page", "Parent": RichFile.reference(2), "MediaBox": [0, 0, 9, 9]]))
      try update.edit(2, of: file) {
        $0["Kids"] = [RichFile.reference(3), .reference(page)]
        $0["Count"] = 2
      }
    },
    Tampering("other pages", .catalogue("Pages")) { file, update in
      let pages = update.allocate()
      update.set(pages, .value(["Type": "Pages", "Count": 0, "Kids": []]))
      try update.edit(1, of: file) { $0["Pages"] = .reference(pages) }
    },
    Tampering("an action at opening", .catalogue("OpenAction")) { file, update in
      try update.edit(1, of: file) { $0["OpenAction"] = ["S": "JavaScript", "JS": .string(text: "x")] }
    },
    Tampering("font", .font) { file, update in
      try update.edit(RichFile.font, of: file) { $0["BaseFont"] = "Symbol" }
    },
    Tampering("picture", .picture) { file, update in
      try update.edit(RichFile.picture, of: file) { $0["Width"] = 2 }
    },
    Tampering("attachment", .attachment) { file, update in
      update.set(
        PDFReference(RichFile.attachment),
        .stream(PDFStream(["Type": "EmbeddedFile"], data: Array("[]".utf8))))
    },
    Tampering("structure", .structure) { file, update in
      try update.edit(RichFile.element, of: file) { $0["S"] = "H1" }
    },
    Tampering("an object that is taken away", .font) { file, update in
      update.free(PDFReference(RichFile.font))
    },
    Tampering("what was referred to and was not there", .content) { file, update in
      update.set(PDFReference(RichFile.missing), .stream(PDFStream([:], data: Array("0 0 9 9 re f".utf8))))
    },
    Tampering("a note", .annotation) { file, update in
      try update.edit(RichFile.note, of: file) { $0["Contents"] = .string(text: "unpaid") }
    },
    Tampering("a note that becomes a link", .form) { file, update in
      try update.edit(RichFile.note, of: file) { $0["Subtype"] = "Link" }
    },
    Tampering("a field that is moved", .form) { file, update in
      try update.edit(RichFile.textField, of: file) { $0["Rect"] = [0, 0, 595, 842] }
    },
    Tampering("the look of the earlier signature", .form) { file, update in
      let field = try #require(try FieldReader.signatureFields(of: file).first)
      let look = update.allocate()
      update.set(look, .stream(PDFStream(["Subtype": "Form"], data: Array("0 0 9 9 re f".utf8))))
      try update.edit(field.reference.number, of: file) { $0["AP"] = ["N": .reference(look)] }
    },
    Tampering("the place of the earlier signature", .form) { file, update in
      let field = try #require(try FieldReader.signatureFields(of: file).first)
      try update.edit(field.reference.number, of: file) { $0["Rect"] = [0, 0, 1, 1] }
    },
    Tampering("fonts of the form", .form) { file, update in
      try editForm(of: file, &update) { $0["DR"] = ["Font": [:]] }
    },
    // Sneaky signatures (Mladenov et al., "Breaking the Specification: PDF Certification", 2021).
    Tampering("what looks like a signature", .falseSignature("sneaky")) { file, update in
      try addField(to: file, &update, look: "0 0 300 300 re f") { _ in }
    },
    Tampering("a field that does something", .form) { file, update in
      try addField(to: file, &update, look: nil) { $0["AA"] = ["E": ["S": "JavaScript"]] }
    },
    Tampering("a certificate that is content as well", .content) { file, update in
      let stream = PDFStream([:], data: Array("0 0 9 9 re f".utf8))
      update.set(PDFReference(RichFile.content), .stream(stream))
      try update.edit(1, of: file) { $0["DSS"] = ["Certs": [RichFile.reference(RichFile.content)]] }
    },
    Tampering("a description that is a picture as well", .catalogue("Metadata")) { file, update in
      update.set(
        PDFReference(RichFile.metadata),
        .stream(PDFStream(["Subtype": "Form"], data: Array("0 0 9 9 re f".utf8))))
    },
    Tampering("the right to change", .catalogue("Perms")) { file, update in
      try update.edit(1, of: file) { $0["Perms"] = ["UR3": ["Type": "Sig"]] }
    },
  ]

  /// Changes the form, wherever it stands.
  private static func editForm(
    of file: PDFFile, _ update: inout PDFUpdate, _ change: (inout PDFDictionary) -> Void
  ) throws {
    let catalog = try #require(try file.value(RichFile.reference(1)).dictionaryValue)
    if let reference = catalog["AcroForm"]?.referenceValue {
      try update.edit(reference.number, of: file, change)
    } else {
      var form = try #require(catalog["AcroForm"]?.dictionaryValue)
      change(&form)
      try update.edit(1, of: file) { $0["AcroForm"] = .dictionary(form) }
    }
  }

  /// Adds a field for a signature to the form and the page.
  private static func addField(
    to file: PDFFile, _ update: inout PDFUpdate, look: String?, change: (inout PDFDictionary) -> Void
  ) throws {
    let field = update.allocate()
    var entries: PDFDictionary = [
      "Type": "Annot", "Subtype": "Widget", "FT": "Sig", "T": .string(text: "sneaky"),
      "Rect": [0, 0, 300, 300],
      "P": RichFile.reference(3),
    ]
    if let look {
      let appearance = update.allocate()
      update.set(appearance, .stream(PDFStream(["Subtype": "Form"], data: Array(look.utf8))))
      entries["AP"] = ["N": .reference(appearance)]
    }
    change(&entries)
    update.set(field, .value(.dictionary(entries)))
    try editForm(of: file, &update) { form in
      form["Fields"] = .array((form["Fields"]?.arrayValue ?? []) + [.reference(field)])
    }
    try update.edit(3, of: file) { page in
      page["Annots"] = .array((page["Annots"]?.arrayValue ?? []) + [.reference(field)])
    }
  }

  @Test(arguments: forbidden)
  func `a change that nobody allowed is found`(tampering: Tampering) throws {
    for form in [PDFFileWriter.Form.table, .streams] {
      let bytes = try signed(form).updated(tampering.edit)
      let found = try changes(bytes)
      #expect(found.contains(tampering.change), "\(found)")
      #expect(try pki.verify(bytes).verdict == .invalid)
    }
  }

  @Test func `a change that a later signer signed is found all the same`() throws {
    for tampering in Self.forbidden.prefix(4) {
      var request = SignTests.request
      request.field = .new(name: "deputy", at: .init(page: 1, x: 300, y: 700, width: 100, height: 60))
      let bytes = try sign(signed().updated(tampering.edit), by: pki.signer("rsa"), request)
      let found = try pki.verify(bytes)
      #expect(found.signatures.map(\.isWhole) == [false, true])
      #expect(found.verdict == .invalid)
    }
  }

  @Test func `a change that is taken back is found all the same`() throws {
    let file = try signed()
    let changed = SignedFile(try file.updated(Self.forbidden[0].edit))
    let original = try #require(try PDFFile(file.bytes).object(PDFReference(RichFile.content)))
    let bytes = try changed.updated { _, update in update.set(PDFReference(RichFile.content), original) }
    #expect(try pki.verify(bytes).verdict == .invalid)
  }

  @Test func `forms may be filled in, unless the signer forbids it`() throws {
    let edit: Change = { file, update in
      let look = update.allocate()
      update.set(look, .stream(PDFStream(["Subtype": "Form"], data: Array("q Q".utf8))))
      try update.edit(RichFile.textField, of: file) {
        $0["V"] = .string(text: "Asan")
        $0["AP"] = ["N": .reference(look)]
      }
    }
    for isCertified in [false, true] {
      let found = try pki.verify(signed(certifying: isCertified).updated(edit))
      #expect(found.signatures[0].laterChanges.map(\.change) == [.formField("name")])
      #expect(found.verdict == .valid)
    }
    // What the field showed may be written in place.
    let bytes = try signed().updated { _, update in
      update.set(
        PDFReference(RichFile.appearance),
        .stream(PDFStream(["Type": "XObject", "Subtype": "Form"], data: Array("q Q".utf8))))
    }
    #expect(try changes(bytes) == [.formField("name")])
    let locked = try FieldLock(["Action": "Include", "Fields": [.string(text: "name")]], of: PDFFile(bytes))
    #expect(!DocumentChange.formField("name").isAllowed(rights: 2, locks: [try #require(locked)]))
    #expect(DocumentChange.formField("names").isAllowed(rights: 2, locks: [try #require(locked)]))
    #expect(!DocumentChange.formField("name").isAllowed(rights: 1, locks: []))
  }

  @Test func `title and author may change`() throws {
    let bytes = try signed().updated { file, update in
      try update.edit(16, of: file) { $0["Title"] = .string(text: "other") }
      update.set(
        PDFReference(RichFile.metadata),
        .stream(PDFStream(["Type": "Metadata", "Subtype": "XML"], data: Array("<y/>".utf8))))
    }
    #expect(try changes(bytes) == [.metadata])
    #expect(try pki.verify(bytes).verdict == .valid)
  }

  @Test func `objects that nothing refers to change nothing`() throws {
    let bytes = try signed().updated { _, update in update.set(update.allocate(), .value(.null)) }
    #expect(try changes(bytes) == [])
  }

  /// Hide-and-replace (Mainka et al., "Shadow Attacks", 2021): what shall be shown is in the file before it is signed.
  @Test func `what was hidden in the file cannot be shown later`() throws {
    let file = try signed()
    let hidden = try #require(try PDFFile(file.bytes).range(of: RichFile.orphan)).lowerBound
    var bytes = file.bytes + Array("\n".utf8)
    let start = bytes.count
    let previous = try #require(try PDFFile(file.bytes).revisions.last).crossReference
    let offset = String(repeating: "0", count: 10 - String(hidden).count) + String(hidden)
    // The cross-reference now says that the content is the other stream; its number does not fit.
    bytes += Array(
      "xref\n\(RichFile.orphan) 1\n\(offset) 00000 n \n91 1\n\(offset) 00000 n \ntrailer\n<</Size 99/Root 1 0 R/Info 16 0 R/ID[(\u{1}\u{2})(\u{1}\u{2})]/Prev \(previous)>>\nstartxref\n\(start)\n%%EOF\n"
        .utf8)
    #expect(try pki.verify(bytes).verdict == .invalid)
  }

  @Test func `bytes behind the end are found`() throws {
    let file = try signed()
    #expect(try changes(file.bytes + Array("\n\n".utf8)) == [])
    // Incremental saving (Mladenov et al., 2019): objects without a cross-reference, which some readers find.
    for tail in ["4 0 obj\n<<>>\nendobj\n", "x", "%%EOF"] {
      #expect(try changes(file.bytes + Array(tail.utf8)) == [.bytesBehindEnd])
    }
  }

  @Test func `a form that is taken away takes no signature away`() throws {
    let bytes = try signed().updated { file, update in try update.edit(1, of: file) { $0["AcroForm"] = nil } }
    let found = try pki.verify(bytes)
    #expect(found.signatures.first?.faults == [.removedLater, .changedLater])
    #expect(found.verdict == .invalid)
    let freed = try signed().updated { file, update in
      let field = try #require(try FieldReader.signatureFields(of: file).first)
      update.free(try #require(field.value?.referenceValue))
    }
    #expect(try pki.verify(freed).signatures.first?.faults.contains(.removedLater) == true)
  }

  /// Signature wrapping (Mladenov et al., 2019) moves what was signed behind the end and puts another file before it.
  @Test func `a file around the signed bytes does not pass for them`() throws {
    let file = try signed()
    var other = TestFile.page()
    other += file.bytes.suffix(from: TestFile.page().count)
    #expect((try? pki.verify(other))?.verdict != .valid)
    let base = RichFile.bytes()
    for bytes in [file.bytes + base, base + file.bytes, base + file.bytes + base] {
      #expect((try? pki.verify(bytes))?.verdict != .valid)
    }
  }

  @Test func `a cross-reference that leaves out the past is found`() throws {
    let file = try signed()
    let bytes = try file.updated(trailer: { $0["Extra"] = 1 }) { _, update in
      update.set(update.allocate(), .value(.null))
    }
    #expect(try changes(bytes) == [.catalogue("Extra")])
    let previous = try #require(try PDFFile(file.bytes).revisions.last).crossReference
    let text = "/Prev \(previous)"
    let cut = SignedFile(bytes).replacing(text, by: "")
    #expect((try? pki.verify(cut))?.verdict != .valid)
  }

  @Test func `what is kept for checking may grow, not shrink`() throws {
    let kept = SignedFile(try add(pki.material(), to: signed().bytes))
    #expect(try changes(kept.bytes) == [.validationData])
    let removed = try kept.updated { file, update in try update.edit(1, of: file) { $0["DSS"] = nil } }
    #expect(try changes(removed).contains(.validationDataRemoved))
    let root = try #require(try PDFFile(kept.bytes).value(RichFile.reference(1)).dictionaryValue)
    let store = try #require(try PDFFile(kept.bytes).value(root["DSS"]).dictionaryValue)
    let replaced = try kept.updated { file, update in
      var less = store
      less["CRLs"] = []
      try update.edit(1, of: file) { $0["DSS"] = .dictionary(less) }
    }
    #expect(try changes(replaced).contains(.validationDataRemoved))
    let first = try #require(try PDFFile(kept.bytes).value(store["CRLs"]).arrayValue?.first?.referenceValue)
    let overwritten = try kept.updated { _, update in
      update.set(first, .stream(PDFStream([:], data: [0x30, 0])))
    }
    #expect(try changes(overwritten) != [.validationData])
    #expect(try pki.verify(overwritten).verdict == .invalid)
  }

  @Test func `the one who allows nothing is heard`() throws {
    #expect(!DocumentChange.signature(field: "x").isAllowed(rights: 1, locks: []))
    #expect(DocumentChange.documentTimestamp(field: "x").isAllowed(rights: 1, locks: []))
    #expect(DocumentChange.validationData.isAllowed(rights: 1, locks: []))
    #expect(!DocumentChange.annotation.isAllowed(rights: nil, locks: []))
    #expect(DocumentChange.annotation.isAllowed(rights: 3, locks: []))
  }
}
