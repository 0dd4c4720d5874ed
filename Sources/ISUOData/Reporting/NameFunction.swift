internal import GRDBSQLite
internal import Language

/// The short forms of names as functions of SQLite, for the views: (surname, given, patronymic) to
/// text.
enum NameFunction: String, CaseIterable {
  case list = "name_in_lists"
  case signature = "name_in_signatures"

  func register(on connection: OpaquePointer) {
    let code = sqlite3_create_function_v2(
      connection, rawValue, 3, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil, function,
      nil, nil,
      nil)
    precondition(code == SQLITE_OK, "a new connection takes a function")
  }

  private var function: @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void
  {
    switch self {
    case .list: { context, _, arguments in returnText(name(arguments)?.listForm, to: context) }
    case .signature:
      { context, _, arguments in returnText(name(arguments)?.signatureForm, to: context) }
    }
  }
}

private func name(_ arguments: UnsafeMutablePointer<OpaquePointer?>?) -> PersonName? {
  func text(_ index: Int) -> String? {
    guard let value = arguments?[index], let bytes = sqlite3_value_text(value) else { return nil }
    return String(cString: bytes)
  }
  return text(0).map { PersonName(surname: $0, given: text(1), patronymic: text(2)) }
}

private func returnText(_ text: String?, to context: OpaquePointer?) {
  guard let text else { return sqlite3_result_null(context) }
  sqlite3_result_text(context, text, -1, copyingText)
}

/// Tells SQLite to copy a text before the call returns (`SQLITE_TRANSIENT`, a macro that Swift does
/// not see).
let copyingText = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
