internal import CICU

/// ICU has no collation data for a language: the installation of ICU is incomplete.
public struct CollationUnavailable: Error, CustomStringConvertible {
  public let language: LanguageTag

  public var description: String { "ICU has no collation data for '\(language.rawValue)'" }
}

/// Orders words as a language does: `Елкин Ёлкин Наа Ңа Омуров Өмүров` in Kyrgyz, where Ё follows Е
/// as a letter of its own, and as in a Russian dictionary in Russian (DOMAIN 7.2).
///
/// Not `Sendable`, although ICU lets threads share a collator whose attributes nobody changes: each
/// worker opens its own, and nothing has to be proved.
public final class Collator {
  private let handle: OpaquePointer

  public init(_ language: LanguageTag) throws(CollationUnavailable) {
    guard let handle = cicu_collator_open(language.rawValue) else {
      throw CollationUnavailable(language: language)
    }
    self.handle = handle
  }

  deinit { cicu_collator_close(handle) }

  /// Bytes that compare, one by one, as the texts do. They change with the version of ICU and hold
  /// no zero byte. Empty for an empty text.
  public func sortKey(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // Most names have keys of two bytes a letter; a longer key says its length and is asked for
        // again.
        var key = [UInt8](repeating: 0, count: characters.count * 3 + 16)
        while true {
          let capacity = Int32(key.count)
          let length = Int(
            cicu_sort_key(handle, characters.baseAddress, Int32(characters.count), &key, capacity))
          precondition(length >= 0, "a Swift string is valid UTF-8, so ICU has a key for it")
          // ICU writes a closing zero, which the length does not count.
          if length < key.count { return Array(key[..<length]) }
          key = [UInt8](repeating: 0, count: length + 1)
        }
      }
    }
  }

  /// Negative when `left` comes before `right`, zero when the language does not tell them apart.
  public func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  )
    -> Int32
  {
    left.withMemoryRebound(to: CChar.self) { left in
      right.withMemoryRebound(to: CChar.self) { right in
        cicu_compare(
          handle, left.baseAddress, Int32(left.count), right.baseAddress, Int32(right.count))
      }
    }
  }

  public func compare(_ left: String, _ right: String) -> Int32 {
    var (left, right) = (left, right)
    return left.withUTF8 { left in right.withUTF8 { right in compare(left, right) } }
  }

  /// The version of ICU in use, such as `72.1`. Sort keys made by another version do not compare
  /// with this one's.
  public static var icuVersion: String { String(cString: cicu_version()) }
}
