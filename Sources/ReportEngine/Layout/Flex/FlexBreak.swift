/// Where a flex container stopped at the end of a page.
public struct FlexBreak: Sendable {
  /// The sizes and places of all items, worked out where the container began.
  let plan: FlexPlan
  /// The track with which the next page begins.
  let track: Int
  /// What is left of the items of that track that have begun; empty when none has.
  let rests: [Rest]

  struct Rest: Sendable {
    /// Index in the track.
    let item: Int
    let token: BreakToken
  }
}
