internal import GRDBSQLite
internal import Language

/// The short forms of names as functions of SQLite, for the views: surname, given name, patronymic and the
/// style of initials to text.
enum NameFunction: String, CaseIterable {
  case list = "name_in_lists"
  case signature = "name_in_signatures"

  func register(on connection: OpaquePointer) {
    let code = sqlite3_create_function_v2(
      connection, rawValue, 4, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil, function,
      nil, nil, nil)
    precondition(code == SQLITE_OK, "a new connection takes a function")
  }

  private var function: @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void
  {
    switch self {
    case .list: { context, _, arguments in returnText(name(arguments, .initialsLast), to: context) }
    case .signature: { context, _, arguments in returnText(name(arguments, .initialsFirst), to: context) }
    }
  }
}

private func name(_ arguments: UnsafeMutablePointer<OpaquePointer?>?, _ form: PersonNameForm) -> String? {
  func text(_ index: Int) -> String? {
    guard let value = arguments?[index], let bytes = sqlite3_value_text(value) else { return nil }
    return String(cString: bytes)
  }
  let style = text(3).flatMap(InitialsStyle.init) ?? .spaced
  return text(0).map { surname in
    PersonName(surname: surname, given: text(1), patronymic: text(2)).formatted(form, initials: style)
  }
}

private func returnText(_ text: String?, to context: OpaquePointer?) {
  guard let text else { return sqlite3_result_null(context) }
  sqlite3_result_text(context, text, -1, copyingText)
}

/// Tells SQLite to copy a text before the call returns (`SQLITE_TRANSIENT`, a macro that Swift does
/// not see).
let copyingText = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
