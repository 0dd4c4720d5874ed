internal import Geometry
internal import Styling

/// Makes the styles of a tree's boxes, each once: a document's style with the decorations that come
/// down to it, and the styles of anonymous boxes.
struct BoxStyleTable {
  private(set) var styles: [BoxStyle] = []
  private var document: StyleTable
  /// By style of the document, for elements to which no decoration comes down: nearly all.
  private var plain: [BoxStyle.ID?]
  private var decorated: [DecoratedKey: BoxStyle.ID] = [:]
  private var anonymous: [AnonymousKey: BoxStyle.ID] = [:]
  private var smallCaps: [BoxStyle.ID: BoxStyle.ID] = [:]
  private var firstLine: [FirstLineKey: BoxStyle.ID] = [:]
  private var sets: [[BoxStyle.Decoration]] = [[]]

  private struct DecoratedKey: Hashable {
    let style: StyleID
    let inherited: DecorationSet
  }

  private struct AnonymousKey: Hashable {
    let parent: BoxStyle.ID
    let display: ComputedStyle.Display
  }

  private struct FirstLineKey: Hashable {
    let style: BoxStyle.ID
    let changes: [FirstLineChange]
  }

  /// An index into `sets`.
  struct DecorationSet: Hashable {
    let index: Int
    static let none = DecorationSet(index: 0)
  }

  init(_ document: StyleTable) {
    self.document = document
    plain = Array(repeating: nil, count: document.count)
  }

  /// Goes on with the styles of the next document; false when they are others, and nothing is kept of these.
  mutating func adopt(_ next: StyleTable) -> Bool {
    guard next.continues(document) else { return false }
    document = next
    plain += Array(repeating: nil, count: next.count - plain.count)
    return true
  }

  subscript(id: BoxStyle.ID) -> BoxStyle { styles[id.position] }

  /// The style of boxes of an element, given the decorations of those around it.
  mutating func id(of style: StyleID, inheriting decorations: DecorationSet) -> BoxStyle.ID {
    if decorations == .none {
      if let known = plain[style.position] { return known }
      let made = make(style, decorations)
      plain[style.position] = made
      return made
    }
    let key = DecoratedKey(style: style, inherited: decorations)
    if let known = decorated[key] { return known }
    let made = make(style, decorations)
    decorated[key] = made
    return made
  }

  /// The decorations that come down to the content of a box.
  mutating func decorations(of style: BoxStyle.ID) -> DecorationSet {
    if styles[style.position].decorations.isEmpty { return .none }
    let wanted = styles[style.position].decorations
    if let known = sets.firstIndex(of: wanted) { return DecorationSet(index: known) }
    sets.append(wanted)
    return DecorationSet(index: sets.count - 1)
  }

  private mutating func make(_ style: StyleID, _ inherited: DecorationSet) -> BoxStyle.ID {
    let element = document[style]
    return append(
      BoxStyle(
        element, decorations: sets[inherited.index] + BoxStyle.Decoration.all(of: element.style)))
  }

  private mutating func append(_ style: BoxStyle) -> BoxStyle.ID {
    styles.append(style)
    return BoxStyle.ID(styles.count - 1)
  }

  /// The style of an anonymous box: inherited properties from the box around it, all others initial
  /// (CSS 2.2 "Anonymous table objects").
  mutating func anonymousID(in parent: BoxStyle.ID, display: ComputedStyle.Display) -> BoxStyle.ID {
    let key = AnonymousKey(parent: parent, display: display)
    if let known = anonymous[key] { return known }
    let made = append(
      BoxStyle(
        ComputedStyle(anonymousIn: styles[parent.position].computed, display: display),
        decorations: styles[parent.position].decorations))
    anonymous[key] = made
    return made
  }

  /// The style of the letters that small capitals stand for, in texts of style `parent`.
  mutating func smallCapsID(in parent: BoxStyle.ID) -> BoxStyle.ID {
    if let known = smallCaps[parent] { return known }
    let outer = styles[parent.position]
    let made = append(
      BoxStyle(ComputedStyle(smallCapsIn: outer.computed), decorations: outer.decorations))
    smallCaps[parent] = made
    return made
  }

  /// The style that boxes of another have in a first line, where `changes` apply to it, the outermost first.
  mutating func firstLineID(_ id: BoxStyle.ID, _ changes: [FirstLineChange]) -> BoxStyle.ID {
    let key = FirstLineKey(style: id, changes: changes)
    if let known = firstLine[key] { return known }
    var computed = styles[id.position].computed
    var decorations: [BoxStyle.Decoration] = []
    for (index, change) in changes.enumerated() {
      // The inner pseudo-element inherits from the outer one.
      let outer = changes[..<index].reduce(change.to) { $0.inFirstLine($1) }
      let from = changes[..<index].reduce(change.from) { $0.inFirstLine($1) }
      computed = computed.inFirstLine(FirstLineChange(from: from, to: outer))
      decorations += BoxStyle.Decoration.all(of: outer)
    }
    let made = append(BoxStyle(computed, decorations: decorations + styles[id.position].decorations))
    firstLine[key] = made
    return made
  }
}

extension ComputedStyle {
  /// The style of an anonymous box of a display type within a box of style `parent`.
  init(anonymousIn parent: ComputedStyle, display: Display) {
    self.init()
    self.display = display
    font = parent.font
    text = parent.text
    text.verticalAlign = .baseline
    text.decoration = []
    table = parent.table
    table.layout = .auto
    table.spanLabel = .once
    list = parent.list
    color = parent.color
    visibility = parent.visibility
    writingMode = parent.writingMode
    language = parent.language
    fragmentation.orphans = parent.fragmentation.orphans
    fragmentation.widows = parent.fragmentation.widows
    fragmentation.page = parent.fragmentation.page
  }
}
