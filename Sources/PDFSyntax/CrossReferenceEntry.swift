/// Where an object is (ISO 32000-1, "Cross-Reference Table" and "Cross-Reference Streams").
enum CrossReferenceEntry: Hashable, Sendable {
  case free(nextGeneration: Int)
  /// At an offset of the file.
  case stored(offset: Int, generation: Int)
  /// In an object stream, as the object of an index.
  case compressed(stream: Int, index: Int)
}
