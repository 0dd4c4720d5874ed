/// Which key of which token signs.
public struct TokenSelection: Hashable, Sendable {
  /// The library that came with the token, as the path of a file.
  public var module: String
  /// The label of the token; needed where several are plugged in.
  public var token: String?
  /// The label of the key; needed where the token holds several.
  public var label: String?
  /// The identifier of the key.
  public var id: [UInt8]?

  public init(module: String) { self.module = module }
}

/// Why a token does not sign.
public enum TokenProblem: Error, Hashable, Sendable {
  /// The library cannot be loaded, or is none of a token; in the words of the system.
  case unusableModule(String)
  /// No token is plugged in.
  case noToken
  /// No token has the label; the labels of those that are there.
  case noSuchToken(String, found: [String])
  /// Several tokens are there and none was named.
  case severalTokens([String])
  case wrongPIN
  /// So many wrong PINs were given that the token takes none any more.
  case lockedPIN
  /// The token asks for another PIN first.
  case expiredPIN
  /// No private key, or none of those names.
  case noKey
  /// Several keys are there and none was named; their labels.
  case severalKeys([String])
  /// The token has no certificate with the key's identifier.
  case noCertificate
  /// A key of a kind that documents are not signed with.
  case unsuitableKey
  /// Another answer of the token to a function, by its number.
  case failure(String, code: UInt)
}
