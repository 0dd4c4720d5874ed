import Testing

@testable import Cryptography

@Suite struct Ed25519Tests {
  private static func secret(_ text: String) -> Secret {
    var bytes = Array(text.utf8)
    return Secret(taking: &bytes)
  }

  private static func key(_ seed: String) throws -> Ed25519PrivateKey {
    var bytes = try bytes(seed)
    return Ed25519PrivateKey(seed: Secret(taking: &bytes))
  }

  private static func bytes(_ digits: String) throws -> [UInt8] {
    let digits = Array(digits)
    return try stride(from: 0, to: digits.count, by: 2).map { place in
      try #require(UInt8(String(digits[place...(place + 1)]), radix: 16))
    }
  }

  /// RFC 8032, section 7.1, tests 1 and 3.
  @Test(arguments: [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    ),
    (
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    ),
  ])
  func `signatures are those of the standard`(seed: String, key: String, message: String, signature: String)
    throws
  {
    let pair = try Self.key(seed)
    let message = try Self.bytes(message)
    #expect(hexadecimal(pair.publicKey.bytes) == key)
    #expect(hexadecimal(pair.sign(message)) == signature)
    var bytes = try Self.bytes(signature)
    #expect(pair.publicKey.verifies(bytes, of: message))
    #expect(!pair.publicKey.verifies(bytes, of: message + [0]))
    bytes[5] ^= 1
    #expect(!pair.publicKey.verifies(bytes, of: message))
    #expect(!pair.publicKey.verifies([], of: message))
  }

  @Test func `a file gives the key back to its passphrase alone`() throws {
    let key = try Self.key(String(repeating: "07", count: 32))
    let file = key.file(passphrase: Self.secret("төрт сөз"))
    #expect(String(decoding: file, as: UTF8.self).hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"))
    let opened = try Ed25519PrivateKey(file: file, passphrase: Self.secret("төрт сөз"))
    #expect(opened.publicKey == key.publicKey)
    #expect(opened.sign([1, 2]) == key.sign([1, 2]))
    #expect(throws: KeyProblem.wrongPassphrase) {
      try Ed25519PrivateKey(file: file, passphrase: Self.secret("башка"))
    }
    for other in ["", "no PEM", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"] {
      #expect(throws: KeyProblem.notAKeyFile) {
        try Ed25519PrivateKey(file: Array(other.utf8), passphrase: Self.secret("төрт сөз"))
      }
    }
    #expect(throws: KeyProblem.notAKeyFile) {
      try Ed25519PrivateKey(file: Array(file.dropLast(40)), passphrase: Self.secret("төрт сөз"))
    }
  }
}
