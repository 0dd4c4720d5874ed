import Diagnostics
import Geometry
import Templates
import TextShaping

/// The contexts of elements met so far under one set of style sheets, and their styles.
///
/// Finding the context of an element is one comparison when the rows of a table repeat, else one look-up;
/// only an element of a new kind is matched against rules.
struct StyleTree {
  /// A shape with what does not depend on where it stands.
  struct ShapeEntry: Sendable {
    let shape: RelevantShape
    let traits: ShapeTraits
    let inlineStyle: DeclarationBlock
    let hints: DeclarationBlock
    /// For the cells of a table.
    let cellHints: DeclarationBlock
  }

  /// What every element is asked for: apart, so that it is read without the rest.
  struct ShapeTraits: Sendable {
    /// The positional bits that may matter to it.
    let bits: UInt64
    /// Equal for equal element names.
    let nameIndex: Int
  }

  let index: RuleIndex
  /// 100 vw by 100 vh.
  let viewport: Size
  let initial: ComputedStyle
  /// Of a root element that names none.
  private let language: String
  private let fonts: FontLibrary?
  private(set) var shapes: [ShapeEntry] = []
  private(set) var contexts: [ElementContext] = []
  private(set) var table = StyleTable()
  private(set) var bag = DiagnosticBag()
  private var shapeIDs: [RelevantShape: UInt32] = [:]
  private var nameIndices: [String: Int] = [:]
  private var contextIDs: [ContextKey: Int32] = [:]
  private var styleIDs: [ElementStyle: StyleID] = [:]
  private var likelyRoot: Int32 = -1

  init(_ index: RuleIndex, initial: ComputedStyle, language: String, viewport: Size, fonts: FontLibrary?) {
    self.index = index
    self.language = language
    self.initial = initial
    self.viewport = viewport
    self.fonts = fonts
  }

  /// Takes the warnings that came up since the last time.
  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { bag = DiagnosticBag() }
    return bag.diagnostics
  }

  // MARK: Shapes

  /// The index of what the style sheets see of a shape.
  mutating func shapeIndex(of shape: ElementShape) -> UInt32 {
    let relevant = index.names.relevantShape(of: shape)
    if let known = shapeIDs[relevant] { return known }
    let id = UInt32(shapes.count)
    shapeIDs[relevant] = id
    let nameIndex = nameIndices[relevant.name] ?? nameIndices.count
    nameIndices[relevant.name] = nameIndex
    shapes.append(
      ShapeEntry(
        shape: relevant,
        traits: ShapeTraits(bits: index.tests.relevantBits(to: relevant), nameIndex: nameIndex),
        inlineStyle: inlineStyle(of: shape), hints: declarations(relevant.presentationalStyle, shape.span),
        cellHints: declarations(relevant.cellStyle, shape.span)))
    return id
  }

  /// The declarations of hints, which are this engine's own text.
  private func declarations(_ css: String, _ span: SourceSpan) -> DeclarationBlock {
    guard !css.isEmpty else { return DeclarationBlock() }
    let text = TokenizedText(SourceText(name: span.source.name, text: css), folder: "", place: .fixed(span))
    var parser = DeclarationParser(text)
    return parser.block(0..<text.tokens.count)
  }

  private mutating func inlineStyle(of shape: ElementShape) -> DeclarationBlock {
    guard let css = shape[attribute: "style"] else { return DeclarationBlock() }
    let source = SourceText(name: shape.span.source.name, text: css)
    let text = TokenizedText(
      source, folder: folder(of: source.name), place: shape.place(ofAttributeValue: css))
    var parser = DeclarationParser(text)
    let block = parser.block(0..<text.tokens.count)
    bag.add(contentsOf: parser.bag.diagnostics)
    return block
  }

  private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  // MARK: Contexts

  /// The context of an element: `previous` is that of the sibling before it, or -1.
  mutating func context(parent: Int32, previous: Int32, shape: UInt32, bits: UInt64) -> Int32 {
    let likely =
      previous >= 0
      ? contexts[Int(previous)].likelyNextSibling
      : parent >= 0 ? contexts[Int(parent)].likelyFirstChild : likelyRoot
    if likely >= 0, contexts[Int(likely)].shape == shape, contexts[Int(likely)].bits == bits { return likely }
    let found = lookUp(ContextKey(parent: parent, shape: shape, bits: bits))
    if previous >= 0 {
      contexts[Int(previous)].likelyNextSibling = found
    } else if parent >= 0 {
      contexts[Int(parent)].likelyFirstChild = found
    } else {
      likelyRoot = found
    }
    return found
  }

  private mutating func lookUp(_ key: ContextKey) -> Int32 {
    if let known = contextIDs[key] { return known }
    let context = Int32(contexts.count)
    let inherited = key.parent >= 0 ? contexts[Int(key.parent)].language : language
    contexts.append(
      ElementContext(
        parent: key.parent, shape: key.shape, bits: key.bits,
        language: shapes[Int(key.shape)].shape.language ?? inherited))
    contextIDs[key] = context
    contexts[Int(context)].marks = marks(of: context)
    resolve(context)
    return context
  }

  /// The sibling tests that an element passes on behalf of the siblings after it.
  private func marks(of context: Int32) -> UInt64 {
    var marks: UInt64 = 0
    for (bit, test) in index.tests.tests.enumerated() {
      if case .sibling(let selector, _) = test, matches(selector, context) { marks |= 1 << UInt64(bit) }
    }
    return marks
  }

  // MARK: Styles

  private mutating func resolve(_ context: Int32) {
    var matched: [PseudoElement?: [RuleIndex.Entry]] = [:]
    for candidate in index.candidates(for: shapes[Int(contexts[Int(context)].shape)].shape) {
      let entry = index.entries[candidate]
      if matches(entry.selector, context) { matched[entry.selector.pseudoElement, default: []].append(entry) }
    }
    let parent = contexts[Int(context)].parent
    let inherited = parent >= 0 ? table[contexts[Int(parent)].style].style : initial
    var computation = StyleComputation(
      winners(for: context, matched[.none] ?? []), computing(inherited, in: context),
      inheriting: parent >= 0 ? contexts[Int(parent)].variables : [:])
    let style = computation.compute(isRoot: parent < 0, language: contexts[Int(context)].language)
    bag.add(contentsOf: computation.diagnostics)
    contexts[Int(context)].variables = computation.variables
    contexts[Int(context)].style = intern(withPseudoElements(style, matched, context))
  }

  private func winners(for context: Int32, _ entries: [RuleIndex.Entry]) -> Winners {
    var winners = Winners()
    let sorted = entries.sorted { $0.precedence < $1.precedence }
    for entry in sorted where entry.origin == .userAgent { winners.add(entry.block, important: false) }
    winners.endUserAgent()
    let element = shapes[Int(contexts[Int(context)].shape)]
    if element.shape.name == "td" || element.shape.name == "th", let table = table(around: context) {
      winners.add(shapes[Int(table)].cellHints, important: false)
    }
    winners.add(element.hints, important: false)
    for entry in sorted where entry.origin == .author { winners.add(entry.block, important: false) }
    winners.add(element.inlineStyle, important: false)
    for entry in sorted where entry.origin == .author { winners.add(entry.block, important: true) }
    winners.add(element.inlineStyle, important: true)
    return winners
  }

  /// The shape of the table that a cell belongs to.
  private func table(around context: Int32) -> UInt32? {
    var ancestor = contexts[Int(context)].parent
    while ancestor >= 0 {
      let element = contexts[Int(ancestor)]
      if shapes[Int(element.shape)].shape.name == "table" { return element.shape }
      ancestor = element.parent
    }
    return nil
  }

  private func computing(_ parent: ComputedStyle, in context: Int32) -> ComputingContext {
    var root = context
    while contexts[Int(root)].parent >= 0 { root = contexts[Int(root)].parent }
    let rootFontSize = root == context ? initial.font.size : table[contexts[Int(root)].style].style.font.size
    return ComputingContext(
      parent: parent, initial: initial, rootFontSize: rootFontSize, viewport: viewport, fonts: fonts)
  }

  private mutating func intern(_ style: ElementStyle) -> StyleID {
    if let known = styleIDs[style] { return known }
    let id = StyleID(table.count)
    table.styles.append(style)
    styleIDs[style] = id
    return id
  }

  // MARK: Pseudo-elements

  private mutating func withPseudoElements(
    _ style: ComputedStyle, _ matched: [PseudoElement?: [RuleIndex.Entry]], _ context: Int32
  ) -> ElementStyle {
    var element = ElementStyle(style)
    func computed(_ pseudo: PseudoElement, always: Bool = false) -> ComputedStyle? {
      guard let entries = matched[pseudo] ?? (always ? [] : nil) else { return nil }
      return pseudoStyle(entries, of: style, context)
    }
    func generated(_ pseudo: PseudoElement, marker: PseudoElement) -> StyleID? {
      guard let content = computed(pseudo), content.generatesContent else { return nil }
      var element = ElementStyle(content)
      if content.display.isListItem {
        let own = (matched[.marker] ?? []).filter { $0.origin == .userAgent } + (matched[marker] ?? [])
        element.marker = intern(ElementStyle(pseudoStyle(own, of: content, context)))
      }
      return intern(element)
    }
    element.before = generated(.before, marker: .beforeMarker)
    element.after = generated(.after, marker: .afterMarker)
    if style.display.isListItem {
      element.marker = computed(.marker, always: true).map { intern(ElementStyle($0)) }
    }
    if style.float == .footnote {
      element.footnoteCall = computed(.footnoteCall, always: true).map { intern(ElementStyle($0)) }
      element.footnoteMarker = computed(.footnoteMarker, always: true).map { intern(ElementStyle($0)) }
    }
    element.firstLine = computed(.firstLine).map { intern(ElementStyle($0)) }
    element.firstLetter = computed(.firstLetter).map { intern(ElementStyle($0)) }
    return element
  }

  private mutating func pseudoStyle(
    _ entries: [RuleIndex.Entry], of style: ComputedStyle, _ context: Int32
  ) -> ComputedStyle {
    var winners = Winners()
    let sorted = entries.sorted { $0.precedence < $1.precedence }
    for entry in sorted where entry.origin == .userAgent { winners.add(entry.block, important: false) }
    winners.endUserAgent()
    for isImportant in [false, true] {
      for entry in sorted where entry.origin == .author { winners.add(entry.block, important: isImportant) }
    }
    var values = computing(style, in: context)
    if contexts[Int(context)].parent < 0 { values.rootFontSize = style.font.size }
    var computation = StyleComputation(winners, values, inheriting: contexts[Int(context)].variables)
    let pseudo = computation.compute(isRoot: false, language: style.language)
    bag.add(contentsOf: computation.diagnostics)
    return pseudo
  }
}

extension RuleIndex.Entry {
  /// Later and more specific rules win.
  fileprivate var precedence: (Specificity, Int) { (selector.specificity, order) }
}

extension ComputedStyle {
  /// Whether `::before` or `::after` of this style is there at all.
  fileprivate var generatesContent: Bool {
    if display == .none { return false }
    switch generated.content {
    case .normal, .none: return false
    case .items: return true
    }
  }
}

extension StyleEnvironment {
  var initialStyle: ComputedStyle {
    var style = ComputedStyle.initial
    style.font.size = rootFontSize
    return style
  }
}

extension ElementShape {
  /// Where the value of one of its attributes stands in the start tag: to be seen only if no expression
  /// made it.
  fileprivate func place(ofAttributeValue value: String) -> TokenizedText.Place {
    let bytes = Array(value.utf8)
    let last = span.end - bytes.count
    guard !bytes.isEmpty, span.start <= last, span.end <= span.source.utf8.count else { return .fixed(span) }
    for start in span.start...last where span.source.utf8[start..<start + bytes.count].elementsEqual(bytes) {
      return .part(of: span.source, offset: start)
    }
    return .fixed(span)
  }
}
