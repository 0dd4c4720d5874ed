/// The rows of a table whose cells `-isuo-sum()` adds up.
public enum TableSumScope: UInt8, Hashable, Sendable {
  /// Those that begin on this page.
  case page
  /// Those of the pages before.
  case carried
  /// Those up to the end of this page.
  case running
  /// All of them.
  case total
}
