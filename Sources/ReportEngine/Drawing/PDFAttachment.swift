/// A file inside a PDF (ISO 32000-1, 7.11.4): data that the document was made from.
public struct PDFAttachment: Hashable, Sendable {
  public let name: String
  /// `application/json`
  public let mediaType: String
  /// What it is, for people and programs.
  public let description: String
  public let bytes: [UInt8]

  public init(name: String, mediaType: String, description: String, bytes: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.description = description
    self.bytes = bytes
  }
}
