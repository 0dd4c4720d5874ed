import CairoBackend
import Diagnostics
import Testing

@Suite struct CairoVersionTests {
  @Test func `the cairo of this build was tried`() {
    #expect(CairoVersion.linked == CairoVersion.compiled)
    #expect(CairoVersion.check() == [])
  }

  @Test func `a release that mends is no other version`() {
    let version = CairoVersion(1, 16, 3)
    #expect(CairoVersion.check(linked: version, compiled: version) == [])
  }

  @Test func `a version that was never tried is told`() {
    let version = CairoVersion(1, 18, 4)
    #expect(
      CairoVersion.check(linked: version, compiled: version).map(\.printed) == [
        """
        warning[PDF-0002]: the program writes PDFs by cairo 1.18.4, and was tried with 1.16 only
        help: look at what was made; a file that is not as expected is refused, and a wrong one not written
        """
      ])
  }

  @Test func `headers of another version than the library are told`() {
    let found = CairoVersion.check(linked: CairoVersion(1, 16, 0), compiled: CairoVersion(1, 18, 4))
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.contains("cairo 1.16.0, by the headers of 1.18.4") == true)
  }
}
