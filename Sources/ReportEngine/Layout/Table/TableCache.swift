import Geometry

/// What was worked out about tables once for all their pages.
///
/// Kept while a table is being laid out: its last piece clears it, so that a document of many
/// tables holds one at a time.
final class TableCache {
  private var structures: [BoxTree.BoxID: TableStructure] = [:]
  private var sizings: [BoxTree.BoxID: TableSizing] = [:]
  private var sums: [BoxTree.BoxID: TableSums] = [:]

  func structure(of table: BoxTree.BoxID, in tree: BoxTree) -> TableStructure {
    if let known = structures[table] { return known }
    let structure = tree.tableStructure(of: table)
    structures[table] = structure
    return structure
  }

  func sizing(of structure: TableStructure, with context: LayoutContext) -> TableSizing {
    if let known = sizings[structure.box] { return known }
    let sizing = TableSizing(of: structure, measuringContent: true, with: context)
    sizings[structure.box] = sizing
    return sizing
  }

  /// The sums of a table before its first page.
  func sums(of structure: TableStructure, with context: LayoutContext) -> TableSums {
    if let known = sums[structure.box] { return known }
    let made = TableSums(of: structure, with: context)
    sums[structure.box] = made
    return made
  }

  /// Forgets a table whose last page is laid out.
  func forget(_ table: BoxTree.BoxID) {
    structures[table] = nil
    sizings[table] = nil
    sums[table] = nil
  }
}
