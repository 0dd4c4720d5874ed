import Cryptography
import Foundation
import PDFSyntax
import SigningTestKit
import Testing

@testable import Signing

/// Every way of changing a signed file is found.
@Suite struct TamperingTests {
  private let pki: TestPKI
  /// Every byte with `scripts/test --all`, every fifth without.
  private static let step = ProcessInfo.processInfo.environment["ISUO_SLOW_TESTS"] == "1" ? 1 : 5

  init() throws { pki = try TestPKI.withStrangers.get() }

  private func signed(_ key: String = "p256") throws -> SignedFile {
    SignedFile(try sign(TestFile.page(), by: pki.signer(key), SignTests.request))
  }

  /// What is wrong with the first signature; a file that cannot be checked any more is told as unreadable.
  private func faults(_ bytes: [UInt8]) throws -> [SignatureFault] {
    do {
      let found = try pki.verify(bytes)
      let faults = try #require(found.signatures.first).faults
      #expect(found.verdict == (faults.isEmpty ? .valid : .invalid))
      return faults
    } catch let error as UnverifiableFile {
      #expect(error.wasSigned || !error.isPDF)
      return [.unreadable]
    }
  }

  @Test func `a bit that is flipped anywhere is found`() throws {
    let file = try signed()
    #expect(try faults(file.bytes) == [])
    let (own, digits) = (file.contents, file.digits)
    // Of the signature's many digits every twentieth, and those of its head.
    let places = file.bytes.indices.filter {
      !digits.contains($0) || $0 % 20 == 0 || $0 < digits.lowerBound + 80
    }.filter { $0 % Self.step == 0 }
    for place in places {
      var bytes = file.bytes
      bytes[place] ^= 1 << UInt8(place % 8)
      let changed = SignedFile(bytes)
      // Whether a digit is a capital is nobody's matter.
      if digits.contains(place), changed.digits == digits, changed.contents == own { continue }
      #expect(try faults(bytes) != [], "byte \(place), bit \(place % 8)")
    }
  }

  @Test func `a bit of a time stamp that is flipped is found`() throws {
    let file = SignedFile(
      try sign(TestFile.page(), by: pki.signer("p256"), SignTests.request, timeStamp: pki.timeStampService))
    let stamp = try #require(try SignedMessage(file.contents).signer.unsignedAttributes.first).values[0].bytes
    let whole = file.contents
    let start = try #require((0..<whole.count).first { whole[$0...].starts(with: stamp) })
    // The server's root comes along unsigned, and is not used: whom one trusts does not come with a file.
    let root = try pki.bytes("root.der")
    let along = try #require((0..<stamp.count).first { stamp[$0...].starts(with: root) })
    let unused = along..<along + root.count
    for place in stride(from: 0, to: stamp.count, by: 5) where !unused.contains(place) {
      var contents = whole
      contents[start + place] ^= 1 << UInt8(place % 8)
      #expect(try faults(file.with(contents: contents)) != [], "byte \(place)")
    }
  }

  @Test func `a file of endless revisions is refused`() throws {
    var bytes = try signed().bytes
    let file = try PDFFile(bytes)
    var previous = try #require(file.revisions.last).crossReference
    for _ in 0..<1000 {
      let start = bytes.count
      bytes += Array(
        "xref\n0 0\ntrailer\n<</Size 9/Root 1 0 R/Prev \(previous)>>\nstartxref\n\(start)\n%%EOF\n".utf8)
      previous = start
    }
    #expect(try faults(bytes) == [.unreadable])
  }

  @Test func `a tail that is cut off is found, unless nothing of the signature is left`() throws {
    let file = try signed()
    let base = TestFile.page().count
    let (digits, start) = (file.digits, file.range(of: "/ByteRange")?.upperBound ?? 0)
    for end in (0..<file.bytes.count)
    where end % Self.step == 0 && (!digits.contains(end) || end % 20 == 0) {
      let bytes = Array(file.bytes[..<end])
      // The end of the last line belongs to no object.
      if end == file.bytes.count - 1 { continue }
      let found = try? pki.verify(bytes)
      if end <= base + 100, let found {
        // What the signer was given, or that with a beginning that has no meaning yet.
        #expect(found.signatures.isEmpty)
      } else {
        #expect(found == nil || found?.verdict == .invalid || found?.signatures.isEmpty == true, "\(end)")
        if end > start {
          #expect(try faults(bytes) != [], "\(end)")
        }
      }
    }
  }

  @Test func `a signature of another document is found`() throws {
    var request = SignTests.request
    request.reason = "other"
    let other = SignedFile(try sign(TestFile.page(), by: pki.signer("p256"), request))
    let file = try signed()
    #expect(try faults(file.with(contents: other.contents)) == [.digestMismatch])
  }

  @Test(arguments: [
    ("/ByteRange[0", "/ByteRange[1", SignatureFault.badByteRange), ("/ByteRange", "/ByteRangf", .noByteRange),
    ("/ByteRange[0", "/ByteRange[A", .unreadable),
  ])
  func `a range that is not the whole file is found`(text: String, other: String, fault: SignatureFault)
    throws
  {
    #expect(try faults(signed().replacing(text, by: other)) == [fault])
  }

  /// Universal signature forgery (Mladenov et al., "1 Trillion Dollar Refund", 2019).
  @Test func `a signature without a range or without contents does not hold`() throws {
    let file = try signed()
    let range = try #require(
      String(decoding: file.bytes, as: UTF8.self).firstMatch(of: /\/ByteRange(\[[0-9 ]*\])/)
    ).1
    for (entry, fault) in [
      (" null", SignatureFault.noByteRange), ("[]", .noByteRange), ("[0 0]", .noByteRange),
      (" -1", .noByteRange),
      ("[0 0 0 0]", .badByteRange), ("[0 1 2 -3]", .badByteRange), ("[-1 2 3 4]", .badByteRange),
      ("[0 9 9 9]", .badByteRange), ("[0 99999 4 9]", .badByteRange),
      ("[0 9 99 9223372036854775807]", .badByteRange), ("[0 9223372036854775807 1 2]", .badByteRange),
      ("[0.0 1 2 3]", .noByteRange),
    ] {
      let bytes = file.replacing(String(range), by: entry)
      #expect(try faults(bytes) == [fault], "\(entry)")
    }
    let digits = String(decoding: file.bytes[file.digits], as: UTF8.self)
    for (entry, fault) in [
      (" null", SignatureFault.noContents), ("<>", .noContents), ("<00>", .noContents),
      ("(x)", .contentsElsewhere),
      (" 1 0 R", .noContents),
    ] {
      #expect(try faults(file.replacing("<\(digits)>", by: entry)) == [fault], "\(entry)")
    }
    #expect(try faults(file.with(contents: [0x30, 0x80])) == [.unreadable])
    #expect(try faults(file.with(contents: [UInt8](repeating: 0x30, count: 100))) == [.unreadable])
  }

  @Test func `a range that leaves out more than the signature is found`() throws {
    let file = try signed()
    let text = try #require(
      String(decoding: file.bytes, as: UTF8.self).firstMatch(of: /\/ByteRange\[0 (\d+) (\d+) (\d+) *\]/))
    let (head, tail, rest) = (Int(text.1) ?? 0, Int(text.2) ?? 0, Int(text.3) ?? 0)
    for (numbers, fault) in [
      ([0, head - 1, tail, rest], SignatureFault.contentsElsewhere),
      ([0, head, tail + 1, rest - 1], .contentsElsewhere), ([0, head, tail, rest - 1], .badByteRange),
      ([0, head, tail, rest - 40], .badByteRange), ([0, head, tail, rest + 1], .badByteRange),
      ([0, head - 100, tail + 100, rest - 100], .contentsElsewhere),
    ] {
      let entry = "/ByteRange[\(numbers.map(String.init).joined(separator: " "))"
      let bytes = file.replacing(String(text.0.dropLast()), by: entry)
      #expect(
        try faults(bytes) == (numbers[3] == rest - 1 && numbers[2] == tail ? [.digestMismatch] : [fault]),
        "\(numbers)")
    }
  }

  @Test func `the certificate of somebody else is found`() throws {
    let file = try signed("p256")
    let message = try SignedMessage(file.contents)
    var data = message.data
    let other = try pki.signer("p384").certificate
    data.certificates = [RawElement(other.der)]
    #expect(try faults(file.with(contents: ContentInfo(data).der())) == [.noCertificate])
    data.signers[0].signer = .issuerAndSerial(other.issuerAndSerial)
    #expect(
      try faults(file.with(contents: ContentInfo(data).der())) == [.certificateMismatch, .signatureMismatch])
  }

  @Test func `weak hashes are named`() throws {
    let file = try signed("rsa")
    let content = pki.url("weak.content")
    try Data(file.signed).write(to: content)
    for (name, word) in [("sha1", "SHA-1"), ("md5", "MD5")] {
      let out = pki.url("weak.cms")
      try TestPKI.run(
        "/usr/bin/openssl",
        [
          "cms", "-sign", "-binary", "-md", name, "-cades", "-in", content.path, "-signer",
          pki.url("rsa.pem").path,
          "-inkey", pki.url("rsa.key").path, "-outform", "DER", "-out", out.path, "-nosmimecap",
        ])
      #expect(try faults(file.with(contents: [UInt8](Data(contentsOf: out)))) == [.weakAlgorithm(word)])
    }
  }

  @Test func `forms that nobody should use any more are named`() throws {
    let file = try signed()
    #expect(
      try faults(file.replacing("/ETSI.CAdES.detached", by: "/adbe.pkcs7.sha1"))
        == [.outdatedForm("adbe.pkcs7.sha1")])
    #expect(try faults(file.replacing("/ETSI.CAdES.detached", by: "/Own")) == [.unknownForm("Own")])
  }

  @Test func `a time stamp of something else is found`() throws {
    let stamped = SignedFile(
      try sign(TestFile.page(), by: pki.signer("p256"), SignTests.request, timeStamp: pki.timeStampService))
    var request = SignTests.request
    request.reason = "other"
    let other = SignedFile(
      try sign(TestFile.page(), by: pki.signer("p256"), request, timeStamp: pki.timeStampService))
    var data = try SignedMessage(stamped.contents).data
    data.signers[0].unsignedAttributes = try SignedMessage(other.contents).signer.unsignedAttributes
    let bytes = stamped.with(contents: try ContentInfo(data).der())
    #expect(try faults(bytes) == [.badTimestamp])
  }
}
