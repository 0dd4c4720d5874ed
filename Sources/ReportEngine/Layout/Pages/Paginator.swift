internal import Diagnostics
public import Geometry
public import Styling

/// Makes the pages of a document, one when asked: whoever turns each into a display list before
/// asking for the next needs memory for one page only.
public struct Paginator {
  private let pages: PageStyles
  let context: LayoutContext
  private(set) var token: BreakToken?
  private var index = 0
  private var number = 0
  private var strings = RunningValues<String>()
  private var elements = RunningValues<BoxTree.BoxID>()
  private var counters = Counters()
  /// Boxes fixed to the page, met so far: they stand on every page from there on.
  private var fixed: [PositionedBox] = []
  /// Boxes that style alone fixes to a height of the page: they stand on every page before they are met too.
  private var fixedByStyle: [BoxTree.BoxID] = []
  /// Boxes positioned against the page that go on on the next one.
  private var continued: [PositionedOnPages] = []
  /// The footnotes that earlier pages had no room for, in whole or in part.
  private(set) var pendingFootnotes: [PendingFootnote] = []
  /// The counter `footnote`, where pages count it anew.
  private var footnoteNumber = 0
  /// The height of the page areas so far.
  private var heightAbove = Points.zero
  /// What is higher than a page and goes on over the next ones.
  private var slices = PageSlices()
  /// How much of the page at hand they take from its text.
  private(set) var heightTaken = Points.zero
  /// Whether the page at hand is cut at its area's end, because its rest goes on as slices.
  private var isCut = false
  private var isDone = false
  /// What is known of the pages made so far.
  public private(set) var pageNumbers = PageNumbers()

  public init(_ styled: StyledDocument, with context: LayoutContext) {
    pages = styled.pages
    self.context = context
    if !context.tree.boxes.isEmpty {
      fixedByStyle = context.tree.boxesFixedByStyle
      counters.apply(context.tree.style(of: .root).computed.generated, level: PageFragment.rootLevel)
    }
  }

  /// The next page; nil after the last. A document has at least one.
  public mutating func nextPage() -> PageFragment? {
    if isDone { return nil }
    guard index < context.limits.pages else {
      context.diagnostics.add(.tooManyPages(context.limits.pages))
      isDone = true
      return nil
    }
    if !context.tree.boxes.isEmpty { context.checkResources(at: .root) }
    if context.watch.isOver {
      isDone = true
      return nil
    }
    let side: PageSelector.Side = index.isMultiple(of: 2) ? .right : .left
    let isBlank = needsBlankPage(on: side)
    let selector = PageSelector(
      name: isBlank ? nil : pageName, isFirst: index == 0, side: side, isBlank: isBlank)
    return makePage(pages.style(for: selector), isBlank: isBlank)
  }

  /// The blank left page that comes before the document in a file of several, where it asks to begin on a
  /// right one; nil when it does not.
  public func blankPageBefore() -> PageFragment? {
    guard !context.tree.boxes.isEmpty, context.tree.beginsOnRightPage else { return nil }
    var before = self
    before.number -= 1
    let selector = PageSelector(name: nil, isFirst: false, side: .left, isBlank: true)
    return before.makePage(pages.style(for: selector), isBlank: true)
  }

  /// Whether a forced break asks for the other side than this page's (CSS Paged Media, "Left and
  /// right pages").
  private func needsBlankPage(on side: PageSelector.Side) -> Bool {
    switch token?.findForced() {
    case .left, .verso: side == .right
    case .right, .recto: side == .left
    case .page, .auto, .avoid, nil: false
    }
  }

  /// The page name of what comes next.
  private var pageName: String? {
    let tree = context.tree
    guard tree.features.contains(.namedPages), !tree.boxes.isEmpty else { return nil }
    guard var token = token ?? continued.first?.token else { return tree.pageName(of: .root, .before) }
    while case .inside(let inner) = token.position { token = inner }
    if case .before(let box) = token.position, !tree[box].isInRun {
      return tree.pageName(of: box, .before)
    }
    return tree.style(of: token.box).computed.fragmentation.page
  }

  private mutating func makePage(_ style: PageStyle, isBlank: Bool) -> PageFragment? {
    let area = style.area
    guard area.size.width > .zero, area.size.height > .zero else {
      context.diagnostics.add(.noRoomOnPage())
      isDone = true
      return nil
    }
    count(style)
    var content: PlacedFragment?
    var positioned: [PlacedFragment] = []
    var footnotes: FootnoteArea?
    var shown: [PlacedFragment] = []
    context.hasOverflow = false
    isCut = false
    if context.tree.boxes.isEmpty {
      isDone = true
    } else if !isBlank {
      heightTaken = min(slices.heightOfFlow, area.size.height)
      if !slices.isEmpty { shown = slices.take(from: area) }
      (content, footnotes) = layOutRoot(in: area, style, &positioned)
    }
    if let content { note(content.fragment) }
    for footnote in footnotes?.notes ?? [] { note(footnote.fragment) }
    defer {
      index += 1
      heightAbove += area.size.height
      pageNumbers.total = index
      strings = strings.carriedOver()
      elements = elements.carriedOver()
    }
    return PageFragment(
      index: index, number: number, style: style, area: area, content: content,
      heightAbove: heightAbove, slices: shown, isCut: isCut,
      positioned: positioned, footnotes: footnotes, strings: strings, elements: elements, counters: counters)
  }

  private mutating func layOutRoot(
    in area: Rect, _ style: PageStyle, _ placed: inout [PlacedFragment]
  ) -> (PlacedFragment?, FootnoteArea?) {
    context.pageNumber = number
    let hasFootnotes = context.tree.features.contains(.footnotes)
    let notes = hasFootnotes ? FootnoteStacker(context, style: style.footnoteArea, on: area) : nil
    var content: PlacedFragment?
    var waiting: [PositionedBox] = []
    var heightOfNotes = notes?.greatestHeight ?? .zero
    if index == 0 || token != nil, heightTaken < area.size.height {
      let result: LayoutResult
      if let notes {
        (result, heightOfNotes) = layOutText(in: area, with: notes)
      } else {
        result = layOutText(in: area, reserving: .zero)
      }
      // Below what goes on from the page before there may be no room for anything.
      if result.fragment != nil || heightTaken == .zero { token = result.breakToken }
      let corner = Point(
        x: area.origin.x + result.inlineOffset, y: area.origin.y + heightTaken + (result.blockOffset ?? .zero)
      )
      content = result.fragment.map { PlacedFragment($0, at: corner) }
      waiting = result.positioned.map { $0.moved(by: corner) }
      if context.hasOverflow, let content {
        isCut = slices.addText(content, below: area, in: context.tree, before: token)
      }
    }
    let footnotes = notes.flatMap { placeFootnotes(from: &waiting, $0, in: heightOfNotes) }
    placePositioned(&waiting, in: area, &placed)
    slicePictures(placed, in: area)
    isDone = token == nil && continued.isEmpty && pendingFootnotes.isEmpty && slices.isEmpty
    return (content, footnotes)
  }

  /// Places the footnotes that have room; what has none waits for the next page.
  private mutating func placeFootnotes(
    from waiting: inout [PositionedBox], _ notes: FootnoteStacker, in height: Points
  ) -> FootnoteArea? {
    takeFootnotes(from: &waiting)
    let stack = notes.stack(pendingFootnotes, in: height)
    pendingFootnotes = stack.rest
    waiting += stack.positioned.map { $0.moved(by: notes.contentCorner(of: stack)) }
    takeFootnotes(from: &waiting)
    return notes.place(stack)
  }

  private mutating func takeFootnotes(from boxes: inout [PositionedBox]) {
    guard context.tree.features.contains(.footnotes) else { return }
    boxes.removeAll { box in
      guard context.tree[box.box].flags.contains(.footnote) else { return false }
      pendingFootnotes.append(PendingFootnote(box: box.box))
      if let count = context.tree.footnoteCounts[box.box] {
        footnoteNumber += 1
        pageNumbers.footnotes[count] = footnoteNumber
      }
      return true
    }
  }

  /// Places what is positioned against the page: what earlier pages left, what is fixed, what is new here.
  private mutating func placePositioned(
    _ waiting: inout [PositionedBox], in area: Rect, _ placed: inout [PlacedFragment]
  ) {
    var onPages = continued
    continued = []
    takeRunning(from: &waiting)
    takeFixed(from: &waiting)
    var still = fixed + fixedByStyle.map { PositionedBox(box: $0, staticPosition: area.origin) }
    while !onPages.isEmpty || !waiting.isEmpty || !still.isEmpty {
      var inner: [PositionedBox] = []
      if !still.isEmpty {
        placed.append(context.layOutPositioned(still.removeFirst(), in: area, outer: &inner))
      } else {
        var next = onPages.isEmpty ? PositionedOnPages(waiting.removeFirst()) : onPages.removeFirst()
        if let fragment = context.layOutPositioned(&next, in: area, outer: &inner) { placed.append(fragment) }
        if !next.isDone { continued.append(next) }
      }
      takeRunning(from: &inner)
      takeFootnotes(from: &inner)
      let known = fixedByStyle
      still += takeFixed(from: &inner).filter { !known.contains($0.box) }
      waiting += inner
    }
  }

  /// Takes out the boxes that are fixed to the page, and tells which of them were met for the first time.
  @discardableResult
  private mutating func takeFixed(from boxes: inout [PositionedBox]) -> [PositionedBox] {
    let found = boxes.filter { box in isFixed(box) && !fixed.contains { $0.box == box.box } }
    fixed += found
    fixedByStyle.removeAll { box in found.contains { $0.box == box } }
    boxes.removeAll { isFixed($0) }
    return found
  }

  /// A positioned picture that is higher than what is left of the page goes on on the next; a fixed one
  /// stands whole on each.
  private mutating func slicePictures(_ placed: [PlacedFragment], in area: Rect) {
    for positioned in placed {
      guard case .replaced = positioned.fragment.content,
        context.tree.style(of: positioned.fragment.box).computed.position == .absolute
      else { continue }
      if slices.addBeside(positioned, below: area, in: context.tree) { isCut = true }
    }
  }

  /// Takes the running elements out: margin boxes show them.
  private mutating func takeRunning(from boxes: inout [PositionedBox]) {
    boxes.removeAll { box in
      let computed = context.tree.style(of: box.box).computed
      guard computed.position == .running else { return false }
      elements.set(computed.runningName ?? "", to: box.box)
      return true
    }
  }

  private func isFixed(_ box: PositionedBox) -> Bool {
    context.tree.style(of: box.box).computed.position == .fixed
  }

  /// Counts the page, as `@page` may tell otherwise (CSS Paged Media, "Page-based counters").
  private mutating func count(_ style: PageStyle) {
    let generated = style.style.generated
    for change in generated.counterReset {
      if change.name == "page" { number = change.value }
      if change.name == "footnote" { footnoteNumber = change.value }
    }
    let steps = generated.counterIncrement.filter { $0.name == "page" }
    number += steps.isEmpty ? 1 : steps.reduce(0) { $0 + $1.value }
    for change in generated.counterSet where change.name == "page" { number = change.value }
    counters.leave(level: PageFragment.pageLevel)
    counters.apply(generated, level: PageFragment.pageLevel)
  }

  /// Takes running strings and page numbers from the boxes that begin on the page.
  private mutating func note(_ fragment: Fragment) {
    let notesTargets = context.tree.features.contains(.targetPages)
    if context.tree.runningStrings.isEmpty, context.tree.pageCounterChanges.isEmpty, !notesTargets { return }
    noteMarks(of: fragment, notesTargets: notesTargets)
  }

  /// The tree is not held in a constant: that would copy all its arrays' references for each box of a book.
  private mutating func noteMarks(of fragment: Fragment, notesTargets: Bool) {
    if fragment.isDecorated, fragment.edges.contains(.top),
      context.tree[fragment.box].flags.contains(.marksPage)
    {
      for string in context.tree.runningStrings where string.box == fragment.box {
        strings.set(string.name, to: string.value)
      }
      for change in context.tree.pageCounterChanges where change.box == fragment.box {
        number = change.value
      }
    }
    if notesTargets, fragment.isDecorated, let id = context.tree.attribute("id", of: fragment.box),
      pageNumbers.targets[id] == nil
    {
      pageNumbers.targets[id] = number
    }
    for child in fragment.children { noteMarks(of: child.fragment, notesTargets: notesTargets) }
  }
}

extension BoxTree {
  /// The boxes that style fixes to a height of the page, wherever they are in the document.
  fileprivate var boxesFixedByStyle: [BoxID] {
    guard features.contains(.outOfFlow) else { return [] }
    return boxes.indices.lazy.map { BoxID($0) }.filter { box in
      guard self[box].flags.contains(.outOfFlow) else { return false }
      let computed = style(of: box).computed
      return computed.position == .fixed
        && (computed.box.inset.top != .auto || computed.box.inset.bottom != .auto)
    }
  }
}

extension PageStyle {
  /// The margins of the page box; they are used values already.
  var margin: Sides<Points> { style.box.margin.map { $0.resolved(against: .zero) ?? .zero } }

  /// The rectangle inside the margins: its border box.
  public var borderBox: Rect {
    let margin = margin
    return Rect(
      Point(x: margin.left, y: margin.top),
      Size(width: size.width - margin.horizontal, height: size.height - margin.vertical))
  }

  /// The page area, in which the document stands.
  var area: Rect {
    let outer = borderBox
    let border = style.box.border.map(\.width)
    let padding = style.box.padding.map { $0.resolved(against: outer.size.width) }
    return Rect(
      outer.origin + Point(x: border.left + padding.left, y: border.top + padding.top),
      Size(
        width: outer.size.width - border.horizontal - padding.horizontal,
        height: outer.size.height - border.vertical - padding.vertical))
  }
}
