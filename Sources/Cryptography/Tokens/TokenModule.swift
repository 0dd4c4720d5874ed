internal import CPKCS11
import Glibc

/// The library of a token, loaded and initialised; both undone once.
struct TokenModule: ~Copyable {
  private let library: UnsafeMutableRawPointer
  private let functions: UnsafeMutablePointer<CK_FUNCTION_LIST>
  /// Whether another part of the program had begun before: then it is not ours to end.
  private let isShared: Bool

  init(_ path: String) throws(TokenProblem) {
    guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw .unusableModule(dlerror().map { String(cString: $0) } ?? "no reason is known")
    }
    var list: UnsafeMutablePointer<CK_FUNCTION_LIST>?
    guard let address = dlsym(library, "C_GetFunctionList") else {
      dlclose(library)
      throw .unusableModule("it has no function C_GetFunctionList")
    }
    let getList = unsafeBitCast(address, to: CK_C_GetFunctionList.self)
    guard getList(&list) == CKR_OK, let functions = list else {
      dlclose(library)
      throw .unusableModule("it gives no functions")
    }
    var arguments = CK_C_INITIALIZE_ARGS()
    arguments.flags = CK_ULONG(CKF_OS_LOCKING_OK)
    let answer = functions.pointee.C_Initialize(&arguments)
    guard answer == CKR_OK || answer == CKR_CRYPTOKI_ALREADY_INITIALIZED else {
      dlclose(library)
      throw .failure("C_Initialize", code: answer)
    }
    self.library = library
    self.functions = functions
    isShared = answer != CKR_OK
  }

  deinit {
    if !isShared { _ = functions.pointee.C_Finalize(nil) }
    dlclose(library)
  }

  /// Calls a function; an answer that is not OK is a failure with its name.
  borrowing func call(
    _ name: String, _ function: (CK_FUNCTION_LIST) -> CK_RV
  ) throws(TokenProblem) {
    let answer = function(functions.pointee)
    switch Int(answer) {
    case Int(CKR_OK): return
    case Int(CKR_PIN_INCORRECT), Int(CKR_PIN_INVALID), Int(CKR_PIN_LEN_RANGE): throw .wrongPIN
    case Int(CKR_PIN_LOCKED): throw .lockedPIN
    case Int(CKR_PIN_EXPIRED): throw .expiredPIN
    case Int(CKR_USER_ALREADY_LOGGED_IN): return
    default: throw .failure(name, code: answer)
    }
  }

  /// The slot of the token that is meant.
  borrowing func slot(of label: String?) throws(TokenProblem) -> CK_SLOT_ID {
    var count: CK_ULONG = 0
    try call("C_GetSlotList") { $0.C_GetSlotList(1, nil, &count) }
    var slots = [CK_SLOT_ID](repeating: 0, count: Int(count))
    try call("C_GetSlotList") { $0.C_GetSlotList(1, &slots, &count) }
    var tokens: [(label: String, slot: CK_SLOT_ID)] = []
    for slot in slots.prefix(Int(count)) {
      var info = CK_TOKEN_INFO()
      try call("C_GetTokenInfo") { $0.C_GetTokenInfo(slot, &info) }
      let text = withUnsafeBytes(of: info.label) { String(decoding: $0, as: UTF8.self) }
      let name = text.reversed().drop { $0 == " " || $0 == "\0" }.reversed()
      // A slot may hold a token that was never prepared: it has no name.
      if !name.isEmpty { tokens.append((String(name), slot)) }
    }
    let labels = tokens.map(\.label)
    if let label {
      guard let token = tokens.first(where: { $0.label == label }) else {
        throw labels.isEmpty ? .noToken : .noSuchToken(label, found: labels)
      }
      return token.slot
    }
    guard tokens.count <= 1 else { throw .severalTokens(labels) }
    guard let only = tokens.first else { throw .noToken }
    return only.slot
  }
}
