/// How a school writes initials: one way in all of its papers.
public enum InitialsStyle: String, CaseIterable, Hashable, Sendable {
  /// `З. А. Балбаков`, held together by no-break spaces.
  case spaced
  /// `З.А.Балбаков`
  case solid
}
