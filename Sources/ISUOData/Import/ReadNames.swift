internal import Language

/// The parts of a person's name as a row gives them.
struct NameReading {
  var surname: Reading<String>
  var given: Reading<String>
  var patronymic: Reading<String>

  var isRejected: Bool { surname.isRejected || given.isRejected || patronymic.isRejected }
}

extension ImportSession {
  /// A person's name, from columns for its parts or from one column for all of it.
  mutating func readPersonName(_ row: SourceRow) -> NameReading {
    guard row.table.columns[.surname] == nil, row.table.columns[.fullName] != nil else {
      return NameReading(
        surname: readName(.surname, row), given: readName(.given, row), patronymic: readName(.patronymic, row)
      )
    }
    let reading = readText(.fullName, row)
    guard let text = reading.value, let written = WrittenPersonName(text) else {
      return NameReading(surname: reading, given: .missing, patronymic: .missing)
    }
    let name = written.name
    if isAllCapitals(text) {
      note(.allCapitals, at: row.place(.fullName), found: text)
    } else if written.form != .full, !name.surname.isEmpty {
      // «Айжан Асанова»: the order was understood from the endings.
      note(.otherWording, at: row.place(.fullName), found: text, stored: name.full)
    }
    func part(_ text: String?) -> Reading<String> { text.map { .value($0) } ?? .missing }
    return NameReading(
      surname: name.surname.isEmpty ? .missing : .value(name.surname), given: part(name.given),
      patronymic: part(name.patronymic))
  }

  /// Where a person lives and the telephone, from a column for each or from one for both.
  mutating func readContacts(_ row: SourceRow) -> (address: String?, phone: String?) {
    var address = readText(.address, row).value
    var phone = readPhone(.phone, row).value
    guard row.table.columns[.addressAndPhone] != nil, let text = readText(.addressAndPhone, row).value else {
      return (address, phone)
    }
    let parts = addressAndPhone(text)
    address = address ?? parts.address
    if phone == nil, let written = parts.phone {
      phone = storedPhone(written, shown: written, at: row.place(.addressAndPhone))
    }
    return (address, phone)
  }

  /// Parents who have a column each; work and trade may follow the name.
  mutating func readParents(_ row: SourceRow) -> [(name: String, relation: String)] {
    [(Field.mother, "апасы", "мать"), (.father, "атасы", "отец")].compactMap { field, ky, ru in
      guard row.table.columns[field] != nil, let text = readText(field, row).value, !meansNothing(text),
        let name = text.split(separator: ",").first
      else { return nil }
      let head = HeaderKey(row.table.head(of: field)).description
      let isRussian = ["мать", "отец", "фио"].contains { head.hasPrefix($0) }
      return (repairedText(String(name)), isRussian ? ru : ky)
    }
  }
}

/// «Ак-Терек а., Ленин к., 5, 0555 12 34 56»: what lies before the telephone, and the telephone: the last
/// words that have the digits of one (DOMAIN 6.7). Without one all is the address.
func addressAndPhone(_ text: String) -> (address: String?, phone: String?) {
  let words = text.split(separator: " ").map(String.init)
  var digits = ""
  var first = words.count
  var best: Int?
  while first > 0 {
    let word = words[first - 1]
    guard word.allSatisfy({ $0.isNumber || "+-()–.,;".contains($0) }), word.contains(where: \.isNumber) else {
      break
    }
    digits = word.filter(\.isNumber) + digits
    first -= 1
    if digits.count > 12 { break }
    // A country's number may stand before the nine digits.
    if isWholePhone(digits) { best = first }
  }
  guard let best else { return (text, nil) }
  let address = trimmedAddress(words[..<best].joined(separator: " "))
  return (address.isEmpty ? nil : address, words[best...].joined(separator: " ").filter { $0 != "," })
}

private func isWholePhone(_ digits: String) -> Bool {
  switch digits.count {
  case 12: digits.hasPrefix("996")
  case 10: digits.hasPrefix("0")
  case 9: !digits.hasPrefix("0") && !digits.hasPrefix("9960")
  default: false
  }
}

private func trimmedAddress(_ text: String) -> String {
  var words = text.split(separator: " ").map(String.init)
  while let last = words.last, ["тел", "телефон", "телефону", "моб"].contains(HeaderKey(last).description) {
    words.removeLast()
  }
  var address = words.joined(separator: " ")
  while let last = address.last, ",;. ".contains(last) { address.removeLast() }
  return address
}
