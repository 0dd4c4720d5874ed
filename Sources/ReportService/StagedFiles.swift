import CSync
import Foundation
import Glibc
import Synchronization

/// Output files that appear together, whole, or not at all.
///
/// Each is written beside its place under a hidden name and renamed when everything has succeeded.
/// A rename within a folder is one step for the file system, so a reader never sees half a file.
/// Safe to use from several threads.
public final class StagedFiles: Sendable {
  private struct Staged {
    var temporary: String
    var final: String
  }

  /// What a file may be that stands in the place already.
  public enum Replacement: Sendable {
    case anything
    case nothing
  }

  private let staged = Mutex<[Staged]>([])
  /// The folders that were made for the files, the outer before the inner.
  private let folders = Mutex<[String]>([])

  /// Whom the files may be read and written by, as in `chmod`; the user's mask takes from it.
  private let mode: UInt32
  private let replacement: Replacement

  public init(mode: UInt32 = 0o666, replacing replacement: Replacement = .anything) {
    self.mode = mode
    self.replacement = replacement
  }

  /// Writes a file beside its place; missing folders are made.
  public func add(_ bytes: [UInt8], at path: String) throws {
    try add(at: path) { try $0.write(bytes) }
  }

  /// Writes a file beside its place piece by piece; missing folders are made.
  public func add(at path: String, _ make: (StagedFile) throws -> Void) throws {
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent()
    let temporary = folder.appending(path: ".\(url.lastPathComponent).partial").path
    do {
      try makeFolder(folder)
    } catch {
      throw EnvironmentFailure.cannotWrite(path, reason(error))
    }
    staged.withLock { $0.append(Staged(temporary: temporary, final: url.path)) }
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      throw EnvironmentFailure.cannotWrite(path, String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    try make(StagedFile(temporary: temporary, final: path, descriptor: descriptor))
  }

  /// Makes a folder and those around it, and remembers which were not there.
  private func makeFolder(_ folder: URL) throws {
    try folders.withLock { made in
      var missing: [String] = []
      var ancestor = folder
      while !FileManager.default.fileExists(atPath: ancestor.path), ancestor.path != "/" {
        missing.append(ancestor.path)
        ancestor.deleteLastPathComponent()
      }
      made += missing.reversed()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  /// Puts all files in their places, replacing what stood there.
  public func commit() throws {
    // What can be known to fail is asked before the first file appears.
    let inTheWay = staged.withLock { $0.map(\.final) }.first { isFolder($0) }
    if let inTheWay {
      discard()
      throw EnvironmentFailure(
        what: "cannot write '\(inTheWay)': a folder of that name stands there", help: "give another name")
    }
    let files = staged.withLock { staged in
      defer { staged = [] }
      return staged
    }
    do {
      try flush(files)
    } catch {
      files.forEach { unlink($0.temporary) }
      throw error
    }
    for (index, file) in files.enumerated() where !move(file) {
      let failure = String(cString: strerror(errno))
      files[index...].forEach { unlink($0.temporary) }
      throw EnvironmentFailure.cannotWrite(file.final, failure)
    }
    // The new names are on the disk only when their folders are.
    for folder in folders(of: files) { try flush(folder, by: fsync) }
  }

  private func folders(of files: [Staged]) -> [String] {
    Set(files.map { URL(filePath: $0.final).deletingLastPathComponent().path }).sorted()
  }

  /// Gives a file its name, in one step.
  private func move(_ file: Staged) -> Bool {
    switch replacement {
    case .anything: rename(file.temporary, file.final) == 0
    case .nothing: renameat2(AT_FDCWD, file.temporary, AT_FDCWD, file.final, UInt32(RENAME_NOREPLACE)) == 0
    }
  }

  /// Removes what was written; nothing appears.
  public func discard() {
    staged.withLock { files in
      files.forEach { unlink($0.temporary) }
      files = []
    }
    folders.withLock { made in
      // Only an empty folder goes.
      made.reversed().forEach { rmdir($0) }
      made = []
    }
  }

  /// More files than this are brought to the disk by one request to their file system. Asking for
  /// each costs 0.1 ms of CPU, a twentieth of a report card; but the one request also waits for what
  /// other programs have written.
  private static let mostSingleFlushes = 8

  /// Brings the files to the disk before they get their names, so that not even a power cut leaves
  /// half a file.
  private func flush(_ files: [Staged]) throws {
    if files.count <= StagedFiles.mostSingleFlushes {
      for file in files { try flush(file.temporary, by: fsync) }
    } else {
      for folder in folders(of: files) { try flush(folder, by: syncfs) }
    }
  }

  private func flush(_ path: String, by request: (Int32) -> Int32) throws {
    let handle = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(handle) }
    guard handle >= 0, request(handle) == 0 else {
      throw EnvironmentFailure(
        what: "cannot write to '\(path)': \(String(cString: strerror(errno)))", help: "check the disk")
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  private func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return (underlying ?? error as NSError).localizedDescription
  }
}

/// A file that is being written beside its place.
public struct StagedFile {
  /// Its name until it is given its own.
  public let temporary: String
  fileprivate let final: String
  fileprivate let descriptor: Int32

  /// Adds bytes; it is left to `StagedFiles.commit` to bring them to the disk.
  public func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        guard count > 0 || errno == EINTR else {
          throw EnvironmentFailure.cannotWrite(final, String(cString: strerror(errno)))
        }
        rest = rest.dropFirst(max(0, count))
      }
    }
  }
}

extension EnvironmentFailure {
  fileprivate static func cannotWrite(_ path: String, _ reason: String) -> EnvironmentFailure {
    EnvironmentFailure(
      what: "cannot write '\(path)': \(reason)", help: "check the folder's permissions and the free space")
  }
}

/// A name that every file system takes: separators, controls, wild cards and quotes become `_`, and
/// so do names that would leave the folder or hide the file (DESIGN 4, "Burst").
public func safeFileName(_ name: String) -> String {
  let refused: Set<Unicode.Scalar> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]
  var result = String.UnicodeScalarView()
  for scalar in name.unicodeScalars {
    result.append(refused.contains(scalar) || scalar.value < 0x20 || scalar.value == 0x7F ? "_" : scalar)
  }
  while let last = result.last, last == "." || last == " " {
    result.removeLast()
    if result.isEmpty { break }
  }
  if let first = result.first, first == "." {
    result.replaceSubrange(result.startIndex...result.startIndex, with: ["_"])
  }
  return result.isEmpty ? "_" : String(result)
}
