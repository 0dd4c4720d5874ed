extension FontLibrary {
  /// The face of a family that comes nearest to the style: slope first, then weight (CSS Fonts,
  /// "Font Matching Algorithm").
  func bestMatch(among members: [FontFaceID], for query: FontQuery) -> FontFaceID? {
    for slope in query.slope.preference {
      let candidates = members.filter { faces[$0.position].slope == slope }
      let nearest = candidates.min { left, right in
        rank(faces[left.position].weight, for: query.weight)
          < rank(faces[right.position].weight, for: query.weight)
      }
      if let nearest { return nearest }
    }
    return nil
  }

  /// Smaller is nearer. The thousands say which of the directions comes first.
  private func rank(_ weight: Int, for desired: Int) -> Int {
    if weight == desired { return 0 }
    switch desired {
    // 400 and 500 stand for each other before anything else does.
    case 400...500:
      if weight > desired, weight <= 500 { return weight - desired }
      return weight < desired ? 1000 + desired - weight : 2000 + weight - desired
    case ..<400: return weight < desired ? desired - weight : 1000 + weight - desired
    default: return weight > desired ? weight - desired : 1000 + desired - weight
    }
  }
}

extension FontQuery.Slope {
  fileprivate var preference: [FontQuery.Slope] {
    switch self {
    case .normal: [.normal, .oblique, .italic]
    case .italic: [.italic, .oblique, .normal]
    case .oblique: [.oblique, .italic, .normal]
    }
  }
}
