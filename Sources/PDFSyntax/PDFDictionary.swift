/// A dictionary (ISO 32000-1, "Dictionary Objects") that keeps the order of its entries.
///
/// Keys stand without the slash and with their `#xx` resolved. A key whose bytes are no UTF-8 is kept byte
/// by byte in characters of private use, so that it is written again as it was read; an ASCII key equals
/// only itself. Of two equal keys in a file the last one counts, at the place of the first. Two
/// dictionaries are equal when they have the same entries, in whatever order.
public struct PDFDictionary: Sendable, ExpressibleByDictionaryLiteral {
  private var entries: [(key: String, value: PDFObject)] = []
  /// Where the keys stand, for dictionaries so large that looking through them would take long.
  private var places: [String: Int]?

  private static let largestWithoutPlaces = 24

  /// A dictionary without entries.
  public init() {}

  public init(dictionaryLiteral elements: (String, PDFObject)...) {
    for (key, value) in elements { self[key] = value }
  }

  /// The value of a key; nil removes the entry. A new entry goes to the end.
  public subscript(key: String) -> PDFObject? {
    get { place(of: key).map { entries[$0].value } }
    set {
      switch (place(of: key), newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): remove(at: place)
      case (nil, let value?): append(key, value)
      case (nil, nil): break
      }
    }
  }

  private func place(of key: String) -> Int? {
    if let places { return places[key] }
    return entries.firstIndex { $0.key == key }
  }

  private mutating func append(_ key: String, _ value: PDFObject) {
    entries.append((key, value))
    if places != nil {
      places?[key] = entries.count - 1
    } else if entries.count > PDFDictionary.largestWithoutPlaces {
      notePlaces()
    }
  }

  private mutating func remove(at place: Int) {
    entries.remove(at: place)
    if places != nil { notePlaces() }
  }

  private mutating func notePlaces() {
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated() { places[entry.key] = place }
    self.places = places
  }
}

extension PDFDictionary: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }
  public subscript(position: Int) -> (key: String, value: PDFObject) { entries[position] }
}

extension PDFDictionary: Hashable {
  public static func == (left: PDFDictionary, right: PDFDictionary) -> Bool {
    left.count == right.count && left.entries.allSatisfy { right[$0.key] == $0.value }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    var sum = 0
    for (key, value) in entries {
      var own = Hasher()
      own.combine(key)
      own.combine(value)
      sum &+= own.finalize()
    }
    hasher.combine(sum)
  }
}
