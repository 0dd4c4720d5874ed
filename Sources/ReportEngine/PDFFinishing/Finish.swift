internal import Cryptography
public import Drawing
internal import PDFSyntax

/// Makes a PDF of what cairo wrote: its structure, links, outline and description are written here, the
/// pages' content and fonts are cairo's.
///
/// - Throws: `FinishingError` when the file is not as cairo writes it; nothing wrong is written.
public func finish(
  _ bytes: [UInt8], contents: PDFContents, metadata: PDFMetadata, profile: PDFProfile,
  attachments: [PDFAttachment] = []
) throws -> [UInt8] {
  do {
    let source = try CairoFile(bytes, pageCount: contents.pages.count)
    // PDF/A-2 knows no files inside but PDF/A.
    let profile = profile == .a2a && !attachments.isEmpty ? .a3a : profile
    var finisher = Finisher(source, contents, metadata, profile, attachments)
    return try finisher.write()
  } catch let error as PDFSyntaxError {
    throw FinishingError.unreadable("\(error)")
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

/// The state of one file's finishing.
private struct Finisher {
  private let source: CairoFile
  private let contents: PDFContents
  private let metadata: PDFMetadata
  private let profile: PDFProfile
  private let attachments: [PDFAttachment]
  private var numbers: ObjectNumbers
  private var writer: PDFFileWriter

  init(
    _ source: CairoFile, _ contents: PDFContents, _ metadata: PDFMetadata, _ profile: PDFProfile,
    _ attachments: [PDFAttachment]
  ) {
    self.source = source
    self.contents = contents
    self.metadata = metadata
    self.profile = profile
    self.attachments = attachments
    numbers = ObjectNumbers()
    writer = PDFFileWriter(.streams, capacity: source.size, level: Self.level)
  }

  mutating func write() throws -> [UInt8] {
    let catalogNumber = numbers.take()
    let tree = numbers.take()
    let pages = contents.pages.map { _ in PageNumbers(page: numbers.take(), content: numbers.take()) }
    var structure: StructureWriter?
    var catalog: PDFDictionary = [
      "Type": "Catalog", "Version": "1.7", "Pages": .reference(PDFReference(tree)),
    ]
    let marks = try writeContents(pages.map(\.content))
    if profile.isTagged {
      structure = StructureWriter(contents, marks: marks, pages.map(\.page), &numbers)
    }
    var annotations = AnnotationWriter(contents, pages.map(\.page))
    try writePages(pages, in: tree, &annotations, structure)
    annotations.writeForm(&catalog)
    if !metadata.language.isEmpty { catalog["Lang"] = .string(Array(metadata.language.utf8)) }
    catalog["PageLabels"] = pageLabels
    writeOutline(pages.map(\.page), &catalog)
    structure?.write(to: &writer, &catalog)
    let description = DocumentDescription(metadata, profile)
    AttachmentWriter(date: description.date).write(attachments, &numbers, to: &writer, &catalog)
    let info = write(description, &catalog)
    writer.append(.value(.dictionary(catalog)), number: catalogNumber, standsAlone: true)
    return writer.finish { body in
      var hash = SHA256()
      hash.update(body)
      let identifier = PDFObject.string(Array(hash.digest().prefix(16)))
      return [
        "Root": .reference(PDFReference(catalogNumber)), "Info": .reference(PDFReference(info)),
        "ID": .array([identifier, identifier]),
      ]
    }
  }

  // MARK: Pages

  private struct PageNumbers {
    let page: Int
    let content: Int
  }

  /// How much effort goes into compressing: zlib's default, 6, takes two thirds more time for a tenth less of
  /// bytes.
  private static let level = 4

  /// How many pages are compressed side by side; so many lie in memory as they are painted.
  private static let pagesAtOnce = 64

  /// What each piece of the pages' marked content belongs to, by its number.
  private mutating func writeContents(_ numbers: [Int]) throws -> [[ContentTag]] {
    var tags: [[ContentTag]] = []
    for first in stride(from: 0, to: numbers.count, by: Self.pagesAtOnce) {
      var bytes: [[UInt8]] = []
      for index in first..<min(first + Self.pagesAtOnce, numbers.count) {
        let page = source.pages[index]
        let content = try MarkedContent.rewrite(
          source.content(of: page), compositeFonts: source.compositeFonts(of: page),
          pieces: contents.pages[index].pieces, page: index)
        bytes.append(content.bytes)
        tags.append(content.tags)
      }
      for (index, data) in deflate(each: bytes, level: Self.level).enumerated() {
        writer.append(
          .stream(PDFStream(["Filter": "FlateDecode"], data: data)), number: numbers[first + index])
      }
    }
    return tags
  }

  private mutating func writePages(
    _ pages: [PageNumbers], in tree: Int, _ annotations: inout AnnotationWriter, _ structure: StructureWriter?
  ) throws {
    var copier = ObjectCopier(source.file, isArchived: profile.isTagged)
    for (index, page) in pages.enumerated() {
      let original = source.pages[index]
      var dictionary: PDFDictionary = ["Type": "Page", "Parent": .reference(PDFReference(tree))]
      for key in ["MediaBox", "Group", "Resources"] {
        guard let value = original[key] else { continue }
        dictionary[key] = try copier.copy(value, &numbers, to: &writer)
      }
      dictionary["Contents"] = .reference(PDFReference(page.content))
      if profile.isTagged {
        dictionary["StructParents"] = .integer(index)
        dictionary["Tabs"] = "S"
      }
      let links = annotations.write(page: index, structure, &numbers, to: &writer)
      if !links.isEmpty { dictionary["Annots"] = .array(links) }
      writer.append(.value(.dictionary(dictionary)), number: page.page, standsAlone: true)
    }
    let tree = PDFReference(tree)
    let kids = pages.map { PDFObject.reference(PDFReference($0.page)) }
    writer.append(
      .value(["Type": "Pages", "Count": .integer(pages.count), "Kids": .array(kids)]), number: tree.number)
  }

  /// Pages are counted anew with each document of the file (ISO 32000-1, 12.4.2).
  private var pageLabels: PDFObject {
    var labels: [PDFObject] = []
    for (index, page) in contents.pages.enumerated()
    where index == 0 || page.structure != contents.pages[index - 1].structure {
      labels += [.integer(index), ["S": "D"]]
    }
    return ["Nums": .array(labels)]
  }

  private mutating func writeOutline(_ pages: [Int], _ catalog: inout PDFDictionary) {
    guard let outline = Outline(contents, pages, &numbers) else { return }
    outline.write(to: &writer)
    catalog["Outlines"] = .reference(PDFReference(outline.root))
    catalog["PageMode"] = "UseOutlines"
  }

  // MARK: Description

  /// What the file says of itself; the number of the document information dictionary.
  private mutating func write(_ description: DocumentDescription, _ catalog: inout PDFDictionary) -> Int {
    let info = numbers.take()
    writer.append(.value(.dictionary(description.information)), number: info)
    guard profile.isTagged else { return info }
    let (xmp, profile) = (numbers.take(), numbers.take())
    writer.append(
      .stream(PDFStream(["Type": "Metadata", "Subtype": "XML"], data: description.xmp)), number: xmp)
    writer.append(
      .stream(PDFStream(["N": 3, "Filter": "FlateDecode"], data: StandardRGBProfile.compressed)),
      number: profile)
    catalog["Metadata"] = .reference(PDFReference(xmp))
    catalog["ViewerPreferences"] = ["DisplayDocTitle": true]
    catalog["OutputIntents"] = [
      [
        "Type": "OutputIntent", "S": "GTS_PDFA1", "OutputConditionIdentifier": .string(Array("sRGB".utf8)),
        "Info": .string(Array("sRGB IEC61966-2.1".utf8)),
        "DestOutputProfile": .reference(PDFReference(profile)),
      ]
    ]
    return info
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
