extension PDFStream {
  /// The data without their filters, of a stream whose dictionary names them itself, without references.
  public func decoded(limit: Int = PDFLimits().decodedBytes) throws(PDFSyntaxError) -> [UInt8] {
    try decoded(limit: limit) { object throws(PDFSyntaxError) in object }
  }

  /// The data without their filters; `resolve` follows the references that stand in the dictionary.
  func decoded(
    limit: Int, resolve: (PDFObject) throws(PDFSyntaxError) -> PDFObject
  ) throws(PDFSyntaxError) -> [UInt8] {
    let filters = try Self.list(dictionary["Filter"] ?? .null, resolve)
    let parameters = try Self.list(dictionary["DecodeParms"] ?? .null, resolve)
    var result = data
    for (place, filter) in filters.enumerated() {
      guard let name = filter.nameValue else { throw PDFSyntaxError(.unknownFilter("without a name")) }
      let own = place < parameters.count ? parameters[place].dictionaryValue : nil
      result = try StreamFilter.decode(result, filter: name, parameters: own, limit: limit)
      if result.count > limit { throw PDFSyntaxError(.tooLarge) }
    }
    return result
  }

  /// The elements of an array, or the one that stands without it.
  private static func list(
    _ object: PDFObject, _ resolve: (PDFObject) throws(PDFSyntaxError) -> PDFObject
  ) throws(PDFSyntaxError) -> [PDFObject] {
    switch try resolve(object) {
    case .null: return []
    case .array(let elements):
      var resolved: [PDFObject] = []
      for element in elements { resolved.append(try resolve(element)) }
      return resolved
    case let single: return [single]
    }
  }
}
