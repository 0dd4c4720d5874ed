/// The logical structure of a document (ISO 32000-1, 14.7): what its content is, in reading order, without
/// any page.
public struct StructureTree: Sendable {
  /// In document order, each after the one around it; the first is the document.
  public internal(set) var elements: [StructureElement] = []
  /// Of the elements that say more than their type.
  public internal(set) var attributes: [Int32: StructureAttributes] = [:]

  init() {}
}

/// An element of the logical structure.
public struct StructureElement: Hashable, Sendable {
  public let type: StructureType
  /// The element around it; -1 of the document.
  public let parent: Int32
}

/// Standard structure types (ISO 32000-1, 14.8.4).
public enum StructureType: UInt8, Sendable {
  case document, section, division, blockQuotation
  case paragraph, heading1, heading2, heading3, heading4, heading5, heading6
  case list, listItem, label, listBody
  case table, tableHead, tableBody, tableFoot, tableRow, tableHeaderCell, tableDataCell, caption
  case figure, link, note, span
}

/// What an element says besides its type (ISO 32000-1, 14.8.5 and 14.9).
public struct StructureAttributes: Hashable, Sendable {
  /// The BCP 47 tag of its text where it differs from that of the element around it.
  public var language: String?
  /// What a figure shows, for readers who cannot see it.
  public var alternative: String?
  public var scope: Scope?
  public var columnSpan = 1
  public var rowSpan = 1
  public var numbering: ListNumbering?
  /// The places of a table's header cells that a cell names by their `id`.
  public var headers: [String] = []
  /// The `id` by which others name it.
  public var identifier: String?

  public init() {}

  /// What a header cell heads.
  public enum Scope: UInt8, Sendable { case column, row }

  public enum ListNumbering: UInt8, Sendable {
    case none, disc, circle, square, decimal, lowerRoman, upperRoman, lowerAlpha, upperAlpha
  }
}

/// To what a painted thing belongs: an element of the structure, or nothing that is read.
@frozen
public struct ContentTag: Hashable, Sendable {
  /// The index of an element; below zero an artifact.
  public let element: Int32
  @inlinable public init(element: Int32) { self.element = element }

  /// Rules, borders, backgrounds, and table heads that are repeated.
  public static let artifact = ContentTag(element: -1)
  public static let pageHeader = ContentTag(element: -2)
  public static let pageFooter = ContentTag(element: -3)

  @inlinable public var isArtifact: Bool { element < 0 }
}
