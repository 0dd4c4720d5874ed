public import Cryptography
import Diagnostics
import ISUOData
import Language
import Signing

extension DocumentRun {
  /// A signed file of an issued document.
  private struct SignedFile {
    let id: Int64
    let bytes: [UInt8]
    /// Where it came from.
    let location: Diagnostic.Location
  }

  /// Keeps the signed file of an issued document: the file that was issued, with signatures added that hold
  /// for it. Whom to trust is asked when a document is checked, not when it is kept.
  ///
  /// - Parameter moment: for which signatures are judged.
  public func keepSigned(_ id: Int64, file: String, at moment: Moment) throws -> Outcome {
    try keep([SignedFile(id: id, bytes: try contents(of: file), location: .file(file))], at: moment)
  }

  /// Signs the newest files of issued documents and keeps what comes of it: of all, or of none.
  ///
  /// - Parameters:
  ///   - out: where the signed file of the first document is to be written.
  ///   - secret: opens the key; asked for when all documents are known to be such as can be signed.
  public func sign(
    _ ids: [Int64], _ manner: SigningManner, out: String?, secret: () throws -> Secret, progress: ProgressSink
  ) throws -> Outcome {
    let found = try filesToSign(ids)
    guard let files = found.value else { return refused(found.diagnostics) }
    do {
      var session = try SigningSession(manner, secret: try secret())
      var signed: [SignedFile] = []
      for (id, bytes) in zip(ids, files) {
        progress(Progress(stage: .signing, done: signed.count, total: ids.count))
        let bytes = try session.sign(bytes, named: Diagnostic.name(ofDocument: id))
        signed.append(SignedFile(id: id, bytes: bytes, location: .document(id)))
      }
      progress(Progress(stage: .signing, done: ids.count, total: ids.count))
      var outcome = try keep(signed, at: manner.request.moment)
      if let out, let first = signed.first, !outcome.run.diagnostics.hasErrors {
        outcome.run.artefacts = [try written(first.bytes, to: out)]
      }
      return outcome
    } catch let diagnostic as Diagnostic {
      return refused([diagnostic])
    }
  }

  private func filesToSign(_ ids: [Int64]) throws -> Diagnosed<[[UInt8]]?> {
    let opened = try withSchool { school in
      var refusals: [Diagnostic] = []
      let files = try ids.compactMap { id in
        do {
          return try school.fileToSign(id, on: today.description, by: user)
        } catch let error as DocumentError {
          refusals.append(.document(error, at: .document(id)))
          return nil
        }
      }
      return Diagnosed(refusals.isEmpty ? files : nil, refusals)
    }
    return opened.value ?? Diagnosed(nil, opened.diagnostics)
  }

  private func keep(_ files: [SignedFile], at moment: Moment) throws -> Outcome {
    let verifier = Verifier(trust: TrustList(anchors: []), at: moment)
    let unsigned = files.filter { file in
      guard let found = try? verifier.verify(file.bytes) else { return true }
      return found.signatures.isEmpty || found.verdict == .invalid
    }
    if !unsigned.isEmpty { return refused(unsigned.map { .notWhollySigned(at: $0.location) }) }
    let kept = try withSchool { school in
      try school.keepSigned(
        files.map { ($0.id, $0.bytes) }, on: today.description, at: time, by: user)
      return try files.map { try school.document($0.id, for: user, on: today.description) }
    }
    return Outcome(documents: kept.value ?? [], run: RunOutcome(diagnostics: kept.diagnostics))
  }
}
