import Cryptography
import Foundation
import PDFSyntax
import SigningTestKit
import Testing

@testable import Signing

/// What the verifier says of files that pyHanko signed and changed.
@Suite struct ForeignSignatureTests {
  private let pki: TestPKI

  init() throws { pki = try Self.signed.get() }

  /// The files of the script, made once.
  static let signed = Result {
    let pki = try TestPKI.withStrangers.get()
    try Data(TestFile.page()).write(to: pki.url("page.pdf"))
    try Data(formFile()).write(to: pki.url("form.pdf"))
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/sign-with-pyhanko.py")
    try TestPKI.run(Judges.python.path, [script.path, pki.folder.path, TestPKI.passphrase])
    return pki
  }

  private func check(_ file: String) throws -> Verification { try pki.verify(pki.bytes(file)) }

  @Test(arguments: [
    ("py-bb.pdf", SignatureVerdict.Level.basic), ("py-p384.pdf", .basic), ("py-visible.pdf", .basic),
    ("py-pss.pdf", .basic), ("py-bt.pdf", .timestamped), ("py-blt.pdf", .longTerm),
    ("py-blta.pdf", .archival),
  ])
  func `files of every level hold`(file: String, level: SignatureVerdict.Level) throws {
    let found = try check(file)
    #expect(found.signatures.map(\.faults) == found.signatures.map { _ in [] })
    #expect(found.verdict == .valid)
    #expect(found.signatures[0].level == level)
    #expect(found.signatures[0].laterChanges.allSatisfy { $0.isAllowed })
  }

  @Test func `a signature of Adobe's older form holds, and is of no level`() throws {
    let found = try check("py-adobe.pdf")
    #expect(found.verdict == .valid)
    #expect(found.signatures[0].level == nil)
    #expect(found.signatures[0].claims.time != nil)
  }

  @Test func `several signers hold`() throws {
    let found = try check("py-two.pdf")
    #expect(found.verdict == .valid)
    #expect(found.signatures.map(\.kind) == [.certification, .approval])
    // pyHanko writes its name into the description of the file, too.
    #expect(
      found.signatures[0].laterChanges.map(\.change) == [.metadata, .signature(field: "Second")])
    #expect(try check("py-blta-two.pdf").verdict == .valid)
  }

  @Test(arguments: [
    ("py-form-filled.pdf", DocumentChange.formField("name"), true),
    ("py-closed-filled.pdf", .formField("name"), false), ("py-notes-noted.pdf", .annotation, true),
    ("py-form-noted.pdf", .annotation, false), ("py-bb-painted.pdf", .page, false),
    ("py-blta-painted.pdf", .page, false),
  ])
  func `changes are told, and whether they were allowed`(
    file: String, change: DocumentChange, isAllowed: Bool
  ) throws {
    let found = try check(file)
    let last = try #require(found.signatures[0].laterChanges.last)
    #expect(last.change == change && last.isAllowed == isAllowed)
    #expect(found.verdict == (isAllowed ? .valid : .invalid))
    #expect(found.signatures[0].faults == (isAllowed ? [] : [.changedLater]))
  }

  /// A page with a text field.
  private static func formFile() -> [UInt8] {
    var writer = PDFFileWriter(.table)
    writer.append(
      .value([
        "Type": "Catalog", "Pages": .reference(PDFReference(2)),
        "AcroForm": ["Fields": [.reference(PDFReference(5))]],
      ]),
      number: 1)
    writer.append(.value(["Type": "Pages", "Count": 1, "Kids": [.reference(PDFReference(3))]]), number: 2)
    writer.append(
      .value([
        "Type": "Page", "Parent": .reference(PDFReference(2)), "MediaBox": [0, 0, 595, 842],
        "Contents": .reference(PDFReference(4)), "Resources": [:], "Annots": [.reference(PDFReference(5))],
      ]), number: 3)
    writer.append(.stream(PDFStream([:], data: Array("100 700 m 300 700 l S".utf8))), number: 4)
    writer.append(
      .value([
        "Type": "Annot", "Subtype": "Widget", "FT": "Tx", "T": .string(text: "name"), "F": 4,
        "Rect": [100, 600, 300, 620], "P": .reference(PDFReference(3)),
      ]), number: 5)
    return writer.finish { _ in ["Root": .reference(PDFReference(1))] }
  }
}
