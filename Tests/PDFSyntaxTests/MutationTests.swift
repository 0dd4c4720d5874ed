import Foundation
import HostileInputKit
import PDFSyntax
import Testing

/// Files with random damage come to an end: an error or a file, never a crash.
@Suite struct MutationTests {
  private static let isThorough = ProcessInfo.processInfo.environment["ISUO_SLOW_TESTS"] == "1"
  private static let rounds = isThorough ? 20_000 : 400

  private static func seeds() throws -> [[UInt8]] {
    var update = PDFUpdate(of: try PDFFile(twoPages))
    update.free(PDFReference(4))
    update.set(PDFReference(6), .value(.integer(4)))
    let hidden = DamagedFileTests.fileOfStreams(dictionary: "<</Type/ObjStm/N 1/First 4>>", data: "1 0 (a)")
    return [
      twoPages, update.finish().bytes, hidden, try rewritten(twoPages, .streams),
      try run("qpdf", ["--linearize", "FILE", "-"], on: twoPages).output,
    ]
  }

  @Test(.timeLimit(.minutes(5))) func `damaged files`() throws {
    var random = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    for seed in try Self.seeds() {
      for _ in 0..<Self.rounds { exercise(pdf: random.damaged(seed)) }
    }
  }

  @Test(.timeLimit(.minutes(1))) func `files that end early`() throws {
    for seed in try Self.seeds() {
      for length in 0..<seed.count { exercise(pdf: Array(seed[..<length])) }
    }
  }

  @Test(.timeLimit(.minutes(5))) func `damaged content`() throws {
    var random = Xorshift(state: 42)
    let seed = Array(
      "/Span <</MCID 0>> BDC BT [(a\\)b) -5 <41>] TJ ET EMC BI /W 2 /H 2 /F /Fl ID x EI y EI Q [/A [1 .5]] TJ"
        .utf8)
    for _ in 0..<Self.rounds * 5 { scan(content: random.damaged(seed)) }
  }

  @Test(.timeLimit(.minutes(1))) func `files that want to be endless`() throws {
    let many = 20_000
    // A stream without an end of its own per line.
    let streams = (1...many).map { "\($0) 0 obj <<>> stream" }.joined(separator: "\n")
    exercise(pdf: classicFile(streams + "\nendstream endobj"))
    exercise(pdf: classicFile("1 0 obj " + String(repeating: "<</A", count: many) + " endobj"))
    exercise(pdf: classicFile("1 0 obj " + String(repeating: "(", count: many) + " endobj"))
    exercise(
      pdf:
        classicFile((1...many).map { "\($0) 0 obj \($0 % many + 1) 0 R endobj" }.joined(separator: "\n")))
    // Each EI could be the end, and each string behind it reaches to the end of the content.
    scan(content: Array(("BI /F /Fl ID " + String(repeating: " EI (\u{1}", count: many)).utf8))
    scan(content: Array(String(repeating: "BI ID  EI ", count: many).utf8))
  }
}

/// Random numbers that are the same in each run.
private struct Xorshift {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(limit, 1)))
  }

  /// The bytes with one to four changes.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    let tokens = [
      "<<", ">>", "[", "]", "(", ")", "%", "-1", "99999999999999999999", "0", "R", "obj", "endstream", "/",
      "9",
    ]
    for _ in 0...next(below: 4) {
      let place = next(below: result.count)
      switch next(below: 5) {
      case 0: result[place] = UInt8(next(below: 256))
      case 1: result[place] ^= 1 << next(below: 8)
      case 2: result.replaceSubrange(place..<min(result.count, place + 1 + next(below: 20)), with: [])
      case 3: result.insert(contentsOf: tokens[next(below: tokens.count)].utf8, at: place)
      default:
        let from = next(below: result.count)
        result.insert(
          contentsOf: Array(result[from..<min(result.count, from + 1 + next(below: 40))]), at: place)
      }
      if result.isEmpty { result = [0] }
    }
    return result
  }
}
