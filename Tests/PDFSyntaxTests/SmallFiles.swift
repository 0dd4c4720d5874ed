import Foundation
import PDFSyntax
import Testing

/// A file of hand-written objects with the table that belongs to it. `trailer` stands behind its `/Size`.
func classicFile(_ objects: String, trailer: String = "/Root 1 0 R", header: String = "%PDF-1.4\n") -> [UInt8]
{
  appendClassic(objects, trailer: trailer, to: Array(header.utf8))
}

/// A file with an update in the classic form behind it.
func appendClassic(_ objects: String, trailer: String, to base: [UInt8]) -> [UInt8] {
  var bytes = base
  var offsets: [Int: Int] = base.starts(with: "%PDF-1.4\n".utf8) && base.count < 20 ? [0: -1] : [:]
  for line in objects.split(separator: "\n", omittingEmptySubsequences: false) {
    let words = line.split(separator: " ")
    if words.count >= 3, words[2] == "obj", let number = Int(words[0]) { offsets[number] = bytes.count }
    bytes += Array(line.utf8) + [0x0A]
  }
  let start = bytes.count
  var table = "xref\n"
  for (number, offset) in offsets.sorted(by: { $0.key < $1.key }) {
    let isHead = offset < 0
    table += "\(number) 1\n" + String(format: "%010d %05d ", max(offset, 0), isHead ? 65535 : 0)
    table += (isHead ? "f" : "n") + " \n"
  }
  let size = (offsets.keys.max() ?? 0) + 1
  bytes += Array((table + "trailer\n<< /Size \(size) \(trailer) >>\nstartxref\n\(start)\n%%EOF\n").utf8)
  return bytes
}

/// The objects of a file as text, a line each; streams with their decoded data.
func dump(_ bytes: [UInt8]) throws -> String {
  let file = try PDFFile(bytes)
  return try file.numbers.map { number in
    guard let reference = file.reference(to: number), let object = try file.object(reference) else {
      return "\(number): absent"
    }
    return "\(number): " + (try text(of: object, in: file))
  }.joined(separator: "\n")
}

private func text(of object: PDFIndirectObject, in file: PDFFile) throws -> String {
  switch object {
  case .value(let value): return text(of: value)
  case .stream(let stream):
    let data = String(decoding: try file.decoded(stream), as: UTF8.self)
    return text(of: .dictionary(stream.dictionary)) + " stream " + data
  }
}

func text(of object: PDFObject) -> String {
  var bytes: [UInt8] = []
  PDFSerializer.append(object, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Every object of a file, by its number. The streams that only hold others and the lengths of streams are left out:
/// they are not the document.
func document(_ bytes: [UInt8]) throws -> [Int: PDFIndirectObject] {
  let file = try PDFFile(bytes)
  var objects: [Int: PDFIndirectObject] = [:]
  for number in file.numbers {
    guard let reference = file.reference(to: number), var object = try file.object(reference) else {
      continue
    }
    if case .stream(var stream) = object {
      if [.name("ObjStm"), .name("XRef")].contains(stream.dictionary["Type"]) { continue }
      stream.dictionary["Length"] = nil
      object = .stream(stream)
    }
    objects[number] = object
  }
  return objects
}

/// Runs a program on bytes in a file, in place of `FILE`.
func run(_ program: String, _ arguments: [String], on bytes: [UInt8]) throws -> (
  status: Int32, output: [UInt8]
) {
  let folder = FileManager.default.temporaryDirectory.appending(path: "pdfsyntax-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: "a.pdf")
  try Data(bytes).write(to: file)
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments.map { $0 == "FILE" ? file.path : $0 }
  process.currentDirectoryURL = folder
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
  process.waitUntilExit()
  return (process.terminationStatus, output)
}

/// Holds a file against qpdf, warnings included.
func expectWellFormed(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
  let check = try run("qpdf", ["--check", "FILE"], on: bytes)
  #expect(
    check.status == 0, "\(String(decoding: check.output, as: UTF8.self))", sourceLocation: sourceLocation)
}

/// A document of two pages.
let twoPages = classicFile(
  """
  1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
  2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 200 100.5] >> endobj
  3 0 obj << /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << >> >> endobj
  4 0 obj << /Type /Page /Parent 2 0 R /Resources << >> >> endobj
  5 0 obj << /Length 6 0 R >> stream
  0 0 10 10 re f
  endstream endobj
  6 0 obj 14 endobj
  """, trailer: "/Root 1 0 R /ID [<0001> <0002>]")
