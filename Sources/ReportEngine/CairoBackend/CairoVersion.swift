internal import CCairo
public import Diagnostics

/// A version of cairo. What `PDFFinishing` relies on is no promise of cairo's, and may change with the second
/// number; the third is of releases that mend.
public struct CairoVersion: Hashable, Sendable, CustomStringConvertible {
  public let major: Int
  public let minor: Int
  public let micro: Int

  public init(_ major: Int, _ minor: Int, _ micro: Int) {
    (self.major, self.minor, self.micro) = (major, minor, micro)
  }

  public var description: String { "\(major).\(minor).\(micro)" }

  /// The library that is linked.
  public static var linked: CairoVersion {
    let version = Int(cairo_version())
    return CairoVersion(version / 10000, version / 100 % 100, version % 100)
  }

  /// The headers by which the program was compiled.
  public static var compiled: CairoVersion {
    CairoVersion(Int(CAIRO_VERSION_MAJOR), Int(CAIRO_VERSION_MINOR), Int(CAIRO_VERSION_MICRO))
  }

  /// docs/pdf.md tells what to do before another is added.
  private var isTried: Bool { (major, minor) == (1, 16) }

  /// What has to be said of the cairo that writes PDFs before any is written.
  ///
  /// A warning, no error: what is not as it was in the version that was tried is refused page by page, so no
  /// wrong file can come of it, and a right one can.
  public static func check(linked: CairoVersion = .linked, compiled: CairoVersion = .compiled) -> [Diagnostic]
  {
    if !linked.isTried { return [.untriedCairo("\(linked)")] }
    return linked == compiled ? [] : [.untriedCairo("\(linked), by the headers of \(compiled)")]
  }
}
