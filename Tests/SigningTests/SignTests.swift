import Cryptography
import Foundation
import PDFSyntax
import SigningTestKit
import Testing

@testable import Signing

@Suite struct SignTests {
  private let pki: TestPKI

  init() throws { pki = try TestPKI.shared.get() }

  @Test(arguments: [("rsa", PDFFileWriter.Form.table), ("p256", .streams), ("p384", .table)])
  func `a signature is accepted by others`(key: String, form: PDFFileWriter.Form) throws {
    let bytes = try sign(TestFile.page(form), by: pki.signer(key), Self.request)
    let file = try pki.write(bytes)
    try Judges.qpdf(file)
    try Judges.openssl(bytes, trusting: pki)
    #expect(try Judges.pdfsig(file).contains("Signature is Valid"))
    let verdict = try Judges.pyHanko(file, trusting: pki)
    #expect(verdict.contains("The signature is judged VALID"))
    #expect(verdict.contains("The signature covers the entire file"))
  }

  @Test func `the director certifies, the deputy approves, and both stay valid`() throws {
    let fields = [
      (name: "director", rectangle: PDFObject.array([100, 100, 200, 150])), ("deputy", [0, 0, 0, 0]),
    ]
    var request = Self.request
    request.field = .named("director")
    request.isCertifying = true
    let certified = try sign(TestFile.page(.streams, fields: fields), by: pki.signer("rsa"), request)
    request.isCertifying = false
    request.field = .any
    let approved = try sign(certified, by: pki.signer("p256"), request)
    #expect(approved.starts(with: certified))
    let file = try pki.write(approved)
    try Judges.qpdf(file)
    #expect(try Judges.pdfsig(file).ranges(of: "Signature is Valid").count == 2)
    let verdict = try Judges.pyHanko(file, trusting: pki)
    #expect(verdict.ranges(of: "The signature is judged VALID").count == 2)
    #expect(verdict.contains("Field 1: director"))
    #expect(verdict.contains("Field 2: deputy"))
    #expect(verdict.contains("compatible with the current document modification policy"))
  }

  @Test func `the bytes of the file stay, and equal input gives equal output`() throws {
    let base = TestFile.page()
    let signer = try pki.signer("rsa")
    let signed = try sign(base, by: signer, Self.request)
    #expect(signed.starts(with: base))
    #expect(try sign(base, by: signer, Self.request) == signed)
  }

  @Test func `a signature that is larger than its room gets more room`() throws {
    var stamps = 0
    let signed = try SignatureRoom.filled(10) { room in
      let file = try PDFFile(TestFile.page())
      let target = try SignatureTarget(Self.request, in: file)
      return try SignatureUpdate(file: file, target: target, request: Self.request, room: room)
        .write(appearance: nil)
    } by: { before, after in
      stamps += 1
      return try SignedDataBuilder(signer: pki.signer("rsa"), timeStamp: nil).sign(before, after)
    }
    #expect(stamps == 2)
    try Judges.openssl(signed, trusting: pki)
  }

  @Test func `a new field stands on its page`() throws {
    var request = Self.request
    request.field = .new(name: "director", at: .init(page: -1, x: 50, y: 700, width: 200, height: 60))
    let signed = try sign(TestFile.page(), by: pki.signer("rsa"), request)
    let file = try PDFFile(signed)
    let field = try #require(try FieldReader.signatureFields(of: file).first)
    #expect(field.name == "director")
    #expect(field.dictionary["Rect"] == [50, 82, 250, 142])
    let page = try #require(try PageTree.pages(of: file).first)
    #expect(page.dictionary["Annots"] == [.reference(field.reference)])
    #expect(throws: SigningProblem.fieldExists("director")) {
      try sign(signed, by: pki.signer("rsa"), request)
    }
    request.field = .named("director")
    #expect(throws: SigningProblem.fieldIsSigned("director")) {
      try sign(signed, by: pki.signer("rsa"), request)
    }
    request.isCertifying = true
    request.field = .any
    #expect(throws: SigningProblem.isSigned) { try sign(signed, by: pki.signer("rsa"), request) }
  }

  @Test func `what cannot be signed says why`() throws {
    let signer = try pki.signer("rsa")
    let place = PDFObject.array([100, 100, 200, 150])
    let form = TestFile.page(fields: [("director", place), ("deputy", place)])
    var request = Self.request
    #expect(throws: SigningProblem.severalFields(["director", "deputy"])) {
      try sign(form, by: signer, request)
    }
    request.field = .named("teacher")
    #expect(throws: SigningProblem.noSuchField("teacher", waiting: ["director", "deputy"])) {
      try sign(form, by: signer, request)
    }
    request.field = .new(name: nil, at: .init(page: 2, x: 0, y: 0, width: 9, height: 9))
    #expect(throws: SigningProblem.noSuchPage(2, of: 1)) { try sign(form, by: signer, request) }
    request.field = .new(name: nil, at: .init(page: 1, x: 500, y: 0, width: 100, height: 9))
    #expect(throws: SigningProblem.outsidePage) { try sign(form, by: signer, request) }
    #expect(throws: SigningProblem.unreadable("no %PDF header at byte 0")) {
      try sign([], by: signer, Self.request)
    }
    let other = Signer(key: signer.key, certificate: try pki.signer("p256").certificate, others: [])
    #expect(throws: SigningProblem.keyDoesNotFit) { try sign(TestFile.page(), by: other, Self.request) }
  }

  @Test func `the issuers are taken from all certificates, the root is not`() throws {
    let signer = try pki.signer("rsa")
    let others = try ["p256.der", "root.der"].compactMap { Certificate(der: try pki.bytes($0)) }
    #expect(Signer(key: signer.key, certificate: signer.certificate, others: others).issuers == [])
    let issued = try #require(Certificate(der: try pki.bytes("rsa.der")))
    let root = try #require(others.last)
    #expect(others.count == 2 && root.isSelfIssued && !issued.isSelfIssued)
  }

  static let request = SignatureRequest(moment: Moment(secondsSince1970: 1_769_851_800))
}

extension TestPKI {
  /// The signer of a key file.
  func signer(_ name: String) throws -> Signer {
    let file = try KeyFile(try bytes("\(name).p12"), passphrase: .test)
    return Signer(key: file.key, certificate: file.certificate, others: file.others)
  }

  /// Writes a file under a name of its own.
  func write(_ bytes: [UInt8]) throws -> URL {
    let file = url("\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    return file
  }
}

/// Small PDF files.
enum TestFile {
  /// One page with a line on it; `fields` are the names of signature fields that wait, each with its place.
  static func page(
    _ form: PDFFileWriter.Form = .table, fields: [(name: String, rectangle: PDFObject)] = []
  ) -> [UInt8] {
    var writer = PDFFileWriter(form)
    var page: PDFDictionary = [
      "Type": "Page", "Parent": .reference(PDFReference(2)), "MediaBox": [0, 0, 595, 842],
      "Contents": .reference(PDFReference(4)), "Resources": [:],
    ]
    let references = fields.indices.map { PDFObject.reference(PDFReference(5 + $0)) }
    if !fields.isEmpty { page["Annots"] = .array(references) }
    var catalog: PDFDictionary = ["Type": "Catalog", "Pages": .reference(PDFReference(2))]
    if !fields.isEmpty { catalog["AcroForm"] = ["Fields": .array(references)] }
    writer.append(.value(.dictionary(catalog)), number: 1)
    writer.append(
      .value(["Type": "Pages", "Count": 1, "Kids": [.reference(PDFReference(3))]]), number: 2)
    writer.append(.value(.dictionary(page)), number: 3)
    writer.append(.stream(PDFStream([:], data: Array("100 700 m 300 700 l S".utf8))), number: 4)
    for (index, field) in fields.enumerated() {
      writer.append(
        .value([
          "Type": "Annot", "Subtype": "Widget", "FT": "Sig", "T": .string(text: field.name), "F": 4,
          "Rect": field.rectangle, "P": .reference(PDFReference(3)),
        ]), number: 5 + index)
    }
    return writer.finish { _ in ["Root": .reference(PDFReference(1))] }
  }
}
