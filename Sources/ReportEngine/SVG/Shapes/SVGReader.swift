internal import Diagnostics
internal import Geometry
internal import Styling

/// Walks through the elements of a file and collects the shapes of the picture.
struct SVGReader {
  /// Where an element is drawn.
  struct Place {
    /// From the element's coordinates to the picture's.
    var map = Transform.identity
    /// What percentages refer to.
    var viewport: Size
    /// Positions among the picture's clips.
    var clips: [Int] = []
    /// How many elements it lies in, those that `use` goes through included.
    var depth = 0
  }

  let tree: XMLTree
  let limits: SVGLimits
  private let source: SourceText
  private let ids: [String: Int]
  var sheets = ForeignStyleSheets()
  /// The elements as selectors see them; empty without style sheets.
  var selectable: [SelectableElement] = []
  /// How often a selector was tried on an element.
  var testCount = 0
  var picture = VectorPicture(size: .zero)
  var bag = DiagnosticBag()
  /// What `use` is drawing now, the innermost last.
  var openTargets: [Int] = []
  private(set) var stepCount = 0
  private var drawnCount = 0
  /// Whether a limit was met: then nothing more is drawn.
  private var isFull = false
  /// What the user was told once for the whole picture.
  private var told: Set<String> = []

  init(_ tree: XMLTree, source: SourceText, limits: SVGLimits) {
    self.tree = tree
    self.source = source
    self.limits = limits
    // Of two elements with one id the first counts (DOM, `getElementById`).
    ids = Dictionary(
      tree.elements.indices.compactMap { index in tree[index].value("id").map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The whole picture; nil when it has no extent.
  mutating func read() -> SVGImage? {
    readStyleSheets()
    guard let frame = rootFrame() else { return nil }
    picture = VectorPicture(size: frame.viewBox.size, fit: frame.fit)
    var place = Place(viewport: frame.viewBox.size)
    if frame.fit == .stretched {
      var edge: [VectorPicture.PathStep] = []
      edge.add(Rect(.zero, frame.viewBox.size))
      place.clips = [addClip(edge, isEvenOdd: false)]
    }
    let origin = frame.viewBox.origin
    place.map = .translation(x: -origin.x.value, y: -origin.y.value)
    let style = style(of: 0, inheriting: SVGStyle())
    place.map = place.map.concatenated(style.own.transform)
    if style.own.isDisplayed {
      group(style.own.opacity) { reader in reader.drawChildren(of: 0, style, place) }
    }
    return SVGImage(picture: picture, naturalSize: frame.naturalSize)
  }

  mutating func drawChildren(of index: Int, _ style: SVGStyle, _ place: Place) {
    for child in tree[index].children { draw(child, inheriting: style, in: place) }
  }

  /// Draws an element and what lies in it.
  mutating func draw(_ index: Int, inheriting parent: SVGStyle, in outer: Place) {
    let element = tree[index]
    // What drawing programs note for themselves is of other namespaces than SVG's own elements.
    guard element.isNative, !isSilent(element.name), isWithinLimits(index, outer) else {
      return
    }
    let style = style(of: index, inheriting: parent.inherited)
    guard style.own.isDisplayed, style.own.opacity > 0 else { return }
    var place = outer
    place.depth += 1
    place.map = place.map.concatenated(style.own.transform)
    guard place.map.determinant.isNormal, place.map.e.isFinite, place.map.f.isFinite else { return }
    if let target = style.own.clipPath, !clip(&place, to: target, for: index) { return }
    let inner = place
    mask(style.own.mask, of: index, inner) { reader in
      reader.group(style.own.opacity) { reader in reader.drawContent(of: index, style, inner) }
    }
  }

  private mutating func drawContent(of index: Int, _ style: SVGStyle, _ place: Place) {
    switch tree[index].name {
    case "g", "a": drawChildren(of: index, style, place)
    case "svg": drawViewport(index, nil, style, place)
    case "use": drawTarget(of: index, style, place)
    case "image": drawImage(index, style, place)
    case "switch":
      // Conditions of languages and extensions are for other content than drawings.
      let child = tree[index].children.first { child in
        (tree[child].value("requiredExtensions") ?? "").isEmpty && tree[child].name != "foreignObject"
      }
      if let child { draw(child, inheriting: style, in: place) }
    case "path", "rect", "circle", "ellipse", "line", "polyline", "polygon":
      if style.isVisible, let path = path(of: index, in: place.viewport) {
        add(path, style, place, from: index)
      }
    case let name:
      warnOnce(
        "element \(name)", Self.message(about: name), at: tree[index].tag, help: Self.help(about: name))
    }
  }

  /// Paints what `draw` adds as one, with an opacity.
  private mutating func group(_ opacity: Double, draw: (inout SVGReader) -> Void) {
    let (first, position) = (picture.shapes.count, picture.groups.count)
    draw(&self)
    guard opacity < 1, picture.shapes.count > first else { return }
    if picture.shapes.count == first + 1, position == picture.groups.count {
      // A single paint needs no sheet of its own.
      let shape = picture.shapes[first]
      let paints = [shape.fill, shape.stroke?.paint].compactMap(\.self)
      if paints.count == 1, paints[0].hasColors {
        picture.shapes[first].fill = shape.fill?.faded(opacity)
        if let stroke = shape.stroke { picture.shapes[first].stroke?.paint = stroke.paint.faded(opacity) }
        return
      }
    }
    picture.groups.insert(VectorPicture.Group(first..<picture.shapes.count, opacity: opacity), at: position)
  }

  // Limits and messages

  private mutating func isWithinLimits(_ index: Int, _ place: Place) -> Bool {
    if isFull { return false }
    drawnCount += 1
    let reason: String? =
      if drawnCount > limits.drawnElements {
        "it has more than \(limits.drawnElements) elements, those of 'use' counted"
      } else if stepCount > limits.steps {
        "its paths have more than \(limits.steps) steps"
      } else if place.depth > limits.depth {
        "elements lie in each other more than \(limits.depth) deep"
      } else {
        nil
      }
    if let reason { stop(reason, at: tree[index].tag) }
    return reason == nil
  }

  /// Draws nothing more.
  mutating func stop(_ reason: String, at range: Range<Int>) {
    if isFull { return }
    isFull = true
    bag.add(.tooLargeSVG(reason, at: span(range)))
  }

  func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(source, range) }

  /// Tells of something that is not drawn, at the first place only.
  mutating func warnOnce(_ kind: String, _ message: String, at range: Range<Int>, help: String) {
    if told.insert(kind).inserted { bag.add(.unsupportedSVG(message, at: span(range), help: help)) }
  }

  /// The element that a reference names; nil, and the user is told, when there is none in the file.
  mutating func target(_ reference: String, at range: Range<Int>) -> Int? {
    let reason: String
    if !reference.hasPrefix("#") {
      reason = "lies in another file, which is not read"
    } else if let found = ids[String(reference.dropFirst())] {
      return found
    } else {
      reason = "is nowhere in the file"
    }
    bag.add(.missingSVGTarget(reference, at: span(range), reason: reason))
    return nil
  }

  /// Adds a path to the picture's clips and gives its position.
  mutating func addClip(_ path: [VectorPicture.PathStep], isEvenOdd: Bool) -> Int {
    stepCount += path.count
    picture.clips.append(VectorPicture.Clip(path, isEvenOdd: isEvenOdd))
    return picture.clips.count - 1
  }

  mutating func add(_ shape: VectorPicture.Shape) {
    stepCount += shape.path.count
    picture.shapes.append(shape)
  }
}
