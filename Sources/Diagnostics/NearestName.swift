extension Sequence<String> {
  /// The name that a misspelt one most likely meant, or nil when none is close: at most a third of
  /// its letters differ (Damerau–Levenshtein distance, so that swapped neighbours count once).
  public func nearest(to misspelt: String) -> String? {
    let letters = Array(misspelt.lowercased().unicodeScalars)
    let limit = Swift.max(1, letters.count / 3)
    var best: (name: String, distance: Int)?
    for name in self {
      let distance = editDistance(letters, Array(name.lowercased().unicodeScalars))
      if distance <= limit, distance < (best?.distance ?? .max) { best = (name, distance) }
    }
    return best?.name
  }
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var row = [i + 1]
    for (j, b) in right.enumerated() {
      var distance = Swift.min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a == b ? 0 : 1))
      if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
        distance = Swift.min(distance, beforePrevious[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforePrevious, previous) = (previous, row)
  }
  return previous[right.count]
}
