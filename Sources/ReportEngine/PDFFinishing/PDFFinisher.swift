internal import Cryptography
public import Drawing
internal import PDFSyntax

/// Makes a PDF of what cairo writes: its structure, links, outline and description are written here, the
/// pages' content and fonts are cairo's.
///
/// The content of a page is rewritten and compressed as it comes: that of a book is many times larger than
/// its file.
///
/// - Throws: `FinishingError` when the file is not as cairo writes it; nothing wrong is written.
public struct PDFFinisher: ~Copyable {
  private(set) var source = CairoFile()
  /// What each piece of the pages' marked content belongs to, by its number.
  private(set) var tags: [[ContentTag]] = []
  private(set) var pages: [PageNumbers] = []
  /// The content of the last pages, which waits to be compressed.
  private var waiting: [[UInt8]] = []
  var numbers = ObjectNumbers()
  let catalogNumber: Int
  let treeNumber: Int
  var writer = PDFFileWriter(.streams, level: Self.level)

  struct PageNumbers {
    let page: Int
    let content: Int
  }

  /// How much effort goes into compressing: zlib's default, 6, takes two thirds more time for a tenth less of
  /// bytes.
  private static let level = 4

  /// How many pages are compressed side by side; so many lie in memory as they are painted.
  private static let pagesAtOnce = 64

  /// A finisher of a file without pages.
  public init() {
    catalogNumber = numbers.take()
    treeNumber = numbers.take()
  }

  /// Takes a page.
  ///
  /// - Parameters:
  ///   - bytes: what cairo wrote when it was shown.
  ///   - pieces: what was painted inside its marks.
  public mutating func addPage(_ bytes: [UInt8], pieces: [PDFContents.MarkedPiece]) throws {
    do {
      let content = try MarkedContent.rewrite(source.addPage(bytes), pieces: pieces, page: pages.count)
      try source.note(content.codeSizes)
      tags.append(content.tags)
      waiting.append(content.bytes)
    } catch let error as PDFSyntaxError {
      throw FinishingError.unreadable("\(error)")
    }
    pages.append(PageNumbers(page: numbers.take(), content: numbers.take()))
    if waiting.count == Self.pagesAtOnce { writeWaiting() }
  }

  /// Takes what cairo wrote after the pages.
  public mutating func addEnd(_ bytes: [UInt8]) throws {
    do { try source.addEnd(bytes) } catch let error as PDFSyntaxError {
      throw FinishingError.unreadable("\(error)")
    }
    writeWaiting()
  }

  /// Writes the file.
  ///
  /// - Parameter contents: what the file has besides what the pages look like.
  public consuming func finish(
    contents: PDFContents, metadata: PDFMetadata, profile: PDFProfile,
    attachments: [PDFAttachment] = []
  ) throws -> [UInt8] {
    guard pages.count == contents.pages.count else {
      throw FinishingError.pages(found: pages.count, expected: contents.pages.count)
    }
    // PDF/A-2 knows no files inside but PDF/A.
    let profile = profile == .a2a && !attachments.isEmpty ? .a3a : profile
    let parts = Parts(contents: contents, metadata: metadata, profile: profile, attachments: attachments)
    let trailer = try writeRest(parts)
    return writer.finish { body in
      var hash = SHA256()
      hash.update(body)
      let identifier = PDFObject.string(Array(hash.digest().prefix(16)))
      var trailer = trailer
      trailer["ID"] = .array([identifier, identifier])
      return trailer
    }
  }

  private mutating func writeWaiting() {
    let first = pages.count - waiting.count
    for (index, data) in deflate(each: waiting, level: Self.level).enumerated() {
      writer.append(
        .stream(PDFStream(["Filter": "FlateDecode"], data: data)), number: pages[first + index].content)
    }
    waiting.removeAll(keepingCapacity: true)
  }
}

/// What cairo wrote is not what was expected of it.
public enum FinishingError: Error, Hashable, CustomStringConvertible {
  case unreadable(String)
  case pages(found: Int, expected: Int)
  /// The pieces of marked content of a page, by its index, are not those that were painted.
  case marks(page: Int)

  public var description: String {
    let what =
      switch self {
      case .unreadable(let reason): reason
      case .pages(let found, let expected): "it has \(found) pages, and \(expected) were painted"
      case .marks(let page): "the marked content of page \(page + 1) is not what was painted"
      }
    return "cairo wrote a PDF that this program cannot finish (\(what)); it was tried with cairo 1.16 only"
  }
}

/// Gives away the numbers of a new file's objects.
struct ObjectNumbers {
  private var next = 1

  mutating func take() -> Int {
    defer { next += 1 }
    return next
  }

  /// A row of numbers.
  mutating func take(_ count: Int) -> Range<Int> {
    defer { next += count }
    return next..<next + count
  }
}
