extension CrossReferenceSection {
  /// Reads a table behind its `xref`, with the trailer that follows; at most `limit` entries.
  init(table scanner: inout PDFScanner, at offset: Int, limit: Int) throws(PDFSyntaxError) {
    self.init(offset: offset, isStream: false, trailer: [:], end: offset)
    while !scanner.skip("trailer") {
      let start = scanner.position
      guard let first = Self.integer(&scanner), let count = Self.integer(&scanner), first >= 0, count >= 0
      else {
        throw PDFSyntaxError(.badCrossReference, at: start)
      }
      guard count <= limit - entries.count else { throw PDFSyntaxError(.tooLarge, at: start) }
      guard first <= Self.largestNumber else { throw PDFSyntaxError(.badCrossReference, at: start) }
      for number in first..<first + count { entries.append((number, try Self.entry(&scanner))) }
    }
    let start = scanner.position
    guard case .dictionary(let dictionary) = try scanner.readObject() else {
      throw PDFSyntaxError(.expected(.trailer), at: start)
    }
    trailer = dictionary
    end = scanner.position
  }

  private static func integer(_ scanner: inout PDFScanner) -> Int? {
    if case .integer(let value)? = (try? scanner.next())?.kind { value } else { nil }
  }

  private static func entry(_ scanner: inout PDFScanner) throws(PDFSyntaxError) -> CrossReferenceEntry {
    scanner.skipWhiteSpace()
    let start = scanner.position
    guard let offset = integer(&scanner), let generation = integer(&scanner), offset >= 0, generation >= 0
    else {
      throw PDFSyntaxError(.badCrossReference, at: start)
    }
    if scanner.skip("f") { return .free(nextGeneration: generation) }
    guard scanner.skip("n") else { throw PDFSyntaxError(.badCrossReference, at: start) }
    // The header stands at 0: writers say so of objects that they counted but did not write.
    return offset == 0 ? .free(nextGeneration: generation) : .stored(offset: offset, generation: generation)
  }
}
