internal import Drawing
internal import PDFSyntax

/// The document outline (ISO 32000-1, 12.3.3).
struct Outline {
  private struct Item {
    let entry: PDFContents.OutlineEntry
    /// The index of the item it hangs below; nil at the top.
    let parent: Int?
    var children: [Int] = []
    /// How many entries below it its reader shows when it is open.
    var visible = 0
  }

  let root: Int
  private let numbers: Range<Int>
  private var items: [Item] = []
  private var top: [Int] = []
  private let contents: PDFContents
  private let pages: [Int]

  /// nil when the file has no entries.
  init?(_ contents: PDFContents, _ pages: [Int], _ numbers: inout ObjectNumbers) {
    if contents.outline.isEmpty { return nil }
    self.contents = contents
    self.pages = pages
    root = numbers.take()
    self.numbers = numbers.take(contents.outline.count)
    var open: [Int] = []
    for (index, entry) in contents.outline.enumerated() {
      if entry.beginsDocument { open = [] }
      while let last = open.last, items[last].entry.level >= entry.level { open.removeLast() }
      items.append(Item(entry: entry, parent: open.last))
      if let parent = open.last { items[parent].children.append(index) } else { top.append(index) }
      open.append(index)
    }
    for index in items.indices.reversed() {
      items[index].visible = items[index].children.reduce(0) {
        $0 + 1 + (items[$1].entry.isOpen ? items[$1].visible : 0)
      }
    }
  }

  private func reference(_ index: Int?) -> PDFObject? {
    index.map { .reference(PDFReference(numbers.lowerBound + $0)) }
  }

  func write(to writer: inout PDFFileWriter) {
    let shown = top.reduce(0) { $0 + 1 + (items[$1].entry.isOpen ? items[$1].visible : 0) }
    var dictionary: PDFDictionary = ["Type": "Outlines", "Count": .integer(shown)]
    dictionary["First"] = reference(top.first)
    dictionary["Last"] = reference(top.last)
    writer.append(.value(.dictionary(dictionary)), number: root)
    write(top, to: &writer)
    for item in items { write(item.children, to: &writer) }
  }

  private func write(_ siblings: [Int], to writer: inout PDFFileWriter) {
    for (place, index) in siblings.enumerated() {
      let item = items[index]
      var dictionary: PDFDictionary = [
        "Title": .string(text: item.entry.title), "Dest": destination(item.entry.place, contents, pages),
      ]
      dictionary["Parent"] = reference(item.parent) ?? .reference(PDFReference(root))
      dictionary["Prev"] = place > 0 ? reference(siblings[place - 1]) : nil
      dictionary["Next"] = place + 1 < siblings.count ? reference(siblings[place + 1]) : nil
      dictionary["First"] = reference(item.children.first)
      dictionary["Last"] = reference(item.children.last)
      if !item.children.isEmpty {
        dictionary["Count"] = .integer(item.entry.isOpen ? item.visible : -item.visible)
      }
      writer.append(.value(.dictionary(dictionary)), number: numbers.lowerBound + index)
    }
  }
}
