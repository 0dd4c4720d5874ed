import Foundation
import Testing

/// PDFBox's preflight on documents of every kind. It knows PDF/A-1b only: what of it PDF/A-2a does otherwise is no fault.
@Suite struct PreflightTests {
  /// Cross-reference streams, transparency with soft masks, and the identification: what ISO 19005-1 forbids and
  /// ISO 19005-2 allows.
  private static let otherwise: Set = [
    "1.2.9", "1.4", "1.4.7", "2.2.1", "2.2.2", "3.1.11", "4.1.1", "4.1.2", "7.11.2",
  ]

  private static let classPath = [
    "preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "jaxb-api", "javax.activation",
  ].map { "/usr/share/java/\($0).jar" }.joined(separator: ":")

  private static let driver = #"""
    import org.apache.pdfbox.preflight.*;
    import org.apache.pdfbox.preflight.parser.PreflightParser;
    class Judge {
      public static void main(String[] files) throws Exception {
        for (String file : files) {
          PreflightParser parser = new PreflightParser(file);
          parser.parse();
          try (PreflightDocument document = parser.getPreflightDocument()) {
            document.validate();
            for (ValidationResult.ValidationError error : document.getResult().getErrorsList())
              System.out.println(file + " " + error.getErrorCode() + " " + error.getDetails());
          }
        }
      }
    }
    """#

  @Test(arguments: ["a2a", "a3a"]) func `documents are fit for an archive`(profile: String) throws {
    let desk = try Desk(["Judge.java": Self.driver, "page.html": Self.page, "seal.svg": Self.seal])
    let database = try DemoSchool.database
    var files = ["page.pdf"]
    let page = try desk.run("typeset", "page.html", "--out", "page.pdf", "--pdf-profile", profile)
    #expect(page.status == 0, "\(page.errors)")
    for report in ["term-summary", "report-card", "school-by-class", "alphabetical-book"] {
      let answers = report == "alphabetical-book" ? [] : ["--set", "period=2"]
      let outcome = try desk.run(
        Desk.program,
        ["render", report, "--db", database, "--combine", "--out", "\(report).pdf"] + answers
          + ["--pdf-profile", profile])
      #expect(outcome.status == 0, "\(outcome.errors)")
      files.append("\(report).pdf")
    }
    let judged = try desk.run(
      URL(filePath: "/usr/bin/env"), ["java", "-cp", Self.classPath, "Judge.java"] + files)
    #expect(judged.status == 0, "\(judged.errors)")
    let findings = judged.output.split(separator: "\n").filter { line in
      line.split(separator: " ").dropFirst().first.map { !Self.otherwise.contains(String($0)) } ?? true
    }
    #expect(findings == [])
    #expect(judged.output.contains("page.pdf 7.11.2"), "it looked at the file: \(judged.output)")
  }

  private static let page = """
    <html lang="ky"><head><title>Тизме</title><style>
    @page { @bottom-center { content: counter(page) } } .light { opacity: 0.5; background: #cde }
    .note { float: footnote } ul { list-style: disc }
    </style></head><body>
    <h1>Тизме</h1><p>Окуучу <a href="https://example.kg/ң">баракча</a> <span lang="ru">страница</span>\
    <span class="note">Эскертүү</span></p>
    <ul><li>бир</li><li>эки</li></ul>
    <table><caption>Баалар</caption><thead><tr><th>№</th><th>Аты</th></tr></thead>
    <tbody><tr><td>1</td><td>Өмүр</td></tr></tbody></table>
    <div class="light"><p>жарык</p></div><p><img src="seal.svg" width="40" alt="мөөр"/>
    <qr value="https://example.kg" alt="текшерүү"/></p><p><a href="#e">аягы</a></p><h2 id="e">Аягы</h2>
    </body></html>
    """

  private static let seal = """
    <svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><defs><linearGradient id="g"><stop stop-color="red"/>\
    <stop offset="1" stop-color="blue" stop-opacity="0.3"/></linearGradient></defs>\
    <circle cx="20" cy="20" r="18" fill="url(#g)"/></svg>
    """
}
