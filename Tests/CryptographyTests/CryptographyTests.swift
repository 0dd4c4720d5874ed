import Testing

@testable import Cryptography

@Suite struct SHA256Tests {
  /// FIPS 180-4 examples of NIST, and a long one by sha256sum.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func `hashes are those of the standard`(text: String, hash: String) {
    #expect(sha256(text.utf8) == hash)
  }

  @Test func `pieces hash as the whole`() {
    var hash = SHA256()
    for piece in ["a", "", "b", "c"] { hash.update(Array(piece.utf8)) }
    #expect(hexadecimal(hash.digest()) == sha256("abc".utf8))
  }
}

@Suite struct ScryptTests {
  /// RFC 7914, section 12.
  @Test func `keys are those of the standard`() {
    let key = scrypt(
      Array("password".utf8), salt: Array("NaCl".utf8), cost: ScryptCost(logN: 10, r: 8, p: 16), count: 64)
    #expect(
      hexadecimal(key) == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640")
    #expect(
      hexadecimal(scrypt([], salt: [], cost: ScryptCost(logN: 4, r: 1, p: 1), count: 64))
        == "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906")
  }

  @Test(arguments: [(40, 8, 1), (20, 8, 1), (15, 0, 1), (15, 8, 200), (0, 8, 1)] as [(UInt8, UInt8, UInt8)])
  func `a cost that would exhaust the machine is refused`(logN: UInt8, r: UInt8, p: UInt8) {
    #expect(!ScryptCost(logN: logN, r: r, p: p).isAffordable)
  }
}

@Suite struct AES256GCMTests {
  private let cipher = AES256GCM(key: [UInt8](repeating: 0, count: 32))
  private let nonce = [UInt8](repeating: 0, count: 12)

  /// The GCM Specification (McGrew, Viega), test cases 13 and 14.
  @Test func `sealing is that of the standard`() {
    #expect(hexadecimal(cipher.seal([], nonce: nonce, authenticating: [])) == "530f8afbc74536b9a963b4f1c4cb738b")
    #expect(
      hexadecimal(cipher.seal([UInt8](repeating: 0, count: 16), nonce: nonce, authenticating: []))
        == "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919")
  }

  @Test func `only what was sealed opens`() {
    let sealed = cipher.seal(Array("аттестат".utf8), nonce: nonce, authenticating: [1])
    #expect(cipher.open(sealed, nonce: nonce, authenticating: [1]) == Array("аттестат".utf8))
    #expect(cipher.open(sealed, nonce: nonce, authenticating: [2]) == nil)
    #expect(cipher.open(sealed.dropLast(), nonce: nonce, authenticating: [1]) == nil)
    #expect(cipher.open([], nonce: nonce, authenticating: [1]) == nil)
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 1
      #expect(cipher.open(changed, nonce: nonce, authenticating: [1]) == nil)
    }
  }
}

@Suite struct RandomBytesTests {
  @Test func `they differ`() {
    #expect(Set((0..<100).map { _ in randomBytes(16) }).count == 100)
  }
}
