internal import CPKCS11

/// A conversation with a token in which its owner has given the PIN; ended once.
struct TokenSession: ~Copyable {
  private let module: TokenModule
  private let session: CK_SESSION_HANDLE

  init(_ selection: TokenSelection, pin: Secret) throws(TokenProblem) {
    let module = try TokenModule(selection.module)
    let slot = try module.slot(of: selection.token)
    var session: CK_SESSION_HANDLE = 0
    try module.call("C_OpenSession") {
      $0.C_OpenSession(slot, CK_ULONG(CKF_SERIAL_SESSION), nil, nil, &session)
    }
    do throws(TokenProblem) {
      try Self.logIn(module, session, CK_ULONG(CKU_USER), pin)
    } catch {
      try module.call("C_CloseSession") { $0.C_CloseSession(session) }
      throw error
    }
    self.module = module
    self.session = session
  }

  deinit { try? module.call("C_CloseSession") { $0.C_CloseSession(session) } }

  private static func logIn(
    _ module: borrowing TokenModule, _ session: CK_SESSION_HANDLE, _ user: CK_ULONG, _ pin: Secret
  ) throws(TokenProblem) {
    try module.call("C_Login") { functions in
      pin.withBytes { bytes in
        functions.C_Login(
          session, user, bytes.bindMemory(to: CK_BYTE.self).baseAddress, CK_ULONG(bytes.count))
      }
    }
  }

  // MARK: Objects

  /// The objects of a class, narrowed by label and identifier where they are given.
  borrowing func objects(
    _ kind: Int, label: String? = nil, id: [UInt8]? = nil
  ) throws(TokenProblem) -> [CK_OBJECT_HANDLE] {
    let wanted = try search(kind)
    var found: [CK_OBJECT_HANDLE] = []
    for object in wanted {
      if let label, try bytes(Int(CKA_LABEL), of: object) != Array(label.utf8) { continue }
      if let id, try bytes(Int(CKA_ID), of: object) != id { continue }
      found.append(object)
    }
    return found
  }

  /// No token of a person holds more.
  private static let mostObjects = 256

  private borrowing func search(_ kind: Int) throws(TokenProblem) -> [CK_OBJECT_HANDLE] {
    var value = CK_ULONG(kind)
    try module.call("C_FindObjectsInit") { functions in
      withUnsafeMutableBytes(of: &value) { value in
        var attribute = CK_ATTRIBUTE(
          type: CK_ULONG(CKA_CLASS), pValue: value.baseAddress, ulValueLen: CK_ULONG(value.count))
        return functions.C_FindObjectsInit(session, &attribute, 1)
      }
    }
    var (objects, count) = ([CK_OBJECT_HANDLE](repeating: 0, count: Self.mostObjects), CK_ULONG(0))
    defer { try? module.call("C_FindObjectsFinal") { $0.C_FindObjectsFinal(session) } }
    try module.call("C_FindObjects") { $0.C_FindObjects(session, &objects, CK_ULONG(objects.count), &count) }
    return Array(objects.prefix(Int(count)))
  }

  /// The value of an attribute; empty when the object has none.
  borrowing func bytes(_ type: Int, of object: CK_OBJECT_HANDLE) throws(TokenProblem) -> [UInt8] {
    var attribute = CK_ATTRIBUTE(type: CK_ULONG(type), pValue: nil, ulValueLen: 0)
    do throws(TokenProblem) {
      try module.call("C_GetAttributeValue") { $0.C_GetAttributeValue(session, object, &attribute, 1) }
    } catch {
      // An attribute that an object of this kind has not.
      return []
    }
    guard attribute.ulValueLen != CK_ULONG.max, attribute.ulValueLen > 0 else { return [] }
    var value = [UInt8](repeating: 0, count: Int(attribute.ulValueLen))
    try module.call("C_GetAttributeValue") { functions in
      value.withUnsafeMutableBytes { value in
        attribute.pValue = value.baseAddress
        return functions.C_GetAttributeValue(session, object, &attribute, 1)
      }
    }
    return value
  }

  // MARK: Signing

  /// What a mechanism makes of data with a key. `pin` is given again where the token asks for it each time.
  borrowing func sign(
    _ data: [UInt8], with key: CK_OBJECT_HANDLE, by mechanism: Int, pin: Secret?
  ) throws(TokenProblem) -> [UInt8] {
    var mechanism = CK_MECHANISM(mechanism: CK_ULONG(mechanism), pParameter: nil, ulParameterLen: 0)
    try module.call("C_SignInit") { $0.C_SignInit(session, &mechanism, key) }
    if let pin { try Self.logIn(module, session, CK_ULONG(CKU_CONTEXT_SPECIFIC), pin) }
    // 512 bytes is a signature of RSA with 4096 bits.
    var (signature, count) = ([UInt8](repeating: 0, count: 512), CK_ULONG(512))
    try module.call("C_Sign") { $0.C_Sign(session, data, CK_ULONG(data.count), &signature, &count) }
    return Array(signature.prefix(Int(count)))
  }
}
