public import Diagnostics

/// The faces that documents may use: immutable, made once, shared by all workers.
public final class FontLibrary: Sendable {
  let faces: [FontFace]
  /// Faces by family name in lower case; what an added family hides is not here.
  private let families: [String: [FontFaceID]]

  private init(faces: [FontFace], families: [String: [FontFaceID]]) {
    self.faces = faces
    self.families = families
  }

  /// Takes the `shipped` fonts and the `added` ones (`--font-dir`): an added family hides a shipped
  /// one of the same name.
  ///
  /// Each file that is no font is an error that names it; the library serves the rest. With no font
  /// left at all there is an error too, and `faces(for:)` has nothing to give.
  public static func load(shipped: [FontFile], added: [FontFile] = []) -> Diagnosed<FontLibrary> {
    var diagnostics: [Diagnostic] = []
    var faces: [FontFace] = []
    func families(of files: [FontFile]) -> [String: [FontFaceID]] {
      var result: [String: [FontFaceID]] = [:]
      for file in files {
        let found = (0..<FontFace.count(in: file)).compactMap { FontFace(file, index: $0) }
        if found.isEmpty { diagnostics.append(.unreadableFont(file)) }
        for face in found {
          let id = FontFaceID(faces.count)
          for family in face.names.families { result[family.lowercased(), default: []].append(id) }
          faces.append(face)
        }
      }
      return result
    }
    let own = families(of: shipped)
    let merged = own.merging(families(of: added)) { _, added in added }
    if faces.isEmpty { diagnostics.append(.noFonts()) }
    return Diagnosed(FontLibrary(faces: faces, families: merged), diagnostics)
  }

  /// The faces that serve a style, best first: one per family of its list that exists.
  ///
  /// The default family (PT Serif, else the first face) stands in when none of them exists, so the
  /// result is not empty. It is not appended to a list that has a family: a letter that the chosen
  /// fonts lack is reported, not set in a face that nobody asked for. (Symbols are no letters: a box to
  /// tick or an arrow comes from another shipped font.)
  public func faces(for query: FontQuery) -> [FontFaceID] {
    var result: [FontFaceID] = []
    for name in query.families {
      guard let face = face(inFamily: name, for: query), !result.contains(face) else { continue }
      result.append(face)
    }
    if result.isEmpty {
      if let face = face(inFamily: FontLibrary.defaultFamily, for: query) { return [face] }
      return faces.isEmpty ? [] : [FontFaceID(0)]
    }
    return result
  }

  /// The names of all families, in lower case.
  public var familyNames: Set<String> { Set(families.keys) }

  /// Whether a style's family name finds a face: itself, a generic name, or one of the well-known
  /// names that a shipped family stands in for.
  public func hasFamily(_ name: String) -> Bool { members(ofFamily: name) != nil }

  public func metrics(of face: FontFaceID) -> FontMetrics { faces[face.position].metrics }

  /// The PostScript name, such as `PTSans-Bold`.
  public func name(of face: FontFaceID) -> String { faces[face.position].names.postScript }

  /// Whether the face has a glyph of its own for the character.
  public func covers(_ scalar: Unicode.Scalar, face: FontFaceID) -> Bool {
    faces[face.position].nominalGlyph(scalar) != nil
  }

  /// The file for embedding: made at the first call for a face, then kept; nil when it is damaged.
  public func fontData(of face: FontFaceID) -> FontData? { faces[face.position].fontData() }

  public var count: Int { faces.count }

  static let defaultFamily = "PT Serif"

  /// Liberation Serif has the arrows that the font of symbols leaves out.
  private static let symbolFamilies = ["Noto Sans Symbols2", "Liberation Serif"]

  /// What sets a symbol that no font of a style has, best first.
  var symbolFaces: [FontFaceID] {
    let query = FontQuery(families: FontLibrary.symbolFamilies)
    return query.families.compactMap { face(inFamily: $0, for: query) }
  }

  private func face(inFamily name: String, for query: FontQuery) -> FontFaceID? {
    members(ofFamily: name).flatMap { bestMatch(among: $0, for: query) }
  }

  private func members(ofFamily name: String) -> [FontFaceID]? {
    let key = name.lowercased()
    return families[key] ?? FontLibrary.standIn(for: key).flatMap { families[$0.lowercased()] }
  }

  /// The shipped family behind a generic or well-known name.
  private static func standIn(for name: String) -> String? {
    switch name {
    case "serif", "ui-serif", "cambria", "georgia": "PT Serif"
    case "sans-serif", "ui-sans-serif", "system-ui", "cursive", "fantasy": "PT Sans"
    case "monospace", "ui-monospace", "courier new", "courier", "consolas": "Liberation Mono"
    case "arial", "helvetica", "verdana", "calibri": "PT Sans"
    // Liberation Serif has the widths of Times New Roman: lines break where the author saw them break.
    case "times new roman", "times": "Liberation Serif"
    default: nil
    }
  }
}
