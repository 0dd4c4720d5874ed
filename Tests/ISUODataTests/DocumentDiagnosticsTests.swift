import Diagnostics
import Testing

@testable import ISUOData

@Suite struct DocumentDiagnosticsTests {
  @Test(arguments: [
    (DocumentError.unknownDocument(7), "error[REG-0015]: there is no document 7"),
    (.denied, "error[REG-0016]: this account has no role that may do this with documents of the series"),
    (.wrongState(.superseded), "error[REG-0017]: the document is superseded by another"),
    (.unknownSeries("Х"), "error[REG-0018]: there is no series 'Х' of this kind"),
    (
      .severalSeries(.pupils, codes: ["О", "П"]),
      "error[REG-0019]: there are several series of the kind 'pupils'"
    ),
    (.noSeries(.main), "error[REG-0020]: no series is of the kind 'main', and its usual code is another's"),
    (.seriesHasNumbers("О"), "error[REG-0021]: the series 'О' has numbers already"),
    (.reasonMissing, "error[REG-0022]: the reason is missing"),
    (.supersedesEnded, "error[REG-0023]: the document that it is to supersede is not in force"),
    (.noSchoolYear("2030-01-01"), "error[REG-0024]: 2030-01-01 lies in no school year on record"),
    (.notAnAddition, "error[REG-0025]: the signed file is not the issued one with a signature added"),
    (
      .unknownFile,
      "error[REG-0026]: no file of the archive has this hash, or more than one begins with it, or it was changed"
    ),
    (.noFile, "error[REG-0027]: the document has no file: it was not issued"),
    (.keyInUse, "error[REG-0028]: the school has a key for the codes on its papers"),
    (.noKeyInUse, "error[REG-0029]: the school has no key for the codes on its papers"),
  ])
  func `each refusal says what is wrong and what to do`(error: DocumentError, expected: String) {
    let lines = Diagnostic.document(error).printed.split(separator: "\n")
    #expect(lines.first.map(String.init) == expected)
    #expect(lines.last?.hasPrefix("help: ") == true)
  }
}
