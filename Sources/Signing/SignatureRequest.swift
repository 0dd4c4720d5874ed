public import Cryptography

/// How a file is to be signed.
public struct SignatureRequest: Hashable, Sendable {
  /// Which field of the file's form takes the signature.
  public enum Field: Hashable, Sendable {
    /// The only field that waits for a signature; where none waits, a new one that is not to be seen.
    case any
    /// A field that waits for a signature, by its full name.
    case named(String)
    /// A new one; without a place it is not to be seen. Without a name it gets one.
    case new(name: String?, at: Place?)
  }

  /// A rectangle on a page.
  public struct Place: Hashable, Sendable {
    /// Counted from 1; -1 is the last page.
    public var page: Int
    /// From the left edge and the upper edge of the page, in points.
    public var x, y: Double
    /// In points.
    public var width, height: Double

    public init(page: Int, x: Double, y: Double, width: Double, height: Double) {
      self.page = page
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  public var field = Field.any
  /// Whether the signer vouches for the whole document: later only signatures and fields of the form may be
  /// added (DocMDP, ISO 32000-1, 12.8.2.2). Only the first signature can.
  public var isCertifying = false
  /// The name of the one who signs.
  public var name: String?
  /// Why it is signed.
  public var reason: String?
  /// Where it is signed.
  public var location: String?
  /// When it is signed, as the signer says.
  public var moment: Moment

  public init(moment: Moment) { self.moment = moment }
}
