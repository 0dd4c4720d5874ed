/// Why a document cannot be written, issued, ended or found. It names keys of the trade, never personal data.
public enum DocumentError: Error, Hashable, Sendable {
  case unknownDocument(Int64)
  /// The account has no role that keeps the series.
  case denied
  /// The document is in another state than the act asks for.
  case wrongState(DocumentState)
  case unknownSeries(String)
  case severalSeries(SeriesKind, codes: [String])
  /// The usual code of the kind belongs to another series.
  case noSeries(SeriesKind)
  /// A series that has numbers counts on as it did.
  case seriesHasNumbers(String)
  case reasonMissing
  /// The document that it supersedes is no longer in force.
  case supersedesEnded
  /// The day lies in no school year on record.
  case noSchoolYear(String)
  /// The signed file is not the issued one with something added.
  case notAnAddition
  case unknownFile
  /// The document has no file: it was not issued.
  case noFile
  /// The school has a key in use for the codes on its papers.
  case keyInUse
  case noKeyInUse
}
