import PDFSyntax
import SigningTestKit
import Testing

@testable import Signing

/// New fields of signatures in files that have a structure.
@Suite struct FieldStructureTests {
  private let pki: TestPKI

  init() throws { pki = try TestPKI.shared.get() }

  private func sign(_ bytes: [UInt8], seen: Bool = true, key: String = "p256") throws -> [UInt8] {
    var request = SignTests.request
    request.field = .new(
      name: nil, at: seen ? .init(page: 1, x: 50, y: 700, width: 200, height: 60) : nil)
    return try Signing.sign(bytes, by: pki.signer(key), request)
  }

  private func dictionary(_ object: PDFObject?, _ file: PDFFile) throws -> PDFDictionary {
    try #require(try file.value(object).dictionaryValue)
  }

  private func root(_ file: PDFFile) throws -> PDFDictionary { try dictionary(RichFile.reference(9), file) }

  @Test func `a field that is seen is the last part of the structure`() throws {
    let bytes = try sign(RichFile.bytes())
    let file = try PDFFile(bytes)
    let field = try #require(try FieldReader.signatureFields(of: file).first)
    #expect(field.dictionary["TU"] == .string(text: "Signature1"))
    #expect(field.dictionary["StructParent"] == 0)
    let root = try root(file)
    #expect(root["ParentTreeNextKey"] == 1)
    let numbers = try #require(dictionary(root["ParentTree"], file)["Nums"]?.arrayValue)
    #expect(numbers.first == 0)
    let element = try dictionary(numbers.last, file)
    #expect(element["S"] == "Form" && element["P"] == RichFile.reference(RichFile.element))
    #expect(try dictionary(element["K"], file)["Obj"] == .reference(field.reference))
    #expect(try dictionary(RichFile.reference(RichFile.element), file)["K"] == numbers.last)
    #expect(try dictionary(RichFile.reference(3), file)["Tabs"] == "S")
    #expect(try pki.verify(bytes).verdict == .valid)
  }

  @Test func `trees of other programs keep what they have`() throws {
    let base = try SignedFile(RichFile.bytes()).updated { file, update in
      let (tree, leaf) = (update.allocate(), update.allocate())
      let owner = RichFile.reference(RichFile.element)
      update.set(leaf, .value(["Limits": [3, 7], "Nums": [3, owner, 7, owner]]))
      update.set(tree, .value(["Kids": [.reference(leaf)]]))
      try update.edit(9, of: file) { root in
        root["ParentTree"] = .reference(tree)
        root["K"] = [owner, owner]
      }
    }
    let file = try PDFFile(try sign(base))
    let root = try root(file)
    #expect(root["ParentTreeNextKey"] == 9 && root["K"]?.arrayValue?.count == 3)
    let leaves = try #require(dictionary(root["ParentTree"], file)["Kids"]?.arrayValue)
    #expect(leaves.count == 2)
    let last = try dictionary(leaves.last, file)
    let element = try #require(root["K"]?.arrayValue?.last)
    #expect(last["Limits"] == [8, 8])
    #expect(last["Nums"] == [8, element])
  }

  @Test(arguments: [Int.max, Int.min, 1 << 40])
  func `a structure that lies about its keys does not stop who signs`(key: Int) throws {
    for name in ["ParentTreeNextKey", "Nums", "Limits"] {
      let base = try SignedFile(RichFile.bytes()).updated { file, update in
        try update.edit(9, of: file) { root in
          switch name {
          case "Nums": root["ParentTree"] = ["Nums": [.integer(key), RichFile.reference(RichFile.element)]]
          case "Limits": root["ParentTree"] = ["Kids": [["Limits": [0, .integer(key)]]]]
          default: root[name] = .integer(key)
          }
        }
      }
      #expect(try pki.verify(sign(base)).verdict == .valid, "\(name)")
    }
  }

  @Test func `who signs later leaves the structure as it was signed, and so does who is not seen`() throws {
    let first = try sign(RichFile.bytes())
    let second = try sign(first, key: "rsa")
    #expect(try root(PDFFile(second)) == root(PDFFile(first)))
    #expect(try pki.verify(second).verdict == .valid)
    let unseen = try PDFFile(try sign(RichFile.bytes(), seen: false))
    #expect(try root(unseen)["ParentTree"] == nil)
    let field = try #require(try FieldReader.signatureFields(of: unseen).first)
    #expect(field.dictionary["StructParent"] == nil)
    // It has a look all the same (ISO 19005-1, 6.9).
    let look = try dictionary(field.dictionary["AP"], unseen)["N"]
    #expect(try unseen.resolve(look ?? .null).streamValue?.dictionary["Subtype"] == "Form")
  }
}
