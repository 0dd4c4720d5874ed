import Cryptography
public import Diagnostics
import Drawing
import Geometry
public import Language
import ReportEngine
import Signing
import Templates
public import TextShaping

/// What is seen of a signature: the page of `_signature/` among the templates, which a school may replace,
/// set at the size of the signature's place.
public struct SignatureAppearance: Sendable {
  private let folders: ReportFolders
  /// Asked for when something is seen: most signatures need no font.
  private let fonts: @Sendable () throws -> Diagnosed<FontLibrary>
  private let language: LanguageTag
  /// The file of a picture of a seal.
  private let seal: String?

  public init(
    _ catalogue: Catalogue, fonts: @escaping @Sendable () throws -> Diagnosed<FontLibrary>,
    language: LanguageTag, seal: String?
  ) {
    folders = catalogue.folders
    self.fonts = fonts
    self.language = language
    self.seal = seal
  }

  private static let folder = "_signature"

  /// A PDF with one page of the size, in points.
  ///
  /// - Throws: a diagnostic when the template or the picture has an error.
  func page(of signer: Signer, at moment: Moment, width: Double, height: Double) throws -> [UInt8] {
    let resources = try self.resources()
    var bag = DiagnosticBag()
    let fonts = bag.take(try fonts())
    let text = bag.take(ReportFolders.textTable(of: Self.folder, resources))
    var names = names(of: signer, at: moment)
    // Six lines, one of them larger, with their frame; the longest has 44 letters, and the seal stands beside
    // it. More than 8 pt would shout.
    let fontSize = min(8, max(3, min(height / 9.8, width / (seal == nil ? 25 : 34))))
    for (name, length) in [("font_size", fontSize), ("height", height - 1)] {
      names = names.adding(name, .text("\(Points(length).printed())pt"))
    }
    let template = bag.take(
      Template.compile(
        page: "\(Self.folder)/page.html", resources: resources, text: text, names: Set(names.all)))
    var evaluator = Evaluator(
      template: template, environment: EvaluationEnvironment(language: language, today: nil))
    let document = bag.take(evaluator.evaluate(names))
    var options = EngineOptions()
    options.pageSize = Size(width: Points(width), height: Points(height))
    options.pageMargin = Sides(all: .zero)
    options.pdfProfile = .plain
    let engine = Engine(fonts: fonts, resources: resources, options: options)
    let pages = bag.take(engine.typeset(document))
    if let error = bag.diagnostics.first(where: { $0.severity == .error }) { throw error }
    // What does not fit into the place is not seen: the first page is all there is.
    var rest = pages.first.map { [[$0]] } ?? []
    return try engine.writePDF(
      metadata: PDFMetadata(title: document.title, language: language.rawValue, creationDay: nil)
    ) {
      rest.popLast()
    }
  }

  private func names(of signer: Signer, at moment: Moment) -> Names {
    let certificate = signer.certificate
    var names: [String: Value] = [
      "name": .text(certificate.subject[.commonName] ?? ""),
      "serial": .text(certificate.serialText), "valid_from": .text(certificate.notBefore.shownDay),
      "valid_until": .text(certificate.notAfter.shownDay), "date": .text(moment.shownDay),
      "post": certificate.subject[.title].map(Value.text) ?? .missing,
      "organisation": certificate.subject[.organisation].map(Value.text) ?? .missing,
    ]
    names["seal"] = seal == nil ? .missing : .text(Self.sealName)
    return Names(names)
  }

  private static let sealName = "seal"

  /// The template's own files, and the picture of the seal beside them.
  private func resources() throws -> ResourceReader {
    let reader = folders.reader(for: Self.folder)
    guard let seal else { return reader }
    let picture = try contents(of: seal)
    return ResourceReader { path in
      path == "\(Self.folder)/\(Self.sealName)" ? .found(picture) : reader.read(path)
    }
  }
}

/// The pages that were made, by their sizes: the documents of one command look alike.
struct AppearancePictures {
  private let appearance: SignatureAppearance?
  private let signer: Signer
  private let moment: Moment
  private var made: [[Double]: [UInt8]] = [:]

  init(_ appearance: SignatureAppearance?, of signer: Signer, at moment: Moment) {
    self.appearance = appearance
    self.signer = signer
    self.moment = moment
  }

  mutating func picture(width: Double, height: Double) throws -> [UInt8]? {
    if let known = made[[width, height]] { return known }
    let page = try appearance?.page(of: signer, at: moment, width: width, height: height)
    made[[width, height]] = page
    return page
  }
}

extension Moment {
  /// The day in Kyrgyzstan as people write it: `31.01.2026`.
  fileprivate var shownDay: String { day.split(separator: "-").reversed().joined(separator: ".") }
}
