import Diagnostics
import Geometry
import Testing

@testable import SVG

@Suite struct FileTests {
  @Test(arguments: [
    (root: "width='30mm' height='20mm' viewBox='0 0 300 200'", natural: "85.04x56.69", area: "300x200"),
    (root: "viewBox='10 20 40 80'", natural: "30x60", area: "40x80"),
    (root: "width='100' viewBox='0 0 40 80'", natural: "75x150", area: "40x80"),
    (root: "height='80' width='100%' viewBox='0 0 40 80'", natural: "30x60", area: "40x80"),
    (root: "width='40px' height='1in'", natural: "30x72", area: "40x96"),
    (root: "", natural: "225x112.5", area: "300x150"),
  ])
  func `the natural size is stated, or the viewBox in pixels`(root: String, natural: String, area: String) {
    let read = readSVG(Array("<svg \(root)/>".utf8), name: "x.svg")
    #expect(read.value?.naturalSize.description == natural)
    #expect(read.value?.picture.size.description == area)
    #expect(read.diagnostics.isEmpty)
  }

  @Test(arguments: [
    (value: "xMidYMid", fit: VectorPicture.Fit.proportional(x: 0.5, y: 0.5, covers: false)),
    (value: "xMinYMax slice", fit: .proportional(x: 0, y: 1, covers: true)),
    (value: "none", fit: .stretched),
    (value: "middle", fit: .proportional(x: 0.5, y: 0.5, covers: false)),
  ])
  func `the picture says how it takes up its place`(value: String, fit: VectorPicture.Fit) {
    let text = "<svg viewBox='0 0 9 9' preserveAspectRatio='\(value)'/>"
    #expect(readSVG(Array(text.utf8), name: "x.svg").value?.picture.fit == fit)
  }

  @Test func `what drawing programs write beside the drawing is passed over`() {
    let text = """
      <?xml version="1.0" encoding="utf-8"?>
      <!-- Generator: Adobe Illustrator -->
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
        <!ENTITY ns_svg "http://www.w3.org/2000/svg"> <!-- ]> -->
      ]>
      <svg xmlns="&ns_svg;" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" viewBox="0 0 9 9" xml:space="preserve">
      <metadata>© &#169; <i:pgf id="x">…</i:pgf></metadata><title>Герб</title>
      <switch><foreignObject requiredExtensions="x" width="1" height="1"><i:aiFile/></foreignObject>
      <g i:extraneous="self"><path d="M0&#32;0h1" style="fill:#00f;-inkscape-stroke:none;display:inline"/></g></switch>
      </svg>
      """
    #expect(readText(text) == "path M(0, 0)L(1, 0) fill #0000ff")
  }

  @Test func `elements are of the namespace of the root`() {
    let text = """
      <s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:path d="M0 0h1"/><path d="M0 0h2"/></s:svg>
      """
    #expect(readText(text) == "path M(0, 0)L(1, 0) fill #000000")
  }

  @Test func `what is not drawn is said once for each kind`() {
    checkSVG(
      """
      <text x="1">А</text><text>Б</text>
      <image href="a.png"/><image href="data:,x"/>
      <foreignObject><p>x</p></foreignObject>
      <script>alert(1)</script>
      <path d="M0 0h1" marker-end="url(#m)" filter="url(#f)"/>
      <path d="M0 0h2" style="filter:url(#f);mix-blend-mode:multiply"/>
      """,
      gives: """
        path M(0, 0)L(1, 0) fill #000000
        path M(0, 0)L(2, 0) fill #000000
        warning[SVG-0003]: the element 'text' is not drawn
         --> crest.svg:2:1
        2 | <text x="1">А</text><text>Б</text>
          | ^^^^^^^^^^^^
        help: convert the text to paths (in Inkscape: Path, Object to Path) and save again
        warning[SVG-0003]: a picture in the picture lies in another file and is not drawn
         --> crest.svg:3:1
        3 | <image href="a.png"/><image href="data:,x"/>
          | ^^^^^^^^^^^^^^^^^^^^^
        help: embed it as PNG or JPEG (in Inkscape: Extensions, Images, Embed), or place it beside with '<img>'
        warning[SVG-0003]: a picture in the picture is no PNG or JPEG and is not drawn
         --> crest.svg:3:22
        3 | <image href="a.png"/><image href="data:,x"/>
          |                      ^^^^^^^^^^^^^^^^^^^^^^^
        help: embed it as PNG or JPEG (in Inkscape: Extensions, Images, Embed), or place it beside with '<img>'
        warning[SVG-0003]: the element 'foreignObject' is not drawn
         --> crest.svg:4:1
        4 | <foreignObject><p>x</p></foreignObject>
          | ^^^^^^^^^^^^^^^
        help: draw it with paths and shapes
        warning[SVG-0003]: the element 'script' moves nothing on paper and is left out
         --> crest.svg:5:1
        5 | <script>alert(1)</script>
          | ^^^^^^^^
        help: draw it with paths and shapes
        warning[SVG-0003]: 'marker-end' is not applied
         --> crest.svg:6:30
        6 | <path d="M0 0h1" marker-end="url(#m)" filter="url(#f)"/>
          |                              ^^^^^^^
        help: draw what it does with paths and shapes
        warning[SVG-0003]: 'filter' is not applied
         --> crest.svg:6:47
        6 | <path d="M0 0h1" marker-end="url(#m)" filter="url(#f)"/>
          |                                               ^^^^^^^
        help: draw what it does with paths and shapes
        warning[SVG-0003]: 'mix-blend-mode' is not applied
         --> crest.svg:7:40
        7 | <path d="M0 0h2" style="filter:url(#f);mix-blend-mode:multiply"/>
          |                                        ^^^^^^^^^^^^^^^^^^^^^^^
        help: draw what it does with paths and shapes
        """)
  }

  @Test(arguments: [
    "", "герб", "<html/>", "<svg", "<svg>", "<svg><g></svg>", "<svg a='1' a='2'/>", "<svg a=1/>",
    "<svg/><svg/>",
    "<!-- ", "<svg width='0' height='5'/>", "<!DOCTYPE svg [", "\u{FEFF}<svg>x</svg></svg>",
  ])
  func `what is no picture is told of with its place`(text: String) {
    let read = readSVG(Array(text.utf8), name: "crest.svg")
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code.description) == ["SVG-0001"])
  }

  @Test func `the error shows the place`() {
    #expect(
      readText("<svg>\n  <g></svg>") == """
        nothing
        warning[SVG-0001]: the picture cannot be read as SVG: Opening and ending tag mismatch: g line 2 and svg
         --> crest.svg:2:11
        2 |   <g></svg>
          |           ^
        help: save it again as plain SVG in UTF-8
        """)
  }

  @Test func `files in UTF-16 are read, whatever encoding they say`() {
    let text =
      "<?xml version='1.0' encoding='UTF-16'?><svg viewBox='0 0 9 9'><path d='M0 0h1'/><g fill='ө'/></svg>"
    let units = Array(text.utf16)
    let big: [UInt8] =
      [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    let little: [UInt8] =
      [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for bytes in [big, little] {
      #expect(isMarkup(bytes))
      let read = readSVG(bytes, name: "x.svg")
      #expect(read.value?.picture.dump == ["path M(0, 0)L(1, 0) fill #000000"])
      #expect(
        read.diagnostics.map(\.message) == ["the value of 'fill' cannot be read: 'ө' is none of its values"])
    }
  }

  @Test func `entities of the file are replaced, and nothing else is opened`() {
    let text = """
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
        <!ENTITY st0 "fill:#00f"> <!ENTITY hosts SYSTEM "file:///etc/hosts"> <!ENTITY % more SYSTEM "more.dtd"> %more;
      ]>
      <svg viewBox="0 0 9 9"><style>path { stroke: red } &hosts;</style><path d="M0 0h1" style="&st0;"/></svg>
      """
    #expect(readText(text) == "path M(0, 0)L(1, 0) fill #0000ff stroke #ff0000 1")
  }

  @Test(arguments: ["<g fill=\"&a9;\"/>", "&a9;"])
  func `entities that are made to grow end the reading`(content: String) {
    let entities = (1...9).map { level in
      "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">"
    }
    let text = "<!DOCTYPE svg [<!ENTITY a0 \"<path d='M0 0h1'/>\">\(entities.joined())]><svg>\(content)</svg>"
      .replacing("<path d='M0 0h1'/>", with: content.hasPrefix("<") ? "red" : "<path d='M0 0h1'/>")
    #expect(readSVG(Array(text.utf8), name: "x.svg").diagnostics.map(\.code.description) == ["SVG-0001"])
  }

  @Test func `a drawing made to grow is cut off`() {
    var text = "<svg viewBox='0 0 9 9'><path id='a0' d='M0 0h1'/>"
    for level in 1...9 {
      let uses = String(repeating: "<use href='#a\(level - 1)'/>", count: 10)
      text += "<g id='a\(level)'>\(uses)</g>"
    }
    var limits = SVGLimits()
    limits.drawnElements = 50
    let grown = readSVG(Array((text + "</svg>").utf8), name: "x.svg", limits: limits)
    #expect(grown.diagnostics.map(\.code.description) == ["SVG-0002"])
    #expect((grown.value?.picture.shapes.count ?? 0) < 50)
    let deep = String(repeating: "<g>", count: 300) + String(repeating: "</g>", count: 300)
    #expect(readSVG(Array("<svg>\(deep)</svg>".utf8), name: "x.svg").value == nil)
    limits.steps = 5
    let long = readText(
      """
      <svg viewBox="0 0 9 9"><path d="M0 0 1 1 2 2 3 3 4 4 5 5 6 6 7 7"/>
      <path d="M0 0h1"/></svg>
      """, limits: limits)
    #expect(
      long == """
        path M(0, 0)L(1, 1)L(2, 2)L(3, 3)L(4, 4)L(5, 5) fill #000000
        warning[SVG-0002]: the picture is drawn in part: its paths have more than 5 steps
         --> crest.svg:2:1
        2 | <path d="M0 0h1"/></svg>
          | ^^^^^^^^^^^^^^^^^^
        help: simplify the drawing
        """)
  }

  @Test func `arbitrary bytes do no harm`() {
    let text = Array(
      "<svg viewBox='0 0 9 9'><style>.a{fill:url(#g) red}</style><use href='#p'/><path id='p' class='a' d='M0 0a1 1 0 0 1 2 2z'/></svg>"
        .utf8)
    var state: UInt64 = 7
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<2_000 {
      var bytes = text
      for _ in 0...random(4) {
        let place = random(bytes.count)
        switch random(4) {
        case 0: bytes[place] = UInt8(random(256))
        case 1: bytes.remove(at: place)
        case 2:
          bytes.replaceSubrange(place..<place + 1, with: Array(["1e999", "-1e-300", "1e9"][random(3)].utf8))
        default: bytes.insert(contentsOf: text[random(text.count)...].prefix(random(9)), at: place)
        }
      }
      let read = readSVG(bytes, name: "x.svg")
      #expect(read.value != nil || !read.diagnostics.isEmpty)
    }
  }
}
