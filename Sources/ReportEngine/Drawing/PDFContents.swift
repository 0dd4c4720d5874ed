public import Geometry

/// What a PDF has besides what its pages look like; `PDFFinishing` writes it.
public struct PDFContents: Sendable {
  /// What each of its documents consists of, in their order; empty when none is tagged.
  public var structures: [StructureTree] = []
  public var pages: [Page] = []
  public var outline: [OutlineEntry] = []

  public init() {}

  public struct Page: Sendable {
    public let size: Size
    /// The index of its document's structure.
    public let structure: Int
    public var links: [Link] = []

    public init(size: Size, structure: Int) {
      self.size = size
      self.structure = structure
    }
  }

  /// What is painted inside a mark and belongs to one element: all of the mark, or some glyphs of it.
  ///
  /// A mark for each text of a page would be a third of the time of a long table, so texts that are painted
  /// by one call share one, and `PDFFinishing` divides it by the number of glyphs.
  public struct MarkedPiece: Hashable, Sendable {
    public let tag: ContentTag
    /// Whether a mark begins with it.
    public let beginsMark: Bool
    /// How many glyphs of the mark; nil for all that is painted in it.
    public var glyphCount: Int? { glyphs < 0 ? nil : Int(glyphs) }
    private var glyphs: Int32

    public init(_ tag: ContentTag, beginsMark: Bool, glyphCount: Int?) {
      self.tag = tag
      self.beginsMark = beginsMark
      glyphs = glyphCount.map(Int32.init) ?? -1
    }

    public mutating func add(glyphs count: Int) { glyphs += Int32(count) }
  }

  /// An area that leads somewhere, or takes a signature (ISO 32000-1, 12.5.6).
  public struct Link: Sendable {
    /// From the page's upper left corner.
    public let area: Rect
    public let target: Target
    /// The element of the structure that it is.
    public let tag: ContentTag

    public init(area: Rect, target: Target, tag: ContentTag) {
      self.area = area
      self.target = target
      self.tag = tag
    }
  }

  public enum Target: Hashable, Sendable {
    case uri(String)
    case place(Place)
    /// It leads nowhere: it takes a signature.
    case signature(SignatureField)
  }

  /// A field of the file's form that waits for a signature (ISO 32000-1, 12.7.4.5).
  public struct SignatureField: Hashable, Sendable {
    public let name: String
    /// What it is for, for who cannot see where it is.
    public let label: String

    public init(name: String, label: String) {
      self.name = name
      self.label = label
    }
  }

  public struct Place: Hashable, Sendable {
    /// From 0.
    public let page: Int
    /// From the page's upper left corner.
    public let point: Point

    public init(page: Int, point: Point) {
      self.page = page
      self.point = point
    }
  }

  /// An entry of the outline (ISO 32000-1, 12.3.3). Those that follow with a higher level lie below it.
  public struct OutlineEntry: Hashable, Sendable {
    public let title: String
    public let level: Int
    public let place: Place
    public let isOpen: Bool
    /// Whether a document of the file begins with it: it hangs below no entry of the one before.
    public let beginsDocument: Bool

    public init(title: String, level: Int, place: Place, isOpen: Bool, beginsDocument: Bool) {
      self.title = title
      self.level = level
      self.place = place
      self.isOpen = isOpen
      self.beginsDocument = beginsDocument
    }
  }
}
