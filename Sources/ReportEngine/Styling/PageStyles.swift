public import Geometry

/// What the pages of a document look like (CSS Paged Media, "The Page Context").
public struct PageStyles: Sendable {
  /// The page names that rules select; all others are like no name.
  private let names: [String]
  private let styles: [PageStyle]
  /// For every situation an index into `styles`.
  private let table: [Int]

  /// Works out every kind of page that the rules tell apart. `parent` is the root element's style, from
  /// which the page context inherits.
  init(_ rules: [PageRule], _ environment: StyleEnvironment, parent: ComputedStyle, viewport: Size) {
    var names: [String] = []
    for selector in rules.flatMap(\.selectors) {
      if let name = selector.name, !names.contains(name) { names.append(name) }
    }
    var styles: [PageStyle] = []
    var table: [Int] = []
    var known: [[Int]: Int] = [:]
    for situation in PageStyles.situations(names) {
      let applying = rules.indices.filter { rules[$0].specificity(for: situation) != nil }.sorted {
        left, right in
        guard let a = rules[left].specificity(for: situation),
          let b = rules[right].specificity(for: situation)
        else {
          return left < right
        }
        return a == b ? left < right : a < b
      }
      if let style = known[applying] {
        table.append(style)
        continue
      }
      var computation = PageComputation(
        rules: applying.map { rules[$0] }, environment: environment, parent: parent, viewport: viewport)
      known[applying] = styles.count
      table.append(styles.count)
      styles.append(computation.compute())
    }
    self.names = names
    self.styles = styles
    self.table = table
  }

  /// Every combination of what can be asked, in the order of `position(of:)`.
  private static func situations(_ names: [String]) -> [PageSelector] {
    ([nil] + names.map(Optional.some)).flatMap { name in
      (0..<8).map { flags in
        PageSelector(
          name: name, isFirst: flags & 1 != 0, side: flags & 2 != 0 ? .left : .right, isBlank: flags & 4 != 0)
      }
    }
  }

  /// The paths of the images that pages show of themselves, in backgrounds and margin boxes.
  public var images: [String] { styles.flatMap(\.images) }

  /// Whether some page counts the footnotes anew (CSS Generated Content for Paged Media, "Footnote
  /// counters").
  public var resetFootnotes: Bool {
    styles.contains { page in page.style.generated.counterReset.contains { $0.name == "footnote" } }
  }

  /// The style of a page.
  public func style(for page: PageSelector) -> PageStyle {
    let name = page.name.flatMap { names.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let flags = (page.isFirst ? 1 : 0) + (page.side == .left ? 2 : 0) + (page.isBlank ? 4 : 0)
    return styles[table[name * 8 + flags]]
  }
}

/// What `@page` can ask of a page.
public struct PageSelector: Hashable, Sendable {
  public enum Side: UInt8, Hashable, Sendable { case left, right }

  /// The page name in force (property `page`); nil is `auto`.
  public var name: String?
  public var isFirst: Bool
  /// The first page is a right one, unless a forced break to a left page comes before it.
  public var side: Side
  /// Whether the page is there only so that the next one falls on the right side.
  public var isBlank: Bool

  public init(name: String? = nil, isFirst: Bool = false, side: Side = .right, isBlank: Bool = false) {
    self.name = name
    self.isFirst = isFirst
    self.side = side
    self.isBlank = isBlank
  }
}

/// The style of one kind of page. Pages share it: two styles of text in each page of a book would be most of
/// what is kept of the page.
public final class PageStyle: Sendable {
  /// The sheet of paper: the page box with its margins.
  public let size: Size
  /// How the page is turned when it is done.
  public let orientation: Orientation
  /// The page context: its margins, borders, padding and background are the page box's, its text properties
  /// are what margin boxes inherit. The margins are used values.
  public let style: ComputedStyle
  /// Those with content, in the order of `MarginBox.Name`.
  public let marginBoxes: [MarginBox]
  /// The area for footnotes, `@footnote` (CSS Generated Content for Paged Media, "The footnote area").
  public let footnoteArea: ComputedStyle

  init(
    size: Size, orientation: Orientation, style: ComputedStyle, marginBoxes: [MarginBox],
    footnoteArea: ComputedStyle
  ) {
    (self.size, self.orientation, self.style) = (size, orientation, style)
    (self.marginBoxes, self.footnoteArea) = (marginBoxes, footnoteArea)
  }

  /// The descriptor `page-orientation` (CSS Paged Media, "Rotating The Printed Page"): a quarter turn.
  public enum Orientation: UInt8, Hashable, Sendable { case upright, rotateLeft, rotateRight }

  /// A box in the page's margin (CSS Paged Media, "Page-Margin Boxes").
  public struct MarginBox: Hashable, Sendable {
    public let name: Name
    public let style: ComputedStyle

    /// Clockwise from the top left corner, the order in which they are painted.
    public enum Name: UInt8, CaseIterable, Hashable, Sendable {
      case topLeftCorner, topLeft, topCenter, topRight, topRightCorner
      case rightTop, rightMiddle, rightBottom
      case bottomRightCorner, bottomRight, bottomCenter, bottomLeft, bottomLeftCorner
      case leftBottom, leftMiddle, leftTop
    }
  }
}

extension PageStyle {
  fileprivate var images: [String] {
    let backgrounds = ([style, footnoteArea] + marginBoxes.map(\.style)).flatMap {
      $0.background.layers.compactMap(\.image.path)
    }
    let contents = marginBoxes.flatMap { box -> [String] in
      guard case .items(let items) = box.style.generated.content else { return [] }
      return items.compactMap { item in
        guard case .image(let path) = item else { return nil }
        return path
      }
    }
    return backgrounds + contents
  }
}
