internal import Drawing

/// Marks the content of a PDF's page with what it belongs to, and notes it.
///
/// Cairo numbers the marks of a page from 0 and calls each as it is told to; `PDFFinishing` gives those of
/// artifacts their real names. Marks do not nest.
struct ContentMarks {
  /// What the open mark belongs to.
  private(set) var open: ContentTag?
  /// What each mark of the page belongs to, by its number.
  private(set) var tags: [ContentTag] = []

  mutating func beginPage() { tags.removeAll(keepingCapacity: true) }

  mutating func begin(_ tag: ContentTag, on canvas: borrowing Canvas) {
    precondition(open == nil, "marks do not nest")
    canvas.beginMark(MarkName.name(of: tag))
    tags.append(tag)
    open = tag
  }

  mutating func close(on canvas: borrowing Canvas) {
    guard let tag = open else { return }
    canvas.endMark(MarkName.name(of: tag))
    open = nil
  }
}

/// What marks are called until `PDFFinishing` rewrites them: cairo 1.16 takes standard structure types only,
/// and knows no artifacts. Those of artifacts stand for nothing else.
enum MarkName {
  static let content = "Span"
  static let artifact = "Index"
  static let pageHeader = "Private"
  static let pageFooter = "NonStruct"

  static func name(of tag: ContentTag) -> String {
    switch tag {
    case .artifact: artifact
    case .pageHeader: pageHeader
    case .pageFooter: pageFooter
    default: content
    }
  }
}
