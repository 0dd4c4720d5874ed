internal import Language

/// Makes the sort keys that stand beside a name: surname, given name and patronymic, each by the
/// order of the language.
///
/// ICU's keys hold no zero byte, so a zero between two parts lets the whole keys compare as the
/// parts do one after the other: «Асан Бакыт» comes before «Асанов Асан», whatever the given names
/// are.
struct NameKeys {
  private let kyrgyzOrder: Collator
  private let russianOrder: Collator

  init() throws(CollationUnavailable) {
    kyrgyzOrder = try Collator(.ky)
    russianOrder = try Collator(.ru)
  }

  func kyrgyz(_ name: PersonName) -> [UInt8] { key(name, kyrgyzOrder) }

  func russian(_ name: PersonName) -> [UInt8] { key(name, russianOrder) }

  private func key(_ name: PersonName, _ order: Collator) -> [UInt8] {
    let parts = [name.surname, name.given ?? "", name.patronymic ?? ""]
    return Array(parts.map(order.sortKey).joined(separator: [0]))
  }
}
