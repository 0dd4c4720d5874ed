/// What a register cannot enter, and why. It names keys of the trade, never a person's data.
public enum RegisterError: Error, Hashable, Sendable {
  /// No pupil has this number of a personal file.
  case unknownPupil
  /// No member of staff has this PIN.
  case unknownMember
  case unknownOrder(String)
  case cancelledOrder(String)
  /// A consent of that person and day, or any at all.
  case unknownConsent
  case unknownGround(Int64)
  case emptyCover
  case alreadyWithdrawn
  case alreadyEnded
  /// A day that lies before the day on which the thing began.
  case dayBeforeBeginning(String)
  /// SQLite refused the row: the name of the rule.
  case refused(String)
}
