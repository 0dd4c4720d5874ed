/// The contents of paragraphs that go on over a page's end: prepared once, used on both pages.
struct InlineContentCache {
  private var run: BoxTree.BoxID?
  private var content = InlineContent()

  /// The content kept for a run, which begins with the box given.
  func content(of run: BoxTree.BoxID) -> InlineContent? { self.run == run ? content : nil }

  mutating func keep(_ content: InlineContent, of run: BoxTree.BoxID) {
    self.run = run
    self.content = content
  }
}
