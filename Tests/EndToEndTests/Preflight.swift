import Foundation
import Testing

/// PDFBox's preflight. It knows PDF/A-1b only: what of it PDF/A-2a does otherwise is no fault.
enum Preflight {
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

  /// What is wrong with files of the folder, a sentence each. One Java for all: it takes seconds to begin.
  static func faults(of files: [String], on desk: Desk) throws -> [String] {
    try desk.write("Judge.java", Data(driver.utf8))
    let judged = try desk.run(
      URL(filePath: "/usr/bin/env"), ["java", "-cp", classPath, "Judge.java"] + files)
    try #require(judged.status == 0, "\(judged.errors)")
    let findings = judged.output.split(separator: "\n").map(String.init)
    // It says of every file of ours that it is of another part of the standard.
    for file in files {
      #expect(findings.contains { $0.hasPrefix("\(file) 7.11.2 ") }, "preflight did not look at \(file)")
    }
    return findings.filter { finding in
      let words = finding.split(separator: " ", maxSplits: 2)
      return words.count < 2 || !otherwise.contains(String(words[1]))
    }
  }
}
