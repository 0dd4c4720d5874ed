extension PDFObject: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A name, as nearly all words of PDF are; a string is made by `string(_:)`.
  public init(stringLiteral name: String) { self = .name(name) }
  /// An integer.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// An array.
  public init(arrayLiteral elements: PDFObject...) { self = .array(elements) }
  /// A dictionary whose entries keep their order.
  public init(dictionaryLiteral elements: (String, PDFObject)...) {
    var dictionary = PDFDictionary()
    for (key, value) in elements { dictionary[key] = value }
    self = .dictionary(dictionary)
  }
}
