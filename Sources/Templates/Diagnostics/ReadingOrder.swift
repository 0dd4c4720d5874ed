import Diagnostics

extension [Diagnostic] {
  /// File by file, in each from its beginning to its end: markup and expressions are read one after the
  /// other, and an author mends a page from top to bottom.
  var inReadingOrder: [Diagnostic] {
    var ranks: [String: Int] = [:]
    let places = map { diagnostic -> (file: Int, start: Int) in
      guard case .span(let span)? = diagnostic.location else { return (-1, 0) }
      let rank = ranks[span.source.name] ?? ranks.count
      ranks[span.source.name] = rank
      return (rank, span.start)
    }
    let order = indices.sorted { left, right in
      (places[left].file, places[left].start, left) < (places[right].file, places[right].start, right)
    }
    return order.map { self[$0] }
  }
}
