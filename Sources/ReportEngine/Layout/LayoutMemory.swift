internal import Styling
internal import TextShaping

/// What one worker's documents share while their styles come from one table: the styles of boxes, what they
/// mean to text, and the lines of short texts.
///
/// Used by one worker at a time, with one shaper.
public final class LayoutMemory {
  private var boxStyles: BoxStyleTable?
  var textStyles: [TextStyle?] = []
  var lines = LineCache()

  public init() {}

  /// The styles of boxes so far, for a document with these styles.
  func takeStyles(for styles: StyleTable) -> BoxStyleTable {
    // Taken out while it changes: two owners would copy it.
    if var known = boxStyles.take(), known.adopt(styles) { return known }
    textStyles = []
    lines = LineCache()
    return BoxStyleTable(styles)
  }

  func keep(_ styles: BoxStyleTable) { boxStyles = styles }
}
