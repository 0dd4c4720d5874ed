internal import Cryptography
internal import PDFSyntax

/// The signatures of a file as they were found in its revisions, and what each revision did.
struct History {
  /// A signature as it stands in the revision that brought it.
  struct Found {
    let field: String
    let value: SignatureValue
    /// From 0.
    let revision: Int
    let range: Result<SignedRange, SignatureFault>
    let rights: SignatureRights
    let claims: SignatureClaims
    /// Whether a later revision took it away.
    var isRemoved = false
  }

  /// Reading each revision as the file of its time costs the size of the file each: bytes, all together.
  /// Honest files have a dozen revisions.
  private static let mostWork = 1 << 30
  private static let mostRevisions = 1_000

  let file: PDFFile
  private(set) var signatures: [Found] = []
  /// What each revision did, for those behind the first signature.
  private(set) var changes: [Int: [DocumentChange]] = [:]
  private var uses: ObjectUses?

  init(_ bytes: [UInt8]) throws(PDFSyntaxError) {
    file = try PDFFile(bytes)
    guard file.revisions.count <= Self.mostRevisions, file.revisions.count * bytes.count <= Self.mostWork
    else { throw PDFSyntaxError(.tooLarge) }
    var previous: PDFFile?
    for revision in file.revisions.indices {
      let state = self.state(revision)
      if !signatures.isEmpty { compare(previous, state, revision) }
      if let state { findSignatures(in: state, revision) }
      previous = state
    }
    let end = file.revisions.last?.end ?? 0
    if !bytes[end...].allSatisfy(\.isWhiteSpace) { changes[file.revisions.count] = [.bytesBehindEnd] }
  }

  /// The file as a reader had it before the next revision; nil when it was none, or another one.
  private func state(_ revision: Int) -> PDFFile? {
    if revision == file.revisions.count - 1 { return file }
    // The end of the last line belongs to it, as far as a signature of that time says.
    let rest = file.bytes[file.revisions[revision].end...]
    let end = rest.firstIndex { !$0.isWhiteSpace } ?? rest.endIndex
    let state = try? PDFFile(Array(file.bytes[..<end]), limits: file.limits)
    // The signed bytes must have the same past in them as the file has.
    let past = file.revisions[...revision].map(\.crossReference)
    return state?.revisions.map(\.crossReference) == past ? state : nil
  }

  private mutating func compare(_ previous: PDFFile?, _ state: PDFFile?, _ revision: Int) {
    guard let previous, let state else {
      uses = nil
      changes[revision] = [.unreadable]
      return
    }
    do throws(PDFSyntaxError) {
      let known = if let uses { uses } else { try ObjectUses(of: previous) }
      let comparison = RevisionComparison(from: previous, to: state, uses: known)
      changes[revision] = comparison.changes
      uses = known.adding(comparison.touched, of: state)
    } catch {
      changes[revision] = [.unreadable]
    }
  }

  private mutating func findSignatures(in state: PDFFile, _ revision: Int) {
    var found: [(field: SignatureField, value: SignatureValue)] = []
    for field in (try? FieldReader.signatureFields(of: state)) ?? [] {
      do throws(PDFSyntaxError) {
        if let value = try field.signature(in: state) { found.append((field, value)) }
      } catch {
        // Something stands there that once was a signature.
        found.append((field, SignatureValue(dictionary: [:], holder: field.reference)))
      }
    }
    let values = Set(found.map(\.value))
    for place in signatures.indices where !values.contains(signatures[place].value) {
      signatures[place].isRemoved = true
    }
    let known = Set(signatures.map(\.value))
    for (field, value) in found where !known.contains(value) {
      let range = Result { () throws(SignatureFault) in
        if value.dictionary.isEmpty { throw .unreadable }
        return try SignedRange(of: value, in: state)
      }
      let lock = (try? field.lock(in: state)) ?? nil
      signatures.append(
        Found(
          field: field.name, value: value, revision: revision, range: check(range, revision),
          rights: SignatureRights(value, lock: lock, in: state), claims: SignatureClaims(value, in: state)))
    }
  }

  /// A signature covers its own revision, to the end.
  private func check(
    _ range: Result<SignedRange, SignatureFault>, _ revision: Int
  ) -> Result<SignedRange, SignatureFault> {
    guard case .success(let signed) = range else { return range }
    let end = file.revisions[revision].end
    guard signed.end >= end, file.bytes[end..<signed.end].allSatisfy(\.isWhiteSpace) else {
      return .failure(.badByteRange)
    }
    return range
  }

  /// What revisions behind a signature did, and whether it allows that.
  func laterChanges(than signature: Found) -> [LaterChange] {
    // Whoever certifies speaks for all who sign later.
    let rights = signatures.filter { $0.revision <= signature.revision }.compactMap(\.rights.level).min()
    return changes.filter { $0.key > signature.revision }.sorted { $0.key < $1.key }.flatMap {
      revision, changes in
      changes.map { change in
        LaterChange(
          revision: revision + 1, change: change,
          isAllowed: change.isAllowed(rights: rights, locks: signature.rights.locks))
      }
    }
  }
}

extension SignatureClaims {
  init(_ value: SignatureValue, in state: PDFFile) {
    func text(_ key: String) -> String? {
      let text = try? state.value(value.dictionary[key]).textValue
      return text.flatMap { $0.isEmpty ? nil : $0 }
    }
    self.init(
      name: text("Name"), reason: text("Reason"), location: text("Location"),
      time: text("M").flatMap(Moment.init(pdfDate:)))
  }
}

extension ObjectUses {
  /// With what the objects of a newer state refer to, beside what those before them did.
  fileprivate func adding(_ numbers: [Int], of state: PDFFile) -> ObjectUses {
    var result = self
    for number in numbers {
      if let reference = state.reference(to: number), let object = try? state.object(reference) {
        result.add(object, number: number)
      }
    }
    result.add(trailer: state.trailer)
    return result
  }
}

extension UInt8 {
  /// What may stand between the end of a revision and the next one (ISO 32000-1, "Character Set").
  fileprivate var isWhiteSpace: Bool {
    switch self {
    case 0, 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    default: false
    }
  }
}
